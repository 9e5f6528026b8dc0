package commonweal.office.assistance.people;

import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How many hours a month somebody can give.
 *
 * @param id its number
 * @param person their number
 * @param fromMonth first day of the first month
 * @param lastMonth first day of the last month; null while it goes on
 * @param hours hours a month
 */
public record Capacity(
        long id, long person, LocalDate fromMonth, @Nullable LocalDate lastMonth, BigDecimal hours) {

    /** Whether it is the figure of a month. */
    public boolean in(YearMonth month) {
        LocalDate first = month.atDay(1);
        return !first.isBefore(fromMonth) && (lastMonth == null || !first.isAfter(lastMonth));
    }

    /** From when until when, in words. */
    public String time() {
        String from = "from " + Written.date(fromMonth);
        return lastMonth == null
                ? from
                : from + ", until " + Written.date(YearMonth.from(lastMonth).atEndOfMonth());
    }
}
