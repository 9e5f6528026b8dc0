package commonweal.run;

import commonweal.decisions.Decision;
import commonweal.faults.FaultyInput;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.Target;
import commonweal.judgement.UnitJudgement;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.run.ResultChange.Kind;
import commonweal.run.RunDifference.Attribution;
import commonweal.run.RunDifference.Changed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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

    private Difference(Run before, Run after, Stages stages) throws IOException {
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
            return new Changed(org, name, changes, Attribution.YEAR, List.of(year));
        }
        Attribution attribution = was.isPresent() && is.isPresent() ? attribution(org) : Attribution.INPUT;
        List<Cause> causes = new ArrayList<>();
        if (attribution != Attribution.RULE) {
            causes.addAll(inputs.of(org));
            is.filter(one -> one.kind() == OrgKind.DISTRICT).ifPresent(one -> schools(one, causes));
            state(org, causes);
        }
        boolean byRules = attribution == Attribution.RULE
                || attribution == Attribution.BOTH
                || attribution == Attribution.ONLY_TOGETHER;
        if (byRules && was.isPresent() && is.isPresent()) {
            causes.addAll(clauses(was.get(), is.get(), changes));
            if (attribution == Attribution.RULE && is.get().kind() == OrgKind.DISTRICT) {
                schools(is.get(), causes);
            }
        }
        if (causes.isEmpty()) {
            causes.add(lastResort());
        }
        return new Changed(org, name, changes, attribution, causes);
    }

    private Attribution attribution(OrgCode org) throws FaultyInput, IOException {
        Replay oldUnderNew = beforeUnderNewRules;
        Replay newUnderOld = afterUnderOldRules;
        if (oldUnderNew == null || newUnderOld == null) {
            return inputs.files().isEmpty() ? Attribution.RUN : Attribution.INPUT;
        }
        Map<String, String> own = results(
                Replay.of(before, before.roster().find(org).orElseThrow()).judge(org));
        boolean rule = !results(oldUnderNew.judge(org)).equals(own);
        boolean input = !results(newUnderOld.judge(org)).equals(own);
        if (rule) {
            return input ? Attribution.BOTH : Attribution.RULE;
        }
        return input ? Attribution.INPUT : Attribution.ONLY_TOGETHER;
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

    private List<Cause> clauses(Organisation was, Organisation is, List<ResultChange> changes)
            throws FaultyInput, IOException {
        Set<List<String>> points = changes.stream()
                .map(ResultChange::result)
                .filter(result ->
                        result.kind() == Kind.POINTS || result.kind() == Kind.TARGET || result.kind() == Kind.GOAL)
                .map(ResultChange.Result::where)
                .collect(Collectors.toSet());
        return rules.citedBy(
                Replay.of(before, was).judge(was.code()),
                Replay.of(after, is).judge(is.code()),
                result -> points.contains(List.of(
                        Integer.toString(result.year()),
                        result.group().code(),
                        result.indicator().code())));
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

    /** Every result of a unit that a difference tells, by a name of its own. */
    private static Map<String, String> results(UnitJudgement unit) {
        Map<String, String> all = new HashMap<>();
        unit.level().ifPresent(level -> all.put("level", words(level)));
        unit.need().flatMap(NeedResult::category).ifPresent(need -> all.put("need", need.code()));
        for (ReviewCase review : unit.reviews()) {
            all.put("review " + review.kind() + review.group(), review.status().code());
        }
        for (IndexResult index : unit.indexes()) {
            all.put("index " + index.year() + index.group(), index.annualDisplayed() + " " + index.cumulative());
        }
        for (IndicatorResult result : unit.indicators()) {
            all.put(
                    "points " + result.year() + result.group() + result.indicator(),
                    result.award().points() + " " + result.target().map(Target::target)
                            + result.target().map(Target::goal));
        }
        for (Percentile percentile : unit.percentiles()) {
            all.put(
                    "percentile " + percentile.year() + percentile.group() + percentile.subject()
                            + percentile.measure(),
                    percentile.inUse().toString());
        }
        return all;
    }

    private static String words(LevelResult level) {
        return level.level()
                + level.text()
                + level.computed()
                + level.decision().map(Decision::decidedBy);
    }
}
