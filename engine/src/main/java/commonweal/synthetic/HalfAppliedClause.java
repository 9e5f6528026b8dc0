package commonweal.synthetic;

import java.util.BitSet;

/**
 * Florida 2012: a clause was not applied to all it covers. Here some districts have not filled in where their students were
 * on 1 October, so that everyone there looks as if they had come later, and counts nowhere.
 */
final class HalfAppliedClause implements SeededFault {

    private static final int DISTRICTS = 9;

    private final StateOfTheYears state;
    private final int year;
    private final BitSet districts;

    HalfAppliedClause(StateOfTheYears state) {
        this.state = state;
        year = state.years().last();
        districts = Chosen.districts(state, Incident.HALF_APPLIED_CLAUSE, DISTRICTS);
    }

    @Override
    public String where() {
        return "the October school of all students enrolled in " + Chosen.named(state, districts) + " in " + year;
    }

    private boolean concerns(int inYear, int school) {
        return inYear == year && school >= 0 && districts.get(state.schools().get(school).district);
    }

    @Override
    public void change(ResultRow row) {
        if (concerns(row.year, row.school)) {
            row.sinceOctober = RecordCodes.NOWHERE;
        }
    }

    @Override
    public void change(EnrollmentRow row) {
        if (concerns(row.year, row.school)) {
            row.octoberSchool = Moves.GONE;
        }
    }
}
