package commonweal.office.reviews;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

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

    /** 2013-14. */
    public String title() {
        return String.format(Locale.ROOT, "%d-%02d", begins, (begins + 1) % CENTURY);
    }
}
