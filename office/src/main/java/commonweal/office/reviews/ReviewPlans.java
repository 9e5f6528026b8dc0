package commonweal.office.reviews;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the school years, and the reviews that were over before the office began. */
@Repository
@Transactional
public class ReviewPlans {

    private static final String COLUMNS = "id, school_year, pause_years, note, made_on, made_by";

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public ReviewPlans(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** A review that was over before the office began. */
    public record Earlier(String organisation, LocalDate reportedOn, String source) {}

    /** All plans, the newest year first. */
    @Transactional(readOnly = true)
    public List<ReviewPlan> list() {
        return Rows.of(database.sql("select " + COLUMNS + " from reviews.plan order by school_year desc")
                .query(this::plan));
    }

    /** A plan by its id. */
    @Transactional(readOnly = true)
    public Optional<ReviewPlan> find(UUID id) {
        return database.sql("select " + COLUMNS + " from reviews.plan where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /** The plan of a school year. */
    @Transactional(readOnly = true)
    public Optional<ReviewPlan> of(SchoolYear year) {
        return database.sql("select " + COLUMNS + " from reviews.plan where school_year = :year")
                .param("year", year.begins())
                .query(this::plan)
                .optional();
    }

    private ReviewPlan plan(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReviewPlan(
                id,
                new SchoolYear(row.getInt("school_year")),
                row.getObject("pause_years", Integer.class),
                row.getString("note"),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                parts(id));
    }

    private List<Frame.Part> parts(UUID plan) {
        return Rows.of(database.sql("select levels, number from reviews.plan_part where plan = :plan order by levels")
                .param("plan", plan)
                .query(Frame.Part.class));
    }

    /**
     * Makes the plan of a school year.
     *
     * @throws Refused if the year has one
     */
    public UUID make(SchoolYear year, List<Frame.Part> parts, @Nullable Integer pauseYears, String note) {
        Optional<UUID> made = database.sql("""
                        insert into reviews.plan (school_year, pause_years, note, made_on, made_by)
                        values (:year, :pause, :note, :today, :by)
                        on conflict (school_year) do nothing
                        returning id
                        """)
                .param("year", year.begins())
                .param("pause", pauseYears)
                .param("note", note)
                .param("today", businessDate.date())
                .param("by", actor())
                .query(UUID.class)
                .optional();
        UUID plan = made.orElseThrow(() -> new Refused(
                "year", "The school year " + year.title() + " has a plan already: there is one for each year."));
        for (Frame.Part part : parts) {
            database.sql("insert into reviews.plan_part (plan, levels, number) values (:plan, :levels, :number)")
                    .param("plan", plan)
                    .param("levels", part.levels())
                    .param("number", part.number())
                    .update();
        }
        return plan;
    }

    /** Enters a review that was over before the office began; entering it again changes its source. */
    public void enter(Earlier earlier) {
        database.sql("""
                        insert into reviews.earlier (organisation, reported_on, source)
                        values (:organisation, :reportedOn, :source)
                        on conflict (organisation, reported_on) do update set source = excluded.source
                        """).paramSource(earlier).update();
    }

    /** The reviews that were over before the office began, the newest first. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier() {
        return Rows.of(database.sql("""
                        select organisation, reported_on, source
                        from reviews.earlier
                        order by reported_on desc, organisation
                        """).query(Earlier.class));
    }

    /** Whoever acts in this thread. */
    static String actor() {
        return Acting.someone().name();
    }
}
