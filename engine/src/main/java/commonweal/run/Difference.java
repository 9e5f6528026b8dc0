package commonweal.run;

import commonweal.faults.FaultyInput;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.run.ResultChange.Kind;
import commonweal.run.ResultChange.Result;
import commonweal.run.RunDifference.Attributed;
import commonweal.run.RunDifference.Changed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds how one run differs from another, and for every changed result what changed it: the inputs of each run are judged
 * under the policy of the other, so that the effect of the rules and that of the inputs are told apart by trying.
 */
public final class Difference {

    private final Run before;
    private final Run after;
    private final Stages stages;
    private final InputChanges inputs;
    private final RuleChanges rules;
    private final boolean sameYear;
    private final boolean rulesDiffer;
    private final SortedMap<OrgCode, List<ResultChange>> results;
    private @Nullable Replay beforeUnderNewRules;
    private @Nullable Replay afterUnderOldRules;

    private Difference(Run before, Run after, Stages stages) throws FaultyInput, IOException {
        this.before = before;
        this.after = after;
        this.stages = stages;
        this.inputs = new InputChanges(before, after);
        this.rules = new RuleChanges(before.rules(), after.rules());
        this.sameYear = before.rules().year() == after.rules().year();
        this.rulesDiffer = !before.manifest()
                .policy()
                .hash()
                .equals(after.manifest().policy().hash());
        stages.begin("Comparing the results");
        this.results = ChangedResults.between(before, after);
    }

    /** How the second run differs from the first. */
    public static RunDifference between(Run before, Run after, Stages stages) throws FaultyInput, IOException {
        return new Difference(before, after, stages).find();
    }

    private RunDifference find() throws FaultyInput, IOException {
        if (rulesDiffer && sameYear && !results.isEmpty()) {
            stages.begin("Judging each under the other's policy");
            beforeUnderNewRules = Replay.under(before, after.rules());
            afterUnderOldRules = Replay.under(after, before.rules());
        }
        List<Changed> changed = new ArrayList<>();
        Map<String, Integer> levels = new TreeMap<>();
        for (Map.Entry<OrgCode, List<ResultChange>> entry : results.entrySet()) {
            stages.at("Finding causes", changed.size(), results.size());
            changed.add(changed(entry.getKey(), entry.getValue()));
            entry.getValue().stream()
                    .filter(change -> change.result().kind() == Kind.LEVEL)
                    .forEach(change -> levels.merge(change.before() + " -> " + change.after(), 1, Integer::sum));
        }
        boolean engine = !before.manifest().engine().equals(after.manifest().engine());
        return new RunDifference(
                sameYear,
                engine ? List.of(before.manifest().engine(), after.manifest().engine()) : List.of(),
                before.manifest().statewide() != after.manifest().statewide(),
                rulesDiffer ? rules.all() : List.of(),
                inputs.files(),
                changed,
                levels);
    }

    private Changed changed(OrgCode org, List<ResultChange> changes) throws FaultyInput, IOException {
        Optional<Organisation> was = before.roster().find(org);
        Optional<Organisation> is = after.roster().find(org);
        String name = is.or(() -> was).map(Organisation::name).orElse("");
        if (!sameYear) {
            Cause year = new Cause(
                    Cause.Kind.YEAR,
                    "the runs are of " + before.rules().year() + " and "
                            + after.rules().year() + ".");
            return new Changed(org, name, attributed(changes, Attribution.YEAR), List.of(year));
        }
        boolean inBoth = was.isPresent() && is.isPresent();
        List<Attributed> attributed = inBoth ? attributed(org, changes) : attributed(changes, Attribution.INPUT);
        List<Cause> causes = new ArrayList<>();
        if (attributed.stream().anyMatch(one -> one.attribution().byInput())) {
            causes.addAll(inputs.of(org));
            state(org, causes);
        }
        is.filter(one -> one.kind() == OrgKind.DISTRICT).ifPresent(one -> schools(one, causes));
        if (inBoth && attributed.stream().anyMatch(one -> one.attribution().byRule())) {
            List<Cause> clauses = clauses(was.get(), is.get(), attributed);
            causes.addAll(clauses.isEmpty() && causes.isEmpty() ? rules.uncited() : clauses);
        }
        if (causes.isEmpty()) {
            causes.add(lastResort());
        }
        return new Changed(org, name, attributed, causes);
    }

