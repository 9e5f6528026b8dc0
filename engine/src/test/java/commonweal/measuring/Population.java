package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the students counted, whatever the records are. */
public final class Population {

    private Population() {}

    /** The two sums that must hold in every cell; not tested is what is left of the first, and never less than nothing. */
    public static void addsUp(Tally<SubjectCount> tally) {
        for (int cell = 0; cell < tally.cells(); cell++) {
            int tested = tally.get(SubjectCount.TESTED, cell);
            assertThat(tally.get(SubjectCount.WITHOUT_ROW, cell) + tested)
                    .as("cell %d: without a row + tested, of those enrolled", cell)
                    .isLessThanOrEqualTo(tally.get(SubjectCount.ENROLLED, cell));
            assertThat(tally.get(SubjectCount.NOT_ATTRIBUTED, cell)
                            + tally.get(SubjectCount.NOT_COUNTED, cell)
                            + tally.get(SubjectCount.WITHOUT_SCORE, cell)
                            + tally.get(SubjectCount.ASSESSED, cell))
                    .as("cell %d: what became of those tested", cell)
                    .isEqualTo(tested);
        }
    }
}
