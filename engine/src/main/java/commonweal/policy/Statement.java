package commonweal.policy;

import java.util.Map;
import java.util.Optional;

/**
 * What one file says on one clause, before it is known how later files change it.
 *
 * @param value of the key's kind
 * @param from first year it holds for
 * @param to last year; none means until a later file states the clause anew
 * @param statedIn the rule set whose file this is
 * @param entry where it stands, for faults
 */
record Statement(
        ClauseKey<?> key,
        String title,
        Object value,
        int from,
        Optional<Integer> to,
        String citation,
        Status status,
        Map<String, Status> partStatuses,
        Optional<String> unit,
        Optional<String> note,
        String statedIn,
        Entry entry) {

    /** The same statement, ending with this year. */
    Statement endingIn(int year) {
        return new Statement(
                key,
                title,
                value,
                from,
                Optional.of(year),
                citation,
                status,
                partStatuses,
                unit,
                note,
                statedIn,
                entry);
    }

    /** Whether it claims the year by its own words. */
    boolean claims(int year) {
        return from <= year && to.map(last -> year <= last).orElse(true);
    }

    /** {@code from 2011 on} or {@code 2011-2014}. */
    String years() {
        return to.map(last -> from == last ? Integer.toString(from) : from + "-" + last)
                .orElse("from " + from + " on");
    }

    /** The clause as it stands in these years. */
    Clause<Object> clause(YearSpan years) {
        return new Clause<>(key.name(), title, value, years, citation, status, partStatuses, unit, note, statedIn);
    }
}
