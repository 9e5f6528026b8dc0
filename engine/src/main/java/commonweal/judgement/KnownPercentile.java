package commonweal.judgement;

import commonweal.measures.Reading;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known of a CPI's percentile: the percentile itself, or that it is at least so high.
 *
 * @param atLeast the percentile, or a lower bound of it
 * @param exact whether it is the percentile itself
 * @param how where it comes from, in words
 */
record KnownPercentile(int atLeast, boolean exact, String how) {

    /** In words: {@code 91 (given)}. */
    String words() {
        return (exact ? "" : "at least ") + atLeast + " (" + how + ")";
    }

    /** Percentile among the same group's CPIs. */
    static Optional<KnownPercentile> inOwnGroup(Unit unit, int year, Group group, Subject subject) {
        return given(unit, year, group, subject, Measure.CPI_PERCENTILE)
                .or(() -> computed(unit, year, group, subject, Measure.CPI_PERCENTILE));
    }

    /**
     * Percentile among the all-students CPIs. Where only the unit's own all-students percentile is given, a group whose
     * CPI is not lower stands at least as high.
     */
    static Optional<KnownPercentile> amongAllStudents(
            Unit unit, int year, Group group, Subject subject, BigDecimal cpi) {
        Optional<KnownPercentile> given = given(unit, year, group, subject, Measure.CPI_PERCENTILE_ALL_STUDENTS)
                .or(() -> group == Group.ALL
                        ? given(unit, year, group, subject, Measure.CPI_PERCENTILE)
                        : Optional.empty());
        if (given.isPresent()) {
            return given;
        }
        Optional<KnownPercentile> computed = computed(unit, year, group, subject, Measure.CPI_PERCENTILE_ALL_STUDENTS);
        Optional<KnownPercentile> bound =
                group == Group.ALL ? Optional.empty() : atLeastAllStudents(unit, year, subject, cpi);
        boolean boundIsHigher = bound.isPresent()
                && computed.map(known -> bound.get().atLeast() > known.atLeast())
                        .orElse(true);
        return boundIsHigher ? bound : computed;
    }

    private static Optional<KnownPercentile> atLeastAllStudents(Unit unit, int year, Subject subject, BigDecimal cpi) {
        Optional<BigDecimal> all = unit.find(year, Group.ALL, subject, Measure.CPI)
                .flatMap(Reading::value)
                .map(value -> Targets.displayed(unit, year, value));
        if (all.isEmpty() || cpi.compareTo(all.get()) < 0) {
            return Optional.empty();
        }
        return amongAllStudents(unit, year, Group.ALL, subject, all.get())
                .map(known -> new KnownPercentile(
                        known.atLeast(),
                        known.exact() && cpi.compareTo(all.get()) == 0,
                        "its all-students CPI of " + all.get().toPlainString() + ", not higher, stands at "
                                + known.atLeast()));
    }

    private static Optional<KnownPercentile> given(Unit unit, int year, Group group, Subject subject, Measure measure) {
        return unit.given(year, group, subject, measure)
                .map(value -> new KnownPercentile(value.intValueExact(), true, "given"));
    }

    private static Optional<KnownPercentile> computed(
            Unit unit, int year, Group group, Subject subject, Measure measure) {
        return unit.standings()
                .find(unit.organisation().code(), year, group, subject, measure)
                .map(standing -> new KnownPercentile(
                        standing.percentile(), true, "computed among " + standing.poolSize() + ": " + standing.pool()));
    }
}
