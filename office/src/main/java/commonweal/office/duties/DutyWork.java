package commonweal.office.duties;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a duty. Each step is kept; none is taken back. */
@Repository
@Transactional
class DutyWork {

    private static final Map<DutyState, Set<DutyState>> FOLLOWS = Map.of(
            DutyState.IN_PROGRESS, Set.of(DutyState.NOT_ON_RECORD, DutyState.OPEN),
            DutyState.DONE, Set.of(DutyState.NOT_ON_RECORD, DutyState.OPEN, DutyState.IN_PROGRESS),
            DutyState.WAIVED, Set.of(DutyState.NOT_ON_RECORD, DutyState.OPEN, DutyState.IN_PROGRESS),
            DutyState.OPEN, Set.of(DutyState.NOT_ON_RECORD, DutyState.DONE, DutyState.WAIVED),
            DutyState.CLOSED, Set.of(DutyState.IN_PROGRESS));

    private final JdbcClient database;
    private final BusinessDate businessDate;

    DutyWork(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /**
     * What is said with a step into another state.
     *
     * @param why why
     * @param evidence what shows it
     * @param links addresses that show it
     * @param authority under what authority it is waived
     * @param files numbers of the files that show it
     */
    record Said(String why, String evidence, List<String> links, String authority, List<Long> files) {

        static Said why(String why) {
            return new Said(why, "", List.of(), "", List.of());
        }
    }

    /** Whether a state may follow on the one that the duty is in. What is no longer required may be closed if somebody works on it. */
    static boolean follows(Duty duty, DutyState to) {
        return FOLLOWS.getOrDefault(to, Set.of()).contains(duty.state())
                && (duty.holds() ? to != DutyState.CLOSED : to != DutyState.OPEN && to != DutyState.WAIVED);
    }

    /**
     * Takes a duty into another state.
     *
     * @throws Refused if the state does not follow on the one that the duty is in
     */
    void take(Duty duty, DutyState to, Said said) {
        DutyState from = lock(duty.id());
        if (from != duty.state() || !follows(duty, to)) {
            throw new Refused("The duty is “" + from.title() + "” now; “" + to.title()
                    + "” does not follow on that. Maybe somebody else has just taken a step.");
        }
        database.sql("update duties.duty set state = :state, state_before = :before where id = :id")
                .param("state", to.code())
                .param("before", to == DutyState.CLOSED ? from.code() : null)
                .param("id", duty.id())
                .update();
        step(duty.id(), "state", said, Map.of("state", to.code()));
    }

    /** Sets the day that it is due, for a reason. */
    void setDue(Duty duty, LocalDate due, String why) {
        lock(duty.id());
        database.sql("update duties.duty set due_on = :due, due_set = true where id = :id")
                .param("due", due)
                .param("id", duty.id())
                .update();
        step(duty.id(), "due", Said.why(why), Map.of("due", due));
    }

    /** Hands it to somebody; to nobody in particular if there is none. */
    void hand(Duty duty, Optional<UUID> to, String why) {
        lock(duty.id());
        database.sql("update duties.duty set owner_account = :account where id = :id")
                .param("account", to.orElse(null))
                .param("id", duty.id())
                .update();
        step(
                duty.id(),
                "owner",
                Said.why(why),
                to.<Map<String, Object>>map(one -> Map.of("account", one)).orElse(Map.of()));
    }

    /** The state, which nobody else changes until this transaction ends. */
    private DutyState lock(long id) {
        return DutyState.find(database.sql("select state from duties.duty where id = :id for update")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    private void step(long id, String what, Said said, Map<String, Object> about) {
        Map<String, @Nullable Object> given = new HashMap<>(about);
        int number = database.sql("""
                        insert into duties.step (duty, number, what, state, due_on, owner_account, why, evidence, links,
                                                 authority, acted_by, acted_on)
                        select :duty, coalesce(max(number), 0) + 1, :what, :state, :due, :account, :why, :evidence,
                               :links, :authority, :actor, :today
                        from duties.step where duty = :duty
                        returning number
                        """)
                .param("duty", id)
                .param("what", what)
                .param("state", given.get("state"))
                .param("due", given.get("due"))
                .param("account", given.get("account"))
                .param("why", said.why())
                .param("evidence", said.evidence())
                .param("links", String.join("\n", said.links()))
                .param("authority", said.authority())
                .param("actor", Acting.current().map(Acting.Actor::name).orElse(""))
                .param("today", businessDate.date())
                .query(Integer.class)
                .single();
        for (Long file : said.files()) {
            database.sql("insert into duties.step_file (duty, number, file) values (:duty, :number, :file)")
                    .param("duty", id)
                    .param("number", number)
                    .param("file", file)
                    .update();
        }
    }

    /** Everything that happened to a duty, in order, but what results of these years brought. */
    @Transactional(readOnly = true)
    List<DutyStep> steps(long id, List<Integer> hiddenYears) {
        return Rows.of(database.sql("""
                        select step.number, step.what, step.state, step.due_on, account.display_name as owner_name,
                               step.why, step.evidence, step.links, step.authority, step.year, step.acted_by,
                               step.acted_on,
                               (select string_agg(file::text, ',' order by file) from duties.step_file
                                where step_file.duty = step.duty and step_file.number = step.number) as files
                        from duties.step
                        left join access.account on account.id = step.owner_account
                        where step.duty = :duty and (step.year is null or step.year not in (:hiddenYears))
                        order by step.number
                        """)
                .param("duty", id)
                .param("hiddenYears", hiddenYears)
                .query(DutyWork::step));
    }

    private static DutyStep step(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new DutyStep(
                row.getInt("number"),
                row.getString("what"),
                state == null ? null : DutyState.find(state).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_name"),
                row.getString("why"),
                row.getString("evidence"),
                row.getString("links").lines().filter(line -> !line.isBlank()).toList(),
                row.getString("authority"),
                row.getObject("year", Integer.class),
                row.getString("acted_by"),
                row.getObject("acted_on", LocalDate.class),
                files(row.getString("files")));
    }

    private static List<Long> files(@Nullable String numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers.split(",", -1)).map(Long::valueOf).toList();
    }
}
