package commonweal.policy;

import commonweal.policy.RuleSet.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule set's file with those it extends, the oldest first: finds for each clause and year the one statement in force.
 *
 * <p>A statement holds from its {@code from} to its {@code to}. Without a {@code to} it holds until a later file states
 * the clause anew. Two statements may not claim the same year, and no year may be left without one.
 */
final class Chain {

    private final List<RuleSetFile> files;
    private final RuleSetFile own;
    private final int firstYear;
    /** Clauses with a statement that was refused: that years seem missing follows from it. */
    private final Set<ClauseKey<?>> refused = new HashSet<>();

    Chain(List<RuleSetFile> files) {
        this.files = List.copyOf(files);
        this.own = files.getLast();
        this.firstYear = files.getFirst().firstYear().orElseThrow();
    }

    /** The rule set; incomplete where faults were told. */
    RuleSet assemble() {
        List<Map<ClauseKey<?>, Clause<?>>> byYear = new ArrayList<>();
        for (int year = firstYear; year <= own.year(); year++) {
            byYear.add(new HashMap<>());
        }
        for (ClauseKey<?> key : ClauseKey.ALL) {
            for (Statement statement : inForce(key)) {
                int last = Math.min(statement.to().orElse(own.year()), lastYearOf(statement));
                for (int year = statement.from(); year <= last; year++) {
                    byYear.get(year - firstYear).put(key, statement.clause(new YearSpan(statement.from(), last)));
                }
            }
            tellHoles(key, byYear);
        }
        List<YearRules> years = new ArrayList<>();
        for (Map<ClauseKey<?>, Clause<?>> clauses : byYear) {
            years.add(new YearRules(own.id(), firstYear + years.size(), clauses));
        }
        List<SourceFile> sources = files.stream().map(RuleSetFile::source).toList();
        return new RuleSet(own.id(), own.title(), own.year(), firstYear, years, sources, own.examples());
    }

    /** Into its own year a part takes over only the clauses it names. */
    private int lastYearOf(Statement statement) {
        boolean takenOver = !own.part()
                || statement.statedIn().equals(own.id())
                || own.continued().contains(statement.key());
        return takenOver ? own.year() : own.year() - 1;
    }

    private List<Statement> inForce(ClauseKey<?> key) {
        List<Statement> earlier = new ArrayList<>();
        for (RuleSetFile file : files) {
            List<Statement> stated = new ArrayList<>();
            for (Statement next : file.statements().getOrDefault(key, List.of())) {
                if (withinReach(next, file) && noneClaims(stated, next) && endsEarlier(earlier, next)) {
                    stated.add(next);
                } else {
                    refused.add(key);
                }
            }
            earlier.addAll(stated);
        }
        return earlier;
    }

    private boolean withinReach(Statement statement, RuleSetFile file) {
        int last = statement.to().orElse(statement.from());
        if (statement.from() >= firstYear && last <= file.year()) {
            return true;
        }
        statement
                .entry()
                .report(
                        "policy.years_outside",
                        statement.key().name() + " is stated for " + statement.years() + ", but " + file.id()
                                + " covers " + firstYear + "-" + file.year() + ".",
                        "A file speaks for its own year and those before it; later years take a clause over by"
                                + " themselves.",
                        "Correct the years, or leave out to.");
        return false;
    }

    /** Within one file no two statements share a year. */
    private static boolean noneClaims(List<Statement> stated, Statement next) {
        for (Statement other : stated) {
            if (overlap(other, next)) {
                tellOverlap(next, other);
                return false;
            }
        }
        return true;
    }

    /** An earlier file's open statement ends where a later one begins; one with an end of its own must have ended. */
    private static boolean endsEarlier(List<Statement> earlier, Statement next) {
        for (int i = 0; i < earlier.size(); i++) {
            Statement other = earlier.get(i);
            if (overlap(other, next)) {
                if (other.to().isPresent() || other.from() >= next.from()) {
                    tellOverlap(next, other);
                    return false;
                }
                earlier.set(i, other.endingIn(next.from() - 1));
            }
        }
        return true;
    }

    private static boolean overlap(Statement one, Statement other) {
        return one.claims(other.from()) || other.claims(one.from());
    }

    private static void tellOverlap(Statement next, Statement other) {
        next.entry()
                .report(
                        "policy.years_overlap",
                        next.key().name() + " is stated for " + next.years() + " here and for " + other.years() + " in "
                                + other.statedIn() + ", line "
                                + other.entry().line() + ".",
                        "In each year one statement of a clause is in force.",
                        "Let one end (to) before the other begins (from).");
    }

    private void tellHoles(ClauseKey<?> key, List<Map<ClauseKey<?>, Clause<?>>> byYear) {
        if (refused.contains(key)
                || files.stream().anyMatch(file -> file.faulty().contains(key))) {
            return; // its own faults have been told; what is missing follows from them
        }
        List<Integer> holes = new ArrayList<>();
        for (int year = firstYear; year <= own.year(); year++) {
            if (!byYear.get(year - firstYear).containsKey(key)) {
                holes.add(year);
            }
        }
        if (own.part()) {
            boolean silent =
                    !own.statements().containsKey(key) && !own.continued().contains(key);
            if (silent) {
                holes.remove((Integer) own.year());
            }
            if (silent && files.size() == 1) {
                return;
            }
        }
        if (!holes.isEmpty()) {
            Optional<Statement> stated =
                    own.statements().getOrDefault(key, List.of()).stream().findFirst();
            Entry place = stated.map(Statement::entry).orElse(own.top());
            own.inspection()
                    .report(
                            "policy.years_missing",
                            place.line(),
                            "clauses." + key.name(),
                            "",
                            own.id() + " does not state " + key.name() + " for " + spans(holes) + ".",
                            "A rule set states every clause for every year from " + firstYear + " to " + own.year()
                                    + ", itself or through what it extends.",
                            "Add the clause, or let a statement begin earlier or end later.");
        }
    }

    private static String spans(List<Integer> years) {
        List<String> spans = new ArrayList<>();
        int first = years.getFirst();
        for (int i = 0; i < years.size(); i++) {
            if (i + 1 == years.size() || years.get(i + 1) != years.get(i) + 1) {
                spans.add(new YearSpan(first, years.get(i)).toString());
                first = i + 1 < years.size() ? years.get(i + 1) : first;
            }
        }
        return String.join(", ", spans);
    }
}
