package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;
import static commonweal.policy.ClauseKey.EXTRA_CREDIT;
import static commonweal.policy.ClauseKey.GRADUATION;

import commonweal.decisions.DecisionKind;
import commonweal.judgement.IndicatorResult.Award;
import commonweal.policy.Example;
import commonweal.policy.ExampleCase;
import commonweal.policy.ExampleRunner;
import commonweal.policy.ExtraCreditRule;
import commonweal.policy.GraduationRule;
import commonweal.policy.RuleSet;
import commonweal.policy.YearRules;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works the examples of a rule set through the same code that judges a state, each with a school of its own. */
public final class ExampleJudge implements ExampleRunner {

    /** A group other than all students, so that its own percentile is not taken for the all-students one. */
    private static final Group SOME_GROUP = Group.HIGH_NEEDS;

    private static final String NOTHING = "nothing";

    /** Works with what the rule set states; holds nothing. */
    public ExampleJudge() {}

    @Override
    public List<Mismatch> run(RuleSet rules, Example example) {
        List<Mismatch> found = new ArrayList<>();
        if (example.year() < rules.firstYear() || example.year() > rules.year()) {
            found.add(new Mismatch("year", rules.firstYear() + "-" + rules.year(), Integer.toString(example.year())));
            return found;
        }
        new Work(rules, example.year(), found).compare(example.shown());
        return found;
    }

    /** One example at work. */
    private record Work(RuleSet rules, int year, List<Mismatch> found) {

        void compare(ExampleCase shown) {
            switch (shown) {
                case ExampleCase.OfTarget target -> compare(target);
                case ExampleCase.OfGapNarrowing gap -> compare(gap);
                case ExampleCase.OfGrowth growth -> compare(growth);
                case ExampleCase.OfGraduation graduation -> compare(graduation);
                case ExampleCase.OfDropout dropout -> compare(dropout);
                case ExampleCase.OfCredit credit -> compare(credit);
                case ExampleCase.OfAnnual annual -> compare(annual);
                case ExampleCase.OfCumulative cumulative -> compare(cumulative);
                case ExampleCase.OfSize size -> compare(size);
                case ExampleCase.OfLevel level -> compare(level);
            }
        }

        private void compare(ExampleCase.OfTarget shown) {
            ExampleState state = new ExampleState(rules)
                    .baselineYear(shown.baselineYear())
                    .figure(shown.baselineYear(), SOME_GROUP, Subject.ELA, Measure.CPI, shown.baseline())
                    .figure(year, SOME_GROUP, Subject.ELA, Measure.CPI, shown.baseline());
            Optional<Target> target = result(state, Indicator.ELA_ACHIEVEMENT).flatMap(IndicatorResult::target);
            same("target", shown.target(), target.map(Target::target));
            same("goal", shown.goal(), target.map(Target::goal));
        }

        private void compare(ExampleCase.OfGapNarrowing shown) {
            ExampleState state = new ExampleState(rules)
                    .baselineYear(shown.baselineYear())
                    .figure(shown.baselineYear(), SOME_GROUP, Subject.ELA, Measure.CPI, shown.baseline())
                    .figure(shown.comparisonYear(), SOME_GROUP, Subject.ELA, Measure.CPI, shown.comparison())
                    .figure(year, SOME_GROUP, Subject.ELA, Measure.CPI, shown.value())
                    .figure(
                            year,
                            SOME_GROUP,
                            Subject.ELA,
                            Measure.CPI_PERCENTILE_ALL_STUDENTS,
                            shown.percentileAmongAllStudents().map(BigDecimal::valueOf))
                    .figure(
                            year,
                            SOME_GROUP,
                            Subject.ELA,
                            Measure.CPI_PERCENTILE,
                            shown.percentileInOwnGroup().map(BigDecimal::valueOf));
            Optional<IndicatorResult> result = result(state, Indicator.ELA_ACHIEVEMENT);
            same(
                    "target",
                    shown.target(),
                    result.flatMap(IndicatorResult::target).map(Target::target));
            same("goal", shown.goal(), result.flatMap(IndicatorResult::target).map(Target::goal));
            same(
                    "test",
                    "gap_narrowing." + shown.test(),
                    result.map(one -> one.award().rule()));
            samePoints(shown.points(), result);
        }

        private void compare(ExampleCase.OfGrowth shown) {
            ExampleState state = new ExampleState(rules)
                    .figure(year, SOME_GROUP, Subject.ELA, Measure.MEDIAN_SGP, shown.median())
                    .figure(year - 1, SOME_GROUP, Subject.ELA, Measure.MEDIAN_SGP, shown.previous());
            samePoints(shown.points(), result(state, Indicator.ELA_GROWTH));
        }

