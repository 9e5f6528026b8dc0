package commonweal.office.access;

import commonweal.office.database.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
        /** A one-time code that was used up already: somebody may have seen it. */
        CODE_USED_AGAIN,
        SLOWED_DOWN,
        SIGNED_OUT,
        /** By its owner, from another session. */
        SESSION_ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_PATH = 300;

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

    /** Writes down that somebody who has signed in was turned away from an address. */
    void turnedAway(SignedIn signedIn, String address, String method, String path) {
        database.sql("""
                        insert into access.refusal (account, address, method, path)
                        values (:account, :address, :method, :path)
                        """)
                .param("account", signedIn.name())
                .param("address", address)
                .param("method", method)
                .param("path", path.substring(0, Math.min(LONGEST_PATH, path.length())))
                .update();
    }

    /**
     * Somebody who came in, tried to, or was turned away.
     *
     * @param account the name of the account; a question mark if there is no such account
     * @param address where the request came from
     * @param what how it ended, or what was refused
     * @param happenedAt when
     */
    public record Noted(String account, String address, String what, Instant happenedAt) {}

    /**
     * Who came in and who tried to, the newest first.
     *
     * @param account the name of an account, or empty for all
     */
    @Transactional(readOnly = true)
    public List<Noted> attempts(String account, int most) {
        return noted("""
                select account, address, outcome as what, happened_at
                from access.sign_in
                where :account = '' or account = :account
                order by id desc
                limit :most
                """, account, most);
    }

    /**
     * Who was turned away from what, the newest first.
     *
     * @param account the name of an account, or empty for all
     */
    @Transactional(readOnly = true)
    public List<Noted> refusals(String account, int most) {
        return noted("""
                select account, address, method || ' ' || path as what, happened_at
                from access.refusal
                where :account = '' or account = :account
                order by id desc
                limit :most
                """, account, most);
    }

    private List<Noted> noted(String sql, String account, int most) {
        return Rows.of(
                database.sql(sql).param("account", account).param("most", most).query(Noted.class));
    }

    /** How often signing in failed from an address since then. */
    @Transactional(readOnly = true)
    public int failuresFrom(String address, Instant since) {
        return database.sql("""
                        select count(*)
                        from access.sign_in
                        where address = :address and happened_at >= :since
                          and outcome in ('refused', 'locked', 'second_factor_refused', 'code_used_again')
                        """)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