    private static List<Attributed> attributed(List<ResultChange> changes, Attribution attribution) {
        return changes.stream()
                .map(change -> new Attributed(change, attribution))
                .toList();
    }

    private List<Attributed> attributed(OrgCode org, List<ResultChange> changes) throws FaultyInput, IOException {
        Replay oldUnderNew = beforeUnderNewRules;
        Replay newUnderOld = afterUnderOldRules;
        if (oldUnderNew == null || newUnderOld == null) {
            return attributed(changes, inputs.files().isEmpty() ? Attribution.RUN : Attribution.INPUT);
        }
        Organisation organisation = before.roster().find(org).orElseThrow();
        Map<Result, String> own = UnitResults.of(Replay.of(before, organisation).judge(org));
        Map<Result, String> byRule = UnitResults.of(oldUnderNew.judge(org));
        Map<Result, String> byInput = UnitResults.of(newUnderOld.judge(org));
        return changes.stream()
                .map(change -> {
                    Result result = change.result();
                    String was = own.getOrDefault(result, "");
                    return new Attributed(
                            change,
                            Attribution.of(
                                    !byInput.getOrDefault(result, "").equals(was),
                                    !byRule.getOrDefault(result, "").equals(was)));
                })
                .toList();
    }

    /** The schools of a district whose level changed. */
    private void schools(Organisation district, List<Cause> causes) {
        for (Organisation school : after.roster().schoolsOf(district.code())) {
            results.getOrDefault(school.code(), List.of()).stream()
                    .filter(change -> change.result().kind() == Kind.LEVEL)
                    .forEach(change -> causes.add(new Cause(
                            Cause.Kind.SCHOOL,
                            "its school " + school.name() + " (" + school.code() + "): level "
                                    + or(change.before(), "none") + " -> " + or(change.after(), "none") + ".")));
        }
        before.roster().schoolsOf(district.code()).stream()
                .filter(school -> after.roster()
                        .find(school.code())
                        .filter(now -> now.district().equals(district.code()))
                        .isEmpty())
                .forEach(school -> causes.add(new Cause(
                        Cause.Kind.SCHOOL,
                        "its school " + school.name() + " (" + school.code() + ") is no longer one of its schools.")));
    }

    /** A percentile computed from the whole state moves when others move. */
    private void state(OrgCode org, List<Cause> causes) {
        boolean moved = before.manifest().statewide()
                && after.manifest().statewide()
                && !inputs.files().isEmpty()
                && results.getOrDefault(org, List.of()).stream()
                        .anyMatch(change -> change.result().kind() == Kind.PERCENTILE);
        if (moved) {
            causes.add(new Cause(
                    Cause.Kind.STATE, "the state it is compared with: percentiles were computed from other figures."));
        }
    }

    private List<Cause> clauses(Organisation was, Organisation is, List<Attributed> changes)
            throws FaultyInput, IOException {
        Set<Result> byRule = changes.stream()
                .filter(one -> one.attribution().byRule())
                .map(one -> one.change().result())
                .collect(Collectors.toSet());
        return rules.citedBy(
                Replay.of(before, was).judge(was.code()), Replay.of(after, is).judge(is.code()), byRule);
    }

    private Cause lastResort() {
        if (before.manifest().statewide() != after.manifest().statewide()) {
            return new Cause(Cause.Kind.STATE, "only one of the runs compared the whole state (--statewide).");
        }
        if (!before.manifest().engine().equals(after.manifest().engine())) {
            return new Cause(
                    Cause.Kind.ENGINE,
                    "the engine: " + before.manifest().engine() + " -> "
                            + after.manifest().engine() + ".");
        }
        return new Cause(
                Cause.Kind.NOT_FOUND,
                "nothing about it differs but what it is compared with: other organisations, or the files' order.");
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
