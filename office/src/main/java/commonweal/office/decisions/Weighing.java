package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.faults.Fault;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.UnitJudgement;
import commonweal.office.decisions.Picture.Criterion;
import commonweal.office.decisions.Picture.District;
import commonweal.office.decisions.Picture.Named;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.run.Run;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs a decision before it is taken: the newest results are judged once with the record as it is and once with the
 * decision, by the engine's own check and judgement, and what differs is the picture that whoever decides is shown.
 */
@Component
class Weighing {

    private final DecisionRecord record;
    private final Cycles cycles;
    private final Runs runs;
    private final JudgedAgain judgedAgain;
    private final Criteria criteria;

    Weighing(DecisionRecord record, Cycles cycles, Runs runs, JudgedAgain judgedAgain, Criteria criteria) {
        this.record = record;
        this.cycles = cycles;
        this.runs = runs;
        this.judgedAgain = judgedAgain;
        this.criteria = criteria;
    }

    /** The newest results, also those under embargo: whoever decides may see them. None before the first run. */
    Optional<LoadedRun> newest() {
        return cycles.list().stream()
                .findFirst()
                .map(Cycle::run)
                .flatMap(runs::find)
                .map(runs::open);
    }

    /**
     * What counts today: the record, and those decisions of a run that the record will have when the run's results are final.
     *
     * @param without a decision to leave out; null for none
     */
    List<Decision> base(Run run, @Nullable Recorded without) {
        List<Recorded> there = record.list();
        List<Decision> base = new ArrayList<>();
        there.stream()
                .filter(one -> !one.withdrawn() && (without == null || one.id() != without.id()))
                .forEach(one -> base.add(one.decision()));
        run.decisions().all().stream()
                .filter(one -> !DecisionRecord.has(there, one))
                .forEach(base::add);
        return inOrder(base);
    }

    private static List<Decision> inOrder(List<Decision> decisions) {
        return decisions.stream().sorted(Comparator.comparing(Decision::date)).toList();
    }

    /** The picture before a decision. */
    Picture of(Decision decision, LoadedRun loaded) {
        Run run = loaded.run();
        List<Decision> base = base(run, null);
        List<Decision> with = new ArrayList<>(base);
        with.add(decision);
        return picture(decision, loaded.facts(), run, base, inOrder(with));
    }

    /** What would refuse it if a recorded decision were withdrawn: an exit that is taken back may leave no room. */
    List<Refusal> withdrawing(Recorded recorded, LoadedRun loaded) {
        Run run = loaded.run();
        Optional<Organisation> unit = JudgedAgain.find(run, recorded.organisation());
        if (unit.isEmpty()) {
            return List.of();
        }
        Organisation district = JudgedAgain.districtOf(run, unit.get());
        String id = loaded.facts().id();
        return added(
                judgedAgain.judge(id, run, district, base(run, null)).errors(),
                judgedAgain.judge(id, run, district, base(run, recorded)).errors(),
                recorded.organisation());
    }

    private Picture picture(Decision decision, RunFacts facts, Run run, List<Decision> base, List<Decision> with) {
        Optional<Organisation> known = run.roster().find(decision.org());
        Organisation unit = known.orElseGet(() -> run.roster().all().iterator().next());
        Organisation district = JudgedAgain.districtOf(run, unit);
        JudgedAgain.Result before = judgedAgain.judge(facts.id(), run, district, base);
        JudgedAgain.Result after = judgedAgain.judge(facts.id(), run, district, with);
        List<Refusal> refusals = new ArrayList<>(
                added(before.errors(), after.errors(), decision.org().code()));
        if (known.isEmpty()) {
            return unknown(facts, refusals);
        }
        List<Decision> touched = touched(decision, before.inForce());
        refusals.addAll(OfficeRefusals.ofExit(decision, touched, run));
        List<Criteria.Answer> answers = criteria.of(decision, unit, run, before, after);
        answers.stream().flatMap(answer -> answer.refusal().stream()).forEach(refusals::add);
        UnitJudgement judgedBefore = before.of(unit);
        UnitJudgement judgedAfter = after.of(unit);
        boolean school = unit.kind() == OrgKind.SCHOOL;
        return new Picture(
                facts.year(),
                facts.id(),
                facts.policy(),
                computed(judgedAfter),
                runs.result(facts.id(), unit.code().code())
                        .flatMap(result -> Level.find(result.level()))
                        .map(Weighing::named)
                        .orElse(Named.UNKNOWN),
                level(judgedBefore),
                level(judgedAfter),
                school ? null : need(judgedBefore, judgedAfter),
                school ? district(district, before, after) : null,
                touched.stream().map(one -> sentence(decision, one)).toList(),
                answers.stream().map(Criteria.Answer::criterion).toList(),
                cap(unit.kind(), decision.kind(), run, before.inForce()),
                cap(unit.kind(), decision.kind(), run, after.inForce()),
                refusals);
    }

