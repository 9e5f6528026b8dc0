package commonweal.measuring.columnar;

import commonweal.measuring.OutcomeCount;
import java.util.List;

/** What can be said of a student without a subject; in a packed row it stands in place of the outcome of a test. */
enum Event {
    /** After four years: graduated, or not. */
    GRADUATED_4YR(OutcomeCount.COHORT_4YR, OutcomeCount.GRADUATES_4YR),
    NOT_GRADUATED_4YR(OutcomeCount.COHORT_4YR),
    /** After five years: graduated, or not. */
    GRADUATED_5YR(OutcomeCount.COHORT_5YR, OutcomeCount.GRADUATES_5YR),
    NOT_GRADUATED_5YR(OutcomeCount.COHORT_5YR),
    /** Enrolled on October 1 in a grade of the dropout rate. */
    SECONDARY(OutcomeCount.SECONDARY),
    DROPPED_OUT(OutcomeCount.DROPPED_OUT),
    REENGAGED(OutcomeCount.REENGAGED),
    /** Has a growth percentile on ACCESS, which is the packed row's. */
    ACCESS(OutcomeCount.ACCESS_GROWTH),
    /** Enrolled on October 1: without a disability, with one, with one in a substantially separate placement. */
    ENROLLED(OutcomeCount.ENROLLED),
    ENROLLED_WITH_DISABILITY(OutcomeCount.ENROLLED, OutcomeCount.DISABILITY),
    ENROLLED_SEPARATE(OutcomeCount.ENROLLED, OutcomeCount.DISABILITY, OutcomeCount.SEPARATE);

    private final List<OutcomeCount> counts;

    Event(OutcomeCount... counts) {
        this.counts = List.of(counts);
    }

    /** What it counts in. */
    List<OutcomeCount> counts() {
        return counts;
    }
}
