package commonweal.office.access;

import commonweal.office.clock.BusinessDate;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that let somebody in once, to set a password. Only the hash of a link is kept. */
@Repository
@Transactional
public class OneTimeLinks {

    /** The address before the secret part of a link. */
    public static final String PATH = "/welcome/";

    /**
     * What a link is good for.
     *
     * @param account whose password it sets; none for the first administrator, who gives the account a name first
     */
    public record Good(Optional<UUID> account) {}

    private record Row(@Nullable UUID account) {}

    private final JdbcClient database;
    private final SignInRules rules;
    private final BusinessDate businessDate;

    /** In this database. */
    public OneTimeLinks(JdbcClient database, SignInRules rules, BusinessDate businessDate) {
        this.database = database;
        this.rules = rules;
        this.businessDate = businessDate;
    }

    /** A link for the first administrator, to be shown once; links made for it before are good no longer. */
    public String forFirstAdministrator() {
        database.sql("""
                        update access.one_time_link set used_at = now()
                        where purpose = 'first_administrator' and used_at is null
                        """).update();
        return add(null, "first_administrator");
    }

    /**
     * A link with which the owner of an account sets its password, to be shown once; one made for it before is good no
     * longer.
     */
    public String forPassword(UUID account) {
        end(account);
        return add(account, "set_password");
    }

    /** Links of an account are good no longer. */
    public void end(UUID account) {
        database.sql("update access.one_time_link set used_at = now() where account = :account and used_at is null")
                .param("account", account)
                .update();
    }

    private String add(@Nullable UUID account, String purpose) {
        String token = Tokens.random();
        database.sql("""
                        insert into access.one_time_link (token_hash, account, purpose, expires_at)
                        values (:hash, :account, :purpose, :expires)
                        """)
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .param("purpose", purpose)
                .param("expires", Timestamp.from(Instant.now().plus(rules.linkLives())))
                .update();
        return PATH + token;
    }

    /** What a link is good for; none if it never was or is no longer. */
    @Transactional(readOnly = true)
    public Optional<Good> look(String token) {
        return database.sql("""
                        select one_time_link.account
                        from access.one_time_link left join access.account on account.id = one_time_link.account
                        where token_hash = :hash and used_at is null and expires_at > now()
                          and (closed_on is null or closed_on > :today)
                        """)
                .param("hash", Tokens.hash(token))
                .param("today", businessDate.date())
                .query(Row.class)
                .optional()
                .map(row -> new Good(Optional.ofNullable(row.account())));
    }

    /** Uses a link up; says no if somebody else just has. */
    public boolean use(String token) {
        return database.sql("""
                        update access.one_time_link set used_at = now()
                        where token_hash = :hash and used_at is null and expires_at > now()
                        """).param("hash", Tokens.hash(token)).update() == 1;
    }
}