    /** An organisation that the results do not have: nothing can be said but why it is refused. */
    private static Picture unknown(RunFacts facts, List<Refusal> refusals) {
        return new Picture(
                facts.year(),
                facts.id(),
                facts.policy(),
                Named.UNKNOWN,
                Named.UNKNOWN,
                Named.UNKNOWN,
                Named.UNKNOWN,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                refusals);
    }

    /** The errors that are there only afterwards: of each code as many as are more, those about the unit first. */
    static List<Refusal> added(List<Fault> before, List<Fault> after, String organisation) {
        Map<String, Long> there = before.stream().collect(Collectors.groupingBy(Fault::code, Collectors.counting()));
        Map<String, List<Fault>> now = after.stream().collect(Collectors.groupingBy(Fault::code));
        List<Refusal> refusals = new ArrayList<>();
        now.keySet().stream().sorted().forEach(code -> {
            List<Fault> faults = now.getOrDefault(code, List.of());
            long more = faults.size() - there.getOrDefault(code, 0L);
            faults.stream()
                    .sorted(Comparator.comparing(fault -> !fault.wrong().contains(organisation)))
                    .limit(Math.max(0, more))
                    .map(fault -> Refusal.of(fault, organisation))
                    .forEach(refusals::add);
        });
        return refusals;
    }

    /** What is in force about the unit that the decision would end or replace. */
    private static List<Decision> touched(Decision decision, Decisions.InForce before) {
        return before.all().stream()
                .filter(one -> one.org().equals(decision.org()))
                .filter(one -> decision.kind() == DecisionKind.EXIT || one.kind() == decision.kind())
                .toList();
    }

    private static String sentence(Decision decision, Decision touched) {
        String what = DecisionBook.SHIPPED.title(touched.kind().code())
                + (touched.level().isEmpty() ? "" : ", " + Words.level(touched.level()));
        return (decision.kind() == DecisionKind.EXIT ? "Ends: " : "Takes the place of: ") + what + " ("
                + touched.authority().code() + ", " + touched.citation() + ").";
    }

    private static @Nullable Cap cap(OrgKind on, DecisionKind kind, Run run, Decisions.InForce inForce) {
        return switch (kind) {
            case DESIGNATE -> Cap.ofSchools(run, inForce).orElse(null);
            case PLACE -> Cap.ofDistricts(run, inForce).orElse(null);
            case EXIT ->
                (on == OrgKind.SCHOOL ? Cap.ofSchools(run, inForce) : Cap.ofDistricts(run, inForce)).orElse(null);
            case HOLD_HARMLESS, DISTRICT_PLAN, SPECIAL_EDUCATION -> null;
        };
    }

    private static Picture.Need need(UnitJudgement before, UnitJudgement after) {
        return new Picture.Need(
                need(after.need().flatMap(NeedResult::byLevel)),
                need(before.need().flatMap(NeedResult::category)),
                need(after.need().flatMap(NeedResult::category)));
    }

    private static String need(Optional<Need> need) {
        return need.map(one -> one.title() + " (" + one.code() + ")").orElse("None");
    }

    private static District district(Organisation district, JudgedAgain.Result before, JudgedAgain.Result after) {
        return new District(
                district.code().code(), district.name(), level(before.of(district)), level(after.of(district)));
    }

    private static Named computed(UnitJudgement unit) {
        return unit.level().map(LevelResult::computed).map(Weighing::named).orElse(Named.UNKNOWN);
    }

    private static Named level(UnitJudgement unit) {
        return unit.level().map(LevelResult::level).map(Weighing::named).orElse(Named.UNKNOWN);
    }

    private static Named named(Level level) {
        return new Named(level.code(), level.title());
    }

    /** Whether something is looked at that does not hold, though it does not refuse the decision. */
    static boolean doubtful(Picture picture) {
        return picture.criteria().stream().anyMatch(one -> one.holds().equals(Criterion.NO));
    }
}
