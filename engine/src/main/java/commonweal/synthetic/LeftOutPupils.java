package commonweal.synthetic;

import java.util.BitSet;

/** Ohio 2024: a dozen districts had left pupils out; here a third of theirs have no row of results. */
final class LeftOutPupils implements SeededFault {

    private static final int DISTRICTS = 12;
    private static final double SHARE = 1 / 3.0;

    private final StateOfTheYears state;
    private final int year;
    private final BitSet districts;

    LeftOutPupils(StateOfTheYears state) {
        this.state = state;
        year = state.years().last();
        districts = Chosen.districts(state, Incident.LEFT_OUT_PUPILS, DISTRICTS);
    }

    @Override
    public String where() {
        return "a third of the students of " + Chosen.named(state, districts) + " in results of " + year;
    }

    @Override
    public boolean keeps(ResultRow row) {
        return row.year != year
                || !districts.get(state.schools().get(row.school).district)
                || !state.draws().happens(SHARE, row.key, Draws.For.INCIDENT, Incident.LEFT_OUT_PUPILS.ordinal() << 8);
    }
}
