package commonweal.records;

import static commonweal.records.RecordColumn.Need.ATTRIBUTE;
import static commonweal.records.RecordColumn.Need.FILLED;
import static commonweal.records.RecordColumn.Need.MAY_BE_EMPTY;
import static commonweal.records.RecordColumn.Need.OPTIONAL;

import commonweal.records.RecordColumn.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of record file, each with its columns. Numbers of elements are those of the Massachusetts Student
 * Information Management System (SIMS) data handbook, versions 2.0 (2007) and 6.0 (2015); terms are those of CEDS and the
 * Ed-Fi Data Standard.
 */
public enum RecordKind {
    /** Test results: one row for each student, subject and year, tested or not. */
    RESULTS("results", resultColumns()),
    /** Who was enrolled: one row for each student and year. */
    ENROLLMENT("enrollment", enrollmentColumns()),
    /** Conversion of raw to scaled scores: one row for each assessment, year, grade, subject and raw score. */
    CONVERSIONS("conversions", conversionColumns()),
    /** Graduation cohorts: one row for each student and cohort. */
    COHORTS("cohorts", cohortColumns()),
    /** Students who dropped out, or came back: one row for each event. */
    EXITS("exits", exitColumns()),
    /** Growth on the English proficiency test ACCESS: one row for each student and year. */
    ACCESS("access", accessColumns());

    private final String stem;
    private final List<RecordColumn> columns;

    RecordKind(String stem, List<RecordColumn> columns) {
        this.stem = stem;
        this.columns = columns;
    }

    /** The name of its file without the ending: {@code results} for {@code results.csv}. */
    public String stem() {
        return stem;
    }

    /** Its columns, in the order in which they are written. */
    public List<RecordColumn> columns() {
        return columns;
    }

    /** The place of a column among {@link #columns()}. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(stem + " must have the column, has no " + column);
    }

    /** The codes of a column that has codes; its numbers are their places here. */
    public List<String> codes(String column) {
        if (columns.get(index(column)).form() instanceof Form.Code form) {
            return form.codes();
        }
        throw new IllegalArgumentException(stem + "." + column + " must have codes, has none");
    }

    /** The kind with this stem, if there is one. */
    public static Optional<RecordKind> find(String stem) {
        return Stream.of(values()).filter(kind -> kind.stem.equals(stem)).findFirst();
    }

    private static final class Codes {
        static final Form SUBJECT = new Form.Code(List.of("ela", "math", "science"));
        static final Form TEST = new Form.Code(List.of("mcas", "alternate", "other"));
        static final Form LEVEL = new Form.Code(List.of(
                "warning_failing",
                "needs_improvement",
                "proficient",
                "advanced",
                "alt_not_submitted",
                "alt_incomplete",
                "alt_awareness",
                "alt_emerging",
                "alt_progressing"));
        static final Form PARTICIPATION =
                new Form.Code(List.of("tested", "absent", "medically_excused", "access_only"));
        static final Form DISCIPLINE =
                new Form.Code(List.of("biology", "chemistry", "introductory_physics", "technology_engineering"));
        static final Form RACE = new Form.Code(
                List.of("american_indian", "asian", "black", "hispanic", "multi_race", "pacific_islander", "white"));
        static final Form SINCE_OCTOBER = new Form.Code(List.of("school", "district", "state", "none"));
        static final Form PLACEMENT = new Form.Code(List.of(
                "full_inclusion",
                "partial_inclusion",
                "substantially_separate",
                "separate_day_school",
                "residential",
                "home_or_hospital"));
        static final Form COHORT_OUTCOME =
                new Form.Code(List.of("graduated", "enrolled", "certificate", "dropped_out", "excluded"));
        static final Form EXIT = new Form.Code(List.of("dropped_out", "reengaged"));
    }

    private static RecordColumn column(String name, Form form, Need need, String element, String term, String meaning) {
        return new RecordColumn(name, form, need, element, term, meaning);
    }

    private static List<RecordColumn> with(List<RecordColumn> own, List<RecordColumn> attributes) {
        List<RecordColumn> all = new ArrayList<>(own);
        all.addAll(attributes);
        return List.copyOf(all);
    }

    private static RecordColumn student() {
        return column(
                "student",
                new Form.Student(),
                FILLED,
                "DOE002",
                "CEDS Student Identifier; Ed-Fi studentUniqueId",
                "The student's state-assigned identifier (SASID).");
    }

