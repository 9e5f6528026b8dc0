package commonweal.office.access;

import commonweal.office.access.codes.SealedSecrets;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and the roles they hold. */
@Repository
@Transactional
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private static final String SELECT = """
            select id, name, display_name, password_hash, second_factor, last_code, failures, locked_until, closed_on,
                   sample
            from access.account
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final SealedSecrets sealed;

    /** In this database. */
    public Accounts(JdbcClient database, BusinessDate businessDate, SealedSecrets sealed) {
        this.database = database;
        this.businessDate = businessDate;
        this.sealed = sealed;
    }

    /** Whether an account may have this name. */
    public static boolean mayBeCalled(String name) {
        return NAME.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** An account by what is typed in. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        if (!mayBeCalled(name)) {
            return Optional.empty();
        }
        return database.sql(SELECT + " where name = :name")
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    /** An account by its id. */
    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /** The secret of an account's one-time codes; none if it has no second factor. */
    public Optional<String> secretOf(Account account) {
        return Optional.ofNullable(account.secondFactor()).map(secret -> sealed.open(account.id(), secret));
    }

    /** Every account, by name. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return Rows.of(database.sql(SELECT + " order by name").query(Account.class));
    }

    /** Whether sessions that began at this moment are good still: the account is open and did not end them since. */
    @Transactional(readOnly = true)
    public boolean sessionsHold(UUID account, Instant since) {
        return database.sql("""
                        select count(*)
                        from access.account
                        where id = :account and (closed_on is null or closed_on > :today)
                          and (sessions_from is null or sessions_from <= :since)
                        """)
                        .param("account", account)
                        .param("today", businessDate.date())
                        .param("since", Timestamp.from(since))
                        .query(Integer.class)
                        .single()
                == 1;
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
                        values (:name, :displayName, :sample)
                        returning id
                        """)
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .param("displayName", displayName.strip())
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

    /**
     * Gives an account its password's hash. Whoever was locked out may try again; whoever is in with the old password is
     * out, from the moment that is returned.
     */
    public Instant setPassword(UUID account, String hash) {
        Instant moment = now();
        database.sql("""
                        update access.account
                        set password_hash = :hash, password_set_at = now(), failures = 0, locked_until = null,
                            sessions_from = :moment
                        where id = :account
                        """)
                .param("hash", hash)
                .param("moment", Timestamp.from(moment))
                .param("account", account)
                .update();
        return moment;
    }

    /**
     * Ends every session of an account that began before this moment.
     *
     * @return the moment
     */
    public Instant endSessions(UUID account) {
        Instant moment = now();
        database.sql("update access.account set sessions_from = :moment where id = :account")
                .param("moment", Timestamp.from(moment))
                .param("account", account)
                .update();
        return moment;
    }

    /**
     * Gives an account the secret of its one-time codes, if it has none.
     *
     * @return whether it had none
     */
    public boolean setFirstSecondFactor(UUID account, String secret) {
        return database.sql("""
                        update access.account
                        set second_factor = :secret, second_factor_at = now(), last_code = 0
                        where id = :account and second_factor is null
                        """)
                        .param("secret", sealed.seal(account, secret))
                        .param("account", account)
                        .update()
                == 1;
    }

    /**
     * Gives an account the secret of its one-time codes, whether it has one or not; whoever is in with the old one is out.
     *
     * @return since when sessions are good
     */
    public Instant renewSecondFactor(UUID account, String secret) {
        Instant moment = now();
        database.sql("""
                        update access.account
                        set second_factor = :secret, second_factor_at = now(), last_code = 0, sessions_from = :moment
                        where id = :account
                        """)
                .param("secret", sealed.seal(account, secret))
                .param("moment", Timestamp.from(moment))
                .param("account", account)
                .update();
        return moment;
    }

    /** Takes the second factor of an account away; whoever is in with it is out. */
    public void forgetSecondFactor(UUID account) {
        database.sql("""
                        update access.account
                        set second_factor = null, second_factor_at = null, last_code = 0, sessions_from = :moment
                        where id = :account
                        """)
                .param("moment", Timestamp.from(now()))
                .param("account", account)
                .update();
    }

    /** How many open accounts have a second factor whose secret does not begin like this. */
    @Transactional(readOnly = true)
    int sealedOtherwise(String beginning) {
        return database.sql("""
                        select count(*)
                        from access.account
                        where not starts_with(second_factor, :beginning) and (closed_on is null or closed_on > :today)
                        """)
                .param("beginning", beginning)
                .param("today", businessDate.date())
                .query(Integer.class)
                .single();
    }

    /** Takes every second factor away whose secret does not begin like this. */
    void forgetSealedOtherwise(String beginning) {
        database.sql("""
                        update access.account
                        set second_factor = null, second_factor_at = null, last_code = 0, sessions_from = now()
                        where not starts_with(second_factor, :beginning)
                        """).param("beginning", beginning).update();
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

    /** Signing in failed: counts it, and locks the account when it was once too often. A lock that is over begins anew. */
    public void failed(UUID account, int most, Instant lockUntil) {
        database.sql("""
                        update access.account
                        set failures = case when locked_until <= now() then 1 else failures + 1 end,
                            locked_until = case
                                when locked_until <= now() then null
                                when failures + 1 >= :most then :until
                                else locked_until
                            end
                        where id = :account
                        """)
                .param("most", most)
                .param("until", Timestamp.from(lockUntil))
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

    /** In milliseconds, as {@link SignedIn} has it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
