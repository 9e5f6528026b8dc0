package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of decisions. It is added to; a decision in it is never changed or deleted, only withdrawn. */
@Repository
@Transactional
public class DecisionRecord {

    private static final String COLUMNS = """
            id, date, organisation, kind, level, authority, citation, reason, recorded_on, recorded_by, handed_in_with,
            seen_run, picture, withdrawn_on, withdrawn_by, withdrawn_why
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public DecisionRecord(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** All decisions, the withdrawn ones among them, by date; those of one day in the order of recording. */
    @Transactional(readOnly = true)
    public List<Recorded> list() {
        return Rows.of(database.sql("select " + COLUMNS + " from decisions.decision order by date, id")
                .query(Recorded.class));
    }

    /** All decisions about a school or district, by date. */
    @Transactional(readOnly = true)
    public List<Recorded> of(String organisation) {
        return Rows.of(database.sql("select " + COLUMNS
                        + " from decisions.decision where organisation = :organisation order by date, id")
                .param("organisation", organisation)
                .query(Recorded.class));
    }

    /** A decision by its number. */
    @Transactional(readOnly = true)
    public Optional<Recorded> find(long id) {
        return database.sql("select " + COLUMNS + " from decisions.decision where id = :id")
                .param("id", id)
                .query(Recorded.class)
                .optional();
    }

    /** Whether decisions have this one already, or had it and it was withdrawn as an error. */
    static boolean has(List<Recorded> record, Decision decision) {
        return record.stream()
                .filter(one -> one.sameAs(decision))
                .anyMatch(one -> !one.withdrawn() || one.level().equals(decision.level()));
    }

    /** Lets nobody else add or withdraw until this transaction ends, so that two at once cannot pass a cap. */
    void lock() {
        database.sql("lock table decisions.decision in share row exclusive mode")
                .update();
    }

    /** Adds a decision that was recorded in the office; gives its number. */
    long add(Decision decision, String seenRun, String picture) {
        return insert(decision, null, seenRun, picture);
    }

    /** Adds those of a run's decisions that the record does not have yet; gives how many. */
    int takeIn(List<Decision> decisions, String run) {
        lock();
        List<Recorded> there = list();
        int added = 0;
        for (Decision decision : decisions) {
            if (!has(there, decision)) {
                insert(decision, run, null, null);
                added++;
            }
        }
        return added;
    }

    private long insert(
            Decision decision, @Nullable String handedInWith, @Nullable String seenRun, @Nullable String picture) {
        return database.sql("""
                        insert into decisions.decision
                               (date, organisation, kind, level, authority, citation, reason, recorded_on, recorded_by,
                                handed_in_with, seen_run, picture)
                        values (:date, :organisation, :kind, :level, :authority, :citation, :reason, :today, :actor,
                                :handedInWith, :seenRun, :picture)
                        returning id
                        """)
                .param("date", decision.date())
                .param("organisation", decision.org().code())
                .param("kind", decision.kind().code())
                .param("level", decision.level())
                .param("authority", decision.authority().code())
                .param("citation", decision.citation())
                .param("reason", decision.reason())
                .param("today", businessDate.date())
                .param("actor", actor())
                .param("handedInWith", handedInWith)
                .param("seenRun", seenRun)
                .param("picture", picture)
                .query(Long.class)
                .single();
    }

    /** Withdraws a decision that was entered in error: it stays to be read, and does not count any more. */
    void withdraw(long id, String why) {
        database.sql("""
                        update decisions.decision
                        set withdrawn_on = :today, withdrawn_by = :actor, withdrawn_why = :why
                        where id = :id
                        """)
                .param("today", businessDate.date())
                .param("actor", actor())
                .param("why", why)
                .param("id", id)
                .update();
    }

    private static String actor() {
        return Acting.current().map(Acting.Actor::name).orElse("");
    }
}
