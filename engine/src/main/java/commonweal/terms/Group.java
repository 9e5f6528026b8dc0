package commonweal.terms;

import java.util.Optional;

/**
 * A student group for which results are reported. Which groups are judged in a year is policy data; this is the list of
 * the codes that files may use, in the order of the state's reports.
 */
public enum Group implements Coded {
    ALL("all", "All students"),
    HIGH_NEEDS("high_needs", "High needs"),
    LOW_INCOME("low_income", "Low income"),
    ECONOMICALLY_DISADVANTAGED("economically_disadvantaged", "Economically disadvantaged"),
    EL_AND_FORMER_EL("el_and_former_el", "EL and former EL"),
    STUDENTS_WITH_DISABILITIES("students_with_disabilities", "Students with disabilities"),
    AMERICAN_INDIAN("american_indian", "American Indian or Alaska Native"),
    ASIAN("asian", "Asian"),
    BLACK("black", "African American/Black"),
    HISPANIC("hispanic", "Hispanic/Latino"),
    MULTI_RACE("multi_race", "Multi-race, non-Hispanic/Latino"),
    PACIFIC_ISLANDER("pacific_islander", "Native Hawaiian or Pacific Islander"),
    WHITE("white", "White");

    private final String code;
    private final String title;

    Group(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    /** The name as the state's reports print it. */
    public String title() {
        return title;
    }

    /** The group with this code, if there is one. */
    public static Optional<Group> find(String code) {
        return Coded.find(values(), code);
    }
}
