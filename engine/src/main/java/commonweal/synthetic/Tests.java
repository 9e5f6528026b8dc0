package commonweal.synthetic;

import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.synthetic.Draws.For;
import java.util.function.Consumer;

/** The tests a student takes in a spring, or should have taken: the rows of results. */
final class Tests {

    private static final int BIOLOGY = RecordCodes.code(RecordKind.RESULTS, "discipline", "biology");
    private static final int CHEMISTRY = RecordCodes.code(RecordKind.RESULTS, "discipline", "chemistry");
    private static final int PHYSICS = RecordCodes.code(RecordKind.RESULTS, "discipline", "introductory_physics");
    private static final int TECHNOLOGY = RecordCodes.code(RecordKind.RESULTS, "discipline", "technology_engineering");
    private static final int NOT_SUBMITTED = RecordCodes.level("alt_not_submitted");
    private static final double[] ALTERNATE_UP_TO = {0.03, 0.10, 0.25, 0.50};

    private final Draws draws;
    private final Conversions conversions;
    private final Scores scores;
    private final double[] weakness;
    private final double[] scienceInGrade9;
    private final ResultRow row = new ResultRow();

    Tests(Draws draws, Conversions conversions, Scores scores, SchoolsOfTheState schools) {
        this.draws = draws;
        this.conversions = conversions;
        this.scores = scores;
        weakness = new double[schools.all().size()];
        scienceInGrade9 = new double[weakness.length];
        for (School school : schools.all()) {
            double cpi = (school.cpi[0] + school.cpi[1]) / 2;
            weakness[school.index] = Math.min(Math.max((92 - cpi) / 40, 0), 1);
            double draw = draws.share(school.index, For.SCIENCE_OF_SCHOOL, 0);
            scienceInGrade9[school.index] = draw < 0.45 ? 0.85 : draw < 0.6 ? 0.4 : 0.03;
        }
    }

    /** Passes on the student's rows of a year; the row is used again for the next. */
    void take(Student student, int school, int sinceOctober, int year, int grade, Consumer<ResultRow> rows) {
        row.key = student.key;
        row.student = student.id;
        row.year = year;
        row.school = school;
        row.grade = grade;
        row.sinceOctober = sinceOctober;
        row.attributes = student.now;
        if (Conversions.testedGrades().contains(grade)) {
            subject(student, RecordCodes.ELA, rows);
            subject(student, RecordCodes.MATH, rows);
        }
        switch (grade) {
            case 5, 8 -> subject(student, RecordCodes.SCIENCE, rows);
            case 9, 10 -> highSchoolScience(student, rows);
            default -> {}
        }
    }

    private void subject(Student student, int subject, Consumer<ResultRow> rows) {
        row.subject = subject;
        row.discipline = Form.MISSING;
        fill(student);
        rows.accept(row);
    }

    private void highSchoolScience(Student student, Consumer<ResultRow> rows) {
        boolean takes;
        if (student.scienceLevel >= 0) {
            takes = draws.happens(student.scienceLevel == 0 ? 0.75 : 0.04, student.key, For.SCIENCE_AGAIN, row.grade);
        } else {
            takes = row.grade == 10
                    || draws.happens(scienceInGrade9[row.school], student.key, For.SCIENCE_EARLY, row.grade);
        }
        if (!takes) {
            return;
        }
        row.subject = RecordCodes.SCIENCE;
        double draw = draws.share(student.key, For.DISCIPLINE, row.grade);
        row.discipline = row.grade == 9
                ? (draw < 0.75 ? BIOLOGY : draw < 0.97 ? PHYSICS : TECHNOLOGY)
                : (draw < 0.65 ? BIOLOGY : draw < 0.85 ? PHYSICS : draw < 0.93 ? CHEMISTRY : TECHNOLOGY);
        fill(student);
        boolean earlier = student.scienceLevel >= 0;
        if (row.participation == RecordCodes.TESTED && row.level != Form.MISSING) {
            student.scienceLevel = Math.min(row.level, 3);
        } else if (earlier) {
            return;
        }
        rows.accept(row);
    }

    private void fill(Student student) {
        row.withoutResult();
        row.test = student.takesAlternate && student.now.disability ? RecordCodes.ALTERNATE : RecordCodes.MCAS;
        row.participation = participation(student, row.school, row.year, row.grade, row.subject);
        if (row.participation != RecordCodes.TESTED) {
            return;
        }
        int detail = row.grade * 4 + row.subject;
        if (row.test == RecordCodes.ALTERNATE) {
            row.level = NOT_SUBMITTED + alternateLevel(draws.share(student.key, For.ALTERNATE_LEVEL, detail));
            return;
        }
        if (draws.happens(0.0005, student.key, For.NO_SCORE, detail)) {
            return;
        }
        Conversion conversion = conversions.get(row.year, row.grade, row.subject);
        row.raw = conversion.raw(scores.exact(student, row.school, row.subject, row.year, row.grade));
        row.scaled = conversion.scaled(row.raw);
        row.level = Conversion.level(row.scaled);
        row.sgp = growth(student);
    }

    private static int alternateLevel(double draw) {
        int level = 0;
        while (level < ALTERNATE_UP_TO.length && draw >= ALTERNATE_UP_TO[level]) {
            level++;
        }
        return level;
    }

    private int growth(Student student) {
        if (row.subject == RecordCodes.SCIENCE || row.grade == 3) {
            return Form.MISSING;
        }
        int back = row.grade == 10 ? 2 : 1;
        int earlier = row.grade - back;
        boolean prior = student.arrived <= row.year - back
                && draws.happens(0.975, student.key, For.HAD_PRIOR_SCORE, row.grade)
                && participation(student, row.school, row.year - back, earlier, row.subject) == RecordCodes.TESTED;
        return prior
                ? scores.growthPercentile(student, row.school, row.subject, row.year, row.grade, earlier)
                : Form.MISSING;
    }

    private int participation(Student student, int school, int year, int grade, int subject) {
        int detail = grade * 4 + subject;
        if (subject == RecordCodes.ELA
                && student.now.firstYearEl
                && year == row.year
                && draws.happens(0.85, student.key, For.ACCESS_ONLY, grade)) {
            return RecordCodes.ACCESS_ONLY;
        }
        if (draws.happens(0.001, student.key, For.EXCUSED, grade)) {
            return RecordCodes.EXCUSED;
        }
        double absent = 0.002 + 0.016 * weakness[school] + (grade >= 9 ? 0.006 : 0);
        return draws.happens(absent, student.key, For.ABSENT_FROM_ALL, grade)
                        || draws.happens(0.002 + absent / 3, student.key, For.ABSENT, detail)
                ? RecordCodes.ABSENT
                : RecordCodes.TESTED;
    }
}
