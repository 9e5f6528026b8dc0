package commonweal.office.projects;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.Filled;
import commonweal.office.partners.Partner;
import commonweal.office.partners.Partners;
import commonweal.office.partners.ServedUnit;
import commonweal.office.projects.Project.State;
import commonweal.office.register.Listed;
import commonweal.office.site.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms for entering a project and for changing what is said of it. */
@Controller
class ProjectForms {

    private final Projects projects;
    private final Partners partners;
    private final ProjectKinds kinds;
    private final ServedUnit units;
    private final Caller caller;
    private final BusinessDate businessDate;

    ProjectForms(
            Projects projects,
            Partners partners,
            ProjectKinds kinds,
            ServedUnit units,
            Caller caller,
            BusinessDate businessDate) {
        this.projects = projects;
        this.partners = partners;
        this.kinds = kinds;
        this.units = units;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /** Something to choose. */
    record Choice(String id, String title) {}

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
        return form(Filled.with(Map.of("organisation", organisation, "kind", kind)), Optional.empty(), model);
    }

    @PostMapping("/projects")
    @Requires(ProjectPages.MANAGE)
    String enter(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Filled form = new Filled(typed);
        Optional<Listed> unit = units.read(form, "organisation");
        if (unit.isPresent() && !caller.may(ProjectPages.MANAGE, unit.get().code())) {
            form.wrong("organisation", "Your account may not enter projects for it.");
        }
        State state = State.valueOf(form.choice("state", List.of("planned", "running"), "Say whether it has begun.")
                .toUpperCase(Locale.ROOT));
        Project read = read(form, 0, unit.map(Listed::code).orElse(""), unit.map(Listed::sample), state);
        String reason = reason(form);
        if (!form.good()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, Optional.empty(), model);
        }
        long id = projects.enter(read, reason, businessDate.date());
        next.addFlashAttribute("messages", List.of(read.name() + " is entered. Next, plan its milestones."));
        return "redirect:/projects/" + id;
    }

    @GetMapping("/projects/{id}/edit")
    @Requires(ProjectPages.MANAGE)
    String filled(@PathVariable long id, Model model) {
        Project project = found(id);
        Map<String, String> values = new HashMap<>();
        values.put("kind", project.kind());
        values.put("name", project.name());
        values.put("starts", project.starts().toString());
        values.put("ends", Objects.toString(project.ends(), ""));
        values.put("funding", project.funding());
        values.put("what", project.what());
        values.put("partner", Objects.toString(project.partner(), ""));
        return form(Filled.with(values).and("areas-" + project.kind(), project.areas()), Optional.of(project), model);
    }

    @PostMapping("/projects/{id}/edit")
    @Requires(ProjectPages.MANAGE)
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Project project = found(id);
        Filled form = new Filled(typed);
        Project read = read(
                form, id, project.organisation(), Optional.of(units.sample(project.organisation())), project.state());
        reason(form);
        if (!form.good()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, Optional.of(project), model);
        }
        projects.change(read);
        next.addFlashAttribute("messages", List.of("What is said of " + read.name() + " was changed."));
        return "redirect:" + project.href();
    }

    private Project found(long id) {
        return projects.find(id)
                .filter(project -> caller.may(ProjectPages.MANAGE, project.organisation()))
                .orElseThrow(ProjectPages::notThere);
    }

    private static String reason(Filled form) {
        return form.line("reason", "Say why. It is kept with what you do.");
    }

    private String form(Filled form, Optional<Project> project, Model model) {
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

    private Project read(Filled form, long id, String organisation, Optional<Boolean> sample, State state) {
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

    private Optional<Partner> partner(Filled form, Optional<Boolean> sample) {
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
