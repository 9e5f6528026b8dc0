package commonweal.office.duties;

import commonweal.files.Json;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends many duties at once, each kind of change in one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DutyRows {

    private final JdbcClient database;
    private final BusinessDate businessDate;

    DutyRows(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /**
     * Whence duties begin.
     *
     * @param year year of the results
     * @param run their run; null for what is made up
     * @param startsOn the day
     * @param state the state in which they begin
     */
    record Origin(int year, @Nullable String run, LocalDate startsOn, DutyState state) {}

    /** What is there and holds, and what began in this year. What was made up for a demo is not touched by results. */
    List<Settlement.There> there(int year) {
        return Rows.of(database.sql("""
                        select duty.id, duty.action, coalesce(duty.organisation, '') as organisation, duty.year,
                               upper(duty.state) as state, duty.ended_year
                        from duties.duty
                        left join register.organisation unit on unit.code = duty.organisation
                        where (duty.ended_year is null or duty.year = :year) and not coalesce(unit.sample, false)
                        order by duty.id
                        """).param("year", year).query(Settlement.There.class));
    }

    void begin(List<Required> required, Origin origin) {
        if (required.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into duties.duty
                               (action, organisation, year, run, level, detail, owner_role, starts_on, due_on, state)
                        select action, nullif(organisation, ''), :year, :run, level, detail, owner_role, :startsOn,
                               nullif(due_on, '')::date, :state
                        from json_to_recordset(:required::json)
                             as one (action text, organisation text, level text, detail text, owner_role text, due_on text)
                        """)
                .param("year", origin.year())
                .param("run", origin.run())
                .param("startsOn", origin.startsOn())
                .param("state", origin.state().code())
                .param(
                        "required",
                        Json.array(required, one -> json(one, origin)).print())
                .update();
    }

    private static Json json(Required one, Origin origin) {
        return Json.object()
                .with("action", one.action().id())
                .with("organisation", one.organisation())
                .with("level", one.level())
                .with("detail", one.detail())
                .with("owner_role", one.action().owner())
                .with(
                        "due_on",
                        one.action()
                                .due()
                                .from(origin.startsOn())
                                .map(LocalDate::toString)
                                .orElse(""))
                .done();
    }

    /** The turn of these is over: the same is owed anew. */
    void renew(List<Settlement.There> renewed, int year) {
        if (!renewed.isEmpty()) {
            database.sql("update duties.duty set ended_year = :year, ended_why = 'again' where id in (:ids)")
                    .param("year", year)
                    .param("ids", ids(renewed))
                    .update();
        }
    }

    /** These are required after all. */
    void requireAgain(List<Settlement.There> again, int year) {
        if (again.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into duties.step (duty, number, what, state, why, year, acted_by, acted_on)
                        select id, (select coalesce(max(number), 0) + 1 from duties.step where step.duty = duty.id),
                               case when state = 'closed' then 'state' else 'note' end, state_before,
                               'Required again by the corrected results of ' || :year || '.', :year, :actor, :today
                        from duties.duty
                        where id in (:ids)
                        """)
                .param("year", year)
                .param("actor", actor())
                .param("today", businessDate.date())
                .param("ids", ids(again))
                .update();
        database.sql("""
                        update duties.duty
                        set state = coalesce(state_before, state), state_before = null, ended_year = null,
                            ended_why = null
                        where id in (:ids)
                        """).param("ids", ids(again)).update();
    }

    /** These are no longer required. What is worked on or finished stays what it is, with a note. */
    void end(List<Settlement.There> over, int year, Map<Long, String> why) {
        if (over.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into duties.step (duty, number, what, state, why, year, acted_by, acted_on)
                        select duty.id,
                               (select coalesce(max(number), 0) + 1 from duties.step where step.duty = duty.id),
                               case when duty.state in ('open', 'not_on_record') then 'state' else 'note' end,
                               case when duty.state in ('open', 'not_on_record') then 'closed' end,
                               one.why, :year, :actor, :today
                        from json_to_recordset(:over::json) as one (id bigint, why text)
                        join duties.duty on duty.id = one.id
                        """)
                .param(
                        "over",
                        Json.array(
                                        over,
                                        one -> Json.object()
                                                .with("id", one.id())
                                                .with("why", why.getOrDefault(one.id(), ""))
                                                .done())
                                .print())
                .param("year", year)
                .param("actor", actor())
                .param("today", businessDate.date())
                .update();
        database.sql("""
                        update duties.duty
                        set ended_year = :year, ended_why = 'level',
                            state_before = case when state in ('open', 'not_on_record') then state end,
                            state = case when state in ('open', 'not_on_record') then 'closed' else state end
                        where id in (:ids)
                        """).param("year", year).param("ids", ids(over)).update();
    }

    private static Collection<Long> ids(List<Settlement.There> ones) {
        return ones.stream().map(Settlement.There::id).toList();
    }

    private static String actor() {
        return Acting.current().map(Acting.Actor::name).orElse("");
    }
}
