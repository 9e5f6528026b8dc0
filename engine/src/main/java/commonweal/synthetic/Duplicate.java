package commonweal.synthetic;

import java.util.BitSet;
import java.util.List;

/** Oklahoma 2013: results were issued again and again; here the rows of some schools stand twice, some with another score. */
final class Duplicate implements SeededFault {

    private static final int SCHOOLS = 6;
    private static final double CHANGED = 0.2;
    private static final int MORE_POINTS = 2;

    private final StateOfTheYears state;
    private final int year;
    private final List<School> schools;
    private final BitSet places;

    Duplicate(StateOfTheYears state) {
        this.state = state;
        year = state.years().last();
        schools = Chosen.schools(state, Incident.DUPLICATE, SCHOOLS, Chosen::tested);
        places = Chosen.places(schools);
    }

    @Override
    public String where() {
        return "all rows of " + Chosen.named(schools) + " in " + year + " once more, at the end of the file";
    }

    @Override
    public boolean repeats(ResultRow row) {
        if (row.year != year || !places.get(row.school)) {
            return false;
        }
        int detail = Incident.DUPLICATE.ordinal() << 8 | row.subject;
        if (row.hasScore() && row.raw >= 0 && state.draws().happens(CHANGED, row.key, Draws.For.INCIDENT, detail)) {
            Conversion table = state.conversions().get(row.year, row.grade, row.subject);
            row.raw = Math.min(row.raw + MORE_POINTS, table.most());
            row.scaled = table.scaled(row.raw);
            row.level = Conversion.level(row.scaled);
        }
        return true;
    }
}
