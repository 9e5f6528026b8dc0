package commonweal.office.access.accounts;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts with their roles, as administrators see them: never with anything secret. */
@Repository
@Transactional(readOnly = true)
public class AccountList {

    private static final String SELECT = """
            select account.id, account.name, account.display_name, account.password_hash is not null as has_password,
                   account.second_factor is not null as has_second_factor, account.locked_until, account.closed_on,
                   account.sample,
                   (select max(happened_at) from access.sign_in
                    where sign_in.account = account.name and outcome = 'signed_in') as last_in
            from access.account
            """;

    private record Row(
            UUID id,
            String name,
            String displayName,
            boolean hasPassword,
            boolean hasSecondFactor,
            @Nullable Instant lockedUntil,
            @Nullable LocalDate closedOn,
            boolean sample,
            @Nullable Instant lastIn) {}

    private record RoleRow(
            UUID account,
            String role,
            String organisation,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil) {}

    /**
     * A role as a page shows it.
     *
     * @param id the role's name
     * @param title as people say it
     * @param code code of the district or school; empty for the whole state
     * @param organisation name of the district or school; empty for the whole state
     * @param from its first day
     * @param until its last day; null if it has none yet
     * @param current whether it is held on the business date
     */
    public record RoleLine(
            String id,
            String title,
            String code,
            String organisation,
            LocalDate from,
            @Nullable LocalDate until,
            boolean current) {}

    /**
     * An account as a page shows it.
     *
     * @param name what is typed in
     * @param displayName as people say it
     * @param hasPassword whether a password was set
     * @param hasSecondFactor whether one-time codes are set up
     * @param locked whether it is locked for a while, after too many failures
     * @param closedOn from when on it is closed; null if it is open
     * @param sample whether it stands for no person
     * @param lastIn when its owner came in last; null if never
     * @param roles those it holds, then those it held
     */
    public record Line(
            String name,
            String displayName,
            boolean hasPassword,
            boolean hasSecondFactor,
            boolean locked,
            @Nullable LocalDate closedOn,
            boolean sample,
            @Nullable Instant lastIn,
            List<RoleLine> roles) {

        /** The day on which its owner came in last; null if never. */
        public @Nullable LocalDate lastDayIn() {
            return lastIn == null ? null : LocalDate.ofInstant(lastIn, BusinessDate.ZONE);
        }

        /** The roles it holds. */
        public List<RoleLine> held() {
            return roles.stream().filter(RoleLine::current).toList();
        }
    }

    private final JdbcClient database;
    private final HoldableRoles roles;
    private final BusinessDate businessDate;

    AccountList(JdbcClient database, HoldableRoles roles, BusinessDate businessDate) {
        this.database = database;
        this.roles = roles;
        this.businessDate = businessDate;
    }

    /**
     * Accounts by name.
     *
     * @param text stands in a name, or is the code of an organisation for which a role is held; empty for all
     * @param role a role that is held; empty for any
     * @param after only names after this one
     * @param most at most so many
     */
    public List<Line> list(String text, String role, String after, int most) {
        List<Row> rows = Rows.of(database.sql(SELECT + """
                        where name > :after
                          and (:text = '' or strpos(name, :text) > 0 or strpos(lower(display_name), :text) > 0
                               or exists (select from access.held_role
                                          where held_role.account = account.id and organisation = :text
                                            and (held_until is null or held_until >= :today)))
                          and (:role = '' or exists (select from access.held_role
                                                     where held_role.account = account.id and role = :role
                                                       and (held_until is null or held_until >= :today)))
                        order by name
                        limit :most
                        """)
                .param("after", after)
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .param("role", role.strip())
                .param("today", businessDate.date())
                .param("most", most)
                .query(Row.class));
        return lines(rows);
    }

    /** An account by its name. */
    public Optional<Line> find(String name) {
        List<Row> rows = Rows.of(database.sql(SELECT + " where name = lower(:name)")
                .param("name", name)
                .query(Row.class));
        return lines(rows).stream().findFirst();
    }

    private List<Line> lines(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RoleRow>> held = Rows.of(database.sql("""
                        select account, role, organisation, held_from, held_until
                        from access.held_role
                        where account in (:accounts)
                        order by held_until desc nulls first, role, organisation
                        """)
                        .param("accounts", rows.stream().map(Row::id).toList())
                        .query(RoleRow.class))
                .stream()
                .collect(Collectors.groupingBy(RoleRow::account));
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(new Line(
                    row.name(),
                    row.displayName(),
                    row.hasPassword(),
                    row.hasSecondFactor(),
                    row.lockedUntil() != null && row.lockedUntil().isAfter(Instant.now()),
                    row.closedOn(),
                    row.sample(),
                    row.lastIn(),
                    held.getOrDefault(row.id(), List.of()).stream()
                            .map(this::line)
                            .toList()));
        }
        return lines;
    }

    private RoleLine line(RoleRow row) {
        boolean current = !row.heldFrom().isAfter(businessDate.date())
                && (row.heldUntil() == null || !row.heldUntil().isBefore(businessDate.date()));
        return new RoleLine(
                row.role(),
                roles.titleOf(row.role()),
                row.organisation(),
                row.organisation().isEmpty() ? "" : roles.nameOf(row.organisation()),
                row.heldFrom(),
                row.heldUntil(),
                current);
    }
}
