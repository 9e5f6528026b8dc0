package commonweal.office.projects;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.projects.Project.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The projects, their milestones and the steps they took. Who may see which is for whoever shows them to ask. */
@Repository
@Transactional
class Projects {

    private static final String SELECT = """
            select id, kind, name, organisation, starts, ends, funding, what, partner, state,
                   array(select area from projects.area where project = id order by area) as areas
            from projects.project
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final ProjectKinds kinds;

    Projects(JdbcClient database, BusinessDate businessDate, ProjectKinds kinds) {
        this.database = database;
        this.businessDate = businessDate;
        this.kinds = kinds;
    }

    /**
     * A step that was taken.
     *
     * @param number its number, from 1
     * @param state what it led to
     * @param takenOn when
     * @param takenBy by which account
     * @param why why
     */
    record StepTaken(int number, State state, LocalDate takenOn, String takenBy, String why) {}

    /** All projects, the newest first. */
    @Transactional(readOnly = true)
    List<Project> list() {
        return Rows.of(
                database.sql(SELECT + " order by starts desc, lower(name)").query(Projects::project));
    }

    /** The projects of a district or school, the newest first. */
    @Transactional(readOnly = true)
    List<Project> of(String organisation) {
        return Rows.of(database.sql(SELECT + " where organisation = :organisation order by starts desc, lower(name)")
                .param("organisation", organisation)
                .query(Projects::project));
    }

    /** A project by its number. */
    @Transactional(readOnly = true)
    Optional<Project> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Projects::project)
                .optional();
    }

    /** The steps of a project, the oldest first. */
    @Transactional(readOnly = true)
    List<StepTaken> steps(long project) {
        return Rows.of(database.sql("""
                        select number, upper(state) as state, taken_on, taken_by, why
                        from projects.step
                        where project = :project
                        order by number
                        """).param("project", project).query(StepTaken.class));
    }

    /** The milestones of all projects, each by its project, by their days. */
    @Transactional(readOnly = true)
    Map<Long, List<Milestone>> milestones() {
        return Rows.of(database.sql("""
                        select id, project, what, due_on, done_on, evidence, dropped_on, dropped_why
                        from projects.milestone
                        order by due_on, id
                        """).query(Milestone.class)).stream()
                .collect(Collectors.groupingBy(Milestone::project));
    }

    /** The milestones of a project, by their days. */
    @Transactional(readOnly = true)
    List<Milestone> milestones(long project) {
        return Rows.of(database.sql("""
                        select id, project, what, due_on, done_on, evidence, dropped_on, dropped_why
                        from projects.milestone
                        where project = :project
                        order by due_on, id
                        """).param("project", project).query(Milestone.class));
    }

    /** Enters a project, with its first step on this day; gives its number. */
    long enter(Project project, String why, LocalDate on) {
        long id = database.sql("""
                        insert into projects.project (kind, name, organisation, starts, ends, funding, what, partner, state)
                        values (:kind, :name, :organisation, :starts, :ends, :funding, :what, :partner, :state)
                        returning id
                        """)
                .param("kind", project.kind())
                .param("name", project.name())
                .param("organisation", project.organisation())
                .param("starts", project.starts())
                .param("ends", project.ends())
                .param("funding", project.funding())
                .param("what", project.what())
                .param("partner", project.partner())
                .param("state", project.state().id())
                .query(Long.class)
                .single();
        work(id, project.areas());
        note(id, project.state(), why, on);
        return id;
    }

    /** Changes what is said of a project; whose it is and how far it has come stay. */
    void change(Project project) {
        database.sql("""
                        update projects.project
                        set kind = :kind, name = :name, starts = :starts, ends = :ends, funding = :funding, what = :what,
                            partner = :partner
                        where id = :id
                        """)
                .param("kind", project.kind())
                .param("name", project.name())
                .param("starts", project.starts())
                .param("ends", project.ends())
                .param("funding", project.funding())
                .param("what", project.what())
                .param("partner", project.partner())
                .param("id", project.id())
                .update();
        work(project.id(), project.areas());
    }

    private void work(long project, List<String> areas) {
        database.sql("""
                        delete from projects.area
                        where project = :project and area <> all (string_to_array(:areas, ','))
                        """)
                .param("project", project)
                .param("areas", String.join(",", areas))
                .update();
        for (String area : areas) {
            database.sql("insert into projects.area (project, area) values (:project, :area) on conflict do nothing")
                    .param("project", project)
                    .param("area", area)
                    .update();
        }
    }

    /**
     * Takes a step today.
     *
     * @throws Refused with everything that stands in the way
     */
    void step(long project, State to, String why) {
        database.sql("select id from projects.project where id = :id for update")
                .param("id", project)
                .query(Long.class)
                .single();
        Project there = find(project).orElseThrow();
        List<String> against = against(there, to);
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        database.sql("update projects.project set state = :state where id = :id")
                .param("state", to.id())
                .param("id", project)
                .update();
        note(project, to, why, businessDate.date());
    }

    private List<String> against(Project project, State to) {
        List<String> against = new ArrayList<>();
        if (!kinds.after(project.state()).contains(to)) {
            against.add("The project is " + project.state().title().toLowerCase(Locale.ROOT) + "; \"" + to.title()
                    + "\" does not follow on that.");
        }
        if (to == State.COMPLETED) {
            milestones(project.id()).stream()
                    .filter(Milestone::open)
                    .forEach(one -> against.add(
                            "The milestone \"" + one.what() + "\" is open. Say that it is done, or drop it, first."));
        }
        return against;
    }

    private void note(long project, State state, String why, LocalDate on) {
        database.sql("""
                        insert into projects.step (project, number, state, taken_on, taken_by, why)
                        select :project, coalesce(max(number), 0) + 1, :state, :on, :by, :why
                        from projects.step
                        where project = :project
                        """)
                .param("project", project)
                .param("state", state.id())
                .param("on", on)
                .param("by", Acting.current().map(Acting.Actor::name).orElse(""))
                .param("why", why)
                .update();
    }

    /** Adds a milestone; gives its number. */
    long plan(long project, String what, LocalDate due) {
        return database.sql("""
                        insert into projects.milestone (project, what, due_on) values (:project, :what, :due) returning id
                        """)
                .param("project", project)
                .param("what", what)
                .param("due", due)
                .query(Long.class)
                .single();
    }

    /**
     * Says that a milestone is done.
     *
     * @throws Refused if it is done or dropped already
     */
    void done(long project, long milestone, LocalDate on, String evidence) {
        changed(database.sql("""
                        update projects.milestone set done_on = :on, evidence = :evidence
                        where id = :milestone and project = :project and done_on is null and dropped_on is null
                        """)
                .param("on", on)
                .param("evidence", evidence)
                .param("milestone", milestone)
                .param("project", project)
                .update());
    }

    /**
     * Drops a milestone: it will not be done, and says why.
     *
     * @throws Refused if it is done or dropped already
     */
    void drop(long project, long milestone, String why) {
        changed(database.sql("""
                        update projects.milestone set dropped_on = :today, dropped_why = :why
                        where id = :milestone and project = :project and done_on is null and dropped_on is null
                        """)
                .param("today", businessDate.date())
                .param("why", why)
                .param("milestone", milestone)
                .param("project", project)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused("The milestone is done or dropped already. Maybe somebody else has just said so.");
        }
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        long partner = row.getLong("partner");
        boolean alone = row.wasNull();
        return new Project(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("organisation"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("funding"),
                row.getString("what"),
                alone ? null : partner,
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Arrays.asList((String[]) row.getArray("areas").getArray()));
    }
}
