package commonweal.office.schools;

import commonweal.office.register.Listed;
import commonweal.office.runs.UnitResult;

/**
 * A school in the table of its district.
 *
 * @param code its code
 * @param name its name
 * @param grades the grades it serves; a dash if they are not known
 * @param printed what is printed of it
 */
public record SchoolRow(String code, String name, String grades, PrintedView printed) {

    static SchoolRow of(Listed school, UnitResult result) {
        String grades = school.gradeWords();
        return new SchoolRow(school.code(), school.name(), grades.isEmpty() ? "–" : grades, PrintedView.of(result));
    }
}