    private static RecordColumn year(String meaning) {
        return column("year", new Form.Year(), FILLED, "", "CEDS School Year; Ed-Fi schoolYear", meaning);
    }

    /** What a student is, on whichever file carries it. */
    private static List<RecordColumn> attributes() {
        return List.of(
                column(
                        "race",
                        Codes.RACE,
                        ATTRIBUTE,
                        "DOE010",
                        "CEDS Race, Ethnicity; Ed-Fi race",
                        "Race or ethnicity."),
                column(
                        "low_income",
                        new Form.YesNo(),
                        ATTRIBUTE,
                        "DOE019",
                        "CEDS Eligibility Status for School Food Service Programs",
                        "Eligible for free or reduced-price lunch (years to 2014)."),
                column(
                        "economically_disadvantaged",
                        new Form.YesNo(),
                        ATTRIBUTE,
                        "",
                        "CEDS Economic Disadvantage Status; Ed-Fi economicDisadvantage",
                        "In a state programme for families of low income (years from 2015)."),
                column(
                        "disability",
                        new Form.YesNo(),
                        ATTRIBUTE,
                        "DOE036, DOE040",
                        "CEDS IDEA Indicator; Ed-Fi disability",
                        "A student with a disability who has an individual education program."),
                column(
                        "el",
                        new Form.YesNo(),
                        ATTRIBUTE,
                        "DOE025",
                        "CEDS English Learner Status; Ed-Fi limitedEnglishProficiency",
                        "An English learner."),
                column(
                        "former_el_years",
                        new Form.Whole(0, 13),
                        OPTIONAL,
                        "",
                        "CEDS English Learner Exit Date",
                        "How many years ago the student stopped being an English learner, from 1; empty or 0: never was, or is one still."),
                column(
                        "first_year_el",
                        new Form.YesNo(),
                        OPTIONAL,
                        "DOE021",
                        "CEDS First Entry Date into a US School",
                        "An English learner in the first year in schools of the United States."));
    }

    private static List<RecordColumn> resultColumns() {
        return with(
                List.of(
                        student(),
                        year("The year of the spring test."),
                        column(
                                "school",
                                new Form.Org(),
                                FILLED,
                                "DOE015",
                                "CEDS Responsible School Identifier; Ed-Fi schoolId",
                                "The school in which the student was enrolled when the tests were given."),
                        column(
                                "grade",
                                new Form.Grade(),
                                FILLED,
                                "DOE016",
                                "CEDS Grade Level; Ed-Fi gradeLevel",
                                "The grade."),
                        column(
                                "subject",
                                Codes.SUBJECT,
                                FILLED,
                                "",
                                "CEDS Assessment Academic Subject",
                                "The subject."),
                        column(
                                "participation",
                                Codes.PARTICIPATION,
                                FILLED,
                                "",
                                "CEDS Assessment Participation Indicator",
                                "Whether the student took the test: tested; absent; medically_excused; access_only, an English"
                                        + " learner in the first year who took ACCESS in place of the ELA test."),
                        column(
                                "test",
                                Codes.TEST,
                                OPTIONAL,
                                "",
                                "CEDS Assessment Type",
                                "The kind of test; empty: mcas."),
                        column(
                                "discipline",
                                Codes.DISCIPLINE,
                                OPTIONAL,
                                "",
                                "CEDS Assessment Academic Subject",
                                "Of high-school science: which of the four tests."),
                        column(
                                "raw",
                                new Form.Whole(0, 999),
                                OPTIONAL,
                                "",
                                "CEDS Assessment Result Score Value (raw)",
                                "Raw score, checked against the conversion table of its test, year, grade and subject."),
                        column(
                                "scaled",
                                new Form.Whole(0, 9999),
                                MAY_BE_EMPTY,
                                "",
                                "CEDS Assessment Result Score Value (scale)",
                                "Scaled score; empty: there is none."),
                        column(
                                "level",
                                Codes.LEVEL,
                                MAY_BE_EMPTY,
                                "",
                                "CEDS Assessment Performance Level Identifier",
                                "Performance level; those that begin with alt_ are of the alternate assessment. Empty: there is none."),
                        column(
                                "sgp",
                                new Form.Whole(1, 99),
                                MAY_BE_EMPTY,
                                "",
                                "CEDS Assessment Result Score Value (growth percentile)",
                                "Student growth percentile; empty: there is none."),
                        column(
                                "cpi_points",
                                new Form.Whole(0, 100),
                                OPTIONAL,
                                "",
                                "",
                                "Points for the index as the vendor gives them, for a test whose scores do not give them (test other)."),
                        column(
                                "since_october",
                                Codes.SINCE_OCTOBER,
                                OPTIONAL,
                                "",
                                "CEDS Enrollment Entry Date",
                                "Since 1 October in this school; not in it but in this district; only in the state; or none of them.")),
                attributes());
    }

