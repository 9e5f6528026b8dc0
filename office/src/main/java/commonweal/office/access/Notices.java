package commonweal.office.access;

import commonweal.office.database.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners of accounts are told: the office sends no mail, so it says it at the next sign-in. The database itself writes
 * most of it, whenever a password, a second factor, another way in or a token changes.
 */
@Repository
@Transactional
public class Notices {

    private static final String SELECT = """
            select notice.id, what, about, actor, actor = account.name as own, reason, address, happened_at,
                   acknowledged_at
            from access.notice join access.account on account.id = notice.account
            """;

    private final JdbcClient database;

    /** In this database. */
    public Notices(JdbcClient database) {
        this.database = database;
    }

    /**
     * What the owner has not acknowledged yet, the oldest first; without what the owner did since the session began.
     *
     * @param sessionBegan when the session began in which it is shown
     */
    @Transactional(readOnly = true)
    public List<Notice> news(UUID account, Instant sessionBegan) {
        return Rows.of(database.sql(SELECT + """
                        where notice.account = :account and acknowledged_at is null
                          and (happened_at < :began
                               or what in ('code_used_again', 'locked')
                               or actor not in (account.name, 'system:sign-in'))
                        order by notice.id
                        """)
                .param("account", account)
                .param("began", Timestamp.from(sessionBegan))
                .query(Notice.class));
    }

    /** What the owner was told last, the newest first, acknowledged or not. */
    @Transactional(readOnly = true)
    public List<Notice> last(UUID account, int most) {
        return Rows.of(database.sql(SELECT + """
                        where notice.account = :account
                        order by notice.id desc
                        limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(Notice.class));
    }

    /** The owner has seen everything up to this one: what came after it was not shown yet. */
    public void acknowledge(UUID account, long upTo) {
        database.sql("""
                        update access.notice set acknowledged_at = now()
                        where account = :account and id <= :upTo and acknowledged_at is null
                        """).param("account", account).param("upTo", upTo).update();
    }

    /** A one-time code was given that was used up before. */
    void codeUsedAgain(UUID account) {
        database.sql("select access.tell(:account, 'code_used_again')")
                .param("account", account)
                .query((row, number) -> number)
                .list();
    }
}
