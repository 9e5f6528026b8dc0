package commonweal.office.partners;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.partners.EvidencePolicy.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers of evidence and what is proven, by hand: one finding, several findings, the day. */
class EvidenceRuleTest {

    private static final LocalDate DAY = LocalDate.of(2013, 10, 15);

    private final EvidenceRule rule = new EvidenceRule(PartnerPolicy.shipped().evidence());

    private Standing on(LocalDate day, String table) {
        return rule.judge(Dossier.of(table), day);
    }

    private static @Nullable Integer tier(Standing standing, int finding) {
        Tier tier = standing.findings().get(finding).tier();
        return tier == null ? null : tier.number();
    }

    @Test
    void a01_nothing_on_file_shows_nothing() {
        Standing standing = on(DAY, "");
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing()).containsExactly("No evidence is on file.");
        assertThat(standing.sentence())
                .isEqualTo("Not shown to be proven on October 15, 2013: no evidence is on file.");
    }

    @Test
    void a02_an_experiment_with_a_gain_of_students_is_tier_1() {
        Standing standing = on(DAY, "experiment | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isEqualTo(1);
        assertThat(standing.proven()).isTrue();
        assertThat(standing.missing()).isEmpty();
        assertThat(standing.bestTier()).isEqualTo(1);
        assertThat(standing.sentence())
                .isEqualTo(
                        "Proven on October 15, 2013: students' results became better with Tutoring (outcome 1; tier 1,"
                                + " strong). Every finding on file shows it.");
    }

    @Test
    void a03_a_quasi_experiment_is_tier_2_and_needs_no_second_place() {
        Standing standing =
                on(DAY, "quasi_experiment | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isEqualTo(2);
        assertThat(standing.proven()).isTrue();
    }

    @Test
    void a04_a_correlational_study_is_tier_3_and_needs_a_second_place() {
        Standing once =
                on(DAY, "correlational_controlled | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10");
        assertThat(tier(once, 0)).isEqualTo(3);
        assertThat(once.proven()).isFalse();
        assertThat(once.missing())
                .containsExactly("Study 1, on outcome 1: Tier 3 asks for at least 2 places; there is 1 (1 site, not"
                        + " repeated elsewhere).");
        assertThat(on(
                                DAY,
                                "correlational_controlled | student | better | significant | 2 | 0 | 2013-01-10 | 2016-01-10")
                        .proven())
                .isTrue();
    }

    @Test
    void a05_a_repetition_elsewhere_is_a_second_place_even_where_the_sites_are_not_known() {
        assertThat(on(
                                DAY,
                                "correlational_controlled | student | better | significant | - | 1 | 2013-01-10 | 2016-01-10")
                        .proven())
                .isTrue();
        Standing unknown =
                on(DAY, "correlational_controlled | student | better | significant | - | - | 2013-01-10 | 2016-01-10");
        assertThat(unknown.proven()).isFalse();
        assertThat(unknown.missing().getFirst()).contains("sites not known, repetitions not known");
    }

    @Test
    void a06_a_logic_model_is_tier_4_and_not_enough_by_itself() {
        Standing standing = on(DAY, "rationale | student | not_known | not_reported | 3 | 2 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isEqualTo(4);
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing())
                .anyMatch(sentence -> sentence.endsWith("Tier 4 is not enough by itself."))
                .anyMatch(sentence -> sentence.contains("No effect is known yet."));
    }

    @Test
    void b01_gains_of_staff_alone_reach_no_tier() {
        Standing standing = on(DAY, "experiment | staff | better | significant | 9 | 3 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isNull();
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing())
                .containsExactly("Study 1, on outcome 1: The outcome is one of staff, not of students: adults-only"
                        + " evidence does not show that students do better.");
    }

    @ParameterizedTest
    @CsvSource({
        "better, not_significant",
        "better, not_reported",
        "none, not_significant",
        "worse, significant",
        "not_known, not_reported"
    })
    void b02_without_a_significant_gain_even_an_experiment_reaches_no_tier(String direction, String significance) {
        Standing standing = on(
                DAY,
                "experiment | student | " + direction + " | " + significance + " | 4 | 1 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isNull();
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing()).anyMatch(sentence -> sentence.endsWith("It must be better and significant."));
    }

    @ParameterizedTest
    @CsvSource({"correlational", "before_and_after", "flawed", "account"})
    void b03_other_designs_reach_no_tier(String design) {
        Standing standing = on(DAY, design + " | student | better | significant | 4 | 1 | 2013-01-10 | 2016-01-10");
        assertThat(tier(standing, 0)).isNull();
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing()).hasSize(1).allMatch(sentence -> sentence.endsWith("reaches no tier."));
    }

    @Test
    void c01_what_nobody_has_reviewed_does_not_count_yet() {
        Standing standing = on(DAY, "experiment | student | better | significant | 1 | 0 | - | -");
        assertThat(tier(standing, 0)).isEqualTo(1);
        assertThat(standing.proven()).isFalse();
        assertThat(standing.missing())
                .containsExactly("Study 1, on outcome 1: Nobody had reviewed it by October 15, 2013.");
        String later = "experiment | student | better | significant | 1 | 0 | 2013-10-16 | 2016-01-10";
        assertThat(on(DAY, later).proven()).isFalse();
        assertThat(on(DAY.plusDays(1), later).proven()).isTrue();
    }

    @Test
    void c02_evidence_counts_to_its_last_day_and_not_a_day_longer() {
        String table = "experiment | student | better | significant | 1 | 0 | 2011-01-10 | 2013-10-15";
        assertThat(on(DAY, table).proven()).isTrue();
        Standing after = on(DAY.plusDays(1), table);
        assertThat(after.proven()).isFalse();
        assertThat(after.missing())
                .containsExactly("Study 1, on outcome 1: It counted until October 15, 2013 and no longer does.");
    }

    @Test
    void c03_what_was_withdrawn_is_not_there() {
        String table =
                "experiment | student | better | significant | 1 | 0 | 2011-01-10 | 2016-01-10 | Tutoring | 2013-10-15";
        assertThat(on(DAY.minusDays(1), table).proven()).isTrue();
        assertThat(on(DAY, table).findings()).isEmpty();
    }

    @Test
    void d01_one_finding_that_shows_it_is_enough_beside_others_that_do_not() {
        Standing standing = on(DAY, """
                experiment       | staff   | better | significant     | 1 | 0 | 2013-01-10 | 2016-01-10
                quasi_experiment | student | none   | not_significant | 1 | 0 | 2013-01-10 | 2016-01-10
                quasi_experiment | student | better | significant     | 1 | 0 | 2013-01-10 | 2016-01-10
                """);
        assertThat(standing.proven()).isTrue();
        assertThat(standing.bestTier()).isEqualTo(2);
        assertThat(standing.sentence()).endsWith("1 of the 3 findings on file shows it.");
    }

    @Test
    void d02_a_significant_harm_to_students_overrides_the_gains_of_the_same_practice() {
        Standing standing = on(DAY, """
                experiment               | student | better | significant | 5 | 2 | 2013-01-10 | 2016-01-10 | Tutoring
                correlational_controlled | student | worse  | significant | 1 | 0 | 2013-01-10 | 2016-01-10 | tutoring
                """);
        assertThat(standing.proven()).isFalse();
        assertThat(tier(standing, 0)).isNull();
        assertThat(standing.missing().getFirst())
                .isEqualTo("Study 1, on outcome 1: A significant negative effect of the same practice overrides it:"
                        + " Study 2, on outcome 2.");
    }

    @Test
    void d03_but_not_those_of_another_practice() {
        Standing standing = on(DAY, """
                experiment | student | better | significant | 5 | 2 | 2013-01-10 | 2016-01-10 | Tutoring
                experiment | student | worse  | significant | 1 | 0 | 2013-01-10 | 2016-01-10 | Mentoring
                """);
        assertThat(standing.proven()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "experiment    | staff   | worse | significant     | 1 | 0 | 2013-01-10 | 2016-01-10",
                "experiment    | student | worse | not_significant | 1 | 0 | 2013-01-10 | 2016-01-10",
                "correlational | student | worse | significant     | 1 | 0 | 2013-01-10 | 2016-01-10",
                "experiment    | student | worse | significant     | 1 | 0 | -          | -",
                "experiment    | student | worse | significant     | 1 | 0 | 2010-01-10 | 2013-01-10"
            })
    void d04_and_not_what_is_of_staff_or_not_significant_or_weak_or_not_reviewed_or_over(String harm) {
        Standing standing =
                on(DAY, "experiment | student | better | significant | 5 | 2 | 2013-01-10 | 2016-01-10\n" + harm);
        assertThat(standing.proven()).isTrue();
    }

    @Test
    void d05_everything_that_is_missing_is_said_at_once() {
        Standing standing = on(DAY, """
                correlational_controlled | staff | better | not_significant | 1 | 0 | 2010-01-10 | 2013-01-10
                rationale                | student | not_known | not_reported | 1 | 0 | - | -
                """);
        assertThat(standing.missing())
                .containsExactly(
                        "Study 1, on outcome 1: The outcome is one of staff, not of students: adults-only evidence does"
                                + " not show that students do better.",
                        "Study 1, on outcome 1: The effect is: better, size not known, not significant. It must be"
                                + " better and significant.",
                        "Study 1, on outcome 1: Tier 3 asks for at least 2 places; there is 1 (1 site, not repeated"
                                + " elsewhere).",
                        "Study 1, on outcome 1: It counted until January 10, 2013 and no longer does.",
                        "Study 2, on outcome 2: No effect is known yet. It must be better and significant.",
                        "Study 2, on outcome 2: Tier 4 is not enough by itself.",
                        "Study 2, on outcome 2: Nobody had reviewed it by October 15, 2013.");
    }

    @Test
    void e01_whatever_the_order_of_the_dossier_the_result_is_the_same() {
        List<Study> dossier = Dossier.of("""
                experiment               | staff   | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10
                correlational_controlled | student | better | significant | 2 | 0 | 2013-01-10 | 2016-01-10
                quasi_experiment         | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10
                """);
        Standing one = rule.judge(dossier, DAY);
        Standing other = rule.judge(new ArrayList<>(dossier).reversed(), DAY);
        assertThat(other.sentence()).isEqualTo(one.sentence());
        assertThat(other.findings()).containsExactlyInAnyOrderElementsOf(one.findings());
    }

    @Test
    void e02_every_test_says_what_it_rests_on() {
        Standing standing =
                on(DAY, "quasi_experiment | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10");
        assertThat(standing.reason().because().getFirst().because())
                .hasSize(8)
                .allSatisfy(reason -> assertThat(reason.source()).isPresent());
    }
}
