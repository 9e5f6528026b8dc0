package commonweal.synthetic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The schools or districts that an incident is about: drawn by chance, and always the same of one seed. */
final class Chosen {

    private static final int NAMED = 12;

    private Chosen() {}

    /** So many schools of which this holds, in order of their codes. */
    static List<School> schools(StateOfTheYears state, Incident incident, int number, Predicate<School> eligible) {
        return drawn(
                        state,
                        incident,
                        number,
                        state.schools().all().stream().filter(eligible).toList(),
                        one -> one.index)
                .stream()
                .sorted(Comparator.comparingInt(school -> school.index))
                .toList();
    }

    /** So many districts, by their places, with at least three schools in which students are tested. */
    static BitSet districts(StateOfTheYears state, Incident incident, int number) {
        List<Integer> eligible = new ArrayList<>();
        for (int district = 0; district < state.schools().districts().size(); district++) {
            if (state.schools().of(district).stream().filter(Chosen::tested).count() >= 3) {
                eligible.add(district);
            }
        }
        BitSet places = new BitSet();
        drawn(state, incident, number, eligible, one -> one).forEach(places::set);
        return places;
    }

    private static <T> List<T> drawn(
            StateOfTheYears state, Incident incident, int number, List<T> from, ToIntFunction<T> place) {
        return from.stream()
                .sorted(Comparator.comparingLong((T one) ->
                                state.draws().bits(place.applyAsInt(one), Draws.For.INCIDENT, incident.ordinal()))
                        .thenComparingInt(place))
                .limit(number)
                .toList();
    }

    /** Whether students are tested in it. */
    static boolean tested(School school) {
        return Conversions.testedGrades().stream().anyMatch(grade -> school.pupilsIn(grade) >= 30);
    }

    /** The places of schools. */
    static BitSet places(List<School> schools) {
        BitSet places = new BitSet();
        schools.forEach(school -> places.set(school.index));
        return places;
    }

    /** Their codes, in words. */
    static String named(List<School> schools) {
        return schools.stream().map(school -> school.code.code()).collect(Collectors.joining(", "));
    }

    /** The codes of districts, in words. */
    static String named(StateOfTheYears state, BitSet districts) {
        return districts.stream()
                .limit(NAMED)
                .mapToObj(district -> state.schools().districts().get(district).code())
                .collect(Collectors.joining(", "));
    }
}
