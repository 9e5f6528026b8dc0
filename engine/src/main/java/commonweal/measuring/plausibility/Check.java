package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import java.util.function.Consumer;

/** Looks at one thing in one year. */
interface Check {

    /** Tells everything that is not plausible. */
    void look(YearLookedAt at, Consumer<Fault> found);
}
