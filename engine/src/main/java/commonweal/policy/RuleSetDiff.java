package commonweal.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What changed from one rule set to another, each taken in its own year.
 *
 * @param from the rule set compared from
 * @param to the rule set compared to
 * @param clauses the clauses that differ, in the order of {@link ClauseKey#ALL}
 */
public record RuleSetDiff(RuleSet from, RuleSet to, List<ClauseChange> clauses) {

    public RuleSetDiff {
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause that differs. A clause stated by one rule set only has a change for each of its lines, one-sided.
     *
     * @param title the clause in words
     * @param before how well the clause was known, if it was stated
     * @param after how well it is known now, if it is stated
     * @param lines the lines of its value that differ
     * @param since the first year from which the newer rule set knows the clause as well as in its own year
     * @param citation where the newer statement comes from; the older one's where there is no newer
     */
    public record ClauseChange(
            ClauseKey<?> key,
            String title,
            Optional<Status> before,
            Optional<Status> after,
            List<LineChange> lines,
            Optional<Integer> since,
            String citation) {

        public ClauseChange {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a value that differs in text or in status.
     *
     * @param since the first year in which the newer rule set says so, if it says so in its own year
     */
    public record LineChange(
            String key,
            String label,
            Optional<ClauseLine> before,
            Optional<ClauseLine> after,
            Optional<Integer> since) {

        /** Whether the values differ, and not only how well they are known. */
        public boolean ofValue() {
            return !before.map(ClauseLine::items).equals(after.map(ClauseLine::items));
        }

        /** The change in words: old and new value, or old and new status where the values are the same. */
        public String words() {
            if (!ofValue()) {
                return "status " + status(before) + " -> " + status(after);
            }
            if (before.isEmpty()) {
                return "new: " + after.map(ClauseLine::text).orElse("");
            }
            return after.map(now -> words(before.get(), now))
                    .orElse("gone, was " + before.get().text());
        }

        private static String status(Optional<ClauseLine> line) {
            return line.map(ClauseLine::status).map(Status::code).orElse("");
        }

        /** Old and new text; of longer lists only what left and what joined, unless only the order changed. */
        private static String words(ClauseLine before, ClauseLine after) {
            List<String> gone = new ArrayList<>(before.items());
            gone.removeAll(after.items());
            List<String> joined = new ArrayList<>(after.items());
            joined.removeAll(before.items());
            boolean list = before.items().size() > 1 && after.items().size() > 1;
            if (!list || gone.isEmpty() && joined.isEmpty()) {
                return before.text() + " -> " + after.text();
            }
            List<String> parts = new ArrayList<>();
            if (!gone.isEmpty()) {
                parts.add("without " + String.join(", ", gone));
            }
            if (!joined.isEmpty()) {
                parts.add("with " + String.join(", ", joined));
            }
            return String.join("; ", parts);
        }
    }

    /** Compares two rule sets. */
    public static RuleSetDiff between(RuleSet from, RuleSet to) {
        List<ClauseChange> changes = new ArrayList<>();
        for (ClauseKey<?> key : ClauseKey.ALL) {
            Optional<Clause<?>> before = clause(from.rules(), key);
            Optional<Clause<?>> after = clause(to.rules(), key);
            Optional<Clause<?>> shown = after.or(() -> before);
            if (shown.isPresent()) {
                List<LineChange> lines = lines(key, before, after, to);
                Optional<Status> was = before.map(Clause::status);
                Optional<Status> is = after.map(Clause::status);
                if (!lines.isEmpty() || !was.equals(is)) {
                    Optional<Integer> since = after.map(clause -> firstYear(
                            to, rules -> clause(rules, key).map(Clause::status).equals(Optional.of(clause.status()))));
                    changes.add(new ClauseChange(
                            key,
                            shown.get().title(),
                            was,
                            is,
                            lines,
                            since,
                            shown.get().citation()));
                }
            }
        }
        return new RuleSetDiff(from, to, changes);
    }

    private static Optional<Clause<?>> clause(YearRules rules, ClauseKey<?> key) {
        return rules.find(key).map(found -> found);
    }

    private static List<LineChange> lines(
            ClauseKey<?> key, Optional<Clause<?>> before, Optional<Clause<?>> after, RuleSet to) {
        boolean clauseStatusChanged = !before.map(Clause::status).equals(after.map(Clause::status));
        Map<String, ClauseLine> old = byKey(before);
        Map<String, ClauseLine> now = byKey(after);
        Map<String, ClauseLine> all = new LinkedHashMap<>(now);
        old.forEach(all::putIfAbsent);
        List<LineChange> changes = new ArrayList<>();
        all.forEach((line, any) -> {
            Optional<ClauseLine> was = Optional.ofNullable(old.get(line));
            Optional<ClauseLine> is = Optional.ofNullable(now.get(line));
            boolean values = !was.map(ClauseLine::items).equals(is.map(ClauseLine::items));
            boolean statuses =
                    !clauseStatusChanged && !was.map(ClauseLine::status).equals(is.map(ClauseLine::status));
            if (values || statuses) {
                changes.add(new LineChange(line, any.label(), was, is, is.map(found -> since(key, found, values, to))));
            }
        });
        return changes;
    }

    private static int since(ClauseKey<?> key, ClauseLine line, boolean ofValue, RuleSet to) {
        return firstYear(to, rules -> {
            Optional<ClauseLine> earlier =
                    Optional.ofNullable(byKey(clause(rules, key)).get(line.key()));
            return ofValue
                    ? earlier.map(ClauseLine::items).equals(Optional.of(line.items()))
                    : earlier.equals(Optional.of(line));
        });
    }

    /** The first year from which something is so without a break until the rule set's own year. */
    private static int firstYear(RuleSet rules, Predicate<YearRules> so) {
        int year = rules.year();
        while (year > rules.firstYear() && so.test(rules.in(year - 1))) {
            year--;
        }
        return year;
    }

    private static Map<String, ClauseLine> byKey(Optional<Clause<?>> clause) {
        Map<String, ClauseLine> lines = new LinkedHashMap<>();
        clause.ifPresent(found -> ClauseWords.lines(found).forEach(line -> lines.put(line.key(), line)));
        return lines;
    }
}
