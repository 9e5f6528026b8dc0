package commonweal.run;

import commonweal.terms.Coded;
import java.util.List;
import java.util.Locale;

/**
 * A result that differs between two runs.
 *
 * @param result which result
 * @param before its value in the first run; empty if it has none there
 * @param after its value in the second run
 */
public record ResultChange(Result result, String before, String after) {

    /**
     * A result of an organisation.
     *
     * @param kind what it is
     * @param where the rest of its key in the table it stands in: year, group, indicator; empty for a level
     */
    public record Result(Kind kind, List<String> where) {

        public Result {
            where = List.copyOf(where);
        }

        /** {@code points: 2012, high_needs, math_achievement}. */
        @Override
        public String toString() {
            List<String> parts = where.stream().filter(part -> !part.isEmpty()).toList();
            return kind.words() + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
        }
    }

    /** The kinds of results, in the order in which they are told. */
    public enum Kind implements Coded {
        LEVEL("level", "level"),
        PRINTED_REASON("reason", "printed reason"),
        COMPUTED_LEVEL("computed_level", "computed level"),
        DECIDED_BY("decided_by", "decided by"),
        SPECIAL_EDUCATION("category", "special education"),
        REVIEW("status", "review"),
        CUMULATIVE_INDEX("cumulative_ppi", "cumulative index"),
        ANNUAL_INDEX("annual_ppi", "annual index"),
        POINTS("points", "points"),
        TARGET("target", "target"),
        GOAL("goal", "goal"),
        PERCENTILE("value", "percentile");

        private final String column;
        private final String words;

        Kind(String column, String words) {
            this.column = column;
            this.words = words;
        }

        /** The column of its table that holds it. */
        String column() {
            return column;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In words: {@code cumulative index}. */
        public String words() {
            return words;
        }
    }
}
