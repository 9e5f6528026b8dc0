package commonweal.office.projects;

import commonweal.office.access.Caller;
import commonweal.office.access.Refused;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.projects.Project.State;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of projects, a kind of projects, and a project with its milestones and steps. */
@Controller
class ProjectPages {

    static final String MANAGE = "projects.manage";

    private final ProjectList list;
    private final Projects projects;
    private final ProjectKinds kinds;
    private final Caller caller;
    private final BusinessDate businessDate;

    ProjectPages(ProjectList list, Projects projects, ProjectKinds kinds, Caller caller, BusinessDate businessDate) {
        this.list = list;
        this.projects = projects;
        this.kinds = kinds;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    static List<Crumb> crumbs() {
        return List.of(new Crumb("The state", "/"), new Crumb("Projects", "/projects"));
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/projects")
    @Requires(ProjectList.VIEW)
    String projects(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        ProjectList.Query query = new ProjectList.Query(kind, state, q);
        model.addAttribute("rows", list.rows(query))
                .addAttribute("query", query)
                .addAttribute("kinds", kinds)
                .addAttribute("states", State.values())
                .addAttribute("ownOnly", !caller.mayEverywhere(ProjectList.VIEW))
                .addAttribute("mayManage", caller.may(MANAGE, ""));
        return "projects/projects";
    }

    @GetMapping(path = "/projects.csv", produces = "text/csv")
    @Requires(ProjectList.VIEW)
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return TableFile.answer("projects.csv", ProjectFile.of(list.rows(new ProjectList.Query(kind, state, q))));
    }

    @GetMapping("/projects/kinds/{kind}")
    @Requires(ProjectList.VIEW)
    String kind(@PathVariable String kind, Model model) {
        ProjectKinds.Kind found = kinds.find(kind).orElseThrow(ProjectPages::notThere);
        model.addAttribute("kind", found)
                .addAttribute("rows", list.rows(new ProjectList.Query(kind, "", "")))
                .addAttribute("mayManage", caller.may(MANAGE, ""))
                .addAttribute("ownOnly", !caller.mayEverywhere(ProjectList.VIEW))
                .addAttribute("crumbs", crumbs());
        return "projects/kind";
    }

    @GetMapping("/projects/{id}")
    @Requires(ProjectList.VIEW)
    String project(@PathVariable long id, Model model) {
        return page(id, Form.blank(), model);
    }

    private String page(long id, Form form, Model model) {
        ProjectRow row = list.find(id).orElseThrow(ProjectPages::notThere);
        Optional<ProjectKinds.Kind> kind = kinds.find(row.project().kind());
        model.addAttribute("row", row)
                .addAttribute("project", row.project())
                .addAttribute("kind", kind.orElse(null))
                .addAttribute(
                        "areas",
                        kind.stream()
                                .flatMap(one -> one.areaList().stream())
                                .filter(area -> row.project().areas().contains(area.id()))
                                .toList())
                .addAttribute("steps", projects.steps(id))
                .addAttribute(
                        "next",
                        kinds.after(row.project().state()).stream()
                                .map(one -> new Choice(one.id(), one.title()))
                                .toList())
                .addAttribute("form", form)
                .addAttribute("today", businessDate.date())
                .addAttribute("mayManage", caller.may(MANAGE, row.project().organisation()))
                .addAttribute("crumbs", crumbs());
        return "projects/project";
    }

    /** Does it, says what holds now, and goes to the page of the project; or shows the page again with what is wrong. */
    private String done(long id, Sent sent, Form form, Model model, Supplier<String> what) {
        return sent.done(form, () -> new Done(what.get(), "/projects/" + id), () -> page(id, form, model));
    }

    private Project managed(long id) {
        return projects.find(id)
                .filter(project -> caller.may(MANAGE, project.organisation()))
                .orElseThrow(ProjectPages::notThere);
    }

    @PostMapping("/projects/{id}/steps")
    @Requires(MANAGE)
    String step(@PathVariable long id, Sent sent, Model model) {
        Project project = managed(id);
        Form form = sent.form("next");
        List<String> possible =
                kinds.after(project.state()).stream().map(State::id).toList();
        String chosen = form.value("step");
        if (!possible.contains(chosen)) {
            form.wrong("step", "Choose what holds now.");
        }
        String reason = form.reason();
        return done(id, sent, form, model, () -> {
            State to = State.valueOf(chosen.toUpperCase(Locale.ROOT));
            projects.step(id, to, reason);
            return project.name() + ": " + to.title().toLowerCase(Locale.ROOT) + ".";
        });
    }

    @PostMapping("/projects/{id}/milestones")
    @Requires(MANAGE)
    String plan(@PathVariable long id, Sent sent, Model model) {
        Project project = managed(id);
        Form form = sent.form("plan");
        String what = form.line("milestone", "Say what is to be done.");
        LocalDate due = form.day("due", "Say by when.");
        if (form.fault("due") == null && due.isBefore(project.starts())) {
            form.wrong("due", "The project has not begun by then: it starts on " + project.starts() + ".");
        }
        return done(id, sent, form, model, () -> {
            if (!project.state().open()) {
                throw new Refused("The project has ended: nothing more can be planned for it.");
            }
            projects.plan(id, what, due);
            return "The milestone is planned.";
        });
    }

    @PostMapping("/projects/{id}/milestones/{milestone}/done")
    @Requires(MANAGE)
    String doneOn(@PathVariable long id, @PathVariable long milestone, Sent sent, Model model) {
        managed(id);
        Milestone there = milestone(id, milestone);
        Form form = sent.form("done-" + milestone);
        LocalDate on = form.day("on", "Say when it was done.");
        if (on.isAfter(businessDate.date())) {
            form.wrong("on", "It cannot have been done after today.");
        }
        String evidence = form.line("evidence", "Say what shows that it is done.");
        return done(id, sent, form, model, () -> {
            projects.done(id, milestone, on, evidence);
            return "Done: " + there.what() + ".";
        });
    }

    @PostMapping("/projects/{id}/milestones/{milestone}/drop")
    @Requires(MANAGE)
    String drop(@PathVariable long id, @PathVariable long milestone, Sent sent, Model model) {
        managed(id);
        Milestone there = milestone(id, milestone);
        Form form = sent.form("drop-" + milestone);
        String why = form.line("reason", "Say why it is dropped.");
        return done(id, sent, form, model, () -> {
            projects.drop(id, milestone, why);
            return "Dropped: " + there.what() + ".";
        });
    }

    private Milestone milestone(long project, long id) {
        return projects.milestones(project).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(ProjectPages::notThere);
    }
}
