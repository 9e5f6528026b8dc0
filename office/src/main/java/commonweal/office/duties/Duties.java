package commonweal.office.duties;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.duties.DutyQuery.Due;
import commonweal.office.duties.DutySight.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The duties, as whoever asks may see them. */
@Repository
@Transactional(readOnly = true)
class Duties {

    /** A duty as it was before results that may not be seen. */
    private static final String SEEN = """
            with duty as (
                select id, action, organisation, year, run, level, detail, owner_role, owner_account, starts_on, due_on,
                       due_set,
                       case when ended_year in (:hiddenYears) then coalesce(state_before, state) else state end as state,
                       case when ended_year in (:hiddenYears) then null else ended_year end as ended_year,
                       case when ended_year in (:hiddenYears) then null else ended_why end as ended_why
                from duties.duty
                where year not in (:hiddenYears)
                  and (:everything or organisation in (:organisations))
            )
            """;

    private static final String SELECT = SEEN + """
            select duty.id, duty.action, coalesce(duty.organisation, '') as organisation,
                   coalesce(unit.name, 'The whole state') as organisation_name, coalesce(unit.kind, '') as kind,
                   coalesce(unit.district, '') as district, coalesce(over.name, '') as district_name,
                   coalesce(unit.sample, false) as sample, duty.year, duty.level, duty.detail, duty.owner_role,
                   duty.owner_account, account.display_name as owner_name, duty.starts_on, duty.due_on, duty.due_set,
                   duty.state as shown_state, duty.ended_year, duty.ended_why, unit.name as name
            from duty
            left join register.organisation unit on unit.code = duty.organisation
            left join register.organisation over on over.code = unit.district
            left join access.account on account.id = duty.owner_account
            """;

