package commonweal.office.partners;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.Vetting.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step of vetting may be taken, and what stands in the way of it, by hand. */
class VettingTest {

    private static final LocalDate DAY = LocalDate.of(2013, 10, 15);
    private static final String GOOD = "experiment | student | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10";
    private static final String STAFF = "experiment | staff | better | significant | 1 | 0 | 2013-01-10 | 2016-01-10";

    /** The steps there are: from, to, how. Every other one is refused. */
    private static final List<String> STEPS = List.of(
            "PUBLISHED APPLIED OFFICER",
            "APPLIED SCREENED OFFICER",
            "SCREENED REVIEWED OFFICER",
            "REVIEWED APPROVED OFFICER",
            "REVIEWED REJECTED OFFICER",
            "APPROVED LISTED OFFICER",
            "LISTED CONTRACTED CONTRACT",
            "LISTED REMOVED OFFICER",
            "CONTRACTED PERFORMANCE_REVIEW REVIEW",
            "RENEWED PERFORMANCE_REVIEW REVIEW",
            "PERFORMANCE_REVIEW CONTRACTED REVIEW",
            "PERFORMANCE_REVIEW RENEWED REVIEW",
            "PERFORMANCE_REVIEW REMOVED REVIEW",
            "REJECTED APPLIED OFFICER",
            "REMOVED APPLIED OFFICER");

    private final PartnerPolicy policy = PartnerPolicy.shipped();
    private final Vetting vetting = new Vetting(policy);

    private Standing standing(String table) {
        return new EvidenceRule(policy.evidence()).judge(Dossier.of(table), DAY);
    }

    private static Partner partner(VettingState state, String... categories) {
        return new Partner(1, "Partner", "", "", "", state, true, DAY, List.of(categories));
    }

    private List<String> against(VettingState from, VettingState to, By by, Label label, String dossier) {
        return vetting.against(
                partner(from, "district_systems"),
                to,
                by,
                Optional.ofNullable(to == VettingState.APPROVED ? label : null),
                standing(dossier));
    }

    @Test
    void a01_every_step_there_is_may_be_taken() {
        for (String step : STEPS) {
            String[] parts = step.split(" ");
            assertThat(against(
                            VettingState.valueOf(parts[0]),
                            VettingState.valueOf(parts[1]),
                            By.valueOf(parts[2]),
                            Label.PROVEN,
                            GOOD))
                    .as(step)
                    .isEmpty();
        }
    }

    @Test
    void a02_and_no_other() {
        List<String> open = new ArrayList<>();
        int refused = 0;
        for (VettingState from : VettingState.values()) {
            for (VettingState to : VettingState.values()) {
                for (By by : By.values()) {
                    String step = from + " " + to + " " + by;
                    if (!STEPS.contains(step)) {
                        refused++;
                        if (against(from, to, by, Label.PROVEN, GOOD).isEmpty()) {
                            open.add(step);
                        }
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(refused).isEqualTo(11 * 11 * 3 - STEPS.size());
    }

    @Test
    void a03_what_is_refused_says_what_can_follow() {
        assertThat(against(VettingState.LISTED, VettingState.RENEWED, By.OFFICER, Label.PROVEN, GOOD))
                .containsExactly("It is in the state \"Listed\", and that step does not lead to \"Renewed\". What can"
                        + " follow: Under contract (by entering a contract); Removed.");
    }

    @Test
    void b01_without_a_category_nothing_is_screened() {
        assertThat(vetting.against(
                        partner(VettingState.APPLIED),
                        VettingState.SCREENED,
                        By.OFFICER,
                        Optional.empty(),
                        standing("")))
                .containsExactly("It is filed under no category. File it under at least one first.");
    }

    @Test
    void b02_a_finding_that_nobody_has_looked_at_is_in_the_way_of_reviewed() {
        assertThat(against(
                        VettingState.SCREENED,
                        VettingState.REVIEWED,
                        By.OFFICER,
                        Label.PROVEN,
                        GOOD + "\nexperiment | student | better | significant | 1 | 0 | - | -"))
                .containsExactly("Nobody has reviewed the finding of Study 2, on outcome 2. Review it or withdraw it"
                        + " first.");
        assertThat(against(VettingState.SCREENED, VettingState.REVIEWED, By.OFFICER, Label.PROVEN, ""))
                .isEmpty();
    }

    @Test
    void c01_an_approval_says_as_what() {
        assertThat(vetting.against(
                        partner(VettingState.REVIEWED, "district_systems"),
                        VettingState.APPROVED,
                        By.OFFICER,
                        Optional.empty(),
                        standing(GOOD)))
                .containsExactly("Say whether it is approved as proven, or as not shown to be proven.");
    }

    @Test
    void c02_without_evidence_of_students_nothing_is_approved_as_proven_and_all_reasons_are_said() {
        assertThat(against(
                        VettingState.REVIEWED,
                        VettingState.APPROVED,
                        By.OFFICER,
                        Label.PROVEN,
                        STAFF + "\ncorrelational_controlled | student | better | significant | 1 | 0 | 2010-01-10 |"
                                + " 2013-01-10"))
                .containsExactly(
                        "It cannot be approved as proven. Not shown to be proven on October 15, 2013: none of the 2"
                                + " findings on file shows it.",
                        "Study 1, on outcome 1: The outcome is one of staff, not of students: adults-only evidence does"
                                + " not show that students do better.",
                        "Study 2, on outcome 2: Tier 3 asks for at least 2 places; there is 1 (1 site, not repeated"
                                + " elsewhere).",
                        "Study 2, on outcome 2: It counted until January 10, 2013 and no longer does.");
    }

    @Test
    void c03_it_can_be_approved_with_the_words_that_it_is_not_shown() {
        assertThat(against(VettingState.REVIEWED, VettingState.APPROVED, By.OFFICER, Label.NOT_SHOWN, STAFF))
                .isEmpty();
        assertThat(against(VettingState.REVIEWED, VettingState.APPROVED, By.OFFICER, Label.NOT_SHOWN, ""))
                .isEmpty();
    }

    @Test
    void c04_but_not_where_the_evidence_shows_it() {
        assertThat(against(VettingState.REVIEWED, VettingState.APPROVED, By.OFFICER, Label.NOT_SHOWN, GOOD))
                .singleElement()
                .asString()
                .startsWith("The evidence on file shows it to be proven: approve it as that.");
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWED, APPROVED",
        "REVIEWED, REJECTED",
        "LISTED, CONTRACTED",
        "PERFORMANCE_REVIEW, RENEWED",
        "PERFORMANCE_REVIEW, REMOVED",
        "PERFORMANCE_REVIEW, CONTRACTED",
        "LISTED, REMOVED"
    })
    void d01_the_dossier_is_kept_with_every_decision(VettingState from, VettingState to) {
        assertThat(policy.step(from, to).orElseThrow().decision()).isTrue();
    }

    @Test
    void d02_what_the_dossier_said_reads_the_same_afterwards() {
        Snapshot then = Snapshot.of(standing(GOOD + "\n" + STAFF), policy.evidence());
        Snapshot read = Snapshot.read(then.json());
        assertThat(read).isEqualTo(then);
        assertThat(read.proven()).isTrue();
        assertThat(read.findings()).hasSize(2);
        assertThat(read.findings().getLast().tests()).anyMatch(test -> test.startsWith("The outcome is one of staff"));
    }
}
