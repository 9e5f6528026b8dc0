package commonweal.measuring;

import commonweal.faults.Fault;
import commonweal.faults.Place;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where every student of the state went, by year, subject and group: the one account that must add up. Made only of
 * tallies in which both sums hold everywhere.
 */
public final class Reconciliation {

    static final List<Subject> SUBJECTS = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);

    private final Tally<SubjectCount> tally;
    private final RowsRead rows;
    private final int state;

    /**
     * The account of these tallies.
     *
     * @throws IllegalStateException if a sum does not hold in some cell: the engine has counted wrongly
     * @throws IllegalArgumentException if the state is not among the units
     */
    public Reconciliation(Tallies tallies, RowsRead rows) {
        Sums.check(tallies.subjects());
        Sums.check(tallies.grades());
        this.tally = tallies.subjects();
        this.rows = rows;
        this.state = tally.units().indexOf(Tallies.STATE);
        if (state < 0) {
            throw new IllegalArgumentException("the state must be among the units counted");
        }
    }

    /**
     * Where the students of a year, subject and group of the state went; each part as {@link SubjectCount} has it.
     *
     * @param notTested with a row that says they were not tested
     */
    public record Account(
            int enrolled,
            int withoutRow,
            int notTested,
            int participated,
            int tested,
            int notAttributed,
            int notCounted,
            int withoutScore,
            int assessed) {}

    /**
     * A district from which something is missing, all students.
     *
     * @param enrolled students enrolled in tested grades
     * @param withoutRow of those, without a row of results
     * @param tested of those enrolled, tested
     * @param withoutScore of those tested, without points
     */
    public record Gap(
            int year, Subject subject, OrgCode district, int enrolled, int withoutRow, int tested, int withoutScore) {}

    /** The account of the state. */
    public Account account(int year, Subject subject, Group group) {
        int cell = tally.cell(state, year, Tallies.part(subject), group);
        return new Account(
                tally.get(SubjectCount.ENROLLED, cell),
                tally.get(SubjectCount.WITHOUT_ROW, cell),
                Sums.notTested(tally, cell),
                tally.get(SubjectCount.PARTICIPATED, cell),
                tally.get(SubjectCount.TESTED, cell),
                tally.get(SubjectCount.NOT_ATTRIBUTED, cell),
                tally.get(SubjectCount.NOT_COUNTED, cell),
                tally.get(SubjectCount.WITHOUT_SCORE, cell),
                tally.get(SubjectCount.ASSESSED, cell));
    }

    /** The districts that lack rows or scores, by year, subject and code. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int year = firstYear(); year <= lastYear(); year++) {
            for (Subject subject : SUBJECTS) {
                for (int unit = 0; unit < tally.units().size(); unit++) {
                    int cell = tally.cell(unit, year, Tallies.part(subject), Group.ALL);
                    int withoutRow = tally.get(SubjectCount.WITHOUT_ROW, cell);
                    int withoutScore = tally.get(SubjectCount.WITHOUT_SCORE, cell);
                    OrgCode code = tally.units().get(unit);
                    if (withoutRow + withoutScore > 0 && Tallies.kind(code) == OrgKind.DISTRICT) {
                        int enrolled = tally.get(SubjectCount.ENROLLED, cell);
                        int tested = tally.get(SubjectCount.TESTED, cell);
                        gaps.add(new Gap(year, subject, code, enrolled, withoutRow, tested, withoutScore));
                    }
                }
            }
        }
        return List.copyOf(gaps);
    }

    /**
     * Where the enrollment has another number of students than were counted: rows of students whom the enrollment does not
     * have in a tested grade. Warnings, one for each year and subject.
     */
    public List<Fault> differences() {
        List<Fault> faults = new ArrayList<>();
        for (int year = firstYear(); year <= lastYear(); year++) {
            for (Subject subject : SUBJECTS) {
                OptionalInt known = rows.enrolled(year, subject);
                int enrolled = account(year, subject, Group.ALL).enrolled();
                if (known.isPresent() && known.getAsInt() != enrolled) {
                    faults.add(
                            Fault.warning(
                                    "reconciliation.enrollment",
                                    Place.file("enrollment"),
                                    "In " + year + ", " + subject.title() + ", " + enrolled
                                            + " students were counted as enrolled; the enrollment has "
                                            + known.getAsInt()
                                            + " in tested grades.",
                                    "Everyone with a row of results is enrolled in a tested grade, once.",
                                    "Look for students with results who are not in the enrollment, or there in another grade."));
                }
            }
        }
        return List.copyOf(faults);
    }

    /** The first year that was counted. */
    public int firstYear() {
        return tally.firstYear();
    }

    /** The last year. */
    public int lastYear() {
        return tally.firstYear() + tally.years() - 1;
    }

    RowsRead rows() {
        return rows;
    }
}
