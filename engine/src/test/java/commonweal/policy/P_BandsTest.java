package commonweal.policy;

import static commonweal.policy.WrittenRuleSet.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of bands: a figure lies in one band, never in none and never in two. */
class P_BandsTest {

    private static final String GROWTH = """
              growth:
                title: Growth
                citation: made up
                status: inferred
                years: {from: 2011}
                value:
                  minimum_students: 20
                  by_median:
                    - {name: high, from: 60, points: 100, rating: High}
                    - {name: middle, from: 40, below: 60, points: 50, rating: Middle}
                    - {name: low, below: 40, points: 0, rating: Low}
                  by_rise:
                    - {name: rise, from: 10, points: 75, rating: Rise}
            """;

    private static final String GAP = """
              gap_narrowing:
                title: Gap narrowing
                citation: made up
                status: inferred
                years: {from: 2011}
                value:
                  tests:
                    - {name: above, figure: difference_from_target, from: 1.25, points: 100, rating: Above}
                    - {name: top, figure: percentile_among_all_students, from: 90, points: 100, rating: Above}
                    - {name: near, figure: difference_from_target, from: -1.25, below: 1.25, points: 75, rating: On}
                    - {name: high, figure: percentile_among_all_students, from: 80, points: 75, rating: On}
                    - {name: up, figure: change, from: 0.1, points: 50, rating: Improved}
                    - {name: same, figure: change, from: -2.5, below: 0.1, points: 25, rating: No Change}
                    - {name: down, figure: change, below: -2.5, points: 0, rating: Declined}
            """;

    @TempDir
    Path folder;

    private WrittenRuleSet load(String clauses) {
        return WrittenRuleSet.load(folder, HEAD + clauses);
    }

    @Test
    void p31_bands_that_touch_are_in_order() {
        GrowthRule rule = load(GROWTH).rules().rules().get(ClauseKey.GROWTH).value();
        assertThat(rule.byMedian()
                        .find(new java.math.BigDecimal("59.9"))
                        .orElseThrow()
                        .points())
                .isEqualTo(50);
        assertThat(load(GAP)
                        .rules()
                        .rules()
                        .get(ClauseKey.GAP_NARROWING)
                        .value()
                        .tests())
                .hasSize(7);
    }

    @Test
    void p32_a_gap_is_refused_with_its_ends() {
        WrittenRuleSet written = load(GROWTH.replace("from: 40, below: 60", "from: 40, below: 59.5"));
        assertThat(written.faults()).containsExactly("policy.band_gap 17");
        assertThat(written.sentences()).contains("leave out what lies from 59.5 to below 60");
    }

    @Test
    void p33_an_overlap_is_refused_with_both_bands() {
        WrittenRuleSet written = load(GROWTH.replace("from: 40, below: 60", "from: 39, below: 60"));
        assertThat(written.faults()).containsExactly("policy.band_overlap 18");
        assertThat(written.sentences()).contains("\"below 40\" (line 19) and \"from 39 to below 60\" overlap");
    }

    @Test
    void p34_the_ends_of_a_table_that_must_reach_everything_are_open() {
        assertThat(load(GROWTH.replace("name: low, below: 40", "name: low, from: 1, below: 40"))
                        .faults())
                .containsExactly("policy.band_gap 19");
        assertThat(load(GROWTH.replace("name: high, from: 60", "name: high, from: 60, below: 99"))
                        .faults())
                .containsExactly("policy.band_gap 17");
    }

    @Test
    void p35_a_band_goes_upwards_and_has_an_end() {
        assertThat(load(GROWTH.replace("from: 40, below: 60", "from: 60, below: 40"))
                        .faults())
                .containsExactly("policy.band_empty 18");
        assertThat(load(GROWTH.replace("name: rise, from: 10", "name: rise")).faults())
                .containsExactly("policy.band_open 21");
    }

    @Test
    void p36_tests_of_the_change_cover_every_change() {
        assertThat(load(GAP.replace("from: -2.5, below: 0.1", "from: -2.4, below: 0.1"))
                        .faults())
                .containsExactly("policy.band_gap 21");
        assertThat(load(GAP.replaceAll("(?m)^ *- \\{name: (up|same|down).*\\n", ""))
                        .faults())
                .containsExactly("policy.band_gap 14");
    }

    @Test
    void p37_tests_of_the_difference_touch() {
        assertThat(load(GAP.replace("from: -1.25, below: 1.25", "from: -1.25, below: 1.2"))
                        .faults())
                .containsExactly("policy.band_gap 16");
        assertThat(load(GAP.replace("from: -1.25, below: 1.25", "from: -1.25, below: 1.3"))
                        .faults())
                .containsExactly("policy.band_overlap 16");
    }

    @Test
    void p38_percentiles_may_overlap_but_each_test_can_be_reached() {
        assertThat(load(GAP.replace("from: 90", "from: 70")).faults()).containsExactly("policy.test_never_reached 19");
    }

    @Test
    void p39_a_line_may_be_known_less_well() {
        GrowthRule rule = load(GROWTH.replace("points: 0, rating: Low", "points: 0, rating: Low, status: unverified"))
                .rules()
                .rules()
                .get(ClauseKey.GROWTH)
                .value();
        assertThat(rule.byMedian().bands())
                .extracting(BandTable.PointBand::status)
                .containsExactly(Status.INFERRED, Status.INFERRED, Status.UNVERIFIED);
    }
}