        private void compare(ExampleCase.OfGraduation shown) {
            GraduationRule rule = at().get(GRADUATION).value();
            int four = year - rule.fourYearLag();
            int five = year - rule.fiveYearLag();
            ExampleState state = new ExampleState(rules)
                    .figure(four, SOME_GROUP, Subject.NONE, Measure.GRADUATION_4YR, shown.fourYear())
                    .figure(four - 1, SOME_GROUP, Subject.NONE, Measure.GRADUATION_4YR, shown.fourYearBefore())
                    .figure(five, SOME_GROUP, Subject.NONE, Measure.GRADUATION_5YR, shown.fiveYear())
                    .figure(five - 1, SOME_GROUP, Subject.NONE, Measure.GRADUATION_5YR, shown.fiveYearBefore());
            samePoints(shown.points(), result(state, Indicator.GRADUATION));
        }

        private void compare(ExampleCase.OfDropout shown) {
            int schoolYear = year - at().get(DROPOUT).value().lag();
            int baselineYear = at().get(DROPOUT).value().baselineYear();
            ExampleState state = new ExampleState(rules)
                    .figure(baselineYear, SOME_GROUP, Subject.NONE, Measure.DROPOUT, shown.baseline())
                    .figure(schoolYear - 1, SOME_GROUP, Subject.NONE, Measure.DROPOUT, shown.before())
                    .figure(schoolYear, SOME_GROUP, Subject.NONE, Measure.DROPOUT, shown.value());
            Optional<IndicatorResult> result = result(state, Indicator.DROPOUT);
            same(
                    "target",
                    shown.target(),
                    result.flatMap(IndicatorResult::target).map(Target::target));
            samePoints(shown.points(), result);
        }

        private void compare(ExampleCase.OfCredit shown) {
            Subject subject = shown.award().subject();
            ExampleState state = new ExampleState(rules);
            Group group = shown.group() == Group.ALL ? SOME_GROUP : shown.group();
            switch (shown.award()) {
                case ELA_CREDIT_WARNING_FAILING, MATH_CREDIT_WARNING_FAILING, SCIENCE_CREDIT_WARNING_FAILING ->
                    state.figure(year - 1, group, subject, Measure.WARNING_FAILING, shown.previous())
                            .figure(year, group, subject, Measure.WARNING_FAILING, shown.value());
                case ELA_CREDIT_ADVANCED, MATH_CREDIT_ADVANCED, SCIENCE_CREDIT_ADVANCED ->
                    state.figure(year - 1, group, subject, Measure.ADVANCED, shown.previous())
                            .figure(year, group, subject, Measure.ADVANCED, shown.value());
                case DROPOUT_REENGAGEMENT -> {
                    int lag = at().get(EXTRA_CREDIT)
                            .value()
                            .reengagement()
                            .map(ExtraCreditRule.Reengagement::lag)
                            .orElse(0);
                    state.figure(year - lag, group, subject, Measure.DROPOUTS_REENGAGED, shown.value());
                }
                case ACCESS_GROWTH ->
                    state.figure(
                            year,
                            group,
                            subject,
                            Measure.ACCESS_MEDIAN_SGPA,
                            shown.value(),
                            shown.students().orElse(0));
                case ELA_ACHIEVEMENT,
                        MATH_ACHIEVEMENT,
                        SCIENCE_ACHIEVEMENT,
                        ELA_GROWTH,
                        MATH_GROWTH,
                        GRADUATION,
                        DROPOUT ->
                    found.add(new Mismatch(
                            "award", "an extra credit", shown.award().code()));
            }
            samePoints(shown.points(), result(state, shown.award(), group));
        }

        private void compare(ExampleCase.OfAnnual shown) {
            AnnualIndex index = new AnnualIndex(
                    new ExampleState(rules).unit(),
                    year,
                    SOME_GROUP,
                    awards(shown.core(), Indicator.ELA_ACHIEVEMENT),
                    awards(shown.credit(), Indicator.ELA_CREDIT_ADVANCED),
                    Optional.empty(),
                    Optional.empty());
            same("annual", BigDecimal.valueOf(shown.annual()), index.displayed());
        }

