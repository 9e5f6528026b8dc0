package commonweal.synthetic;

import commonweal.records.RecordKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of some students, as they will stand in the files; faults that were asked for are put in here. */
final class RecordRows {

    private static final byte[][] SUBJECTS = codes(RecordKind.RESULTS, "subject");
    private static final byte[][] PARTICIPATION = codes(RecordKind.RESULTS, "participation");
    private static final byte[][] TESTS = codes(RecordKind.RESULTS, "test");
    private static final byte[][] DISCIPLINES = codes(RecordKind.RESULTS, "discipline");
    private static final byte[][] LEVELS = codes(RecordKind.RESULTS, "level");
    private static final byte[][] SINCE_OCTOBER = codes(RecordKind.RESULTS, "since_october");
    private static final byte[][] RACES = codes(RecordKind.ENROLLMENT, "race");
    private static final byte[][] PLACEMENTS = codes(RecordKind.ENROLLMENT, "placement");
    private static final byte[][] OUTCOMES = codes(RecordKind.COHORTS, "after_4_years");
    private static final byte[][] EXITS = codes(RecordKind.EXITS, "exit");
    private static final byte[][] GRADES =
            Cells.bytes(List.of("PK", "K", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"));
    private static final int ROOM = 1 << 16;

    private final Form form;
    private final List<SeededFault> faults;
    private final Map<RecordKind, Cells> files = new EnumMap<>(RecordKind.class);
    private final Cells again = new Cells(0);
    private final ResultRow changed = new ResultRow();

    /**
     * What the files look like.
     *
     * @param schools the codes of the schools, by index
     * @param flat whether results carry everything themselves
     * @param lowIncome whether the years have low income
     * @param disadvantaged whether they have economic disadvantage
     */
    record Form(byte[][] schools, boolean flat, boolean lowIncome, boolean disadvantaged) {

        /** The header of a file. */
        List<String> header(RecordKind kind) {
            Set<String> without = new HashSet<>(Set.of("cpi_points"));
            if (!lowIncome) {
                without.add("low_income");
            }
            if (!disadvantaged) {
                without.add("economically_disadvantaged");
            }
            if (kind == RecordKind.RESULTS && !flat) {
                without.add("since_october");
                without.addAll(List.of("race", "low_income", "economically_disadvantaged", "disability", "el"));
                without.addAll(List.of("former_el_years", "first_year_el"));
            }
            return RecordCodes.header(kind, without);
        }
    }

    RecordRows(Form form, List<SeededFault> faults) {
        this.form = form;
        this.faults = faults;
        for (RecordKind kind : RecordKind.values()) {
            files.put(kind, new Cells(ROOM));
        }
    }

    private static byte[][] codes(RecordKind kind, String column) {
        return Cells.bytes(new ArrayList<>(RecordCodes.codes(kind, column)));
    }

    /** The rows of a file. */
    Cells of(RecordKind kind) {
        return files.getOrDefault(kind, again);
    }

    /** Result rows that are written once more behind all others. */
    Cells again() {
        return again;
    }

    void add(ResultRow row) {
        if (faults.isEmpty()) {
            write(row, of(RecordKind.RESULTS));
            return;
        }
        for (SeededFault fault : faults) {
            if (!fault.keeps(row)) {
                return;
            }
        }
        changed.become(row);
        faults.forEach(fault -> fault.change(changed));
        write(changed, of(RecordKind.RESULTS));
        for (SeededFault fault : faults) {
            if (fault.repeats(changed)) {
                write(changed, again);
            }
        }
    }

    private void write(ResultRow row, Cells cells) {
        cells.number(row.student)
                .number(row.year)
                .text(form.schools[row.school])
                .text(GRADES[School.place(row.grade)])
                .code(row.subject, SUBJECTS)
                .code(row.participation, PARTICIPATION)
                .code(row.test, TESTS)
                .code(row.discipline, DISCIPLINES)
                .number(row.raw)
                .number(row.scaled)
                .code(row.level, LEVELS)
                .number(row.sgp);
        if (form.flat) {
            cells.code(row.sinceOctober, SINCE_OCTOBER);
            attributes(row.attributes, cells);
        }
        cells.end();
    }

    void add(EnrollmentRow row) {
        faults.forEach(fault -> fault.change(row));
        Cells cells = of(RecordKind.ENROLLMENT);
        cells.number(row.student)
                .number(row.year)
                .code(row.school, form.schools)
                .code(row.octoberSchool, form.schools)
                .text(GRADES[School.place(row.grade)])
                .code(row.placement, PLACEMENTS);
        attributes(row.attributes, cells);
        cells.end();
    }

    void add(AccessRow row) {
        faults.forEach(fault -> fault.change(row));
        Cells cells = of(RecordKind.ACCESS);
        cells.number(row.student)
                .number(row.year)
                .text(form.schools[row.school])
                .number(row.sgpa);
        attributes(row.attributes, cells);
        cells.end();
    }

    void exit(Student student, int year, int school, int exit) {
        Cells cells = of(RecordKind.EXITS);
        cells.number(student.id).number(year).text(form.schools[school]).code(exit, EXITS);
        attributes(student.now, cells);
        cells.end();
    }

    void cohort(Student student, int cohort, int school, int afterFour, int afterFive) {
        Cells cells = of(RecordKind.COHORTS);
        cells.number(student.id)
                .number(cohort)
                .text(form.schools[school])
                .code(afterFour, OUTCOMES)
                .code(afterFive, OUTCOMES);
        attributes(student.now, cells);
        cells.end();
    }

    private void attributes(Attributes now, Cells cells) {
        cells.code(now.race, RACES);
        if (form.lowIncome) {
            cells.yes(now.lowIncome);
        }
        if (form.disadvantaged) {
            cells.yes(now.economicallyDisadvantaged);
        }
        cells.yes(now.disability)
                .yes(now.englishLearner)
                .number(now.formerElYears)
                .yes(now.firstYearEl);
    }
}
