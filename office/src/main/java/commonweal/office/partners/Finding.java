package commonweal.office.partners;

import commonweal.office.partners.EvidencePolicy.Tier;
import commonweal.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a study's finding comes to on a day: its tier and whether it shows a partner to be proven, with every test it was put
 * to.
 *
 * @param study the study and its outcome
 * @param tier the tier it reaches; null if it reaches none
 * @param proves whether it shows the partner to be proven
 * @param sentence the result in words
 * @param tests the tests, each with what came of it
 */
public record Finding(Study study, @Nullable Tier tier, boolean proves, String sentence, List<Test> tests) {

    /**
     * A test that a finding was put to.
     *
     * @param holds whether it passed
     * @param reason what was looked at, in words, and what the test rests on
     */
    public record Test(boolean holds, Reason reason) {}

    /** The tests in their order. */
    public Finding {
        tests = List.copyOf(tests);
    }

    /** What is missing, a sentence each; empty if it proves. */
    public List<String> missing() {
        return tests.stream()
                .filter(test -> !test.holds())
                .map(test -> test.reason().sentence())
                .toList();
    }

    /** The result as a reason with the tests below it. */
    public Reason reason() {
        return Reason.said("evidence.finding", sentence)
                .because(tests.stream().map(Test::reason).toList());
    }
}
