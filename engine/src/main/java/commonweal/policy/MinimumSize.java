package commonweal.policy;

import commonweal.terms.Group;

/**
 * The least number of students for a result.
 *
 * @param allStudents for a school or district as a whole
 * @param subgroup for any other group
 */
public record MinimumSize(int allStudents, int subgroup) {

    /** The minimum for this group. */
    public int of(Group group) {
        return group == Group.ALL ? allStudents : subgroup;
    }
}
