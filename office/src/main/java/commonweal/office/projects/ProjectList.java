package commonweal.office.projects;

import commonweal.office.access.Caller;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.Partner;
import commonweal.office.partners.Partners;
import commonweal.office.projects.ProjectRow.MilestoneView;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.NamedUnits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects that whoever calls may see. */
@Component
class ProjectList {

    static final String VIEW = "projects.view";

    private final Projects projects;
    private final Partners partners;
    private final ProjectKinds kinds;
    private final NamedUnits units;
    private final Register register;
    private final Caller caller;
    private final BusinessDate businessDate;

    ProjectList(
            Projects projects,
            Partners partners,
            ProjectKinds kinds,
            NamedUnits units,
            Register register,
            Caller caller,
            BusinessDate businessDate) {
        this.projects = projects;
        this.partners = partners;
        this.kinds = kinds;
        this.units = units;
        this.register = register;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /**
     * What is asked for.
     *
     * @param kind id of a kind; empty for every one
     * @param state id of a state; empty for every one
     * @param q part of the name, or of the district's or school's
     */
    record Query(String kind, String state, String q) {

        /** Whether anything is left out. */
        public boolean filtered() {
            return !(kind + state + q).isBlank();
        }

        private boolean takes(ProjectRow row) {
            return (kind.isEmpty() || row.project().kind().equals(kind))
                    && (state.isEmpty() || row.project().state().id().equals(state))
                    && row.named(q);
        }
    }

    /** Those that are asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<ProjectRow> rows(Query query) {
        return rows(projects.list()).stream().filter(query::takes).toList();
    }

    /** Those of a district and its schools, or of a school. */
    @Transactional(readOnly = true)
    public List<ProjectRow> of(Listed unit) {
        List<Project> its = new ArrayList<>(projects.of(unit.code()));
        if (unit.isADistrict()) {
            register.schoolsOf(unit.code()).forEach(school -> its.addAll(projects.of(school.code())));
        }
        return rows(its);
    }

    /** One, if it is there and may be seen. */
    @Transactional(readOnly = true)
    public Optional<ProjectRow> find(long id) {
        return projects.find(id)
                .map(List::of)
                .map(this::rows)
                .flatMap(rows -> rows.stream().findFirst());
    }

    private List<ProjectRow> rows(List<Project> all) {
        List<Project> seen = all.stream()
                .filter(project -> caller.may(VIEW, project.organisation()))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Milestone>> milestones = projects.milestones();
        return seen.stream()
                .map(project -> row(project, milestones.getOrDefault(project.id(), List.of())))
                .toList();
    }

    private ProjectRow row(Project project, List<Milestone> milestones) {
        LocalDate today = businessDate.date();
        boolean open = project.state().open();
        List<MilestoneView> views = milestones.stream()
                .map(one -> new MilestoneView(
                        one,
                        open || !one.open() ? one.words(today) : "Was open when the project ended",
                        open && one.open() && one.late(today) > 0))
                .toList();
        Long number = project.partner();
        Partner partner = number == null ? null : partners.find(number).orElse(null);
        return new ProjectRow(
                project,
                kinds.title(project.kind()),
                units.name(project.organisation()),
                units.href(project.organisation()),
                units.sample(project.organisation()),
                partner,
                number != null && partners.standing(number).proven(),
                views,
                views.stream().filter(MilestoneView::late).count());
    }
}
