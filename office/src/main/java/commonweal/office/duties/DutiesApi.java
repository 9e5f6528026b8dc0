package commonweal.office.duties;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The duties for programs: those that are asked for, one with all that happened to it, and how many there are. */
@RestController
@RequestMapping(path = "/api/duties", produces = MediaType.APPLICATION_JSON_VALUE)
class DutiesApi {

    private final AskedDuties duties;
    private final DutySight sight;
    private final DutyLines lines;
    private final DutyHistory history;
    private final DutyCounts counts;
    private final FrameworkChart chart;

    DutiesApi(
            AskedDuties duties,
            DutySight sight,
            DutyLines lines,
            DutyHistory history,
            DutyCounts counts,
            FrameworkChart chart) {
        this.duties = duties;
        this.sight = sight;
        this.lines = lines;
        this.history = history;
        this.counts = counts;
        this.chart = chart;
    }

    @GetMapping
    @Requires(DutySight.VIEW)
    String duties(
            @RequestParam(defaultValue = "all") String whose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String sort) {
        if (!organisation.isEmpty() && !sight.maySee(organisation)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        DutyQuery asked = new DutyQuery(whose, state, level, kind, due, action, organisation, sort, null);
        return Json.object()
                .with(
                        "duties",
                        Json.array(
                                duties.lines(duties.by(asked)),
                                line -> DutyAnswers.duty(line).done()))
                .done()
                .print();
    }

    @GetMapping("/{id}")
    @Requires(DutySight.VIEW)
    String duty(@PathVariable long id) {
        Duty duty = duties.find(id);
        return DutyAnswers.inFull(lines.of(duty), history.of(duty), chart).print();
    }

    @GetMapping("/by-action")
    @Requires(DutySight.VIEW)
    String byAction() {
        return DutyAnswers.byAction(counts.byAction(), chart).print();
    }
}
