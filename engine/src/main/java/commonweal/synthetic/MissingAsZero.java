package commonweal.synthetic;

import commonweal.records.Form;
import java.util.BitSet;
import java.util.List;

/** Indiana 2014: a vendor had not sent the results of some schools, and they were read as scores of zero. */
final class MissingAsZero implements SeededFault {

    private static final int SCHOOLS = 5;

    private final int year;
    private final List<School> schools;
    private final BitSet places;

    MissingAsZero(StateOfTheYears state) {
        year = state.years().last();
        schools = Chosen.schools(state, Incident.MISSING_AS_ZERO, SCHOOLS, Chosen::tested);
        places = Chosen.places(schools);
    }

    @Override
    public String where() {
        return "all scores of " + Chosen.named(schools) + " in " + year;
    }

    @Override
    public void change(ResultRow row) {
        if (row.year == year && places.get(row.school) && row.hasScore()) {
            row.raw = Form.MISSING;
            row.scaled = 0;
            row.level = RecordCodes.WARNING_FAILING;
            row.sgp = Form.MISSING;
        }
    }
}
