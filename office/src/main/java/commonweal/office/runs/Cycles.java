package commonweal.office.runs;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.runs.Cycle.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cycles of the years: review, final, published. Each step is one transaction, so that whatever happens to the process
 * it was either taken whole or not at all.
 */
@Repository
@Transactional
public class Cycles {

    /** A step that may not be taken: the message says why, and what to do. */
    public static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(String message) {
            super(message);
        }
    }

    private static final String COLUMNS = "year, upper(stage) as stage, run, opened_on, final_on, published_on";

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final ApplicationEventPublisher events;

    /** In this database; whoever listens is told in the same transaction that results became final. */
    public Cycles(JdbcClient database, BusinessDate businessDate, ApplicationEventPublisher events) {
        this.database = database;
        this.businessDate = businessDate;
        this.events = events;
    }

    /** All cycles, the newest year first. */
    @Transactional(readOnly = true)
    public List<Cycle> list() {
        return Rows.of(database.sql("select " + COLUMNS + " from runs.cycle order by year desc")
                .query(Cycles::cycle));
    }

    /** The cycle of a year. */
    @Transactional(readOnly = true)
    public Optional<Cycle> find(int year) {
        return database.sql("select " + COLUMNS + " from runs.cycle where year = :year")
                .param("year", year)
                .query(Cycles::cycle)
                .optional();
    }

    /**
     * A run that a cycle has had.
     *
     * @param number its number, from 1
     * @param run its id
     * @param enteredOn when it took the place of the one before
     * @param why why
     */
    public record Entry(int number, String run, LocalDate enteredOn, String why) {

        private static final int SHORT = 12;

        /** The beginning of its id, enough to tell runs apart. */
        public String shortId() {
            return run.substring(0, SHORT);
        }
    }

    /** The runs a cycle has had, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries(int year) {
        return Rows.of(database.sql(
                        "select number, run, entered_on, why from runs.cycle_run where year = :year order by number")
                .param("year", year)
                .query(Entry.class));
    }

    /**
     * Opens the review of a run's results; a run of a year whose review is open takes the place of the one before.
     *
     * @param why why this run
     * @throws NotNow if the year's results are final already, or no real student stands behind the run
     */
    public void review(RunFacts run, String why) {
        if (run.synthetic()) {
            throw new NotNow(
                    "The run is made of students who do not exist. It can be looked at in a demo; a cycle takes"
                            + " only runs made of real figures.");
        }
        Optional<Cycle> there = locked(run.year());
        if (there.isPresent() && there.get().stage() != Stage.REVIEW) {
            throw new NotNow("The results of " + run.year() + " are "
                    + there.get().stage().title().toLowerCase(Locale.ROOT)
                    + ". A correction after that is a new release, not another run of this review.");
        }
        database.sql("""
                        insert into runs.cycle (year, stage, run, opened_on)
                        values (:year, 'review', :run, :today)
                        on conflict (year) do update set run = excluded.run
                        """)
                .param("year", run.year())
                .param("run", run.id())
                .param("today", businessDate.date())
                .update();
        database.sql("""
                        insert into runs.cycle_run (year, number, run, entered_on, why)
                        select :year, coalesce(max(number), 0) + 1, :run, :today, :why
                        from runs.cycle_run
                        where year = :year
                        """)
                .param("year", run.year())
                .param("run", run.id())
                .param("today", businessDate.date())
                .param("why", why)
                .update();
    }

    /**
     * Enters a cycle that was over before the office began.
     *
     * @param published when its results were published
     * @param why where that is known from
     * @throws NotNow if the year has a cycle already, or no real student stands behind the run
     */
    public void enter(RunFacts run, LocalDate published, String why) {
        if (find(run.year()).isPresent()) {
            throw new NotNow("The year " + run.year() + " has a cycle already.");
        }
        review(run, why);
        database.sql("""
                        update runs.cycle
                        set stage = 'published', opened_on = :published, final_on = :published, published_on = :published
                        where year = :year
                        """)
                .param("published", published)
                .param("year", run.year())
                .update();
        events.publishEvent(new ResultsFinal(run.year(), run.id()));
    }

    /**
     * Makes the results of a year final.
     *
     * @throws NotNow if they are not in review
     */
    public void makeFinal(int year) {
        Cycle cycle = step(year, Stage.REVIEW);
        database.sql("update runs.cycle set stage = 'final', final_on = :today where year = :year")
                .param("today", businessDate.date())
                .param("year", year)
                .update();
        events.publishEvent(new ResultsFinal(year, cycle.run()));
    }

    /**
     * Publishes the results of a year.
     *
     * @throws NotNow if they are not final
     */
    public void publish(int year) {
        step(year, Stage.FINAL);
        database.sql("update runs.cycle set stage = 'published', published_on = :today where year = :year")
                .param("today", businessDate.date())
                .param("year", year)
                .update();
    }

    private static Cycle cycle(ResultSet row, int number) throws SQLException {
        return new Cycle(
                row.getInt("year"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getString("run"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("final_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }

    private Cycle step(int year, Stage from) {
        Optional<Cycle> cycle = locked(year);
        if (cycle.isEmpty() || cycle.get().stage() != from) {
            throw new NotNow("The results of " + year + " are "
                    + cycle.map(one -> one.stage().title()).orElse("not there") + "; this step follows on "
                    + from.title() + " only. Maybe somebody else has just taken it.");
        }
        return cycle.get();
    }

    /** The cycle, which nobody else changes until this transaction ends. */
    private Optional<Cycle> locked(int year) {
        return database.sql("select " + COLUMNS + " from runs.cycle where year = :year for update")
                .param("year", year)
                .query(Cycles::cycle)
                .optional();
    }
}
