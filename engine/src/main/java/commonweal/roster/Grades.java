package commonweal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The grades a school serves, as numbers: -1 pre-kindergarten, 0 kindergarten, 1 to 12.
 *
 * @param numbers the grades, at least one
 */
public record Grades(NavigableSet<Integer> numbers) {

    private static final int PRE_KINDERGARTEN = -1;
    private static final int LAST = 12;

    /** From the lowest grade on. */
    private static final List<String> NAMES =
            List.of("PK", "K", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    public Grades {
        if (numbers.isEmpty() || numbers.first() < PRE_KINDERGARTEN || numbers.last() > LAST) {
            throw new IllegalArgumentException("grades must be -1 to 12 and at least one, were " + numbers);
        }
        numbers = new TreeSet<>(numbers);
    }

    /** Reads {@code PK,K,01,...,12}; nothing if a part is none of these or stands twice. */
    public static Optional<Grades> parse(String text) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Optional<Integer> grade = grade(part);
            if (grade.isEmpty() || !numbers.add(grade.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Grades(numbers));
    }

    private static Optional<Integer> grade(String text) {
        int place = NAMES.indexOf(text);
        return place < 0 ? Optional.empty() : Optional.of(place + PRE_KINDERGARTEN);
    }

    private static String name(int number) {
        return NAMES.get(number - PRE_KINDERGARTEN);
    }

    /** The lowest grade. */
    public int lowest() {
        return numbers.first();
    }

    /** The highest grade. */
    public int highest() {
        return numbers.last();
    }

    /** Without these grades, unless nothing would be left. */
    public Grades without(List<Integer> left) {
        List<Integer> kept = new ArrayList<>(numbers);
        kept.removeAll(left);
        return kept.isEmpty() ? this : new Grades(new TreeSet<>(kept));
    }

    /** {@code PK,K,01}. */
    @Override
    public String toString() {
        return numbers.stream().map(Grades::name).collect(Collectors.joining(","));
    }
}
