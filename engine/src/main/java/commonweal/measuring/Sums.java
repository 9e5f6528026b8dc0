package commonweal.measuring;

import static commonweal.measuring.SubjectCount.ASSESSED;
import static commonweal.measuring.SubjectCount.ENROLLED;
import static commonweal.measuring.SubjectCount.NOT_ATTRIBUTED;
import static commonweal.measuring.SubjectCount.NOT_COUNTED;
import static commonweal.measuring.SubjectCount.TESTED;
import static commonweal.measuring.SubjectCount.WITHOUT_ROW;
import static commonweal.measuring.SubjectCount.WITHOUT_SCORE;

/**
 * The two sums that hold in every cell: enrolled = without a row + not tested + tested, and tested = not attributed + not
 * counted + without score + assessed. Not tested is what is left of the first, and must not be negative.
 */
final class Sums {

    private Sums() {}

    /** Of the students enrolled, those with a row that says they were not tested. */
    static int notTested(Tally<SubjectCount> tally, int cell) {
        return tally.get(ENROLLED, cell) - tally.get(WITHOUT_ROW, cell) - tally.get(TESTED, cell);
    }

    /**
     * Checks all cells.
     *
     * @throws IllegalStateException if a sum does not hold somewhere: the engine has counted wrongly
     */
    static void check(Tally<SubjectCount> tally) {
        // Straight over the columns: there are hundreds of thousands of cells, and hardly ever one to be named.
        int[] enrolled = tally.column(ENROLLED);
        int[] withoutRow = tally.column(WITHOUT_ROW);
        int[] tested = tally.column(TESTED);
        int[] notAttributed = tally.column(NOT_ATTRIBUTED);
        int[] notCounted = tally.column(NOT_COUNTED);
        int[] withoutScore = tally.column(WITHOUT_SCORE);
        int[] assessed = tally.column(ASSESSED);
        for (int cell = 0; cell < enrolled.length; cell++) {
            int parts = notAttributed[cell] + notCounted[cell] + withoutScore[cell] + assessed[cell];
            if (enrolled[cell] - withoutRow[cell] - tested[cell] < 0 || parts != tested[cell]) {
                throw wrong(tally, cell);
            }
        }
    }

    private static IllegalStateException wrong(Tally<SubjectCount> tally, int cell) {
        if (notTested(tally, cell) < 0) {
            return wrong(
                    tally,
                    cell,
                    "enrolled " + tally.get(ENROLLED, cell) + " must be at least without a row "
                            + tally.get(WITHOUT_ROW, cell) + " + tested " + tally.get(TESTED, cell));
        }
        return wrong(
                tally,
                cell,
                "tested " + tally.get(TESTED, cell) + " must be not attributed " + tally.get(NOT_ATTRIBUTED, cell)
                        + " + not counted " + tally.get(NOT_COUNTED, cell) + " + without score "
                        + tally.get(WITHOUT_SCORE, cell) + " + assessed " + tally.get(ASSESSED, cell));
    }

    private static IllegalStateException wrong(Tally<SubjectCount> tally, int cell, String sum) {
        return new IllegalStateException("counted wrongly in " + tally.place(cell) + ": " + sum);
    }
}
