package commonweal.office.rules;

import commonweal.policy.Clause;
import commonweal.policy.ClauseLine;
import commonweal.policy.ClauseWords;
import commonweal.policy.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause as a page shows it.
 *
 * @param key its key in the rule set, which is also where reasons lead to in the page
 * @param title the clause in a few words
 * @param sentence what it is for
 * @param lines its value
 * @param unit what its numbers count; null if that differs from one to the next
 * @param years the years this statement holds for
 * @param status how well it is known
 * @param citation where it comes from
 * @param note what a reader should know besides; null if there is nothing
 * @param statedIn the rule set that states it
 */
record ClauseView(
        String key,
        String title,
        String sentence,
        List<Line> lines,
        @Nullable String unit,
        String years,
        String status,
        String citation,
        @Nullable String note,
        String statedIn) {

    /**
     * A line of its value.
     *
     * @param label what it is
     * @param text the value
     * @param status how well it is known, if that is not as well as the clause; else null
     */
    record Line(String label, String text, @Nullable String status) {}

    static ClauseView of(Clause<?> clause, String sentence) {
        return new ClauseView(
                clause.key(),
                clause.title(),
                sentence,
                ClauseWords.lines(clause).stream()
                        .map(line -> line(line, clause.status()))
                        .toList(),
                clause.unit().orElse(null),
                clause.years().toString().replace('-', '\u2013'),
                clause.status().code(),
                clause.citation(),
                clause.note().orElse(null),
                clause.statedIn());
    }

    private static Line line(ClauseLine line, Status ofClause) {
        return new Line(
                line.label(),
                line.text(),
                line.status() == ofClause ? null : line.status().code());
    }

    /** Whether no source was found for the clause or a part of it. */
    public boolean doubtful() {
        return status.equals(Status.UNVERIFIED.code())
                || lines.stream().anyMatch(line -> Status.UNVERIFIED.code().equals(line.status()));
    }
}