    private static List<RecordColumn> enrollmentColumns() {
        return with(
                List.of(
                        student(),
                        year("The school year, by the year in which it ends."),
                        column(
                                "school",
                                new Form.Org(),
                                MAY_BE_EMPTY,
                                "DOE015",
                                "CEDS Responsible School Identifier; Ed-Fi schoolId",
                                "The school in which the student was enrolled when the tests were given and at the end of the year; empty: none any more."),
                        column(
                                "october_school",
                                new Form.Org(),
                                MAY_BE_EMPTY,
                                "DOE015",
                                "CEDS Enrollment Entry Date",
                                "The school on 1 October; empty: in no public school of the state."),
                        column(
                                "grade",
                                new Form.Grade(),
                                FILLED,
                                "DOE016",
                                "CEDS Grade Level; Ed-Fi gradeLevel",
                                "The grade."),
                        column(
                                "placement",
                                Codes.PLACEMENT,
                                OPTIONAL,
                                "DOE034",
                                "CEDS IDEA Educational Environment for School Age",
                                "Special education placement, age 6-21; empty: not in special education.")),
                attributes());
    }

    private static List<RecordColumn> conversionColumns() {
        return List.of(
                column("assessment", Codes.TEST, FILLED, "", "CEDS Assessment Identifier", "The test."),
                year("The year of the test."),
                column(
                        "grade",
                        new Form.Grade(),
                        FILLED,
                        "",
                        "CEDS Assessment Level for Which Designed",
                        "The grade of the test."),
                column("subject", Codes.SUBJECT, FILLED, "", "CEDS Assessment Academic Subject", "The subject."),
                column("raw", new Form.Whole(0, 999), FILLED, "", "", "The raw score."),
                column("scaled", new Form.Whole(0, 9999), FILLED, "", "", "The scaled score that it gives."),
                column("level", Codes.LEVEL, FILLED, "", "", "The performance level that it gives."));
    }

    private static List<RecordColumn> cohortColumns() {
        return with(
                List.of(
                        student(),
                        column(
                                "cohort",
                                new Form.Year(),
                                FILLED,
                                "",
                                "CEDS Cohort Graduation Year",
                                "The year in which the cohort graduates after four years."),
                        column(
                                "school",
                                new Form.Org(),
                                FILLED,
                                "DOE015",
                                "CEDS Responsible School Identifier",
                                "The last school."),
                        column(
                                "after_4_years",
                                Codes.COHORT_OUTCOME,
                                FILLED,
                                "DOE012",
                                "CEDS Cohort Graduation Indicator",
                                "What came of it after four years; excluded: transferred out or died, and not of the cohort any more."),
                        column(
                                "after_5_years",
                                Codes.COHORT_OUTCOME,
                                MAY_BE_EMPTY,
                                "DOE012",
                                "CEDS Cohort Graduation Indicator",
                                "What came of it after five years; empty: not known yet.")),
                attributes());
    }

    private static List<RecordColumn> exitColumns() {
        return with(
                List.of(
                        student(),
                        year("The school year, by the year in which it ends."),
                        column(
                                "school",
                                new Form.Org(),
                                FILLED,
                                "DOE015",
                                "CEDS Responsible School Identifier",
                                "The school left, or entered again."),
                        column(
                                "exit",
                                Codes.EXIT,
                                FILLED,
                                "DOE012",
                                "CEDS Exit or Withdrawal Type",
                                "Whether the student dropped out, or had and enrolled again.")),
                attributes());
    }

    private static List<RecordColumn> accessColumns() {
        return with(
                List.of(
                        student(),
                        year("The year of the test."),
                        column(
                                "school",
                                new Form.Org(),
                                FILLED,
                                "DOE015",
                                "CEDS Responsible School Identifier",
                                "The school."),
                        column(
                                "sgpa",
                                new Form.Whole(1, 99),
                                MAY_BE_EMPTY,
                                "",
                                "CEDS Assessment Result Score Value (growth percentile)",
                                "Student growth percentile on ACCESS; empty: there is none.")),
                attributes());
    }
}
