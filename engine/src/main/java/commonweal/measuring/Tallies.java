package commonweal.measuring;

import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Subject;

/**
 * Everything an engine counts.
 *
 * @param subjects by unit, year and subject; the part is {@link #part(Subject)}
 * @param outcomes by unit and year, without a subject; the one part is 0
 * @param grades of the state alone, by year, and by subject and grade; the part is {@link #part(Subject, int)}, the group
 *     always all students
 */
public record Tallies(Tally<SubjectCount> subjects, Tally<OutcomeCount> outcomes, Tally<SubjectCount> grades) {

    /** The code of the state as a whole. */
    public static final OrgCode STATE = new OrgCode("00000000");

    /** How many subjects there are. */
    public static final int SUBJECTS = 3;

    /** How many grades a part may have: 0 (kindergarten) to 12. */
    public static final int GRADES = 13;

    /** The part of a subject: ELA 0, mathematics 1, science 2. */
    public static int part(Subject subject) {
        return switch (subject) {
            case ELA -> 0;
            case MATH -> 1;
            case SCIENCE -> 2;
            case NONE -> throw new IllegalArgumentException("a part must belong to a subject");
        };
    }

    /** What the unit of a code is: the code of a district ends in 0000. */
    public static OrgKind kind(OrgCode code) {
        if (code.equals(STATE)) {
            return OrgKind.STATE;
        }
        return code.code().endsWith("0000") ? OrgKind.DISTRICT : OrgKind.SCHOOL;
    }

    /** The part of a subject and grade. */
    public static int part(Subject subject, int grade) {
        return part(subject) * GRADES + grade;
    }
}
