package commonweal.policy;

import commonweal.terms.Group;
import java.util.List;

/**
 * Which students belong to a group.
 *
 * @param highNeeds the groups whose members have high needs, each student counted once
 * @param formerElYears for how many years a former English learner belongs to EL and former EL; 0 for none
 */
public record StudentGroupsRule(List<Group> highNeeds, int formerElYears) {

    public StudentGroupsRule {
        highNeeds = List.copyOf(highNeeds);
    }
}
