package commonweal.policy;

import commonweal.terms.Group;
import java.util.List;

/**
 * The groups of a year.
 *
 * @param judged all groups that get points and an index, in report order
 * @param deciding the groups whose cumulative index decides between Levels 1 and 2; the first must have one
 * @param lowSubgroup the groups looked at for the lowest performing subgroups
 */
public record GroupsRule(List<Group> judged, List<Group> deciding, List<Group> lowSubgroup) {

    public GroupsRule {
        judged = List.copyOf(judged);
        deciding = List.copyOf(deciding);
        lowSubgroup = List.copyOf(lowSubgroup);
    }
}
