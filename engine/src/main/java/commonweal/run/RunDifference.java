package commonweal.run;

import commonweal.roster.OrgCode;
import java.util.List;
import java.util.Map;

/**
 * How one run differs from another.
 *
 * @param sameYear whether both are of one year; of runs of different years causes are not sought
 * @param engines the engines' versions, if they differ: first, second; else empty
 * @param statewideDiffers whether only one of them compared the whole state
 * @param clauses the clauses of the policy that differ, in words
 * @param files the input files that differ
 * @param changed every organisation with a changed result
 * @param levels how many went from one level to another, as {@code 2 -> 3}
 */
public record RunDifference(
        boolean sameYear,
        List<String> engines,
        boolean statewideDiffers,
        List<String> clauses,
        List<String> files,
        List<Changed> changed,
        Map<String, Integer> levels) {

    /**
     * An organisation with a changed result.
     *
     * @param org which
     * @param name its name
     * @param changes the results that differ, each with what makes the difference
     * @param causes what differs in what these results rest on
     */
    public record Changed(OrgCode org, String name, List<Attributed> changes, List<Cause> causes) {

        public Changed {
            changes = List.copyOf(changes);
            causes = List.copyOf(causes);
        }
    }

    /**
     * A changed result and what makes the difference.
     *
     * @param change the result
     * @param attribution what makes it differ
     */
    public record Attributed(ResultChange change, Attribution attribution) {}
}
