package commonweal.office.reviews;

import commonweal.office.site.Choice;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A school year, July to June.
 *
 * @param begins the year in which it begins
 */
public record SchoolYear(int begins) {

    private static final int CENTURY = 100;

    /** The one that a day lies in. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** The one that a day lies in and the one after it, to choose from. */
    static List<Choice> thisAndNext(LocalDate day) {
        SchoolYear now = of(day);
        return Stream.of(now, new SchoolYear(now.begins + 1))
                .map(one -> new Choice(Integer.toString(one.begins), one.title()))
                .toList();
    }

    /** 2013-14. */
    public String title() {
        return String.format(Locale.ROOT, "%d-%02d", begins, (begins + 1) % CENTURY);
    }
}
