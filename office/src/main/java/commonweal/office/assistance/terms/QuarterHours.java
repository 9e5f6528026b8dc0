package commonweal.office.assistance.terms;

import commonweal.files.CsvRow;
import commonweal.office.site.Form;
import java.math.BigDecimal;
import java.util.Optional;

/** Hours in exact quarters, as the service log and the capacity of people have them. */
public final class QuarterHours {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private QuarterHours() {}

    /** The hours in a field, from 0 on, that must be there. */
    public static BigDecimal of(Form form, String field, BigDecimal most) {
        String text = form.lineOrNone(field);
        Optional<BigDecimal> hours = CsvRow.number(text)
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0)
                .filter(number -> number.remainder(QUARTER).signum() == 0);
        if (hours.isEmpty()) {
            form.wrong(
                    field,
                    (text.isEmpty() ? "Say how many hours" : "\"" + text + "\" cannot be entered as hours")
                            + ". Use quarters of an hour, up to " + most.toPlainString()
                            + ": 0.25, 1.5 and 3 are right.");
        }
        return hours.orElse(BigDecimal.ZERO);
    }

    /** The hours in a field that may be left empty. */
    public static Optional<BigDecimal> orNone(Form form, String field, BigDecimal most) {
        return form.value(field).isBlank() ? Optional.empty() : Optional.of(of(form, field, most));
    }
}
