package commonweal.policy;

import java.util.Map;
import java.util.Optional;

/**
 * One clause of a rule set as it stands in a year: its value and what it rests on.
 *
 * @param key the key in the rule set, for example {@code gap_narrowing}
 * @param title the clause in a few words, for people
 * @param value the value, of the kind that belongs to the key
 * @param years the years this statement of the clause holds for
 * @param citation where it comes from
 * @param status how well it is known
 * @param partStatuses parts of the value that are known less well than the clause, by their key in the file
 * @param unit what the numbers count or measure, where it is the same for all of them
 * @param note what a reader should know besides, if anything
 * @param statedIn the rule set whose file states it, for example {@code massachusetts/2012}
 * @param <T> the kind of rule
 */
public record Clause<T>(
        String key,
        String title,
        T value,
        YearSpan years,
        String citation,
        Status status,
        Map<String, Status> partStatuses,
        Optional<String> unit,
        Optional<String> note,
        String statedIn) {

    public Clause {
        partStatuses = Map.copyOf(partStatuses);
    }

    /** How well a part of the value is known: its own status, or the clause's where it has none. */
    public Status statusOf(String part) {
        return partStatuses.getOrDefault(part, status);
    }
}
