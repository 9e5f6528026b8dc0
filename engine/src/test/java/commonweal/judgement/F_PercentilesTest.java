package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.reason.Reason;
import commonweal.roster.Grades;
import commonweal.terms.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, percentiles and school types. */
class F_PercentilesTest {

    private static Distribution of(int... values) {
        return new Distribution(
                IntStream.of(values).mapToObj(BigDecimal::valueOf).toList());
    }

    @Test
    void f01_a_rank_is_put_into_99_bins() {
        // 4 values: rank 1 of 4 is floor(99 x 1 / 5) + 1 = 20
        Distribution four = of(10, 20, 30, 40);
        assertThat(List.of(10, 20, 30, 40))
                .extracting(value -> four.percentile(BigDecimal.valueOf(value), 99))
                .containsExactly(20, 40, 60, 80);
    }

    @Test
    void f02_ties_share_the_mean_rank() {
        // two of four at 20: ranks 2 and 3, mean 2.5: floor(99 x 2.5 / 5) + 1 = 50
        assertThat(of(10, 20, 20, 40).percentile(BigDecimal.valueOf(20), 99)).isEqualTo(50);
    }

    @Test
    void f03_a_value_from_outside_stands_between_its_neighbours() {
        assertThat(of(10, 20, 30, 40).percentile(BigDecimal.valueOf(25), 99)).isEqualTo(50);
        assertThat(of(10, 20, 30, 40).percentile(BigDecimal.valueOf(99), 99)).isEqualTo(90);
    }

    @ParameterizedTest(name = "f04 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PK,K,01,02 | Early Elementary School",
                "PK,K | Early Elementary School",
                "K,01,02,03 | Elementary School",
                "K,01,02,03,04,05,06 | Elementary School",
                "05,06 | Elementary School",
                "K,01,02,03,04,05,06,07,08 | Elementary-Middle School",
                "06,07,08 | Middle School",
                "PK,06,07,08 | Middle School",
                "07,08,09,10,11,12 | Middle-High School or K-12",
                "K,01,02,03,04,05,06,07,08,09,10,11,12 | Middle-High School or K-12",
                "09,10,11,12 | High School",
                "PK,09,10,11,12 | High School",
            })
    void f04_the_school_type_follows_from_the_grades(String grades, String type) {
        assertThat(SchoolTypes.derive(
                        Grades.parse(grades).orElseThrow(),
                        TinyState.rules("massachusetts/2012")
                                .rules()
                                .get(commonweal.policy.ClauseKey.SCHOOL_TYPES)
                                .value()))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(type));
    }

    /** Schools of one type with CPIs 50, 51, ... in both subjects and growth to match. */
    private static TinyState ranked(int count) {
        TinyState state = TinyState.under("massachusetts/2012")
                .roster("00010000,district,Example District,00010000,,,,,,,\n"
                        + IntStream.rangeClosed(1, count)
                                .mapToObj(i ->
                                        "0001%04d,school,School %d,00010000,\"03,04,05\",,,,,no,\n".formatted(i, i))
                                .collect(Collectors.joining()));
        for (int i = 1; i <= count; i++) {
            state.figures("0001%04d".formatted(i), """
                    2011 all ela cpi %1$d 100
                    2012 all ela cpi %1$d 100
                    2012 all math cpi %1$d 100
                    2012 all ela median_sgp %1$d 100
                    """.formatted(49 + i));
        }
        return state;
    }

    @Test
    void f05_percentiles_are_computed_only_when_asked_for() {
        assertThat(TinyState.unit(ranked(4).judge(), "00010001").percentiles()).isEmpty();
        assertThat(TinyState.unit(ranked(4).statewide().judge(), "00010001").percentiles())
                .filteredOn(row -> row.measure() == Measure.SCHOOL_PERCENTILE)
                .extracting(row -> row.computed().orElseThrow() + " of " + row.poolSize())
                .containsExactly("20 of 4");
    }

    @Test
    void f06_a_given_percentile_wins_and_the_estimate_is_shown_beside_it() {
        Judgement judgement = ranked(4)
                .figures("00010001", "2012 all - school_percentile 55")
                .statewide()
                .judge();
        Percentile row = TinyState.unit(judgement, "00010001").percentiles().stream()
                .filter(one -> one.measure() == Measure.SCHOOL_PERCENTILE)
                .findFirst()
                .orElseThrow();
        assertThat(row.inUse()).contains(55);
        assertThat(row.computed()).contains(20);
        assertThat(row.reason(judgement.rules().in(2012)).sentence())
                .isEqualTo(
                        "School percentile 55, taken as given (the estimate is 20); above 20, so the school is not among"
                                + " the lowest performing of its type.");
        assertThat(TinyState.unit(judgement, "00010001").level().orElseThrow().triggers())
                .isEmpty();
    }

    @Test
    void f06b_a_computed_percentile_says_among_how_many_and_that_it_is_an_estimate() {
        Judgement judgement = ranked(4).statewide().judge();
        Percentile row = TinyState.unit(judgement, "00010001").percentiles().stream()
                .filter(one -> one.measure() == Measure.SCHOOL_PERCENTILE)
                .findFirst()
                .orElseThrow();
        Reason reason = row.reason(judgement.rules().in(2012));
        assertThat(reason.sentence())
                .isEqualTo("School percentile 20, computed among 4: " + row.pool()
                        + "; 20 or lower, so the school is among the lowest performing of its type.");
        assertThat(reason.source().orElseThrow().clause()).isEqualTo("lowest_performing");
        assertThat(reason.because().getFirst().sentence()).contains("estimate");
    }

    @Test
    void f07_the_distribution_of_all_students_lifts_a_high_standing_school() {
        // 20 schools, CPIs 50 to 69; the highest stands at 95 and gets 100 points though it did not move
        Judgement judgement = ranked(20).statewide().judge();
        IndicatorResult top = TinyState.unit(judgement, "00010020").indicators().getFirst();
        assertThat(top.award().rule()).isEqualTo("gap_narrowing.all_students_90th");
        assertThat(top.award().points()).contains(100);
        IndicatorResult middle =
                TinyState.unit(judgement, "00010010").indicators().getFirst();
        assertThat(middle.award().points()).contains(25);
    }

    @Test
    void f08_a_school_without_growth_has_no_percentile() {
        TinyState state = ranked(4).figures("00010000", "").statewide();
        Judgement judgement = TinyState.under("massachusetts/2012")
                .figures("2012 all ela cpi 80 100")
                .statewide()
                .judge();
        assertThat(TinyState.unit(judgement, TinyState.SCHOOL).percentiles())
                .noneMatch(row -> row.measure() == Measure.SCHOOL_PERCENTILE);
        assertThat(TinyState.unit(state.judge(), "00010002").percentiles())
                .anyMatch(row -> row.measure() == Measure.SCHOOL_PERCENTILE);
    }
}
