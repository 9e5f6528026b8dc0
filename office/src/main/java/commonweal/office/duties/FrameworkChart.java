package commonweal.office.duties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The actions by id, in their order. */
    Map<String, ChartAction> byId() {
        Map<String, ChartAction> byId = new LinkedHashMap<>();
        actions.forEach(action -> byId.put(action.id(), action));
        return byId;
    }

    /** Whether it is known that this chart was in force for the results of a year. */
    public boolean knownFor(int year) {
        return year <= knownUntil;
    }
}
