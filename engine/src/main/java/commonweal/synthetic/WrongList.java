package commonweal.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** California 2003: a list was wrong; here the codes of some elementary schools and some high schools are exchanged. */
final class WrongList implements SeededFault {

    private static final int PAIRS = 20;

    private final int year;
    private final List<School> elementary;
    private final List<School> high;
    private final Map<Integer, Integer> exchanged = new HashMap<>();

    WrongList(StateOfTheYears state) {
        year = state.years().last();
        Predicate<School> tested = Chosen::tested;
        elementary = Chosen.schools(
                state, Incident.WRONG_LIST, PAIRS, tested.and(school -> school.pupilsIn(8) + school.pupilsIn(10) == 0));
        high = Chosen.schools(
                state,
                Incident.WRONG_LIST,
                PAIRS,
                tested.and(school -> school.pupilsIn(4) + school.pupilsIn(8) == 0 && school.pupilsIn(10) > 0));
        for (int i = 0; i < Math.min(elementary.size(), high.size()); i++) {
            exchanged.put(elementary.get(i).index, high.get(i).index);
            exchanged.put(high.get(i).index, elementary.get(i).index);
        }
    }

    @Override
    public String where() {
        return "codes in results of " + year + ": " + Chosen.named(elementary) + " for " + Chosen.named(high)
                + " and the other way round";
    }

    @Override
    public void change(ResultRow row) {
        if (row.year == year) {
            row.school = exchanged.getOrDefault(row.school, row.school);
        }
    }
}
