package commonweal.office.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into a form, and what is wrong with it: so that the page can be shown again with nothing lost. */
public final class Typed {

    /** The longest text that a field takes. */
    public static final int LONGEST = 20_000;

    private final Map<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Typed(Map<String, String> values) {
        this.values = values;
    }

    /** A form filled in like this. */
    public static Typed of(Map<String, String> values) {
        return new Typed(Map.copyOf(values));
    }

    /** A form with nothing in it. */
    public static Typed blank() {
        return new Typed(Map.of());
    }

    /** What a field holds, without blanks around it. */
    public String get(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** What a field holds; its fault if that is too long. */
    public String text(String field) {
        String text = get(field);
        if (text.length() > LONGEST) {
            fault(field, "At most " + LONGEST + " characters fit in here; these are " + text.length() + ".");
        }
        return text;
    }

    /** What a field holds; this fault if it is empty. */
    public String needed(String field, String fault) {
        String text = text(field);
        if (text.isEmpty()) {
            fault(field, fault);
        }
        return text;
    }

    /** Whether a box was ticked. */
    public boolean ticked(String field) {
        return values.containsKey(field);
    }

    /** Which of these boxes were ticked; a box is called as the prefix, a hyphen and its id. */
    public List<String> ticked(String prefix, List<String> ids) {
        return ids.stream().filter(id -> ticked(prefix + "-" + id)).toList();
    }

    /** The date in a field; none if it is empty, and a fault if it is no date. */
    public Optional<LocalDate> date(String field) {
        String text = get(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            fault(field, "This is no date. Write it as year, month and day: 2013-10-15.");
            return Optional.empty();
        }
    }

    /** The whole number in a field; none if it is empty, and a fault if it is none from the least to the most. */
    public Optional<Integer> number(String field, int least, int most) {
        String text = get(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        fault(field, "Give a whole number from " + least + " to " + most + ".");
        return Optional.empty();
    }

    /** Notes what is wrong with a field; the first fault of a field stays. */
    public void fault(String field, String words) {
        faults.putIfAbsent(field, words);
    }

    /** Whether nothing is wrong. */
    public boolean clean() {
        return faults.isEmpty();
    }

    /** What is wrong, by field. */
    public Map<String, String> faults() {
        return faults;
    }
}
