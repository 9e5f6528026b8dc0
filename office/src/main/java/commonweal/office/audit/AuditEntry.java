package commonweal.office.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record: one row that was added, changed or removed.
 *
 * @param number its place in the chain
 * @param happenedAt when
 * @param businessDate the day that counted; null if none was said
 * @param actor who did it
 * @param reason why; null where what was done says it
 * @param operation {@code insert}, {@code update} or {@code delete}
 * @param subject the table, with its schema
 * @param subjectKey the primary key of the row
 * @param organisation whom it is about; null if nobody in particular
 * @param before the row before, as JSON text without what is secret; null if there was none
 * @param after the row after; null if there is none
 */
public record AuditEntry(
        long number,
        Instant happenedAt,
        @Nullable LocalDate businessDate,
        String actor,
        @Nullable String reason,
        String operation,
        String subject,
        String subjectKey,
        @Nullable String organisation,
        @Nullable String before,
        @Nullable String after) {

    /** What is different after it. */
    public List<Change> changes() {
        return Change.between(before, after);
    }
}
