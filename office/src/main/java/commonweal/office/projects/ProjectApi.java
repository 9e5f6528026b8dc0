package commonweal.office.projects;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.partners.Partner;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The projects for programs: to each those that the pages would show. */
@RestController
class ProjectApi {

    private final ProjectList list;
    private final Projects projects;
    private final ProjectKinds kinds;

    ProjectApi(ProjectList list, Projects projects, ProjectKinds kinds) {
        this.list = list;
        this.projects = projects;
        this.kinds = kinds;
    }

    @GetMapping(path = "/api/projects", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ProjectList.VIEW)
    String all(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return Json.object()
                .with(
                        "projects",
                        Json.array(
                                list.rows(new ProjectList.Query(kind, state, q)),
                                row -> project(row).done()))
                .done()
                .print();
    }

    @GetMapping(path = "/api/projects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ProjectList.VIEW)
    String one(@PathVariable long id) {
        ProjectRow row = list.find(id).orElseThrow(ProjectPages::notThere);
        return project(row)
                .with("steps", Json.array(projects.steps(id), ProjectApi::step))
                .done()
                .print();
    }

    private static Json step(Projects.StepTaken step) {
        return Json.object()
                .with("number", step.number())
                .with("state", step.state().id())
                .with("taken_on", step.takenOn().toString())
                .with("taken_by", step.takenBy())
                .with("why", step.why())
                .done();
    }

    @GetMapping(path = "/api/projects/kinds/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ProjectList.VIEW)
    String kind(@PathVariable String kind) {
        ProjectKinds.Kind found = kinds.find(kind).orElseThrow(ProjectPages::notThere);
        return Json.object()
                .with("kind", found.id())
                .with("title", found.title())
                .with("words", found.words())
                .with("citation", found.citation())
                .with("status", found.status())
                .with(
                        "areas",
                        Json.array(
                                found.areaList(),
                                area -> Json.object()
                                        .with("area", area.id())
                                        .with("title", area.title())
                                        .done()))
                .with("facts", Json.array(found.factList(), ProjectApi::fact))
                .with(
                        "projects",
                        Json.array(
                                list.rows(new ProjectList.Query(kind, "", "")),
                                row -> project(row).done()))
                .done()
                .print();
    }

    private static Json fact(ProjectKinds.Fact fact) {
        return Json.object()
                .with("words", fact.words())
                .with("not_known", fact.notKnown())
                .with("citation", fact.citation())
                .with("status", fact.status())
                .done();
    }

    private static Json.Members project(ProjectRow row) {
        Project project = row.project();
        Partner partner = row.partner();
        return Json.object()
                .with("project", project.id())
                .with("kind", project.kind())
                .with("name", project.name())
                .with("org", project.organisation())
                .with("serves", row.serves())
                .with("state", project.state().id())
                .with("starts", project.starts().toString())
                .with("ends", Json.orNull(project.ends()))
                .with("funding", project.funding())
                .with("what", project.what())
                .with("areas", Json.array(project.areas(), Json::of))
                .with("partner", partner == null ? new Json.JsonNull() : Json.of(partner.id()))
                .with("partner_name", Json.orNull(partner == null ? null : partner.name()))
                .with("partner_proven", partner == null ? new Json.JsonNull() : Json.of(row.proven()))
                .with("milestones", Json.array(row.milestones(), ProjectApi::milestone))
                .with("sample", row.sample());
    }

    private static Json milestone(ProjectRow.MilestoneView view) {
        Milestone one = view.milestone();
        return Json.object()
                .with("what", one.what())
                .with("due_on", one.dueOn().toString())
                .with("done_on", Json.orNull(one.doneOn()))
                .with("evidence", one.evidence())
                .with("dropped_on", Json.orNull(one.droppedOn()))
                .with("dropped_why", one.droppedWhy())
                .with("standing", view.words())
                .with("late", view.late())
                .done();
    }
}
