package commonweal.judgement;

import commonweal.policy.Clause;
import commonweal.policy.Status;
import commonweal.reason.Source;

/** Turns a clause into the source that a reason names. */
final class Cite {

    private Cite() {}

    static Source of(Clause<?> clause) {
        return of(clause, clause.status());
    }

    /** A line of a clause whose own status may be weaker than the clause's. */
    static Source of(Clause<?> clause, Status status) {
        return new Source(clause.key(), clause.citation(), status.code());
    }
}
