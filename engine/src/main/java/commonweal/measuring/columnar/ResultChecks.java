package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;

/**
 * What must hold in a row of results besides the form of each cell. Each check is one line here and one case in {@link #explain}.
 */
final class ResultChecks implements RowChecks {

    private static final String FAMILY = RecordKind.RESULTS.stem() + ".";

    private final StudentColumns students = new StudentColumns(RecordKind.RESULTS);
    private final ResultContext context;

    ResultChecks(ResultContext context) {
        this.context = context;
    }

    private enum Check {
        YEAR_NOT_COVERED,
        GRADE_NOT_TESTED,
        SCORE_WITHOUT_TEST,
        OFF_SCALE,
        LEVEL_DIFFERS,
        LEVEL_OF_OTHER_TEST,
        SCORE_OF_OTHER_TEST,
        LEVEL_WITHOUT_SCORE,
        POINTS_NOT_KNOWN,
        NO_CONVERSION,
        WRONG_CONVERSION,
        ACCESS_NOT_ALLOWED,
        EL_CONTRADICTORY,
        NOT_ENROLLED,
        OTHER_SCHOOL;

        private final long bit = 1L << ordinal();
    }

    private static final Check[] CHECKS = Check.values();

    private static long unless(boolean holds, Check check) {
        return holds ? 0 : check.bit;
    }

    @Override
    public long failing(int[] row, long student) {
        if (!context.covers(row[ResultColumns.YEAR])) {
            return Check.YEAR_NOT_COVERED.bit;
        }
        long entry = context.entry(student, row[ResultColumns.YEAR]);
        long failing = ofResult(row, firstYearEl(row, entry)) | ofRawScore(row);
        if (context.hasEnrollment() && entry == Enrollment.ABSENT) {
            return failing & ~Check.ACCESS_NOT_ALLOWED.bit | Check.NOT_ENROLLED.bit;
        }
        return failing | ofStudent(row) | ofEnrollment(row[ResultColumns.SCHOOL], entry);
    }

    /** Whether the student is an English learner in the first year, as the row says or, if it does not, the enrollment. */
    boolean firstYearEl(int[] row, long entry) {
        boolean own = students.stated(row) || entry == Enrollment.ABSENT;
        return own ? students.firstYearEl(row) : Enrollment.firstYearEl(entry);
    }

    /** The checks of the test and what came of it. */
    long ofResult(int[] row, boolean firstYearEl) {
        if (!context.covers(row[ResultColumns.YEAR])) {
            return Check.YEAR_NOT_COVERED.bit;
        }
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        int subject = row[ResultColumns.SUBJECT];
        int grade = row[ResultColumns.GRADE];
        int scaled = row[ResultColumns.SCALED];
        int level = row[ResultColumns.LEVEL];
        long failing = 0;
        if (!rules.tested(subject, grade) && !rules.highSchoolScience(subject, grade)) {
            failing |= Check.GRADE_NOT_TESTED.bit;
        }
        if (row[ResultColumns.PARTICIPATION] == ResultColumns.TESTED) {
            switch (row[ResultColumns.TEST]) {
                case ResultColumns.ALTERNATE -> {
                    failing |= unless(
                            level < 0 || level >= ResultColumns.FIRST_ALTERNATE_LEVEL, Check.LEVEL_OF_OTHER_TEST);
                    failing |= unless(scaled < 0 && row[ResultColumns.CPI_POINTS] < 0, Check.SCORE_OF_OTHER_TEST);
                }
                case ResultColumns.OTHER -> {
                    failing |= unless(level < ResultColumns.FIRST_ALTERNATE_LEVEL, Check.LEVEL_OF_OTHER_TEST);
                    failing |= unless(
                            row[ResultColumns.CPI_POINTS] < 0 || rules.known(row[ResultColumns.CPI_POINTS]),
                            Check.POINTS_NOT_KNOWN);
                }
                default -> {
                    boolean onScale = scaled < 0 || rules.onScale(scaled);
                    failing |= unless(onScale, Check.OFF_SCALE);
                    failing |= unless(row[ResultColumns.CPI_POINTS] < 0, Check.SCORE_OF_OTHER_TEST);
                    if (level >= ResultColumns.FIRST_ALTERNATE_LEVEL) {
                        failing |= Check.LEVEL_OF_OTHER_TEST.bit;
                    } else if (level >= 0 && scaled < 0) {
                        failing |= Check.LEVEL_WITHOUT_SCORE.bit;
                    } else if (level >= 0 && onScale && level != rules.level(scaled)) {
                        failing |= Check.LEVEL_DIFFERS.bit;
                    }
                }
            }
        } else {
            failing |= unless(
                    scaled < 0
                            && level < 0
                            && row[ResultColumns.SGP] < 0
                            && row[ResultColumns.RAW] < 0
                            && row[ResultColumns.CPI_POINTS] < 0,
                    Check.SCORE_WITHOUT_TEST);
        }
        if (row[ResultColumns.PARTICIPATION] == ResultColumns.ACCESS_ONLY) {
            failing |= unless(firstYearEl && subject == ResultColumns.ELA, Check.ACCESS_NOT_ALLOWED);
        }
        return failing;
    }

