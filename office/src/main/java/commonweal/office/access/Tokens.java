package commonweal.office.access;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What programs show in place of a password. Only the hash of a token is kept; it is shown once. */
@Repository
@Transactional
public class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A token as its owner sees it.
     *
     * @param id names it in a page
     * @param label what it is for
     * @param createdAt since when
     * @param expiresAt until when
     */
    public record Token(UUID id, String label, Instant createdAt, Instant expiresAt) {

        /** The last day on which it is good. */
        public LocalDate lastDay() {
            return LocalDate.ofInstant(expiresAt, BusinessDate.ZONE);
        }
    }

    private final JdbcClient database;
    private final SignInRules rules;
    private final BusinessDate businessDate;

    /** In this database. */
    public Tokens(JdbcClient database, SignInRules rules, BusinessDate businessDate) {
        this.database = database;
        this.rules = rules;
        this.businessDate = businessDate;
    }

    /**
     * Makes a token for an account and returns it, for the only time.
     *
     * @param secondFactor whether its owner has given a one-time code
     */
    public String issue(UUID account, String label, boolean secondFactor) {
        String token = random();
        database.sql("""
                        insert into access.token (account, label, token_hash, second_factor, expires_at)
                        values (:account, :label, :hash, :secondFactor, :expires)
                        """)
                .param("account", account)
                .param("label", label)
                .param("secondFactor", secondFactor)
                .param("hash", hash(token))
                .param("expires", Timestamp.from(Instant.now().plus(rules.tokenLives())))
                .update();
        return token;
    }

    /**
     * Takes a token of this account back.
     *
     * @return whether there was one that was good
     */
    public boolean revoke(UUID account, UUID token) {
        return database.sql("""
                        update access.token set revoked_at = now()
                        where id = :token and account = :account and revoked_at is null
                        """).param("token", token).param("account", account).update() == 1;
    }

    /** Takes every token of this account back. */
    public void revokeAll(UUID account) {
        database.sql("update access.token set revoked_at = now() where account = :account and revoked_at is null")
                .param("account", account)
                .update();
    }

    /** The tokens of an account that are good. */
    @Transactional(readOnly = true)
    public List<Token> of(UUID account) {
        return Rows.of(database.sql("""
                        select id, label, created_at, expires_at
                        from access.token
                        where account = :account and revoked_at is null and expires_at > now()
                        order by created_at
                        """).param("account", account).query(Token.class));
    }

    /** Whose token this is, if it is good and the account is open. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> whose(String token) {
        return database.sql("""
                        select account.id as account, name, display_name, sample, true as complete,
                               token.second_factor, now() as since
                        from access.token join access.account on account.id = token.account
                        where token_hash = :hash and revoked_at is null and expires_at > now()
                          and (closed_on is null or closed_on > :today)
                        """)
                .param("hash", hash(token))
                .param("today", businessDate.date())
                .query(SignedIn.class)
                .optional();
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
