package commonweal.judgement;

import commonweal.policy.Clause;
import commonweal.policy.ClauseKey;
import commonweal.policy.LowestPerformingRule;
import commonweal.policy.PercentileRule;
import commonweal.policy.YearRules;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A percentile of a unit, given or computed.
 *
 * @param year the year
 * @param group the group
 * @param subject the subject, or {@link Subject#NONE}
 * @param measure which percentile
 * @param given the value taken as given, if there is one; it is the one in use
 * @param computed the value computed from the statewide distribution, if one was computed
 * @param pool what it was ranked among, for example {@code Elementary School, all students}; empty if only given
 * @param poolSize how many were ranked; 0 if only given
 */
public record Percentile(
        int year,
        Group group,
        Subject subject,
        Measure measure,
        Optional<Integer> given,
        Optional<Integer> computed,
        String pool,
        int poolSize) {

    /** The percentile in use: the given one where there is one. */
    public Optional<Integer> inUse() {
        return given.isPresent() ? given : computed;
    }

    /**
     * Where it comes from, and of a school percentile on which side of the line it is.
     *
     * @param rules the rules of its year
     */
    public Reason reason(YearRules rules) {
        int value = inUse().orElseThrow();
        boolean ofSchool = measure == Measure.SCHOOL_PERCENTILE;
        Optional<Clause<LowestPerformingRule>> line =
                ofSchool ? rules.find(ClauseKey.LOWEST_PERFORMING) : Optional.empty();
        String sentence = (ofSchool ? "School percentile " : "Percentile ") + value
                + (given.isPresent()
                        ? ", taken as given"
                                + computed.map(own -> " (the estimate is " + own + ")")
                                        .orElse("")
                        : ", computed among " + poolSize + ": " + pool)
                + line.map(rule -> side(value, rule.value().schoolPercentile())).orElse("") + ".";
        List<Reason> because = given.isPresent()
                ? List.of()
                : rules.find(ClauseKey.PERCENTILES)
                        .map(rule -> List.of(estimate(rule)))
                        .orElse(List.of());
        return line.map(rule -> Reason.of("percentile", sentence, Cite.of(rule)))
                .orElseGet(() -> Reason.said("percentile", sentence))
                .with(new Figure("percentile", Integer.toString(value)))
                .because(because);
    }

    private static String side(int value, int line) {
        return value <= line
                ? "; " + line + " or lower, so the school is among the lowest performing of its type"
                : "; above " + line + ", so the school is not among the lowest performing of its type";
    }

    /** What to know of a percentile that was not given. */
    static Reason estimate(Clause<PercentileRule> rule) {
        return Reason.of(
                "percentiles",
                "The percentile is an estimate: the state's exact weights were never printed.",
                Cite.of(rule));
    }
}
