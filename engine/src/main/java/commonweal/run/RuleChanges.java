package commonweal.run;

import commonweal.judgement.UnitJudgement;
import commonweal.policy.Clause;
import commonweal.policy.ClauseKey;
import commonweal.policy.ClauseLine;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSetDiff;
import commonweal.reason.Reason;
import commonweal.run.ResultChange.Kind;
import commonweal.run.ResultChange.Result;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clauses in which the policies of two runs differ, and which of them a result rests on. */
final class RuleChanges {

    private static final Set<Kind> OF_INDICATORS = EnumSet.of(Kind.POINTS, Kind.TARGET, Kind.GOAL);
    private static final Set<Kind> INDEXES = EnumSet.of(Kind.CUMULATIVE_INDEX, Kind.ANNUAL_INDEX);

    /** What changed, by the key of the clause. */
    private final Map<String, String> changes = new LinkedHashMap<>();

    RuleChanges(RuleSet before, RuleSet after) {
        Map<String, RuleSetDiff.ClauseChange> ofOwnYear = RuleSetDiff.between(before, after).clauses().stream()
                .collect(Collectors.toMap(change -> change.key().name(), change -> change));
        for (ClauseKey<?> key : ClauseKey.ALL) {
            if (ofOwnYear.containsKey(key.name()) || differs(before, after, key)) {
                changes.put(key.name(), words(key, Optional.ofNullable(ofOwnYear.get(key.name()))));
            }
        }
    }

    /** Whether the value differs in any year that both cover. */
    private static boolean differs(RuleSet before, RuleSet after, ClauseKey<?> key) {
        int first = Math.max(before.firstYear(), after.firstYear());
        int last = Math.min(before.year(), after.year());
        for (int year = first; year <= last; year++) {
            Optional<?> was = before.in(year).find(key).map(Clause::value);
            Optional<?> is = after.in(year).find(key).map(Clause::value);
            if (!was.equals(is)) {
                return true;
            }
        }
        return false;
    }

    private static String words(ClauseKey<?> key, Optional<RuleSetDiff.ClauseChange> change) {
        List<String> lines = change.map(RuleSetDiff.ClauseChange::lines).orElse(List.of()).stream()
                .filter(RuleSetDiff.LineChange::ofValue)
                .map(line -> line.label() + ": " + text(line.before()) + " -> " + text(line.after()))
                .toList();
        return key.name() + (lines.isEmpty() ? " (for earlier years)" : " (" + String.join("; ", lines) + ")");
    }

    private static String text(Optional<ClauseLine> line) {
        return line.map(ClauseLine::text).orElse("not stated");
    }

    /** Every clause that differs, where none of them is cited: one of them it must be. */
    List<Cause> uncited() {
        return changes.values().stream()
                .map(words -> new Cause(Cause.Kind.RULE, "policy, not cited but different: " + words + "."))
                .toList();
    }

    /** Every clause that differs, in words. */
    List<String> all() {
        return List.copyOf(changes.values());
    }

    /**
     * The differing clauses on which results of the unit rest in either run.
     *
     * @param results the results that a rule has a part in
     */
    List<Cause> citedBy(UnitJudgement before, UnitJudgement after, Set<Result> results) {
        boolean more = results.stream().anyMatch(result -> !OF_INDICATORS.contains(result.kind()));
        Set<String> cited = new HashSet<>();
        for (UnitJudgement unit : List.of(before, after)) {
            if (more) {
                unit.level().ifPresent(level -> collect(level.reason(), cited));
                unit.need().ifPresent(need -> collect(need.reason(), cited));
                unit.indexes().stream()
                        .filter(index -> INDEXES.stream()
                                .anyMatch(kind -> results.contains(new Result(
                                        kind,
                                        List.of(
                                                Integer.toString(index.year()),
                                                index.group().code())))))
                        .forEach(index -> collect(index.reason(), cited));
            }
            unit.indicators().stream()
                    .filter(result -> OF_INDICATORS.stream()
                            .anyMatch(kind -> results.contains(new Result(kind, UnitResults.where(result)))))
                    .forEach(result -> collect(result.reason(), cited));
        }
        List<Cause> causes = new ArrayList<>();
        changes.forEach((clause, words) -> {
            if (cited.contains(clause)) {
                causes.add(new Cause(Cause.Kind.RULE, "policy, " + words + "."));
            }
        });
        return causes;
    }

    private static void collect(Reason reason, Set<String> clauses) {
        reason.source().ifPresent(source -> clauses.add(source.clause()));
        reason.because().forEach(step -> collect(step, clauses));
    }
}
