package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.measures.CoveredYears;
import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each value from what was counted. */
class QB_ValuesTest {

    /** The reading as "value n numerator", with - for none; or its status; or "no row". */
    private static String reading(MeasuredValues values, int year, String group, Subject subject, Measure measure) {
        return values.measures()
                .of(new OrgCode(TinyTallies.SCHOOL))
                .find(year, Group.find(group).orElseThrow(), subject, measure)
                .map(QB_ValuesTest::words)
                .orElse("no row");
    }

    private static String words(Reading reading) {
        return reading.value().map(Object::toString).orElse(reading.status().words()) + " "
                + reading.n().map(Object::toString).orElse("-") + " "
                + reading.numerator().map(Object::toString).orElse("-");
    }

    private static String ela(String counts, Measure measure) {
        return reading(TinyTallies.of("2014 00010005 ela all " + counts).values(), 2014, "all", Subject.ELA, measure);
    }

    private static String outcome(String group, String lines, Measure measure) {
        return reading(TinyTallies.of(lines).values(), 2014, group, Subject.NONE, measure);
    }

    @Test
    void qb01_the_index_is_points_by_students_assessed() {
        // 7475 / 86 = 86.918...
        assertThat(ela("enrolled 90 tested 86 assessed 86 points 7475", Measure.CPI))
                .isEqualTo("86.9 86 7475");
        // 3 students without a point: zero is a value
        assertThat(ela("enrolled 3 tested 3 assessed 3 points 0", Measure.CPI)).isEqualTo("0.0 3 0");
    }

    @Test
    void qb02_nobody_assessed_gives_no_index() {
        assertThat(ela("enrolled 3 tested 3 without_score 3", Measure.CPI)).isEqualTo("no row");
    }

    @Test
    void qb03_a_median_is_whole_or_a_half() {
        assertThat(ela("growth 41 growth_median_twice 100", Measure.MEDIAN_SGP)).isEqualTo("50.0 41 -");
        assertThat(ela("growth 42 growth_median_twice 101", Measure.MEDIAN_SGP)).isEqualTo("50.5 42 -");
        assertThat(ela("enrolled 42", Measure.MEDIAN_SGP)).isEqualTo("no row");
    }

    @Test
    void qb04_shares_are_of_the_students_with_a_level() {
        // of 30: 2 = 6.666..., 7 = 23.333..., 12 = 40, 9 = 30
        String counts = "levelled 30 warning_failing 2 needs_improvement 7 proficient 12 advanced 9";
        assertThat(ela(counts, Measure.WARNING_FAILING)).isEqualTo("6.7 30 2");
        assertThat(ela(counts, Measure.NEEDS_IMPROVEMENT)).isEqualTo("23.3 30 7");
        assertThat(ela(counts, Measure.PROFICIENT)).isEqualTo("40.0 30 12");
        assertThat(ela(counts, Measure.ADVANCED)).isEqualTo("30.0 30 9");
        assertThat(ela("enrolled 30", Measure.ADVANCED)).isEqualTo("no row");
    }

    @Test
    void qb05_participation_is_of_those_enrolled() {
        // 189 / 200 = 94.5; nobody of 4
        assertThat(ela("enrolled 200 participated 189", Measure.PARTICIPATION)).isEqualTo("94.5 200 189");
        assertThat(ela("enrolled 4", Measure.PARTICIPATION)).isEqualTo("0.0 4 0");
        assertThat(ela("enrolled 0", Measure.PARTICIPATION)).isEqualTo("no row");
    }

    @Test
    void qb06_graduation_stands_in_the_year_of_the_cohort() {
        MeasuredValues values = TinyTallies.of("""
                2013 00010005 - all cohort_4yr 120 graduates_4yr 97 cohort_5yr 119 graduates_5yr 102
                2014 00010005 - all cohort_4yr 0
                """).values();
        // 97 / 120 = 80.833..., 102 / 119 = 85.714...
        assertThat(reading(values, 2013, "all", Subject.NONE, Measure.GRADUATION_4YR))
                .isEqualTo("80.8 120 97");
        assertThat(reading(values, 2013, "all", Subject.NONE, Measure.GRADUATION_5YR))
                .isEqualTo("85.7 119 102");
        assertThat(reading(values, 2014, "all", Subject.NONE, Measure.GRADUATION_4YR))
                .isEqualTo("no row");
    }

    @Test
    void qb07_dropout_and_the_ones_who_came_back() {
        String lines = """
                2014 00010005 - all secondary 800 dropped_out 17
                2014 00010005 - black secondary 40
                2014 00010005 - white reengaged 2
                """;
        // 17 / 800 = 2.125
        assertThat(outcome("all", lines, Measure.DROPOUT)).isEqualTo("2.1 800 17");
        assertThat(outcome("all", lines, Measure.DROPOUTS_REENGAGED)).isEqualTo("0 - -");
        assertThat(outcome("black", lines, Measure.DROPOUT)).isEqualTo("0.0 40 0");
        assertThat(outcome("white", lines, Measure.DROPOUT)).isEqualTo("no row");
        assertThat(outcome("white", lines, Measure.DROPOUTS_REENGAGED)).isEqualTo("2 - -");
        assertThat(outcome("asian", lines, Measure.DROPOUTS_REENGAGED)).isEqualTo("no row");
    }

