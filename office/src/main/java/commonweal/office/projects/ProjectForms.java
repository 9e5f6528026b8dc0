package commonweal.office.projects;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.Partner;
import commonweal.office.partners.Partners;
import commonweal.office.projects.Project.State;
import commonweal.office.register.Listed;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms for entering a project and for changing what is said of it. */
@Controller
class ProjectForms {

    private final Projects projects;
    private final Partners partners;
    private final ProjectKinds kinds;
    private final NamedUnits units;
    private final Caller caller;
    private final BusinessDate businessDate;

    ProjectForms(
            Projects projects,
            Partners partners,
            ProjectKinds kinds,
            NamedUnits units,
            Caller caller,
            BusinessDate businessDate) {
        this.projects = projects;
        this.partners = partners;
        this.kinds = kinds;
        this.units = units;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /**
     * The areas of a kind.
     *
     * @param kind the kind
     * @param id the field they are chosen in
     */
    record Areas(ProjectKinds.Kind kind, String id) {}

    @GetMapping("/projects/new")
    @Requires(ProjectPages.MANAGE)
    String blank(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        return form(Form.blank().with("organisation", organisation).with("kind", kind), Optional.empty(), model);
    }

    @PostMapping("/projects")
    @Requires(ProjectPages.MANAGE)
    String enter(Sent sent, Model model) {
        Form form = sent.form();
        Optional<Listed> unit = units.find(form, "organisation");
        if (unit.isPresent() && !caller.may(ProjectPages.MANAGE, unit.get().code())) {
            form.wrong("organisation", "Your account may not enter projects for it.");
        }
        State state = State.valueOf(form.choice("state", List.of("planned", "running"), "Say whether it has begun.")
                .toUpperCase(Locale.ROOT));
        Project read = read(form, 0, unit.map(Listed::code).orElse(""), unit.map(Listed::sample), state);
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    long id = projects.enter(read, reason, businessDate.date());
                    return new Done(read.name() + " is entered. Next, plan its milestones.", "/projects/" + id);
                },
                () -> form(form, Optional.empty(), model));
    }

    @GetMapping("/projects/{id}/edit")
    @Requires(ProjectPages.MANAGE)
    String filled(@PathVariable long id, Model model) {
        Project project = found(id);
        Form form = Form.blank()
                .with("kind", project.kind())
                .with("name", project.name())
                .with("starts", project.starts())
                .with("ends", project.ends())
                .with("funding", project.funding())
                .with("what", project.what())
                .with("partner", project.partner())
                .withAll("areas-" + project.kind(), project.areas());
        return form(form, Optional.of(project), model);
    }

    @PostMapping("/projects/{id}/edit")
    @Requires(ProjectPages.MANAGE)
    String change(@PathVariable long id, Sent sent, Model model) {
        Project project = found(id);
        Form form = sent.form();
        Project read = read(
                form, id, project.organisation(), Optional.of(units.sample(project.organisation())), project.state());
        form.reason();
        return sent.done(
                form,
                () -> {
                    projects.change(read);
                    return new Done("What is said of " + read.name() + " was changed.", project.href());
                },
                () -> form(form, Optional.of(project), model));
    }

    private Project found(long id) {
        return projects.find(id)
                .filter(project -> caller.may(ProjectPages.MANAGE, project.organisation()))
                .orElseThrow(ProjectPages::notThere);
    }

    private String form(Form form, Optional<Project> project, Model model) {
        List<Crumb> crumbs = new ArrayList<>(ProjectPages.crumbs());
        project.ifPresent(one -> crumbs.add(new Crumb(one.name(), one.href())));
        model.addAttribute("form", form)
                .addAttribute("project", project.orElse(null))
                .addAttribute(
                        "serves",
                        project.map(one -> units.name(one.organisation())).orElse(""))
                .addAttribute("kinds", kinds.kinds())
                .addAttribute(
                        "areas",
                        kinds.kinds().stream()
                                .filter(kind -> !kind.areaList().isEmpty())
                                .map(kind -> new Areas(kind, "areas-" + kind.id()))
                                .toList())
                .addAttribute(
                        "states",
                        List.of(
                                new Choice("planned", "Not yet: it is planned"),
                                new Choice("running", "Yes: it is running")))
                .addAttribute(
                        "partners",
                        partners.list().stream()
                                .map(one -> new Choice(Long.toString(one.id()), one.name()))
                                .toList())
                .addAttribute("crumbs", crumbs);
        return "projects/project-form";
    }

    private Project read(Form form, long id, String organisation, Optional<Boolean> sample, State state) {
        String kind = form.choice(
                "kind", kinds.kinds().stream().map(ProjectKinds.Kind::id).toList(), "Choose the kind.");
        String name = form.line("name", "Write the name of the project.");
        if (projects.of(organisation).stream()
                .anyMatch(other -> other.id() != id && other.name().equals(name))) {
            form.wrong("name", "There is a project of this name for the same district or school already.");
        }
        LocalDate starts = form.day("starts", "Write the first day.");
        LocalDate ends = form.dayOrNone("ends").orElse(null);
        if (ends != null && form.fault("starts") == null && ends.isBefore(starts)) {
            form.wrong("ends", "The last day cannot be before the first.");
        }
        List<ProjectKinds.Area> possible =
                kinds.find(kind).map(ProjectKinds.Kind::areaList).orElse(List.of());
        String field = "areas-" + kind;
        List<String> areas =
                form.choices(field, possible.stream().map(ProjectKinds.Area::id).toList());
        if (areas.isEmpty() && !possible.isEmpty() && form.fault("kind") == null) {
            form.wrong(field, "Choose at least one area that it works on.");
        }
        return new Project(
                id,
                kind,
                name,
                organisation,
                starts,
                ends,
                form.lineOrNone("funding"),
                form.text("what", "Say what is done."),
                partner(form, sample).map(Partner::id).orElse(null),
                state,
                areas);
    }

    private Optional<Partner> partner(Form form, Optional<Boolean> sample) {
        String chosen = form.value("partner");
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Partner> partner = partners.list().stream()
                .filter(one -> Long.toString(one.id()).equals(chosen))
                .findFirst();
        if (partner.isEmpty()) {
            form.wrong("partner", "The register has no such partner.");
        }
        partner.filter(one -> sample.isPresent() && one.sample() != sample.get())
                .ifPresent(one -> form.wrong(
                        "partner",
                        one.sample()
                                ? "The partner was made up: it can help a made-up district or school only."
                                : "The district or school was made up: only a made-up partner can help it."));
        return partner;
    }
}