        /** Awards of these points; which indicator earned them does not matter to the index. */
        private List<IndicatorResult> awards(List<Integer> points, Indicator indicator) {
            List<IndicatorResult> awards = new ArrayList<>();
            for (int one : points) {
                awards.add(new IndicatorResult(
                        year,
                        SOME_GROUP,
                        indicator,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Award("worked_example", "given", Optional.of(one), ""),
                        () -> {
                            throw new IllegalStateException("a worked example gives points without their reason");
                        }));
            }
            return awards;
        }

        private void compare(ExampleCase.OfCumulative shown) {
            if (notOwnYear()) {
                return;
            }
            ExampleState state = new ExampleState(rules);
            shown.annual()
                    .forEach((of, index) -> state.figure(of, SOME_GROUP, Subject.NONE, Measure.ANNUAL_PPI, index));
            Optional<BigDecimal> cumulative = state.judge().indexes().stream()
                    .filter(row -> row.group() == SOME_GROUP && row.year() == year)
                    .findFirst()
                    .flatMap(IndexResult::cumulative);
            String expected = shown.cumulative().map(String::valueOf).orElse(NOTHING);
            same("cumulative", expected, cumulative.map(BigDecimal::toPlainString));
        }

        private void compare(ExampleCase.OfSize shown) {
            ExampleState state = new ExampleState(rules)
                    .figure(year, shown.group(), Subject.ELA, Measure.CPI, BigDecimal.ZERO, shown.students());
            Optional<Boolean> enough = result(state, Indicator.ELA_ACHIEVEMENT, shown.group())
                    .map(result -> !result.award().equals(Award.none("below_minimum_size")));
            same("enough", Boolean.toString(shown.enough()), enough.map(String::valueOf));
        }

        private void compare(ExampleCase.OfLevel shown) {
            if (notOwnYear()) {
                return;
            }
            ExampleState state = new ExampleState(rules)
                    .given(Group.ALL, Measure.CUMULATIVE_PPI, shown.cumulativeAll())
                    .given(Group.HIGH_NEEDS, Measure.CUMULATIVE_PPI, shown.cumulativeHighNeeds())
                    .given(Group.ALL, Measure.SCHOOL_PERCENTILE, shown.schoolPercentile())
                    .given(Group.ALL, Measure.LOW_SUBGROUP, flag(shown.lowSubgroup()))
                    .given(Group.ALL, Measure.LOW_GRADUATION, flag(shown.lowGraduation()))
                    .figure(year, Group.ALL, Subject.ELA, Measure.PARTICIPATION, shown.participation());
            shown.designated().ifPresent(level -> state.decided(DecisionKind.DESIGNATE, level.code()));
            shown.heldAt().ifPresent(level -> state.decided(DecisionKind.HOLD_HARMLESS, level.code()));
            Optional<LevelResult> level = state.judge().level();
            same("level", shown.level().code(), level.map(LevelResult::level).map(Level::code));
            same("reason", shown.reason(), level.map(LevelResult::text));
        }

        private static Optional<Integer> flag(boolean holds) {
            return holds ? Optional.of(1) : Optional.empty();
        }

        /** Levels and cumulative indexes exist in the rule set's own year only. */
        private boolean notOwnYear() {
            if (year != rules.year()) {
                found.add(new Mismatch("year", Integer.toString(rules.year()), Integer.toString(year)));
            }
            return year != rules.year();
        }

        private YearRules at() {
            return rules.in(year);
        }

        private Optional<IndicatorResult> result(ExampleState state, Indicator indicator) {
            return result(state, indicator, SOME_GROUP);
        }

        private Optional<IndicatorResult> result(ExampleState state, Indicator indicator, Group group) {
            return state.judge().indicators().stream()
                    .filter(one -> one.year() == year && one.group() == group && one.indicator() == indicator)
                    .findFirst();
        }

        private void samePoints(int expected, Optional<IndicatorResult> result) {
            String actual = result.map(one -> one.award()
                            .points()
                            .map(String::valueOf)
                            .orElse(one.award().rule()))
                    .orElse(NOTHING);
            same("points", Integer.toString(expected), Optional.of(actual));
        }

        private void same(String what, BigDecimal expected, Optional<BigDecimal> actual) {
            if (actual.map(value -> value.compareTo(expected) != 0).orElse(true)) {
                same(what, expected.toPlainString(), actual.map(BigDecimal::toPlainString));
            }
        }

        private void same(String what, String expected, Optional<String> actual) {
            String came = actual.orElse(NOTHING);
            if (!came.equals(expected)) {
                found.add(new Mismatch(what, expected, came));
            }
        }
    }
}
