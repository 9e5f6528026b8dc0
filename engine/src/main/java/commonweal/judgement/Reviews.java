package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.REVIEWS;

import commonweal.judgement.ReviewCase.Kind;
import commonweal.judgement.ReviewCase.Status;
import commonweal.policy.Clause;
import commonweal.policy.ReviewRule;
import commonweal.terms.Group;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two reviews of a district in Level 3 or lower. Without a threshold in the policy a review is neither opened nor
 * cleared.
 */
final class Reviews {

    private Reviews() {}

    static List<ReviewCase> of(Unit unit, Level level) {
        Optional<Clause<ReviewRule>> clause = unit.in(unit.year()).find(REVIEWS);
        if (clause.isEmpty()
                || !level.classified()
                || clause.get().value().fromLevel().worseThan(level)) {
            return List.of();
        }
        ReviewRule rule = clause.get().value();
        List<ReviewCase> cases = new ArrayList<>();
        cases.addAll(review(
                unit, Kind.IDENTIFICATION, Measure.SWD_IDENTIFICATION_RISK_RATIO, rule.identificationThreshold()));
        cases.addAll(review(unit, Kind.SEPARATION, Measure.SEPARATE_PLACEMENT_RISK_RATIO, rule.separationThreshold()));
        return cases;
    }

    private static List<ReviewCase> review(Unit unit, Kind kind, Measure measure, Optional<BigDecimal> threshold) {
        List<ReviewCase> cases = new ArrayList<>();
        for (Group group : unit.in(unit.year()).get(GROUPS).value().judged()) {
            unit.given(unit.year(), group, measure)
                    .ifPresent(ratio -> cases.add(
                            new ReviewCase(kind, group, Optional.of(ratio), threshold, status(ratio, threshold))));
        }
        if (cases.isEmpty()) {
            Status status = threshold.isEmpty() ? Status.THRESHOLD_NOT_SET : Status.NO_RATIO;
            cases.add(new ReviewCase(kind, Group.ALL, Optional.empty(), threshold, status));
        }
        return cases;
    }

    private static Status status(BigDecimal ratio, Optional<BigDecimal> threshold) {
        return threshold
                .map(line -> ratio.compareTo(line) > 0 ? Status.OPENED : Status.CLEARED)
                .orElse(Status.THRESHOLD_NOT_SET);
    }
}
