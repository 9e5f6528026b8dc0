package commonweal.office.projects;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.partners.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The projects for programs: to each those that the pages would show. */
@RestController
class ProjectApi {

    private final ProjectList list;

    ProjectApi(ProjectList list) {
        this.list = list;
    }

    @GetMapping(path = "/api/projects", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ProjectList.VIEW)
    String all(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return Json.object()
                .with("projects", Json.array(list.rows(new ProjectList.Query(kind, state, q)), ProjectApi::project))
                .done()
                .print();
    }

    @GetMapping(path = "/api/projects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ProjectList.VIEW)
    String one(@PathVariable long id) {
        return project(list.find(id).orElseThrow(ProjectPages::notThere)).print();
    }

    private static Json project(ProjectRow row) {
        Project project = row.project();
        Partner partner = row.partner();
        return Json.object()
                .with("project", project.id())
                .with("kind", project.kind())
                .with("name", project.name())
                .with("org", project.organisation())
                .with("state", project.state().id())
                .with("starts", project.starts().toString())
                .with("ends", text(project.ends()))
                .with("funding", project.funding())
                .with("what", project.what())
                .with("areas", Json.array(project.areas(), Json::of))
                .with("partner", partner == null ? new Json.JsonNull() : Json.of(partner.id()))
                .with("milestones", Json.array(row.milestones(), ProjectApi::milestone))
                .with("sample", row.sample())
                .done();
    }

    private static Json milestone(ProjectRow.MilestoneView view) {
        Milestone one = view.milestone();
        return Json.object()
                .with("what", one.what())
                .with("due_on", one.dueOn().toString())
                .with("done_on", text(one.doneOn()))
                .with("dropped_on", text(one.droppedOn()))
                .with("late", view.late())
                .done();
    }

    private static Json text(@Nullable Object value) {
        return value == null ? new Json.JsonNull() : Json.of(value.toString());
    }
}