    @Test
    void qb08_without_any_exit_in_the_state_exits_were_not_given() {
        String lines = "2014 00010005 - all secondary 800";
        assertThat(outcome("all", lines, Measure.DROPOUT)).isEqualTo("no row");
        assertThat(outcome("all", lines, Measure.DROPOUTS_REENGAGED)).isEqualTo("no row");
    }

    @Test
    void qb09_access_growth() {
        assertThat(outcome(
                        "el_and_former_el",
                        "2014 00010005 - el_and_former_el access_growth 24 access_median_twice 119",
                        Measure.ACCESS_MEDIAN_SGPA))
                .isEqualTo("59.5 24 -");
    }

    @Test
    void qb10_identification_is_the_rate_of_the_group_over_that_of_all_others() {
        // 60 of 300 low-income students: 0.2; 90 of the other 700: 0.128571...; ratio 1.5555...
        assertThat(outcome("low_income", """
                        2014 00010005 - all enrolled 1000 disability 150
                        2014 00010005 - low_income enrolled 300 disability 60
                        """, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("1.56 300 -");
    }

    @Test
    void qb11_separation_is_among_students_with_disabilities_of_low_income_and_each_race() {
        // 5 of 20 Black students with disabilities: 0.25; 13 of the other 130: 0.1; ratio 2.5
        String lines = """
                2014 00010005 - all enrolled 1000 disability 150 separate 18
                2014 00010005 - black enrolled 90 disability 20 separate 5
                2014 00010005 - low_income enrolled 300 disability 60 separate 6
                2014 00010005 - high_needs enrolled 400 disability 150 separate 18
                """;
        assertThat(outcome("black", lines, Measure.SEPARATE_PLACEMENT_RISK_RATIO))
                .isEqualTo("2.50 20 -");
        // 6 of 60: 0.1; 12 of 90: 0.1333...; ratio 0.75
        assertThat(outcome("low_income", lines, Measure.SEPARATE_PLACEMENT_RISK_RATIO))
                .isEqualTo("0.75 60 -");
        assertThat(outcome("high_needs", lines, Measure.SEPARATE_PLACEMENT_RISK_RATIO))
                .isEqualTo("no row");
        assertThat(outcome("black", lines, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("no row");
    }

    @Test
    void qb12_a_ratio_with_an_empty_side_is_not_applicable() {
        // all 50 students are low-income: there are no others
        assertThat(outcome("low_income", """
                        2014 00010005 - all enrolled 50 disability 9
                        2014 00010005 - low_income enrolled 50 disability 9
                        """, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("not applicable 50 -");
        // none of the 40 others has a disability: a rate of nothing below
        assertThat(outcome("low_income", """
                        2014 00010005 - all enrolled 50 disability 3
                        2014 00010005 - low_income enrolled 10 disability 3
                        """, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("not applicable 10 -");
        // none of the group has: that is a ratio of 0
        assertThat(outcome("low_income", """
                        2014 00010005 - all enrolled 50 disability 3
                        2014 00010005 - low_income enrolled 10
                        """, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("0.00 10 -");
    }

    @Test
    void qb13_a_group_that_the_year_does_not_judge_has_no_ratio() {
        assertThat(outcome("economically_disadvantaged", """
                        2014 00010005 - all enrolled 50 disability 9
                        2014 00010005 - economically_disadvantaged enrolled 20 disability 4
                        """, Measure.SWD_IDENTIFICATION_RISK_RATIO))
                .isEqualTo("no row");
    }

    @Test
    void qb14_judgement_gets_only_years_that_its_policy_can_use() {
        MeasuredValues values = TinyTallies.of("""
                2013 00010005 ela all enrolled 10 participated 10
                2014 00010005 ela all enrolled 10 participated 10
                2013 00010005 - all cohort_4yr 10 graduates_4yr 9
                2014 00010005 - all cohort_4yr 10 graduates_4yr 9
                """).values().within(new CoveredYears() {
            @Override
            public String policy() {
                return "example";
            }

            @Override
            public int first(Measure measure) {
                return measure == Measure.GRADUATION_4YR ? 2013 : 2014;
            }

            @Override
            public int last() {
                return 2014;
            }
        });
        assertThat(reading(values, 2013, "all", Subject.ELA, Measure.PARTICIPATION))
                .isEqualTo("no row");
        assertThat(reading(values, 2014, "all", Subject.ELA, Measure.PARTICIPATION))
                .isEqualTo("100.0 10 10");
        assertThat(reading(values, 2013, "all", Subject.NONE, Measure.GRADUATION_4YR))
                .isEqualTo("90.0 10 9");
        Measures.Collector collector = new Measures.Collector(2013, 2014);
        values.feed(collector);
        assertThat(collector.collected().rows()).isEqualTo(3);
    }

    @Test
    void qb15_tallies_of_different_units_are_refused() {
        Tallies some = TinyTallies.empty(List.of(Tallies.STATE), 2014, 1);
        Tallies others = TinyTallies.of("").tallies();
        Tallies mixed = new Tallies(some.subjects(), others.outcomes(), some.grades());
        assertThatThrownBy(() -> new MeasuredValues(mixed, TinyTallies::rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be counted of the same units");
    }
}
