package commonweal.office.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account somebody has whom the agency's own sign-in knows. Only its owner connects an account, having shown that it is
 * the own one; no name or address that the agency tells is taken for that.
 */
@Repository
@Transactional
public class Identities {

    private final JdbcClient database;

    /** In this database. */
    public Identities(JdbcClient database) {
        this.database = database;
    }

    /** The account that is connected. */
    @Transactional(readOnly = true)
    public Optional<UUID> account(String issuer, String subject) {
        return database.sql("""
                        select account
                        from access.identity
                        where issuer = :issuer and subject = :subject and ended_at is null
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** Whether an account is connected. */
    @Transactional(readOnly = true)
    public boolean connected(UUID account) {
        return database.sql("select count(*) from access.identity where account = :account and ended_at is null")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Connects an account; another that it was connected with before is so no longer. */
    void connect(UUID account, String issuer, String subject) {
        end(account);
        database.sql("insert into access.identity (account, issuer, subject) values (:account, :issuer, :subject)")
                .param("account", account)
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    /** An account is connected no longer. */
    public void end(UUID account) {
        database.sql("update access.identity set ended_at = now() where account = :account and ended_at is null")
                .param("account", account)
                .update();
    }
}
