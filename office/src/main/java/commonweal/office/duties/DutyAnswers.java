package commonweal.office.duties;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.files.Json.JsonObject;
import commonweal.office.duties.DutyCounts.ActionCount;
import commonweal.office.duties.DutyCounts.ByAction;
import commonweal.office.duties.DutyHistory.StepView;
import commonweal.office.evidence.KeptFile;
import java.util.List;
import java.util.Locale;

/** Duties as JSON. The members are named as the columns of the file where it has them. */
final class DutyAnswers {

    private DutyAnswers() {}

    /** A duty as lists have it. */
    static Json.Members duty(DutyLine line) {
        Duty duty = line.duty();
        Json.Members members = action(Json.object().with("id", duty.id()), line.action())
                .with("org", duty.organisation())
                .with("name", duty.organisationName())
                .with("district", duty.district())
                .with("district_name", duty.districtName())
                .with("sample", duty.sample())
                .with("level", duty.level())
                .with("year", duty.year())
                .with("owner_role", duty.ownerRole())
                .with("handed_to", Json.orNull(duty.ownerName()))
                .with("starts_on", duty.startsOn().toString())
                .with("due_basis", line.dueBasis())
                .with("state", duty.state().code())
                .with("holds", duty.holds())
                .with("standing", Json.orNull(line.standing()));
        return duty.dueOn() == null
                ? members
                : members.with("due_on", duty.dueOn().toString());
    }

    private static Json.Members action(Json.Members members, ChartAction action) {
        return members.with("action", action.id())
                .with("short", action.brief())
                .with("words", action.words())
                .with("citation", action.citation())
                .with("status", action.status().code())
                .with("kind", action.kind().name().toLowerCase(Locale.ROOT))
                .with("whose", action.whose().code());
    }

    /** A duty with why it is owed, what shows that it was done, and what happened. */
    static JsonObject inFull(DutyLine line, List<StepView> steps, FrameworkChart chart) {
        Duty duty = line.duty();
        ChartAction action = line.action();
        Integer ended = duty.endedYear();
        return duty(line)
                .with("plain", action.plain())
                .with("note", action.note())
                .with("owner", line.owner())
                .with("shown_by", action.shownBy())
                .with("detail", duty.detail())
                .with("due_citation", byTheChart(duty) ? Json.of(action.due().citation()) : new JsonNull())
                .with("due_note", byTheChart(duty) ? Json.of(action.due().note()) : new JsonNull())
                .with("chart", chart.citation())
                .with("chart_known_for_year", chart.knownFor(duty.year()))
                .with("ended_year", Json.orNull(ended))
                .with("ended_why", Json.orNull(duty.endedWhy()))
                .with("steps", Json.array(steps, DutyAnswers::step))
                .done();
    }

    private static boolean byTheChart(Duty duty) {
        return duty.dueOn() != null && !duty.dueSet();
    }

    private static Json step(StepView view) {
        DutyStep step = view.step();
        DutyState state = step.state();
        return Json.object()
                .with("number", step.number())
                .with("what", step.what())
                .with("title", step.title())
                .with("on", step.actedOn().toString())
                .with("by", step.actedBy())
                .with("state", state == null ? new JsonNull() : Json.of(state.code()))
                .with("due_on", Json.orNull(step.dueOn()))
                .with("handed_to", Json.orNull(step.ownerName()))
                .with("year", Json.orNull(step.year()))
                .with("why", step.why())
                .with("evidence", step.evidence())
                .with("authority", step.authority())
                .with("links", Json.array(step.links(), Json::of))
                .with("files", Json.array(view.files(), DutyAnswers::file))
                .done();
    }

    private static Json file(KeptFile file) {
        return Json.object()
                .with("name", file.name())
                .with("media_type", file.mediaType())
                .with("bytes", file.bytes())
                .with("sha256", file.sha256())
                .with("kept_on", file.keptOn().toString())
                .with("address", file.href())
                .done();
    }

    /** How many there are of each action, and of which no account is kept. */
    static JsonObject byAction(ByAction all, FrameworkChart chart) {
        return Json.object()
                .with("own_only", !all.everything())
                .with("chart", chart.citation())
                .with("chart_note", chart.knownNote())
                .with("actions", Json.array(all.counts(), DutyAnswers::count))
                .with(
                        "not_tracked",
                        Json.array(
                                all.notTracked(),
                                action -> action(Json.object(), action)
                                        .with("levels", Json.array(action.levelList(), Json::of))
                                        .with("why", action.notTracked())
                                        .done()))
                .done();
    }

    private static Json count(ActionCount one) {
        Duties.Count count = one.count();
        return action(Json.object(), one.action())
                .with("levels", Json.array(one.action().levelList(), Json::of))
                .with("not_on_record", count.notOnRecord())
                .with("open", count.open())
                .with("in_progress", count.inProgress())
                .with("overdue", count.overdue())
                .with("done", count.done())
                .with("waived", count.waived())
                .with("closed", count.closed())
                .done();
    }
}
