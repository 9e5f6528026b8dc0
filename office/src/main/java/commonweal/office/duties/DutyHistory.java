package commonweal.office.duties;

import commonweal.office.evidence.Evidence;
import commonweal.office.evidence.KeptFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to a duty, as whoever asks may see it. */
@Component
class DutyHistory {

    private final DutyWork work;
    private final DutySight sight;
    private final Evidence evidence;

    DutyHistory(DutyWork work, DutySight sight, Evidence evidence) {
        this.work = work;
        this.sight = sight;
        this.evidence = evidence;
    }

    /** A step with the files that were handed in with it. */
    public record StepView(DutyStep step, List<KeptFile> files) {}

    /** Its steps, the oldest first. */
    List<StepView> of(Duty duty) {
        return work.steps(duty.id(), sight.all().hiddenYears()).stream()
                .map(step -> new StepView(step, evidence.find(step.files())))
                .toList();
    }
}
