package commonweal.roster;

import commonweal.terms.SchoolType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A school, a district or the state, as the roster has it.
 *
 * @param code its code
 * @param kind what it is
 * @param name its name
 * @param district the code of its district; its own for a district and for the state
 * @param grades the grades it serves, if known
 * @param declaredType the school type the roster states; empty: derived from the grades
 * @param opened the first day, if known
 * @param closed the last day, if it has closed
 * @param baselineYear the year its targets start from, if not the policy's (a reconfigured school)
 * @param horaceMann whether it is a Horace Mann charter school, if known
 * @param notes remarks
 */
public record Organisation(
        OrgCode code,
        OrgKind kind,
        String name,
        OrgCode district,
        Optional<Grades> grades,
        Optional<SchoolType> declaredType,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        Optional<Integer> baselineYear,
        Optional<Boolean> horaceMann,
        String notes) {

    /** Whether it exists on the last day of the year's school year (30 June). */
    public boolean openIn(int year) {
        LocalDate end = LocalDate.of(year, 6, 30);
        return opened.map(day -> !day.isAfter(end)).orElse(true)
                && closed.map(day -> !day.isBefore(end)).orElse(true);
    }
}
