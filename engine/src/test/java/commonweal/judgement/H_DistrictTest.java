package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The level of a district, its special-education need and the reviews of Level 3. */
class H_DistrictTest {

    private static final String TWO_SCHOOLS = """
            00010000,district,Example District,00010000,,,,,,,
            00010005,school,First School,00010000,"K,01,02,03,04,05",,,,,no,
            00010010,school,Second School,00010000,"K,01,02,03,04,05",,,,,no,
            """;

    private static TinyState two(String first, String second) {
        return TinyState.under("massachusetts/2012")
                .roster(TWO_SCHOOLS)
                .figures("00010005", first)
                .figures("00010010", second);
    }

    @Test
    void h01_a_district_takes_the_level_of_its_lowest_school() {
        TinyState state = two("2012 all - cumulative_ppi 90", "2012 all - cumulative_ppi 60");
        assertThat(state.level(TinyState.DISTRICT)).isEqualTo("2 lowest_school_in_district (computed 2)");
        assertThat(TinyState.unit(state.judge(), TinyState.DISTRICT)
                        .level()
                        .orElseThrow()
                        .text())
                .isEqualTo("One or more schools in the district classified into Level 2");
    }

    @Test
    void h02_a_district_of_one_school_prints_the_schools_own_reason() {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("2012 all - cumulative_ppi 90")
                        .level(TinyState.DISTRICT))
                .isEqualTo("1 meeting (computed 1)");
    }

    @Test
    void h03_one_of_two_schools_with_a_level_is_not_a_district_of_one_school() {
        assertThat(two("2012 all - cumulative_ppi 90", "").level(TinyState.DISTRICT))
                .isEqualTo("1 lowest_school_in_district (computed 1)");
    }

    @Test
    void h04_without_a_school_with_a_level_there_is_none() {
        assertThat(two("", "").level(TinyState.DISTRICT))
                .isEqualTo("insufficient insufficient.no_school_with_a_level (computed insufficient)");
    }

    @Test
    void h05_the_districts_own_index_does_not_count() {
        // Acton-Boxborough 2013: 95 / 76 and Level 2 because of a school
        assertThat(two("2012 all - cumulative_ppi 90", "2012 all - cumulative_ppi 60")
                        .figures(
                                TinyState.DISTRICT, "2012 all - cumulative_ppi 95\n2012 high_needs - cumulative_ppi 76")
                        .level(TinyState.DISTRICT))
                .isEqualTo("2 lowest_school_in_district (computed 2)");
    }

    @Test
    void h06_the_board_places_and_the_computed_level_stays_beside_it() {
        assertThat(two("2012 all - cumulative_ppi 90", "2012 all - school_percentile 10")
                        .decisions("2011-11-29,00010000,place,4,Board,603 CMR 2.05,Vote of the Board\n")
                        .level(TinyState.DISTRICT))
                .isEqualTo("4 underperforming_district (computed 3)");
    }

    @Test
    void h07_a_level_4_district_plan_counts_where_it_is_more_serious() {
        assertThat(two("2012 all - cumulative_ppi 90", "2012 all - cumulative_ppi 60")
                        .decisions("2012-01-10,00010000,district_plan,4,Department,603 CMR 2.05,Plan required\n")
                        .level(TinyState.DISTRICT))
                .isEqualTo("4 district_plan (computed 2)");
    }

    @ParameterizedTest(name = "h08 level {0}: {1}")
    @CsvSource({"90, MR", "60, MRAR"})
    void h08_special_education_need_follows_the_level(String index, String need) {
        NeedResult result = need(TinyState.under("massachusetts/2012").figures("2012 all - cumulative_ppi " + index));
        assertThat(result.category().orElseThrow().code()).isEqualTo(need);
    }

    @Test
    void h09_an_override_is_never_milder() {
        String decision = "2012-06-01,00010000,special_education,%s,Department,34 CFR 300.603,Finding of the review\n";
        TinyState level2 = TinyState.under("massachusetts/2012").figures("2012 all - cumulative_ppi 60");
        assertThat(need(level2.decisions(decision.formatted("NI")))
                        .category()
                        .orElseThrow()
                        .code())
                .isEqualTo("NI");
        Faults faults = new Faults();
        NeedResult milder = TinyState.unit(
                        level2.decisions(decision.formatted("MR")).judge(faults), TinyState.DISTRICT)
                .need()
                .orElseThrow();
        assertThat(milder.category().orElseThrow().code()).isEqualTo("MRAR");
        assertThat(milder.override().orElseThrow().code()).isEqualTo("MR");
        assertThat(faults.all()).extracting(Fault::code).containsExactly("decisions.milder_than_the_level");
    }

    private static NeedResult need(TinyState state) {
        return TinyState.unit(state.judge(), TinyState.DISTRICT).need().orElseThrow();
    }

    @Test
    void h10_a_level_3_district_has_two_reviews_and_without_a_threshold_they_are_neither_opened_nor_cleared() {
        TinyState state = TinyState.under("massachusetts/2012")
                .figures("2012 all - school_percentile 10")
                .figures(TinyState.DISTRICT, "2012 low_income - swd_identification_risk_ratio 2.4");
        assertThat(TinyState.unit(state.judge(), TinyState.DISTRICT).reviews())
                .extracting(one -> one.kind().code() + " " + one.status().code())
                .containsExactly(
                        "over_identification_of_low_income_students threshold not set",
                        "inordinate_separation_of_students_with_disabilities threshold not set");
    }

    @Test
    void h11_a_level_2_district_has_no_review() {
        TinyState state = TinyState.under("massachusetts/2012").figures("2012 all - cumulative_ppi 60");
        assertThat(TinyState.unit(state.judge(), TinyState.DISTRICT).reviews()).isEmpty();
    }
}
