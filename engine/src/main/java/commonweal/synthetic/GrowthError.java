package commonweal.synthetic;

/** New York 2015: a contractor's error in growth scores; here those of one grade and subject are 15 too high. */
final class GrowthError implements SeededFault {

    private static final int GRADE = 7;
    private static final int TOO_HIGH = 15;
    private static final int HIGHEST = 99;

    private final int year;

    GrowthError(StateOfTheYears state) {
        year = state.years().last();
    }

    @Override
    public String where() {
        return "growth percentiles of grade 7 English language arts " + year + ", " + TOO_HIGH + " too high";
    }

    @Override
    public void change(ResultRow row) {
        if (row.year == year && row.grade == GRADE && row.subject == RecordCodes.ELA && row.sgp > 0) {
            row.sgp = Math.min(row.sgp + TOO_HIGH, HIGHEST);
        }
    }
}
