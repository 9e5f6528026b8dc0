package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.reason.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The level of a school and the reason that prints; cases of facts 14.5 where a published school has them. */
class G_SchoolLevelTest {

    @ParameterizedTest(name = "g01 all {0}, high needs {1}, percentile {2}: {3}")
    @CsvSource({
        "76, 75, 42, 1 meeting (computed 1)", // Abington High 2016
        "75, 81, -, 1 meeting (computed 1)", // Holbrook 2016, ends in grade 3
        "75, -, -, 1 meeting (computed 1)", // no high-needs group
        "74, 90, 50, 2 not_meeting (computed 2)",
        "81, 67, 81, 2 not_meeting (computed 2)", // Mitchell 2016: high needs decides
        "70, 70, 16, 3 lowest_schools (computed 3)", // Dorman 2016
        "80, 80, 20, 3 lowest_schools (computed 3)", // the edge
        "80, 80, 21, 1 meeting (computed 1)",
        "-, 80, 50, insufficient insufficient.no_index (computed insufficient)",
        "-, -, 20, 3 lowest_schools (computed 3)",
    })
    void g01_index_and_percentile(String all, String highNeeds, String percentile, String expected) {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures(given("all - cumulative_ppi", all)
                                + given("high_needs - cumulative_ppi", highNeeds)
                                + given("all - school_percentile", percentile))
                        .level())
                .isEqualTo(expected);
    }

    private static String given(String what, String value) {
        return value.equals("-") ? "" : "2012 " + what + " " + value + "\n";
    }

    @ParameterizedTest(name = "g02 participation {0}: {1}")
    @CsvSource({
        "95, 1 meeting (computed 1)",
        "94.5, 1 meeting (computed 1)", // rounds to 95
        "94.4, 2 low_participation (computed 2)",
        "90, 2 low_participation (computed 2)",
        "89, 3 very_low_participation (computed 3)",
    })
    void g02_participation_of_any_group_in_any_subject(String rate, String expected) {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("2012 all - cumulative_ppi 90\n2012 white science participation_percent " + rate
                                + " 30")
                        .level())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "g02b participation {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "97   | White, Science, 2012: 97% took part, 95% or more, which bars from no level.",
                "94.5 | White, Science, 2012: 94.5% took part, compared as 95%, 95% or more, which bars from no level.",
                "94.4 | White, Science, 2012: 94.4% took part, compared as 94%, less than 95%: no better than Level 2.",
                "89   | White, Science, 2012: 89% took part, less than 90%: Level 3.",
            })
    void g02b_each_rate_says_what_follows_from_it(String rate, String expected) {
        Judgement judgement = TinyState.under("massachusetts/2012")
                .figures("2012 white science participation_percent " + rate + " 30")
                .judge();
        ParticipationRate white =
                TinyState.unit(judgement, TinyState.SCHOOL).participation().getFirst();
        assertThat(white.reason().sentence()).isEqualTo(expected);
        assertThat(white.reason().figures()).extracting(Figure::value).containsExactly(rate, "30");
        assertThat(white.reason().source().orElseThrow().clause()).isEqualTo("participation");
    }

    @Test
    void g02c_a_rate_that_does_not_count_says_why() {
        Judgement judgement = TinyState.under("massachusetts/2012")
                .figures("2012 white science participation_percent 50 29")
                .figures("00010000", "2012 all ela participation_percent 50 1000")
                .judge();
        assertThat(TinyState.unit(judgement, TinyState.SCHOOL).participation())
                .extracting(rate -> rate.reason().sentence())
                .containsExactly(
                        "White, Science, 2012: 50% took part; that does not count, as there are fewer than 30 students.");
        assertThat(TinyState.unit(judgement, "00010000").participation())
                .extracting(rate -> rate.reason().sentence())
                .containsExactly("All students, English language arts, 2012: 50% took part; that does not count, as a"
                        + " district takes the level of its schools.");
    }

    @Test
    void g03_participation_of_a_group_below_the_minimum_size_does_not_count() {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("2012 all - cumulative_ppi 90\n2012 white science participation_percent 50 29")
                        .level())
                .isEqualTo("1 meeting (computed 1)");
    }

    @Test
    void g04_participation_rules_hold_for_a_school_without_an_index() {
        // Phoenix Academy Lawrence 2016
        assertThat(TinyState.under("massachusetts/2016")
                        .figures("2016 all ela participation_percent 93 40")
                        .level())
                .isEqualTo("2 low_participation (computed 2)");
    }

    @Test
    void g05_a_lowest_subgroup_alone_leads_to_level_3() {
        // Beaver Brook Elementary 2016: 69 / 73, percentile 34
        assertThat(TinyState.under("massachusetts/2016").figures("""
                                2016 all - cumulative_ppi 69
                                2016 high_needs - cumulative_ppi 73
                                2016 all - school_percentile 34
                                2016 high_needs - subgroup_percentile 20
                                """).level())
                .isEqualTo("3 lowest_subgroups (computed 3)");
    }

    @ParameterizedTest(name = "g06 four-year {0}, five-year {1} {2} {3}: {4}")
    @CsvSource({
        "66.9, 69.9, 69.0, 60.0, 3 low_graduation (computed 3)",
        "67.0, 69.9, 69.0, 60.0, 1 meeting (computed 1)",
        "66.9, 70.0, 69.0, 60.0, 1 meeting (computed 1)",
        "66.9, 69.9, 69.0, -, 1 meeting (computed 1)", // a missing rate is not low
        "-, 60.0, 60.0, 60.0, 1 meeting (computed 1)",
    })
    void g06_persistently_low_graduation(String four, String five, String before, String first, String expected) {
        // 2012 reads the four-year rate of 2011 and the five-year rates of 2010, 2009 and 2008
        StringBuilder figures = new StringBuilder("2012 all - cumulative_ppi 90\n");
        String[] rates = {"2011 x 4yr " + four, "2010 x 5yr " + five, "2009 x 5yr " + before, "2008 x 5yr " + first};
        for (String rate : rates) {
            if (!rate.endsWith("-")) {
                figures.append(rate.replace(" x ", " hispanic - graduation_").replaceFirst("yr ", "yr_percent "))
                        .append(" 50\n");
            }
        }
        assertThat(TinyState.under("massachusetts/2012")
                        .figures(figures.toString())
                        .level())
                .isEqualTo(expected);
    }

    @Test
    void g07_every_trigger_that_holds_is_kept_not_only_the_first() {
        LevelResult level = TinyState.unit(
                        TinyState.under("massachusetts/2012").figures("""
                                        2012 all - cumulative_ppi 60
                                        2012 all - school_percentile 3
                                        2012 asian - low_subgroup 1
                                        2012 all - low_graduation 1
                                        2012 all ela participation_percent 89 200
                                        2012 white math participation_percent 93 200
                                        """).judge(), TinyState.SCHOOL)
                .level()
                .orElseThrow();
        assertThat(level.text()).isEqualTo("Very low MCAS participation (Less than 90%)");
        assertThat(level.triggers())
                .extracting(Trigger::code)
                .containsExactly(
                        "very_low_participation",
                        "lowest_schools",
                        "lowest_subgroups",
                        "low_graduation",
                        "low_participation",
                        "not_meeting");
    }

    @Test
    void g08_lowest_school_with_a_lowest_subgroup_prints_one_text_for_both() {
        LevelResult level = TinyState.unit(
                        TinyState.under("massachusetts/2012")
                                .figures("2012 all - school_percentile 12\n2012 all - low_subgroup 1")
                                .judge(),
                        TinyState.SCHOOL)
                .level()
                .orElseThrow();
        assertThat(level.code()).isEqualTo("lowest_schools_and_subgroups");
        assertThat(level.text()).isEqualTo("Among lowest performing 20% of schools and subgroups");
    }

    @Test
    void g09_a_given_no_wins_over_a_computed_yes() {
        assertThat(TinyState.under("massachusetts/2012").figures("""
                                2012 all - cumulative_ppi 90
                                2012 asian - subgroup_percentile 5
                                2012 asian - low_subgroup 0
                                """).level()).isEqualTo("1 meeting (computed 1)");
    }

    @Test
    void g09b_a_given_no_for_all_groups_wins_over_percentiles_too() {
        assertThat(TinyState.under("massachusetts/2012").figures("""
                                2012 all - cumulative_ppi 90
                                2012 asian - subgroup_percentile 5
                                2012 all - low_subgroup 0
                                """).level()).isEqualTo("1 meeting (computed 1)");
    }

    @ParameterizedTest(name = "g10 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PK,K,01,02\",,,,,no | insufficient.ends_before_tested_grades",
                "\"03,04,05\",Elementary School,2011-09-01,,,no | insufficient.new",
                "\"03,04,05\",Elementary School,2012-09-01,,,no | insufficient.not_yet_open",
                "\"03,04,05\",Elementary School,,2011-06-30,,no | insufficient.closed",
                "\"03,04,05\",Elementary School,,,2012,no | insufficient.reconfigured",
                "\"03,04,05\",Elementary School,,,,no | insufficient.no_index",
                ",,,,,no | insufficient.no_index",
            })
    void g10_not_classified_says_why(String school, String expected) {
        assertThat(TinyState.under("massachusetts/2012").school(school).level())
                .isEqualTo("insufficient " + expected + " (computed insufficient)");
    }

    @Test
    void g11_too_few_students_tested() {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("2012 all ela cpi 80.0 19")
                        .level())
                .isEqualTo("insufficient insufficient.too_small (computed insufficient)");
    }
}
