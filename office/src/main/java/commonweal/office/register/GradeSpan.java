package commonweal.office.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Grades that a school or district serves.
 *
 * @param places the places of the grades in {@link #GRADES}, at least one
 */
public record GradeSpan(NavigableSet<Integer> places) {

    /** All grades, the lowest first, as the register writes them. */
    public static final List<String> GRADES =
            List.of("PK", "K", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    public GradeSpan {
        places = new TreeSet<>(places);
    }

    /** As the register writes them, {@code PK,K,01}; none if they are not known. */
    public static Optional<GradeSpan> of(@Nullable String grades) {
        if (grades == null || grades.isEmpty()) {
            return Optional.empty();
        }
        return of(List.of(grades.split(",", -1)));
    }

    /** These grades; none if there are none, or one is no grade. */
    public static Optional<GradeSpan> of(List<String> grades) {
        NavigableSet<Integer> places =
                new TreeSet<>(grades.stream().map(GRADES::indexOf).toList());
        return places.isEmpty() || places.first() < 0 ? Optional.empty() : Optional.of(new GradeSpan(places));
    }

    /** Every grade that one of these serves; none if there are none. */
    public static Optional<GradeSpan> together(Collection<GradeSpan> spans) {
        NavigableSet<Integer> places = new TreeSet<>();
        spans.forEach(span -> places.addAll(span.places()));
        return places.isEmpty() ? Optional.empty() : Optional.of(new GradeSpan(places));
    }

    /** Whether it serves this grade. */
    public boolean serves(String grade) {
        return places.contains(GRADES.indexOf(grade));
    }

    /** Whether both serve a grade. */
    public boolean overlaps(GradeSpan other) {
        return places.stream().anyMatch(other.places()::contains);
    }

    /** The lowest grade first, then the highest: what spans are put in order by. */
    public int order() {
        return places.first() * GRADES.size() + places.last();
    }

    /** As people say it: {@code PK to 5}, {@code K to 3, 7 and 8}, {@code 9}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        int from = places.first();
        int last = from;
        for (int place : places) {
            if (place > last + 1) {
                parts.add(part(from, last));
                from = place;
            }
            last = place;
        }
        parts.add(part(from, last));
        return String.join(", ", parts);
    }

    private static String part(int from, int to) {
        if (from == to) {
            return name(from);
        }
        return name(from) + (to == from + 1 ? " and " : " to ") + name(to);
    }

    private static String name(int place) {
        return words(GRADES.get(place));
    }

    /** A grade as people say it: {@code 5} for {@code 05}. */
    public static String words(String grade) {
        return grade.startsWith("0") ? grade.substring(1) : grade;
    }

    /** As the register writes them. */
    public String written() {
        return String.join(",", places.stream().map(GRADES::get).toList());
    }
}
