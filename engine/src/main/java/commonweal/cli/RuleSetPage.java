package commonweal.cli;

import commonweal.policy.Clause;
import commonweal.policy.ClauseKey;
import commonweal.policy.ClauseLine;
import commonweal.policy.ClauseWords;
import commonweal.policy.RuleSet;
import commonweal.policy.Status;
import commonweal.policy.YearRules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A rule set in one year as a page of text. What is unverified is marked with a word, not with a colour. */
final class RuleSetPage {

    private static final int WIDEST_LABEL = 48;
    private static final String UNVERIFIED = "<< UNVERIFIED";

    private final PrintWriter out;
    private final int width;

    RuleSetPage(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(RuleSet rules, YearRules year) {
        List<Clause<?>> clauses = year.clauses();
        out.println(Wrapped.lines("", rules.title(), width));
        out.println(rules.id() + ", rules of the year " + year.year());
        out.println();
        printStatuses(clauses);
        for (Clause<?> clause : clauses) {
            out.println();
            print(clause);
        }
        List<String> silent = year.silent().stream().map(ClauseKey::name).toList();
        if (!silent.isEmpty()) {
            out.println();
            out.println(Wrapped.lines("Not stated for " + year.year() + ": ", String.join(", ", silent) + ".", width));
        }
        out.flush();
    }

    private void printStatuses(List<Clause<?>> clauses) {
        List<String> counts = new ArrayList<>();
        for (Status status : Status.values()) {
            long count =
                    clauses.stream().filter(clause -> clause.status() == status).count();
            counts.add(count + " " + status.code());
        }
        out.println(Wrapped.lines("", clauses.size() + " clauses: " + String.join(", ", counts) + ".", width));
        out.println(Wrapped.lines(
                "",
                "confirmed: a public source states the rule. inferred: read off published figures, which it reproduces."
                        + " unverified: no source was found; the value is a working default, and no result that rests on it"
                        + " may be taken for the Commonwealth's.",
                width));
        List<String> unverified = new ArrayList<>();
        for (Clause<?> clause : clauses) {
            if (clause.status() == Status.UNVERIFIED) {
                unverified.add(clause.key());
            } else {
                for (ClauseLine line : ClauseWords.lines(clause)) {
                    if (line.status() == Status.UNVERIFIED) {
                        unverified.add(clause.key() + " (" + line.key() + ")");
                    }
                }
            }
        }
        if (!unverified.isEmpty()) {
            out.println(Wrapped.lines("Unverified here: ", String.join(", ", unverified) + ".", width));
        }
    }

    private void print(Clause<?> clause) {
        String mark = clause.status() == Status.UNVERIFIED ? "  " + UNVERIFIED : "";
        out.println(clause.title() + "  (" + clause.key() + ")" + mark);
        List<ClauseLine> lines = ClauseWords.lines(clause);
        int label = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        for (ClauseLine line : lines) {
            print(line, clause.status(), Math.min(label, WIDEST_LABEL));
        }
        String standing = clause.status().code() + ", " + clause.years() + ", stated in " + clause.statedIn();
        out.println(Wrapped.lines("  - status  ", standing, width));
        clause.unit().ifPresent(unit -> out.println(Wrapped.lines("  - unit    ", unit, width)));
        out.println(Wrapped.lines("  - source  ", clause.citation(), width));
        clause.note().ifPresent(note -> out.println(Wrapped.lines("  - note    ", note, width)));
    }

    private void print(ClauseLine line, Status clauseStatus, int labelWidth) {
        String text = line.text();
        if (line.status() != clauseStatus) {
            String mark = line.status() == Status.UNVERIFIED
                    ? UNVERIFIED
                    : "(" + line.status().code() + ")";
            text += " " + Wrapped.KEEP_TOGETHER + mark.replace(' ', Wrapped.KEEP_TOGETHER);
        }
        if (line.label().length() > labelWidth) {
            out.println("    " + line.label());
            out.println(Wrapped.lines("    " + " ".repeat(labelWidth) + "  ", text, width));
        } else {
            String padded = line.label() + " ".repeat(labelWidth - line.label().length());
            out.println(Wrapped.lines("    " + padded + "  ", text, width));
        }
    }
}
