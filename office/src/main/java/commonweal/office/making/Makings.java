package commonweal.office.making;

import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.corrections.Filings;
import commonweal.office.database.Rows;
import commonweal.office.making.Making.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of the runs that were made in the office. */
@Repository
@Transactional
public class Makings {

    private static final String COLUMNS = """
            number, year, base, folder, policy, statewide, why, asked_by, asked_on, upper(state) as state, decisions_from,
            run, faults
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public Makings(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /**
     * What a run is to be made of.
     *
     * @param base a run, with what was corrected since; null if it is a folder
     * @param folder a folder of the inbox; null if it is a run
     */
    record Order(
            int year, @Nullable String base, @Nullable String folder, String policy, boolean statewide, String why) {}

    /** A run cannot be made now: the message says why. */
    static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(String message) {
            super(message);
        }
    }

    /**
     * Begins one, for whoever acts.
     *
     * @throws NotNow if another is being made
     */
    long begin(Order order) {
        try {
            return database.sql("""
                            insert into making.making
                                   (year, base, folder, policy, statewide, why, asked_by, asked_on, state)
                            values (:year, :base, :folder, :policy, :statewide, :why, :by, :today, 'running')
                            returning number
                            """)
                    .param("year", order.year())
                    .param("base", order.base())
                    .param("folder", order.folder())
                    .param("policy", order.policy())
                    .param("statewide", order.statewide())
                    .param("why", order.why())
                    .param("by", Acting.current().map(Acting.Actor::name).orElse(""))
                    .param("today", businessDate.date())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new NotNow("Another run is being made. One is made at a time: wait for it, or stop it.");
        }
    }

    /** Says what it is made of. */
    void madeOf(long number, String decisionsFrom, Collection<Filings.Accepted> corrections) {
        database.sql("update making.making set decisions_from = :from where number = :number")
                .param("from", decisionsFrom)
                .param("number", number)
                .update();
        for (Filings.Accepted one : corrections) {
            database.sql("""
                            insert into making.correction (making, filing, figure) values (:making, :filing, :figure)
                            """)
                    .param("making", number)
                    .param("filing", one.filing())
                    .param("figure", one.figure())
                    .update();
        }
    }

    /** Says what came of it. */
    void end(long number, State state, @Nullable String run, @Nullable String faults) {
        database.sql("""
                        update making.making
                        set state = :state, run = :run, faults = :faults, ended = now()
                        where number = :number and state = 'running'
                        """)
                .param("state", state.code())
                .param("run", run)
                .param("faults", faults)
                .param("number", number)
                .update();
    }

    /** Says of whatever is being made that it was cut off. */
    void cutOff() {
        database.sql("update making.making set state = 'cut_off', ended = now() where state = 'running'")
                .update();
    }

    /** One by its number. */
    @Transactional(readOnly = true)
    public Optional<Making> find(long number) {
        return database.sql("select " + COLUMNS + " from making.making where number = :number")
                .param("number", number)
                .query(Making.class)
                .optional();
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Making> list() {
        return Rows.of(database.sql("select " + COLUMNS + " from making.making order by number desc")
                .query(Making.class));
    }

    /** What a run came of; none if it was made elsewhere. Of several the first. */
    @Transactional(readOnly = true)
    public Optional<Making> of(String run) {
        return database.sql("select " + COLUMNS + " from making.making where run = :run order by number limit 1")
                .param("run", run)
                .query(Making.class)
                .optional();
    }

    /** The numbers of the filings whose figures were put in place, in order. */
    @Transactional(readOnly = true)
    public List<Long> correctionsOf(long making) {
        return Rows.of(database.sql("""
                        select distinct filing from making.correction where making = :making order by filing
                        """).param("making", making).query(Long.class));
    }
}
