package commonweal.office.duties;

import commonweal.office.duties.ChartAction.About;
import commonweal.office.duties.ChartAction.DueRule;
import commonweal.office.duties.ChartAction.Kind;
import commonweal.office.duties.ChartAction.Side;
import commonweal.policy.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chart of the framework: what each level asks of whom.
 *
 * @param title what it is called
 * @param dated the month it is of
 * @param citation where it is printed
 * @param knownUntil the last year of results for which it is known to have been in force
 * @param knownNote how that is known
 * @param actions its actions, in its order
 */
public record FrameworkChart(
        String title, String dated, String citation, int knownUntil, String knownNote, List<ChartAction> actions) {

    /** With its own copy of the actions. */
    public FrameworkChart {
        actions = List.copyOf(actions);
    }

    /** The actions that hold for the results of a year. */
    public List<ChartAction> of(int year) {
        return actions.stream().filter(action -> action.holdsIn(year)).toList();
    }

    /** An action by its id; none if the chart no longer has it. */
    public Optional<ChartAction> find(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** An action by its id; for a duty of an action that the chart no longer has, one that says so. */
    ChartAction get(String id) {
        return find(id).orElseGet(() -> new ChartAction(
                id,
                0,
                null,
                Set.of(),
                Side.STATE,
                About.STATE,
                Set.of(),
                false,
                "",
                Kind.ACCOUNTABILITY,
                "An action that the chart no longer has (" + id + ")",
                "",
                "The chart that came with this office no longer has the action that this duty began by.",
                "",
                Status.UNVERIFIED,
                "",
                "",
                "",
                false,
                "",
                DueRule.NONE));
    }

    /** Whether it is known that this chart was in force for the results of a year. */
    public boolean knownFor(int year) {
        return year <= knownUntil;
    }
}
