package commonweal.office.duties;

import java.util.List;
import org.springframework.stereotype.Component;

/** How many duties of each action of the chart there are, among those that whoever asks may see. */
@Component
class DutyCounts {

    private final Duties duties;
    private final DutySight sight;
    private final FrameworkChart chart;

    DutyCounts(Duties duties, DutySight sight, FrameworkChart chart) {
        this.duties = duties;
        this.sight = sight;
        this.chart = chart;
    }

    /**
     * How many duties of an action there are.
     *
     * @param action the action
     * @param count how many in which state
     */
    public record ActionCount(ChartAction action, Duties.Count count) {}

    /**
     * The counts of all actions.
     *
     * @param everything whether they are of the whole state, not of the own districts and schools only
     * @param counts those of which there are duties, in the order of the chart
     * @param notTracked the actions of which no account is kept
     */
    public record ByAction(boolean everything, List<ActionCount> counts, List<ChartAction> notTracked) {}

    ByAction byAction() {
        DutySight.Sight seen = sight.all();
        List<Duties.Count> counts = duties.counts(seen);
        return new ByAction(
                seen.everything(),
                chart.actions().stream()
                        .flatMap(action -> counts.stream()
                                .filter(count -> count.action().equals(action.id()))
                                .map(count -> new ActionCount(action, count)))
                        .toList(),
                chart.actions().stream().filter(action -> !action.tracked()).toList());
    }
}
