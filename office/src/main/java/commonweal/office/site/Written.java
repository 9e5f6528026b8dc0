package commonweal.office.site;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and numbers as an American state office writes them. In pages it is called {@code written}. */
@Component("written")
public final class Written {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** October 15, 2013. */
    public static String date(LocalDate date) {
        return DATE.format(date);
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
