package commonweal.office.duties;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The duties for programs: those about an organisation, or all that whoever asks may see. */
@RestController
class DutiesApi {

    private final Duties duties;
    private final DutySight sight;
    private final DutyLines lines;

    DutiesApi(Duties duties, DutySight sight, DutyLines lines) {
        this.duties = duties;
        this.sight = sight;
        this.lines = lines;
    }

    @GetMapping(path = "/api/duties", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(DutySight.VIEW)
    String duties(@RequestParam(defaultValue = "") String organisation) {
        if (!organisation.isEmpty() && !sight.maySee(organisation)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        DutyQuery asked = new DutyQuery("all", null, null, null, null, null, organisation, null, null);
        List<Duty> found = duties.list(asked, sight.all(), Optional.empty(), 0, Integer.MAX_VALUE);
        return Json.object()
                .with("duties", Json.array(lines.of(found), DutiesApi::duty))
                .done()
                .print();
    }

    private static Json duty(DutyLine line) {
        Duty duty = line.duty();
        LocalDate due = duty.dueOn();
        Json.Members members = Json.object()
                .with("id", duty.id())
                .with("action", duty.action())
                .with("short", line.action().brief())
                .with("words", line.action().words())
                .with("citation", line.action().citation())
                .with("status", line.action().status().code())
                .with("whose", line.action().whose().code())
                .with("organisation", duty.organisation())
                .with("name", duty.organisationName())
                .with("sample", duty.sample())
                .with("level", duty.level())
                .with("year", duty.year())
                .with("starts_on", duty.startsOn().toString())
                .with("state", duty.state().code())
                .with("holds", duty.holds())
                .with("standing", Objects.toString(line.standing(), ""));
        if (due != null) {
            members = members.with("due_on", due.toString());
        }
        return members.done();
    }
}
