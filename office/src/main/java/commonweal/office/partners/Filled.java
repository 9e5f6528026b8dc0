package commonweal.office.partners;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form as somebody filled it in: what was typed, kept as it was typed, and everything that is wrong with it, each beside its
 * field. Reading a field that is wrong gives a stand-in, so that the next fields are read, too; nothing is done with what was
 * read until {@link #good} says that all of it can be used.
 */
public final class Filled {

    private static final int LINE = 300;
    private static final int TEXT = 4000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** What was typed. */
    public Filled(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** A form that nobody has filled in yet, with what stands in it to begin with. */
    public static Filled with(Map<String, String> values) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        values.forEach(typed::add);
        return new Filled(typed);
    }

    /** The same with several values of one field. */
    public Filled and(String field, List<String> values) {
        values.forEach(value -> typed.add(field, value));
        return this;
    }

    /** What was typed into a field; empty if nothing was. */
    public String value(String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("");
    }

    /** Whether a value of a field with several was chosen. */
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** All values of a field. */
    public List<String> values(String field) {
        List<String> values = typed.get(field);
        return values == null ? List.of() : values;
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** Everything that is wrong, by field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Whether all of it can be used. */
    public boolean good() {
        return faults.isEmpty();
    }

    /** Says that something is wrong with a field. What was said first stays. */
    public void wrong(String field, String sentence) {
        faults.putIfAbsent(field, sentence);
    }

    /** A line that must be there. */
    public String line(String field, String missing) {
        return needed(field, missing, LINE);
    }

    /** A text that must be there. */
    public String text(String field, String missing) {
        return needed(field, missing, TEXT);
    }

    /** A line that may be left empty. */
    public String lineOrNone(String field) {
        return shortEnough(field, LINE);
    }

    /** A text that may be left empty. */
    public String textOrNone(String field) {
        return shortEnough(field, TEXT);
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
            wrong(field, "Write at most " + longest + " characters; there are " + text.length() + ".");
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

    /** A whole number that may be left empty. */
    public Optional<Integer> countOrNone(String field, int least, int most) {
        String text = value(field).strip().replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        wrong(field, "Write a whole number from " + least + " to " + most + ".");
        return Optional.empty();
    }

    /** A whole number that must be there. */
    public int count(String field, int least, int most, String missing) {
        return countOrNone(field, least, most).orElseGet(() -> {
            wrong(field, missing);
            return least;
        });
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
            return from.getFirst();
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
