package commonweal.office.access;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and the roles they hold. */
@Repository
@Transactional
public class Accounts {

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public Accounts(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** An account by what is typed in. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return database.sql("""
                        select id, name, display_name, password_hash, second_factor, last_code, failures, locked_until,
                               closed_on, sample
                        from access.account
                        where name = lower(:name)
                        """)
                .param("name", name.strip())
                .query(Account.class)
                .optional();
    }

    /** Every account, by name. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return Rows.of(database.sql("""
                        select id, name, display_name, password_hash, second_factor, last_code, failures, locked_until,
                               closed_on, sample
                        from access.account
                        order by name
                        """).query(Account.class));
    }

    /** The roles that an account holds on the business date; none once it is closed. */
    @Transactional(readOnly = true)
    public List<HeldRole> rolesOf(UUID account) {
        return Rows.of(database.sql("""
                        select role, organisation
                        from access.held_role join access.account on account.id = held_role.account
                        where held_role.account = :account
                          and held_from <= :today and (held_until is null or held_until >= :today)
                          and (closed_on is null or closed_on > :today)
                        order by role, organisation
                        """)
                .param("account", account)
                .param("today", businessDate.date())
                .query(HeldRole.class));
    }

    /**
     * Opens an account, which has no password and no role yet.
     *
     * @param sample whether it stands for no person
     */
    public UUID open(String name, String displayName, boolean sample) {
        return database.sql("""
                        insert into access.account (name, display_name, sample)
                        values (lower(:name), :displayName, :sample)
                        returning id
                        """)
                .param("name", name.strip())
                .param("displayName", displayName)
                .param("sample", sample)
                .query(UUID.class)
                .single();
    }

    /** Closes an account: from this day on it may do nothing. */
    public void close(UUID account, LocalDate on) {
        database.sql("update access.account set closed_on = :on where id = :account")
                .param("on", on)
                .param("account", account)
                .update();
    }

    /** Gives a role, from the business date on. */
    public void give(UUID account, HeldRole role) {
        database.sql("""
                        insert into access.held_role (account, role, organisation, held_from)
                        values (:account, :role, :organisation, :today)
                        """)
                .param("account", account)
                .param("role", role.role())
                .param("organisation", role.organisation())
                .param("today", businessDate.date())
                .update();
    }

    /** Ends a role: it is held until the day before the business date. One that began today never was. */
    public void end(UUID account, HeldRole role) {
        database.sql("""
                        delete from access.held_role
                        where account = :account and role = :role and organisation = :organisation
                          and held_from >= :today
                        """)
                .param("account", account)
                .param("role", role.role())
                .param("organisation", role.organisation())
                .param("today", businessDate.date())
                .update();
        database.sql("""
                        update access.held_role
                        set held_until = cast(:today as date) - 1
                        where account = :account and role = :role and organisation = :organisation
                          and held_until is null
                        """)
                .param("account", account)
                .param("role", role.role())
                .param("organisation", role.organisation())
                .param("today", businessDate.date())
                .update();
    }

    /** Gives an account its password's hash; who was locked out may try again. */
    public void setPassword(UUID account, String hash) {
        database.sql("""
                        update access.account
                        set password_hash = :hash, password_set_at = now(), failures = 0, locked_until = null
                        where id = :account
                        """).param("hash", hash).param("account", account).update();
    }

    /** Gives an account the secret of its one-time codes. */
    public void setSecondFactor(UUID account, String secret) {
        database.sql("""
                        update access.account
                        set second_factor = :secret, second_factor_at = now(), last_code = 0
                        where id = :account
                        """).param("secret", secret).param("account", account).update();
    }

    /**
     * Uses a one-time code up.
     *
     * @param step the time step it is of
     * @return whether it was good: none of this step or a later one was used before
     */
    public boolean useCode(UUID account, long step) {
        return database.sql("update access.account set last_code = :step where id = :account and last_code < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Signing in failed: counts it, and locks the account when it was once too often. */
    public void failed(UUID account, int most, Instant lockUntil) {
        database.sql("""
                        update access.account
                        set failures = failures + 1,
                            locked_until = case when failures + 1 >= :most then :until else locked_until end
                        where id = :account
                        """)
                .param("most", most)
                .param("until", java.sql.Timestamp.from(lockUntil))
                .param("account", account)
                .update();
    }

    /** Signing in went well: what failed before is forgotten. */
    public void succeeded(UUID account) {
        database.sql("""
                        update access.account set failures = 0, locked_until = null
                        where id = :account and (failures > 0 or locked_until is not null)
                        """).param("account", account).update();
    }
}
