package commonweal.office.duties;

import commonweal.decisions.DecisionKind;
import commonweal.faults.FaultyInput;
import commonweal.judgement.LevelResult;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.UnitJudgement;
import commonweal.office.duties.Requirements.District;
import commonweal.office.duties.Requirements.Review;
import commonweal.office.duties.Requirements.School;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.UnitResult;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.run.Replay;
import commonweal.terms.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The districts of a run with what the chart asks about: levels from its results, reviews and decisions from the engine. */
final class JudgedDistricts {

    private final LoadedRun run;
    private final Requirements requirements;
    private final Map<String, String> levels = new HashMap<>();

    JudgedDistricts(LoadedRun run, List<UnitResult> results, Requirements requirements) {
        this.run = run;
        this.requirements = requirements;
        results.forEach(result -> levels.put(result.organisation(), result.level()));
    }

    List<District> list() {
        Map<String, List<School>> schools = new TreeMap<>();
        for (Organisation one : run.run().roster().all()) {
            String level = levels.get(one.code().code());
            if (one.kind() == OrgKind.SCHOOL && level != null) {
                schools.computeIfAbsent(one.district().code(), district -> new ArrayList<>())
                        .add(new School(one.code().code(), level));
            }
        }
        List<District> districts = new ArrayList<>();
        for (Organisation one : run.run().roster().all()) {
            String level = levels.get(one.code().code());
            if (one.kind() == OrgKind.DISTRICT && level != null) {
                districts.add(
                        district(one, level, schools.getOrDefault(one.code().code(), List.of())));
            }
        }
        return districts;
    }

    private District district(Organisation one, String level, List<School> schools) {
        String code = one.code().code();
        if (!requirements.asksMoreOf(level)) {
            return new District(code, level, false, List.of(), schools);
        }
        UnitJudgement unit = judged(one);
        boolean planRequired = unit.level()
                .flatMap(LevelResult::decision)
                .filter(decision ->
                        decision.kind() == DecisionKind.PLACE || decision.kind() == DecisionKind.DISTRICT_PLAN)
                .isPresent();
        return new District(code, level, planRequired, reviews(unit.reviews()), schools);
    }

    private UnitJudgement judged(Organisation one) {
        try {
            return Replay.of(run.run(), one).judge(one.code());
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of a run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each review that is not cleared, once, with every ratio that speaks of it. */
    private static List<Review> reviews(List<ReviewCase> cases) {
        Map<ReviewCase.Kind, List<ReviewCase>> byKind = cases.stream()
                .filter(one -> one.status() != ReviewCase.Status.CLEARED)
                .collect(Collectors.groupingBy(ReviewCase::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new Review(
                        entry.getKey().code(),
                        entry.getValue().stream().map(JudgedDistricts::words).collect(Collectors.joining(" "))))
                .toList();
    }

    private static String words(ReviewCase one) {
        String about = one.ratio()
                .map(ratio -> (one.group() == Group.ALL ? "" : one.group().title() + ": ") + "the risk ratio is "
                        + ratio.toPlainString() + ". ")
                .orElse("");
        return about
                + switch (one.status()) {
                    case THRESHOLD_NOT_SET -> "The policy sets no threshold, so figures alone do not settle it.";
                    case NO_RATIO -> "No risk ratio is known.";
                    case OPENED ->
                        "That is above the threshold of "
                                + one.threshold().map(Object::toString).orElse("the policy") + ".";
                    case CLEARED -> "That is not above the threshold.";
                };
    }
}