    /** The checks of a raw score against its conversion table. */
    long ofRawScore(int[] row) {
        if (row[ResultColumns.RAW] < 0 || row[ResultColumns.PARTICIPATION] != ResultColumns.TESTED) {
            return 0;
        }
        return context.conversions().bound(row)
                ? unless(context.conversions().agrees(row), Check.WRONG_CONVERSION)
                : Check.NO_CONVERSION.bit;
    }

    /** The checks of what the row says of the student. */
    long ofStudent(int[] row) {
        return unless(students.consistent(row), Check.EL_CONTRADICTORY);
    }

    /** The checks against the student's enrollment, where there is enrollment. */
    long ofEnrollment(int school, long entry) {
        if (!context.hasEnrollment()) {
            return 0;
        }
        return entry == Enrollment.ABSENT
                ? Check.NOT_ENROLLED.bit
                : unless(Enrollment.school(entry) == school, Check.OTHER_SCHOOL);
    }

    @Override
    public RowFault explain(int check, int[] row, ColumnNames names) {
        String year = Integer.toString(row[ResultColumns.YEAR]);
        return switch (CHECKS[check]) {
            case YEAR_NOT_COVERED ->
                fault(
                        names,
                        "year",
                        "year_not_covered",
                        "A row of " + year + ".",
                        "The policy counts years from " + context.firstYear() + " to " + context.lastYear() + ".",
                        "Leave the rows of that year out, or take the policy of a later year.",
                        year);
            case GRADE_NOT_TESTED ->
                fault(
                        names,
                        "grade",
                        "grade_not_tested",
                        "A result in a grade in which the subject is not tested (" + names.cell("subject") + ", grade "
                                + names.cell("grade") + ").",
                        "The clause tested_grades of the policy names the grades of each subject.",
                        "Correct the grade or the subject, or leave the row out.",
                        names.cell("subject") + names.cell("grade"));
            case SCORE_WITHOUT_TEST ->
                fault(
                        names,
                        "participation",
                        "score_without_test",
                        "The student was not tested and has a score, a level or a growth percentile.",
                        "Only a student who was tested has any of these.",
                        "Correct the participation, or leave the scores empty.",
                        "");
            case OFF_SCALE -> offScale(row, names);
            case LEVEL_DIFFERS ->
                fault(
                        names,
                        "level",
                        "level_differs",
                        "The performance level is not the one of the scaled score in " + year + ".",
                        "The clause performance_levels gives each level its scores; cuts other than these are a change of"
                                + " the rule, which is made in the policy with its source.",
                        "Correct the level, or state the new cuts as a clause of the policy for that year.",
                        "");
            case LEVEL_OF_OTHER_TEST ->
                fault(
                        names,
                        "level",
                        "level_of_other_test",
                        "The performance level belongs to another kind of test.",
                        "Levels that begin with alt_ are of the alternate assessment, and of no other test.",
                        "Correct the level or the kind of test.",
                        "");
            case SCORE_OF_OTHER_TEST ->
                fault(
                        names,
                        "test",
                        "score_of_other_test",
                        "The score belongs to another kind of test.",
                        "The alternate assessment has a level and no scaled score; only a test of kind other has"
                                + " cpi_points.",
                        "Correct the kind of test, or leave the score empty.",
                        "");
            case LEVEL_WITHOUT_SCORE ->
                fault(
                        names,
                        "scaled",
                        "level_without_score",
                        "There is a performance level and no scaled score.",
                        "The level of the state's own test follows from its score; points need the score.",
                        "Fill the score in, or leave both empty: missing is not zero.",
                        "");
            case POINTS_NOT_KNOWN ->
                fault(
                        names,
                        "cpi_points",
                        "points_not_known",
                        names.cell("cpi_points") + " is not a number of points of the index.",
                        "The clause composite_performance_index names the points.",
                        "Correct it, or leave it empty.",
                        names.cell("cpi_points"));
            case NO_CONVERSION ->
                fault(
                        names,
                        "raw",
                        "no_conversion",
                        "There is no conversion table for " + names.cell("subject") + ", grade " + names.cell("grade")
                                + ", of " + year + ".",
                        "A raw score is checked against the table of its own test, year, grade and subject, and against"
                                + " no other.",
                        "Add that table to conversions.csv, or leave the raw scores out.",
                        names.cell("subject") + names.cell("grade") + year);
            case WRONG_CONVERSION -> wrongConversion(row, names);
            case ACCESS_NOT_ALLOWED ->
                fault(
                        names,
                        "participation",
                        "access_not_allowed",
                        "access_only, and not an English learner in the first year, in ELA.",
                        "Only such a student may take ACCESS in place of the test, and only in ELA.",
                        "Correct the participation or first_year_el.",
                        "");
            case EL_CONTRADICTORY ->
                fault(
                        names,
                        "el",
                        "el_contradictory",
                        "The row says two things about English learning.",
                        "An English learner is not a former one; only an English learner is one in the first year.",
                        "Correct el, former_el_years or first_year_el.",
                        "");
            case NOT_ENROLLED ->
                fault(
                        names,
                        "student",
                        "not_enrolled",
                        "A result of a student who is not in enrollment in " + year + ".",
                        "Every student with a result is enrolled; groups and attribution come from there.",
                        "Add the student to enrollment, or correct the identifier.",
                        year);
            case OTHER_SCHOOL ->
                fault(
                        names,
                        "school",
                        "other_school",
                        "A result in another school than the student is enrolled in in " + year + ".",
                        "A student is in one school when the tests are given: the one of enrollment.",
                        "Correct the school here or there.",
                        year);
        };
    }

