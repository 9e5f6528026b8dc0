package commonweal.office.assistance.terms;

import commonweal.files.CsvRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, and all that is wrong with it: so that the form can be shown again with nothing lost and each
 * fault beside its field. A page may have several forms; each has a name.
 */
public final class Asked {

    /** Nothing was typed into anything. */
    public static final Asked NOTHING = new Asked("", Map.of());

    private static final int LONGEST = 2000;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private final String form;
    private final Map<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /**
     * Of a form.
     *
     * @param form its name
     * @param values what was typed, by field
     */
    public Asked(String form, Map<String, String> values) {
        this.form = form;
        this.values = Map.copyOf(values);
    }

    /** What was typed into a field of a form; the other text if nothing was sent to that form. */
    public String value(String inForm, String field, @Nullable Object otherwise) {
        String typed = inForm.equals(form) ? values.get(field) : null;
        return typed != null ? typed : otherwise == null ? "" : otherwise.toString();
    }

    /** What is wrong with a field of a form; null if nothing is. */
    public @Nullable String fault(String inForm, String field) {
        return inForm.equals(form) ? faults.get(field) : null;
    }

    /** What is wrong with a form, by field. */
    public Map<String, String> faults(String inForm) {
        return inForm.equals(form) ? faults : Map.of();
    }

    /** The form that was sent; empty if none was. */
    public String form() {
        return form;
    }

    /** All that is wrong, by field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Whether a form was sent that something is wrong with. */
    public boolean wrong(String inForm) {
        return !faults(inForm).isEmpty();
    }

    /** Whether anything is wrong. */
    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** Notes that something is wrong with a field; what was noted first stays. */
    public void wrong(String field, String sentence) {
        faults.putIfAbsent(field, sentence);
    }

    /** What was typed, without spaces round it. */
    public String text(String field) {
        String text = values.getOrDefault(field, "").strip();
        if (text.length() > LONGEST) {
            wrong(field, "Use at most " + LONGEST + " characters.");
        }
        return text;
    }

    /** What was typed; if nothing was, that is a fault. */
    public String need(String field, String sentence) {
        String text = text(field);
        if (text.isEmpty()) {
            wrong(field, sentence);
        }
        return text;
    }

    /** The reason, which is kept with what is done. */
    public String reason() {
        return need("reason", "Say why: it is kept on record.");
    }

    /** The code of one of these terms; if it is none of them, that is a fault. */
    public String code(String field, List<Term> terms, String sentence) {
        String code = text(field);
        if (SupportTerms.find(terms, code).isEmpty()) {
            wrong(field, sentence);
        }
        return code;
    }

    /** A day; null if nothing was typed, or no day. */
    public @Nullable LocalDate day(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(field, "\"" + text + "\" is not a day. Write year, month and day, such as 2013-10-15.");
            return null;
        }
    }

    /** A day that must be there. */
    public Optional<LocalDate> dayNeeded(String field, String sentence) {
        LocalDate day = day(field);
        if (day == null) {
            wrong(field, sentence);
        }
        return Optional.ofNullable(day);
    }

    /** A month; null if nothing was typed, or no month. */
    public @Nullable YearMonth month(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            wrong(field, "\"" + text + "\" is not a month. Write year and month, such as 2013-10.");
            return null;
        }
    }

    /** Hours in exact quarters, from 0 on; none if that is not what was typed, which is a fault. */
    public Optional<BigDecimal> hours(String field, BigDecimal most) {
        String text = text(field);
        Optional<BigDecimal> hours = CsvRow.number(text)
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0)
                .filter(number -> number.remainder(QUARTER).signum() == 0);
        if (hours.isEmpty()) {
            wrong(
                    field,
                    (text.isEmpty() ? "Say how many hours" : "\"" + text + "\" cannot be entered as hours")
                            + ". Use quarters of an hour, up to " + most.toPlainString()
                            + ": 0.25, 1.5 and 3 are right.");
        }
        return hours;
    }

    /** A number of something, as in an address; null if nothing was typed, or no number. */
    public @Nullable Long number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Integer> number = CsvRow.wholeNumber(text);
        if (number.isEmpty()) {
            wrong(field, "\"" + text + "\" is not a number.");
            return null;
        }
        return number.get().longValue();
    }
}
