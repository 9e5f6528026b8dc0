package commonweal.office.assistance.people;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a month against what somebody, or an office, can give.
 *
 * @param month the month
 * @param hours hours in the service log, without entries struck out
 * @param capacity hours that can be given; null if nobody has entered them
 */
public record Load(
        YearMonth month, BigDecimal hours, @Nullable BigDecimal capacity) {

    /** Whether there are more hours than can be given. */
    public boolean over() {
        return capacity != null && hours.compareTo(capacity) > 0;
    }

    /** How it stands, in words. */
    public String words() {
        if (capacity == null) {
            return "Capacity not entered";
        }
        BigDecimal left = capacity.subtract(hours);
        return switch (left.signum()) {
            case -1 -> "Over capacity by " + written(left.negate());
            case 0 -> "At capacity";
            default -> written(left) + " left";
        };
    }

    /** Hours, in words: {@code 12.5 hours}. */
    public static String written(BigDecimal hours) {
        String number = number(hours);
        return number.equals("1") ? "1 hour" : number + " hours";
    }

    /** Hours as a number, without zeros at its end. */
    public static String number(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
