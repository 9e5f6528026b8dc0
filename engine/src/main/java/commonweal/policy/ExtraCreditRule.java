package commonweal.policy;

import commonweal.terms.Group;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Extra credit, added to the numerator of the annual index only.
 *
 * @param points what each award is worth
 * @param warningFailingCut least relative cut of the Warning/Failing share (0.10 = ten percent of it)
 * @param advancedRise least relative rise of the Advanced share
 * @param advancedFromZero whether a rise of the Advanced share from zero earns the award
 * @param reengagement the re-engagement award, in years that have it
 * @param access the ACCESS growth award, in years that have it
 */
public record ExtraCreditRule(
        int points,
        BigDecimal warningFailingCut,
        BigDecimal advancedRise,
        boolean advancedFromZero,
        Optional<Reengagement> reengagement,
        Optional<Access> access) {

    /**
     * Former dropouts who enrolled again.
     *
     * @param minimum least number of them
     * @param lag years between the school year counted and the determination
     */
    public record Reengagement(int minimum, int lag) {}

    /**
     * Growth on the English proficiency test.
     *
     * @param target least median growth percentile
     * @param minimumStudents least number of students with one
     * @param groups the groups that get the award
     * @param measuredOn the group whose figure is used where a group has none of its own
     */
    public record Access(BigDecimal target, int minimumStudents, List<Group> groups, Group measuredOn) {

        public Access {
            groups = List.copyOf(groups);
        }
    }
}