    private RowFault offScale(int[] row, ColumnNames names) {
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        boolean zero = row[ResultColumns.SCALED] == 0;
        return fault(
                names,
                "scaled",
                zero ? "missing_as_zero" : "off_scale",
                zero
                        ? "The scaled score is 0, which is not on the scale: a missing score written as zero."
                        : "The scaled score " + row[ResultColumns.SCALED] + " is not on the scale.",
                "Scores of " + row[ResultColumns.YEAR] + " lie between " + rules.scale.lowest() + " and "
                        + rules.scale.highest() + " in steps of " + rules.scale.step()
                        + " (performance_levels); a missing score is left empty, and is never zero.",
                zero
                        ? "Ask the vendor for the missing results; leave the cell and the level empty until they come."
                        : "Correct it.",
                zero ? "0" : "");
    }

    private RowFault wrongConversion(int[] row, ColumnNames names) {
        int other = context.conversions().otherYear(row);
        int stated = context.conversions().scaled(row);
        String which = names.cell("subject") + ", grade " + names.cell("grade");
        return fault(
                names,
                "scaled",
                other > 0 ? "wrong_year_table" : "wrong_conversion",
                other > 0
                        ? "The scaled score is that of the conversion table of " + other + ", and the test is of "
                                + row[ResultColumns.YEAR] + " (" + which + ")."
                        : "The scaled score or level is not what the conversion table makes of the raw score (" + which
                                + ", " + row[ResultColumns.YEAR] + ")"
                                + (stated < 0 ? ", which it does not have." : "."),
                "A raw score is converted by the table of its own test, year, grade and subject.",
                other > 0
                        ? "Have the scores converted again with the table of " + row[ResultColumns.YEAR] + "."
                        : "Correct the score, or the table.",
                which + row[ResultColumns.YEAR] + other);
    }

    private static RowFault fault(
            ColumnNames names, String column, String code, String wrong, String rule, String remedy, String cause) {
        return new RowFault(names.of(column), names.cell(column), FAMILY + code, wrong, wrong, rule, remedy, cause);
    }
}
