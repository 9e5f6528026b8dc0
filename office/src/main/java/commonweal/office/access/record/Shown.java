package commonweal.office.access.record;

import commonweal.office.audit.AuditEntry;
import commonweal.office.audit.Change;
import commonweal.office.clock.BusinessDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as people read it.
 *
 * @param entry the entry
 * @param names names of the accounts, by id
 */
record Shown(AuditEntry entry, Map<String, String> names) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(BusinessDate.ZONE);

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** When it happened, on the clocks of the Commonwealth. */
    public String at() {
        return time(entry.happenedAt());
    }

    /** What was done to the row, in a word. */
    public String verb() {
        return switch (entry.operation()) {
            case "insert" -> "added";
            case "delete" -> "removed";
            default -> "changed";
        };
    }

    /** The row's key, with the name of an account in the place of its id. */
    public String key() {
        return Stream.of(entry.subjectKey().split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> names.getOrDefault(part, part))
                .collect(Collectors.joining(", "));
    }

    /** What is different after it. */
    public List<Change> changes() {
        return entry.changes().stream()
                .map(one -> new Change(one.value(), named(one.before()), named(one.after())))
                .toList();
    }

    private @Nullable String named(@Nullable String value) {
        return value == null ? null : names.getOrDefault(value, value);
    }
}
