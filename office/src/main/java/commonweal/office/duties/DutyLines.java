package commonweal.office.duties;

import commonweal.office.clock.BusinessDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Duties as pages and files show them today. */
@Component
class DutyLines {

    private final FrameworkChart chart;
    private final DutyOwners owners;
    private final BusinessDate businessDate;

    DutyLines(FrameworkChart chart, DutyOwners owners, BusinessDate businessDate) {
        this.chart = chart;
        this.owners = owners;
        this.businessDate = businessDate;
    }

    DutyLine of(Duty duty) {
        return DutyLine.of(duty, chart.get(duty.action()), owners.title(duty.ownerRole()), businessDate.date());
    }

    List<DutyLine> of(List<Duty> duties) {
        return duties.stream().map(this::of).toList();
    }
}
