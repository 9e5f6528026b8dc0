package commonweal.office.corrections;

import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.corrections.Filing.Kind;
import commonweal.office.corrections.Filing.State;
import commonweal.office.database.Rows;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was filed, and each step since. Nothing of it is changed or removed; whoever acts stands with each step. */
@Repository
@Transactional
public class Filings {

    private static final String SELECT = """
            select filing.number, filing.year, filing.run, filing.organisation, filing.kind, filing.words, filing.filed_by,
                   filing.filed_on, newest.state, newest.taken_on
            from corrections.filing
            cross join lateral (
                select step.state, step.taken_on
                from corrections.step
                where step.filing = filing.number
                order by step.number desc
                limit 1
            ) as newest
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final Cycles cycles;

    /** In this database, about results of these cycles. */
    public Filings(JdbcClient database, BusinessDate businessDate, Cycles cycles) {
        this.database = database;
        this.businessDate = businessDate;
        this.cycles = cycles;
    }

    /**
     * What is to be filed.
     *
     * @param evidence numbers of the files kept as evidence
     */
    record New(int year, String organisation, Kind kind, String words, List<Claim> claims, List<Long> evidence) {}

    /**
     * A step of a filing.
     *
     * @param number its number, from 1
     * @param state what state it led to
     * @param account who took it
     * @param takenOn when
     * @param why why
     * @param run the run that was in review
     * @param effect the effect as it was shown, as JSON text; null if none was
     */
    public record Step(
            int number,
            State state,
            String account,
            LocalDate takenOn,
            String why,
            String run,
            @Nullable String effect) {}

    /** A figure that was accepted, for whoever makes a new run. */
    public record Accepted(long filing, int figure, String organisation, FigureKey key, Said said) {}

    /**
     * Files it, for whoever acts.
     *
     * @param effect the effect as it was shown before it was sent
     * @throws NotPossible if the results are not in review
     */
    long file(New what, String effect) {
        Cycle cycle = cycles.find(what.year())
                .filter(one -> one.stage() == Cycle.Stage.REVIEW)
                .orElseThrow(() -> notInReview(what.year()));
        long number = database.sql("""
                        insert into corrections.filing (year, run, organisation, kind, words, filed_by, filed_on)
                        values (:year, :run, :organisation, :kind, :words, :by, :today)
                        returning number
                        """)
                .param("year", what.year())
                .param("run", cycle.run())
                .param("organisation", what.organisation())
                .param("kind", what.kind().code())
                .param("words", what.words())
                .param("by", actor())
                .param("today", businessDate.date())
                .query(Long.class)
                .single();
        what.claims().forEach(claim -> add(number, claim));
        for (long file : what.evidence()) {
            database.sql("insert into corrections.evidence (filing, file) values (:filing, :file)")
                    .param("filing", number)
                    .param("file", file)
                    .update();
        }
        add(number, 1, State.FILED, "", cycle.run(), effect);
        return number;
    }

    static NotPossible notInReview(int year) {
        return new NotPossible("The results of " + year
                + " are not in review, so nothing can be filed about them. A correction after that is a new release.");
    }

    private void add(long filing, Claim claim) {
        database.sql("""
                        insert into corrections.figure
                               (filing, number, year, student_group, subject, measure, now_status, now_value, now_n,
                                claimed_status, claimed_value, claimed_n)
                        values (:filing, :number, :year, :group, :subject, :measure, :nowStatus, :nowValue, :nowN,
                                :claimedStatus, :claimedValue, :claimedN)
                        """)
                .param("filing", filing)
                .param("number", claim.number())
                .param("year", claim.key().year())
                .param("group", claim.key().group().code())
                .param("subject", claim.key().subject().code())
                .param("measure", claim.key().measure().code())
                .param("nowStatus", claim.now().status())
                .param("nowValue", claim.now().value())
                .param("nowN", claim.now().n())
                .param("claimedStatus", claim.claimed().status())
                .param("claimedValue", claim.claimed().value())
                .param("claimedN", claim.claimed().n())
                .update();
    }

    private void add(long filing, int number, State state, String why, String run, @Nullable String effect) {
        database.sql("""
                        insert into corrections.step (filing, number, state, account, taken_on, why, run, effect)
                        values (:filing, :number, :state, :account, :today, :why, :run, :effect)
                        """)
                .param("filing", filing)
                .param("number", number)
                .param("state", state.code())
                .param("account", actor())
                .param("today", businessDate.date())
                .param("why", why)
                .param("run", run)
                .param("effect", effect)
                .update();
    }

    private static String actor() {
        return Acting.current().map(Acting.Actor::name).orElse("");
    }

    /**
     * Takes a step that decides nothing: taken under review, or withdrawn.
     *
     * @throws NotPossible if it is decided or withdrawn already
     */
    void step(long filing, State to, String why) {
        Filing there = locked(filing);
        if (!there.open() || there.state() == to) {
            throw new NotPossible("It is " + there.state().title().toLowerCase(Locale.ROOT) + " already.");
        }
        add(filing, steps(filing).size() + 1, to, why, cycle(there).run(), null);
    }

    /**
     * Decides it.
     *
     * @param accepted the numbers of the figures that are accepted; of an appeal none
     * @param to accepted, partly accepted or rejected
     * @param why the reason
     * @param effect the effect as it was shown to whoever decides
     * @throws NotPossible if it is decided or withdrawn already, or something is to be accepted of results that are final
     */
    void decide(long filing, Collection<Integer> accepted, State to, String why, String effect) {
        Filing there = locked(filing);
        if (!there.open()) {
            throw new NotPossible("It is " + there.state().title().toLowerCase(Locale.ROOT) + " already.");
        }
        Cycle cycle = cycle(there);
        if (to != State.REJECTED && cycle.stage() != Cycle.Stage.REVIEW) {
            throw new NotPossible("The results of " + there.year() + " are "
                    + cycle.stage().title().toLowerCase(Locale.ROOT)
                    + ": nothing can be accepted into them any more. A correction after that is a new release.");
        }
        add(filing, steps(filing).size() + 1, to, why, cycle.run(), effect);
        for (int figure : accepted) {
            database.sql("insert into corrections.accepted_figure (filing, figure) values (:filing, :figure)")
                    .param("filing", filing)
                    .param("figure", figure)
                    .update();
        }
    }

    private Cycle cycle(Filing filing) {
        return cycles.find(filing.year()).orElseThrow();
    }

    /** The filing, which nobody else takes a step with until this transaction ends. */
    private Filing locked(long number) {
        database.sql("select number from corrections.filing where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .single();
        return find(number).orElseThrow();
    }

    /** A filing by its number. */
    @Transactional(readOnly = true)
    public Optional<Filing> find(long number) {
        return database.sql(SELECT + "where filing.number = :number")
                .param("number", number)
                .query(Filings::filing)
                .optional();
    }

    /** All filings, the oldest first. */
    @Transactional(readOnly = true)
    public List<Filing> list() {
        return Rows.of(database.sql(SELECT + "order by filing.number").query(Filings::filing));
    }

    /** Those about a school or district, the oldest first. */
    @Transactional(readOnly = true)
    public List<Filing> about(String organisation) {
        return Rows.of(database.sql(SELECT + "where filing.organisation = :organisation order by filing.number")
                .param("organisation", organisation)
                .query(Filings::filing));
    }

    /** How many of a year are still to be decided. */
    @Transactional(readOnly = true)
    public int open(int year) {
        return (int)
                list().stream().filter(one -> one.year() == year && one.open()).count();
    }

    /** The disputed figures of a filing. */
    @Transactional(readOnly = true)
    public List<Claim> claims(long filing) {
        return Rows.of(database.sql("""
                        select number, year, student_group, subject, measure, now_status, now_value, now_n, claimed_status,
                               claimed_value, claimed_n
                        from corrections.figure
                        where filing = :filing
                        order by number
                        """)
                .param("filing", filing)
                .query((row, number) ->
                        new Claim(row.getInt("number"), key(row), said(row, "now"), said(row, "claimed"))));
    }

    /** The steps of a filing, the oldest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(long filing) {
        return Rows.of(database.sql("""
                        select number, state, account, taken_on, why, run, effect
                        from corrections.step
                        where filing = :filing
                        order by number
                        """)
                .param("filing", filing)
                .query((row, number) -> new Step(
                        row.getInt("number"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("account"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("why"),
                        row.getString("run"),
                        row.getString("effect"))));
    }

    /** The numbers of the figures of a filing that were accepted. */
    @Transactional(readOnly = true)
    public Set<Integer> acceptedOf(long filing) {
        return new HashSet<>(database.sql("select figure from corrections.accepted_figure where filing = :filing")
                .param("filing", filing)
                .query(Integer.class)
                .list());
    }

    /** The files kept as evidence for a filing. */
    @Transactional(readOnly = true)
    public List<Long> evidenceOf(long filing) {
        return new ArrayList<>(
                database.sql("select file from corrections.evidence where filing = :filing order by file")
                        .param("filing", filing)
                        .query(Long.class)
                        .list());
    }

    /** Every figure of a year that was accepted, in the order in which it was decided: of two about one figure the later holds. */
    @Transactional(readOnly = true)
    public List<Accepted> accepted(int year) {
        return Rows.of(database.sql("""
                        select filing.number as filing, figure.number as figure, filing.organisation, figure.year, figure.student_group,
                               figure.subject, figure.measure, figure.claimed_status, figure.claimed_value,
                               figure.claimed_n
                        from corrections.accepted_figure
                        join corrections.figure
                             on figure.filing = accepted_figure.filing and figure.number = accepted_figure.figure
                        join corrections.filing on filing.number = figure.filing
                        join corrections.step
                             on step.filing = filing.number and step.state in ('accepted', 'partly_accepted')
                        where filing.year = :year
                        order by step.recorded, figure.number
                        """)
                .param("year", year)
                .query((row, number) -> new Accepted(
                        row.getLong("filing"),
                        row.getInt("figure"),
                        row.getString("organisation"),
                        key(row),
                        said(row, "claimed"))));
    }

    private static FigureKey key(ResultSet row) throws SQLException {
        return FigureKey.find(
                        row.getString("year"),
                        row.getString("student_group"),
                        row.getString("subject"),
                        row.getString("measure"))
                .orElseThrow();
    }

    private static Said said(ResultSet row, String which) throws SQLException {
        @Nullable BigDecimal value = row.getBigDecimal(which + "_value");
        @Nullable Integer n = row.getObject(which + "_n", Integer.class);
        return new Said(row.getString(which + "_status"), value, n);
    }

    private static Filing filing(ResultSet row, int number) throws SQLException {
        return new Filing(
                row.getLong("number"),
                row.getInt("year"),
                row.getString("run"),
                row.getString("organisation"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getString("filed_by"),
                row.getObject("filed_on", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("taken_on", LocalDate.class));
    }
}
