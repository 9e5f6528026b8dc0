package commonweal.judgement;

import commonweal.policy.SchoolTypeRule;
import commonweal.roster.Grades;
import commonweal.roster.Organisation;
import commonweal.terms.SchoolType;
import java.util.Optional;

/** The type of a school: what the roster states, else what its grades make it. */
public final class SchoolTypes {

    private SchoolTypes() {}

    /** The type of a school; none if neither is known. */
    public static Optional<SchoolType> of(Organisation school, SchoolTypeRule rule) {
        return school.declaredType().or(() -> school.grades().flatMap(grades -> derive(grades, rule)));
    }

    static Optional<SchoolType> derive(Grades grades, SchoolTypeRule rule) {
        Grades others = grades.without(rule.ignoredBelowSecondary());
        Grades counted = others.lowest() >= rule.secondaryFrom() ? others : grades;
        return rule.tests().stream()
                .filter(test -> counted.lowest() >= test.lowestFrom()
                        && counted.lowest() <= test.lowestTo()
                        && counted.highest() >= test.highestFrom()
                        && counted.highest() <= test.highestTo())
                .map(SchoolTypeRule.Test::type)
                .findFirst();
    }
}
