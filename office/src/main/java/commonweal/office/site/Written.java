package commonweal.office.site;

import commonweal.office.clock.BusinessDate;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and numbers as an American state office writes them. In pages it is called {@code written}. */
@Component("written")
public final class Written {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a", Locale.US).withZone(BusinessDate.ZONE);

    /** October 15, 2013. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** October 15, 2013, 4:05 PM, on the clocks of the Commonwealth. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** 1,829. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** 1,829.5, with as many digits after the point as it has. */
    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
