package commonweal.office.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who came in, and who tried to. */
@Repository
@Transactional
public class SignInLog {

    /** How an attempt ended. */
    public enum Outcome {
        SIGNED_IN,
        /** The password was right; a one-time code is still to come. */
        PASSWORD_GIVEN,
        REFUSED,
        LOCKED,
        SECOND_FACTOR_REFUSED,
        SLOWED_DOWN,
        SIGNED_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient database;

    /** In this database. */
    public SignInLog(JdbcClient database) {
        this.database = database;
    }

    /** Writes one down; a name that no account has is not kept, lest it is a password in the wrong field. */
    public void add(String account, String address, Outcome outcome) {
        database.sql("""
                        insert into access.sign_in (account, address, outcome)
                        values (coalesce((select name from access.account where name = :account), '?'), :address, :outcome)
                        """)
                .param(
                        "account",
                        Accounts.mayBeCalled(account) ? account.strip().toLowerCase(Locale.ROOT) : "?")
                .param("address", address)
                .param("outcome", outcome.code())
                .update();
    }

    /** How often signing in failed from an address since then. */
    @Transactional(readOnly = true)
    public int failuresFrom(String address, Instant since) {
        return database.sql("""
                        select count(*)
                        from access.sign_in
                        where address = :address and happened_at >= :since
                          and outcome in ('refused', 'locked', 'second_factor_refused')
                        """)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