    private static final String WHERE = """
            where (:state = '' or duty.state = :state or :state = 'unfinished' and duty.state in ('not_on_record', 'open', 'in_progress'))
              and (:level = '' or duty.level = :level)
              and duty.action in (:actions)
              and (:organisation = '' or duty.organisation = :organisation
                   or duty.organisation in (select code from register.organisation where district = :organisation))
              and (not :mine or duty.owner_account = :account or duty.owner_account is null and duty.owner_role in (:roles))
              and (not :inMonth or duty.due_on >= :from and duty.due_on <= :to and duty.state in ('not_on_record', 'open', 'in_progress')
                   and duty.ended_year is null)
              and (:due <> 'overdue' or duty.due_on < :today and duty.state in ('open', 'in_progress') and duty.ended_year is null)
              and (:due <> 'passed' or duty.due_on < :today and duty.state = 'not_on_record' and duty.ended_year is null)
              and (:due <> 'none' or duty.due_on is null and duty.state in ('not_on_record', 'open', 'in_progress')
                   and duty.ended_year is null)
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final FrameworkChart chart;
    private final DutyOwners owners;

    Duties(JdbcClient database, BusinessDate businessDate, FrameworkChart chart, DutyOwners owners) {
        this.database = database;
        this.businessDate = businessDate;
        this.chart = chart;
        this.owners = owners;
    }

    /**
     * Whose duties "mine" are.
     *
     * @param account the account that asks
     * @param roles the roles that its account may answer for
     */
    record Mine(UUID account, List<String> roles) {}

    /** The duties that are asked for, in order: a stretch of the list. */
    List<Duty> list(DutyQuery query, Sight sight, Optional<Mine> mine, int from, int most) {
        return Rows.of(database.sql(SELECT + WHERE + " order by " + query.order() + " limit :most offset :offset")
                .params(asked(query, sight, mine))
                .param("most", most)
                .param("offset", from)
                .query(Duties::duty));
    }

    /** How many are asked for. */
    int count(DutyQuery query, Sight sight, Optional<Mine> mine) {
        return database.sql(SEEN + " select count(*) from duty " + WHERE)
                .params(asked(query, sight, mine))
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> asked(DutyQuery query, Sight sight, Optional<Mine> mine) {
        LocalDate today = businessDate.date();
        Map<String, Object> asked = new HashMap<>(seen(sight));
        asked.put("state", DutyQuery.text(query.state()));
        asked.put("level", DutyQuery.text(query.level()));
        asked.put("organisation", DutyQuery.text(query.organisation()));
        asked.put("actions", actions(query));
        asked.put("mine", mine.isPresent());
        asked.put("account", mine.map(Mine::account).orElse(new UUID(0, 0)));
        asked.put(
                "roles", mine.map(Mine::roles).filter(roles -> !roles.isEmpty()).orElse(List.of("-")));
        asked.put("today", today);
        asked.put("due", DutyQuery.text(query.due()));
        LocalDate first = query.dueIn().filter(due -> due == Due.NEXT).isPresent()
                ? today.withDayOfMonth(1).plusMonths(1)
                : today.withDayOfMonth(1);
        boolean month =
                query.dueIn().filter(due -> due == Due.MONTH || due == Due.NEXT).isPresent();
        asked.put("inMonth", month);
        asked.put("from", first);
        asked.put("to", first.plusMonths(1).minusDays(1));
        return asked;
    }

    private static Map<String, Object> seen(Sight sight) {
        return Map.of(
                "hiddenYears", sight.hiddenYears(),
                "everything", sight.everything(),
                "organisations", sight.organisations());
    }

    /** The actions that are asked for; one that no chart has if none is. */
    private List<String> actions(DutyQuery query) {
        String whose = DutyQuery.text(query.whose());
        List<String> actions = chart.actions().stream()
                .filter(one ->
                        DutyQuery.text(query.action()).isEmpty() || one.id().equals(DutyQuery.text(query.action())))
                .filter(one -> DutyQuery.text(query.kind()).isEmpty()
                        || one.kind().name().equalsIgnoreCase(DutyQuery.text(query.kind())))
                .filter(one -> !whose.equals("state") && !whose.equals("district")
                        || owners.ofADistrict(one.owner()) == whose.equals("district"))
                .map(ChartAction::id)
                .toList();
        return actions.isEmpty() ? List.of("-") : actions;
    }

    /** A duty by its number, as it may be seen; none if it may not. */
    Optional<Duty> find(long id, Sight sight) {
        return database.sql(SELECT + " where duty.id = :id")
                .params(seen(sight))
                .param("id", id)
                .query(Duties::duty)
                .optional();
    }

    /** The duties about these organisations that hold or are finished, those by date first. */
    List<Duty> about(List<String> organisations, Sight sight) {
        return Rows.of(database.sql(SELECT + """
                        where duty.organisation in (:about) and duty.ended_year is null
                        order by duty.due_on nulls last, name, duty.id
                        """)
                .params(seen(sight))
                .param("about", organisations)
                .query(Duties::duty));
    }

    /**
     * How many duties of an action are in which state.
     *
     * @param action id of the action
     * @param overdue how many are open or in progress and their date has passed
     * @param passed how many are not on record and their date has passed
     */
    public record Count(
            String action,
            int notOnRecord,
            int open,
            int inProgress,
            int done,
            int waived,
            int closed,
            int overdue,
            int passed) {}

    /** How many are in which state, by action. */
    List<Count> counts(Sight sight) {
        return Rows.of(database.sql(SEEN + """
                        select action,
                               count(*) filter (where state = 'not_on_record') as not_on_record,
                               count(*) filter (where state = 'open') as open,
                               count(*) filter (where state = 'in_progress') as in_progress,
                               count(*) filter (where state = 'done') as done,
                               count(*) filter (where state = 'waived') as waived,
                               count(*) filter (where state = 'closed') as closed,
                               count(*) filter (where state in ('open', 'in_progress') and due_on < :today
                                                  and ended_year is null) as overdue,
                               count(*) filter (where state = 'not_on_record' and due_on < :today
                                                  and ended_year is null) as passed
                        from duty
                        group by action
                        """)
                .params(seen(sight))
                .param("today", businessDate.date())
                .query(Count.class));
    }

    static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getString("action"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("kind"),
                row.getString("district"),
                row.getString("district_name"),
                row.getBoolean("sample"),
                row.getInt("year"),
                row.getString("level"),
                row.getString("detail"),
                row.getString("owner_role"),
                row.getObject("owner_account", UUID.class),
                row.getString("owner_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_set"),
                DutyState.find(row.getString("shown_state")).orElseThrow(),
                row.getObject("ended_year", Integer.class),
                row.getString("ended_why"));
    }
}
