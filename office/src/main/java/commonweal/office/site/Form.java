package commonweal.office.site;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form of a page: what stands in its fields, kept as it was typed, and everything that is wrong with it, each beside its
 * field. Reading a field that is wrong gives a stand-in, so that the fields after it are read, too; nothing is done with what
 * was read until {@link #good} says that all of it can be used. A page may have several forms: each has a name, and its fields
 * have ids of their own. The fields are drawn by {@code site/fields.html}.
 */
public final class Form {

    private static final int LINE = 1000;
    private static final int TEXT = 20_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final String name;
    private final boolean sent;
    private final Map<String, List<String>> values;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<String> against = new ArrayList<>();

    private Form(String name, boolean sent, Map<String, List<String>> values) {
        this.name = name;
        this.sent = sent;
        this.values = new LinkedHashMap<>(values);
    }

    /** The only form of a page, which nobody has filled in yet. */
    public static Form blank() {
        return blank("");
    }

    /** A form of this name, which nobody has filled in yet. */
    public static Form blank(String name) {
        return new Form(name, false, Map.of());
    }

    /** A form of this name as it was sent. */
    static Form sent(String name, Map<String, List<String>> values) {
        return new Form(name, true, values);
    }

    /** What stands in a field to begin with; a form that was sent keeps what was typed. */
    public Form with(String field, @Nullable Object value) {
        return withAll(field, List.of(Objects.toString(value, "")));
    }

    /** The same with several values of one field. */
    public Form withAll(String field, List<String> several) {
        if (!sent) {
            values.put(field, several);
        }
        return this;
    }

    /** What the page itself puts into a hidden field, whatever was sent: such as which version the form is of. */
    public void put(String field, Object value) {
        values.put(field, List.of(value.toString()));
    }

    /** The form of this name on the page: this one if it is called so, else one that nobody has filled in. */
    public Form named(String other) {
        return name.equals(other) ? this : blank(other);
    }

    /** Its name on the page; empty if the page has no other. */
    public String name() {
        return name;
    }

    /** The id of a field on the page. */
    public String id(String field) {
        return name.isEmpty() ? field : name + "-" + field;
    }

    /** What describes a field to whoever does not see it: what is wrong with it, and its hint; null if there is neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String fault = fault(field) == null ? "" : id(field) + "-fault ";
        String both = fault + (hint == null || hint.isEmpty() ? "" : id(field) + "-hint");
        return both.isEmpty() ? null : both.strip();
    }

    // ---- What stands in it, and what is wrong -----------------------------------------------------------------------

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a value of a field with several is chosen. */
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** Whether a box that stands alone is ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** Everything that is wrong with a field, by field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Everything that stands in the way and is about no field. */
    public List<String> against() {
        return against;
    }

    /** Whether all of it can be used. */
    public boolean good() {
        return faults.isEmpty() && against.isEmpty();
    }

    /** Whether something is wrong. */
    public boolean faulty() {
        return !good();
    }

    /** Says that something is wrong with a field, or about no field if that is empty. What was said first of a field stays. */
    public void wrong(String field, String sentence) {
        if (field.isEmpty()) {
            against.add(sentence);
        } else {
            faults.putIfAbsent(field, sentence);
        }
    }

    // ---- Reading it -------------------------------------------------------------------------------------------------

    /** A line that must be there. */
    public String line(String field, String missing) {
        return needed(field, missing, LINE);
    }

    /** A line that may be left empty. */
    public String lineOrNone(String field) {
        return shortEnough(field, LINE);
    }

    /** A text that must be there. */
    public String text(String field, String missing) {
        return needed(field, missing, TEXT);
    }

    /** A text that may be left empty. */
    public String textOrNone(String field) {
        return shortEnough(field, TEXT);
    }

    /** The reason, which is kept on record with what is done. */
    public String reason() {
        return line("reason", "Say why: it is kept on record.");
    }

    private String needed(String field, String missing, int longest) {
        String text = shortEnough(field, longest);
        if (text.isEmpty()) {
            wrong(field, missing);
        }
        return text;
    }

    private String shortEnough(String field, int longest) {
        String text = value(field).strip();
        if (text.length() > longest) {
            wrong(
                    field,
                    "Write at most " + Written.count(longest) + " characters; there are " + Written.count(text.length())
                            + ".");
        }
        if (text.indexOf('\0') >= 0) {
            wrong(field, "The text has a character that cannot be kept. Type it anew.");
        }
        return text;
    }

    /** A day that must be there. */
    public LocalDate day(String field, String missing) {
        return dayOrNone(field).orElseGet(() -> {
            wrong(field, missing);
            return FIRST;
        });
    }

    /** A day that may be left empty. */
    public Optional<LocalDate> dayOrNone(String field) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                wrong(field, "The year must be from 1900 to 2199.");
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            wrong(field, "Write the date as year, month and day, such as 2013-10-15.");
            return Optional.empty();
        }
    }

    /** A month that must be there. */
    public YearMonth month(String field, String missing) {
        return monthOrNone(field).orElseGet(() -> {
            wrong(field, missing);
            return YearMonth.from(FIRST);
        });
    }

    /** A month that may be left empty. */
    public Optional<YearMonth> monthOrNone(String field) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < FIRST.getYear() || month.getYear() > LAST.getYear()) {
                wrong(field, "The year must be from 1900 to 2199.");
                return Optional.empty();
            }
            return Optional.of(month);
        } catch (DateTimeException e) {
            wrong(field, "Write the month as year and month, such as 2013-10.");
            return Optional.empty();
        }
    }

    /** A whole number that must be there. */
    public int count(String field, int least, int most, String missing) {
        return countOrNone(field, least, most).orElseGet(() -> {
            wrong(field, missing);
            return least;
        });
    }

    /** A whole number that may be left empty. */
    public Optional<Integer> countOrNone(String field, int least, int most) {
        String text = value(field).strip().replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[+-]?[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        wrong(field, "Write a whole number from " + Written.count(least) + " to " + Written.count(most) + ".");
        return Optional.empty();
    }

    /** The number under which something is kept, such as that of a request; it may be left empty. */
    public Optional<Long> keptAs(String field) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        wrong(field, "\"" + text + "\" is not a number.");
        return Optional.empty();
    }

    /** A number that may be left empty. */
    public Optional<BigDecimal> numberOrNone(String field) {
        String text = value(field).strip().replace(",", "").replace('\u2212', '-');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            wrong(field, "Write a number, such as 0.21 or -3.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** One of these that must be chosen. */
    public String choice(String field, List<String> from, String missing) {
        String chosen = value(field);
        if (!from.contains(chosen)) {
            wrong(field, missing);
            return from.isEmpty() ? "" : from.getFirst();
        }
        return chosen;
    }

    /** Those of these that were chosen, in their order. */
    public List<String> choices(String field, List<String> from) {
        List<String> chosen = new ArrayList<>(from);
        chosen.retainAll(values(field));
        return chosen;
    }

    /** An address on the web that may be left empty. */
    public String linkOrNone(String field) {
        String text = lineOrNone(field);
        if (!text.isEmpty() && !text.matches("https?://[^\\s\"<>]+")) {
            wrong(field, "Write the whole address, beginning with https://.");
        }
        return text;
    }
}
