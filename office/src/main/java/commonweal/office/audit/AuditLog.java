package commonweal.office.audit;

import commonweal.office.clock.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was done, to be searched and to be checked. Nothing here can write. */
@Repository
@Transactional(readOnly = true)
public class AuditLog {

    private static final int AT_ONCE = 500;

    private static final String SELECT = """
            select number, happened_at, business_date, actor, reason, operation, subject, subject_key, organisation, before,
                   after
            from audit.entry
            """;

    private final JdbcClient database;

    /** In this database. */
    public AuditLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether the record is whole.
     *
     * @param entries how many it has
     * @param newestHash hash of the newest entry: who keeps it elsewhere can tell later that nothing before it was changed
     * @param brokenAt the first entry that does not follow from the one before it; null if all do
     * @param wrong what is wrong with it; null if nothing is
     */
    public record Wholeness(
            long entries,
            String newestHash,
            @Nullable Long brokenAt,
            @Nullable String wrong) {

        /** Whether every entry follows from the one before it. */
        public boolean whole() {
            return brokenAt == null;
        }
    }

    /**
     * The entries that are looked for, the newest first.
     *
     * @param before only those with a lower number
     * @param most at most so many
     */
    public List<AuditEntry> list(Question question, long before, int most) {
        List<AuditEntry> entries = new ArrayList<>();
        Conditions conditions = new Conditions(question);
        conditions.and("number < :below", "below", before);
        database.sql(SELECT + conditions + " order by number desc limit " + most)
                .params(conditions.values)
                .query(row -> {
                    entries.add(entry(row));
                });
        return entries;
    }

    /** Hands over every entry that is looked for, the newest first, without ever holding many of them. */
    public void each(Question question, Consumer<AuditEntry> consumer) {
        Conditions conditions = new Conditions(question);
        database.sql(SELECT + conditions + " order by number desc")
                .params(conditions.values)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    consumer.accept(entry(row));
                });
    }

    /** Goes through the whole chain and says whether it holds. */
    public Wholeness check() {
        return database.sql("""
                        select newest.number as entries, encode(newest.hash, 'hex') as newest_hash,
                               broken.number as broken_at, broken.wrong
                        from audit.newest left join audit.first_break() as broken on true
                        """).query(Wholeness.class).single();
    }

    /** The tables whose changes are recorded. */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        database.sql("""
                        select nspname || '.' || relname
                        from pg_trigger
                        join pg_class on pg_class.oid = tgrelid
                        join pg_namespace on pg_namespace.oid = relnamespace
                        where tgname = 'recorded'
                        order by 1
                        """).query(row -> {
            subjects.add(row.getString(1));
        });
        return subjects;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("business_date", LocalDate.class),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("operation"),
                row.getString("subject"),
                row.getString("subject_key"),
                row.getString("organisation"),
                row.getString("before"),
                row.getString("after"));
    }

    /** What a question asks for, as a part of a statement. Every value is a parameter; no text of it is ever a statement. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(Question question) {
            if (!question.text().isEmpty()) {
                and(
                        "strpos(lower(concat_ws(' ', reason, subject_key, before, after)), lower(:text)) > 0",
                        "text",
                        question.text());
            }
            equal("actor", question.actor());
            equal("subject", question.subject());
            equal("organisation", question.organisation());
            if (question.from() != null) {
                and("happened_at >= :from", "from", beginning(question.from()));
            }
            if (question.until() != null) {
                and("happened_at < :until", "until", beginning(question.until().plusDays(1)));
            }
        }

        private void equal(String column, String value) {
            if (!value.isEmpty()) {
                and(column + " = :" + column, column, value);
            }
        }

        private void and(String part, String name, Object value) {
            parts.add(part);
            values.put(name, value);
        }

        private static Timestamp beginning(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(BusinessDate.ZONE).toInstant());
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }
    }
}
