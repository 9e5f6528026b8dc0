package commonweal.bench;

import commonweal.bench.MadeUpSchools.District;
import commonweal.bench.MadeUpSchools.School;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the student records of a made-up state, to time measuring: the spring tests of 2009 to 2012 as an agency of its
 * own ways might keep them, with other names and codes than ours, and the column map that says which are which. At scale 1
 * the state is of the size of Massachusetts. No real student or school is meant; the same scale gives the same bytes.
 *
 * <p>Tested are grades 3 to 8 and 10, in science 5, 8 and 10. A student has one row for each year and subject tested in
 * the grade, whether or not tested. The scores, bands of levels and rates are of the kind of the state tests of 2012, so
 * that every group is about as large and as often missing as there; they are no rule of anybody.
 */
public final class MadeUpResults {

    private static final int FIRST_YEAR = 2009;
    private static final List<Integer> GRADES = List.of(3, 4, 5, 6, 7, 8, 10);
    private static final List<Integer> SCIENCE_GRADES = List.of(5, 8, 10);
    private static final List<String> SUBJECTS = List.of("ELA", "MATH", "SCI");
    private static final int MATH = 1;
    private static final int SCIENCE = 2;

    private static final int ASIAN = 1;
    private static final int HISPANIC = 3;
    private static final int WHITE = 6;

    /** How often a student of the state is in none of its public schools in a year. */
    private static final double AWAY = 0.03;

    /** How often a student is not tested who should be. */
    private static final double ABSENT = 0.006;

    private static final String COLUMN_MAP = """
            # How this agency's files name and code things.
            results:
              columns: {student: student_id, year: year, school: school_code, grade: grade, subject: subject, participation: participated, scaled: score, level: level, sgp: sgp, low_income: low_income, disability: swd, el: ell, race: race}
              codes:
                subject: {ELA: ela, MATH: math, SCI: science}
                participation: {"1": tested, "0": absent}
                level: {WF: warning_failing, NI: needs_improvement, P: proficient, A: advanced}
                race: {AI: american_indian, AS: asian, BL: black, HI: hispanic, MR: multi_race, PI: pacific_islander, WH: white}
            """;

    private final MadeUpSchools schools;
    private final int studentsAGrade;
    private long rows;

    private MadeUpResults(int scale) {
        schools = new MadeUpSchools(scale);
        studentsAGrade = MadeUpSchools.STUDENTS_A_GRADE * scale;
    }

    /**
     * Writes results.csv, roster.csv and columns.yaml.
     *
     * @param arguments the folder, which is made, and how many times the size of Massachusetts, 1 to 10
     */
    public static void main(String... arguments) throws IOException {
        int scale = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 0;
        if (scale < 1 || scale > 10) {
            throw new IllegalArgumentException(
                    "expected a folder and a scale from 1 to 10, got: " + String.join(" ", arguments));
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        MadeUpResults made = new MadeUpResults(scale);
        Files.writeString(folder.resolve("columns.yaml"), COLUMN_MAP);
        made.writeRoster(folder.resolve("roster.csv"));
        made.writeResults(folder.resolve("results.csv"));
        System.out.println(made.schools.districts().size() + " districts, " + made.schools.count() + " schools, "
                + made.rows + " results");
    }

    private void writeRoster(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print("org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes\n");
            out.print("00000000,state,Made-up state,00000000,,,,,,,made up for measuring\n");
            for (District district : schools.districts()) {
                String code = "%04d0000".formatted(district.number());
                out.print(code + ",district,Made-up " + code + "," + code + ",,,,,,,made up for measuring\n");
                for (School school : district.schools()) {
                    String grades = IntStream.rangeClosed(school.lowest(), school.highest())
                            .mapToObj("%02d"::formatted)
                            .collect(Collectors.joining(","));
                    out.print("%08d,school,Made-up %08d,%s,\"%s\",,,,,no,made up for measuring\n"
                            .formatted(school.code(), school.code(), code, grades));
                }
            }
        }
    }

    private void writeResults(Path file) throws IOException {
        try (Cells cells = new Cells(Files.newOutputStream(file))) {
            cells.text(
                    "student_id,year,school_code,grade,subject,participated,score,level,sgp,low_income,swd,ell,race\n");
            for (int year = 0; year < MadeUpSchools.YEARS; year++) {
                for (int grade : GRADES) {
                    // Those of one cohort stay together: they advance by one grade a year.
                    long cohort = FIRST_YEAR + year - grade - 1990L;
                    for (int i = 0; i < studentsAGrade; i++) {
                        write(cells, cohort * studentsAGrade + i, year, grade);
                    }
                }
            }
        }
    }

    /** The rows of a student in a year; the student is told by a number that stays over the years. */
    private void write(Cells cells, long student, int year, int grade) throws IOException {
        if (Chance.uniform(student, 100 + grade) < AWAY) {
            return;
        }
        School school = schools.schoolOf(student, grade);
        Traits traits = traits(student, grade, school);
        for (int subject = 0; subject < SUBJECTS.size(); subject++) {
            if (subject == SCIENCE && !SCIENCE_GRADES.contains(grade)) {
                continue;
            }
            cells.number(identifier(student));
            cells.comma();
            cells.number(FIRST_YEAR + year);
            cells.comma();
            cells.padded(school.code(), 8);
            cells.comma();
            cells.padded(grade, 2);
            cells.comma();
            cells.text(SUBJECTS.get(subject));
            cells.comma();
            writeTest(cells, student, year, grade, subject, school, traits.ability());
            cells.yesNo(traits.lowIncome());
            cells.comma();
            cells.yesNo(traits.disability());
            cells.comma();
            cells.yesNo(traits.englishLearner());
            cells.comma();
            cells.text(MadeUpSchools.RACES.get(traits.race()));
            cells.text("\n");
            rows++;
        }
    }

    private static void writeTest(
            Cells cells, long student, int year, int grade, int subject, School school, double ability)
            throws IOException {
        double oftenAbsent = school.effect() < -0.45 ? 0.05 * Chance.uniform(school.code(), 55) : 0;
        boolean tested = Chance.uniform(student, testOf(grade, subject)) >= ABSENT + oftenAbsent;
        cells.yesNo(tested);
        cells.comma();
        if (!tested) {
            cells.text(",,,");
            return;
        }
        double luck = Chance.normal(student, 100 + testOf(grade, subject));
        double ease = subject == MATH ? -0.12 : subject == SCIENCE ? -0.25 : grade == 10 ? 0.35 : 0.1;
        double achievement = ability
                + 0.25 * Chance.normal(student, 340 + subject)
                + 0.42 * luck
                + school.effect()
                + school.trend()[year]
                + 0.05 * year
                + ease;
        int score = Math.clamp(200 + 2 * Math.round((44.5 + 17.5 * achievement) / 2), 200, 280);
        cells.number(score);
        cells.comma();
        cells.text(score < 220 ? "WF" : score < 240 ? "NI" : score < 260 ? "P" : "A");
        cells.comma();
        if (hasEarlierTest(student, grade, subject)) {
            int earlier = testOf(earlierGrade(grade), subject);
            double gain = (luck - 0.55 * Chance.normal(student, 100 + earlier)) / 1.14 + school.growth();
            cells.number(Math.clamp((int) Math.floor(100 * shareBelow(gain)), 1, 99));
        }
        cells.comma();
    }

    /** Growth is measured from the test before: in none of the youngest and not in science. */
    private static boolean hasEarlierTest(long student, int grade, int subject) {
        if (grade == GRADES.getFirst() || subject == SCIENCE) {
            return false;
        }
        int earlier = earlierGrade(grade);
        return Chance.uniform(student, 100 + earlier) >= AWAY
                && Chance.uniform(student, testOf(earlier, subject)) >= ABSENT;
    }

    private static int earlierGrade(int grade) {
        return GRADES.get(GRADES.indexOf(grade) - 1);
    }

    /** What is asked of chance about a test. */
    private static int testOf(int grade, int subject) {
        return 200 + grade * 3 + subject;
    }

    /** The normal distribution function, nearly. */
    private static double shareBelow(double deviation) {
        return 1.0 / (1.0 + StrictMath.exp(-1.702 * deviation));
    }

    private record Traits(int race, boolean lowIncome, boolean disability, boolean englishLearner, double ability) {}

    private Traits traits(long student, int grade, School school) {
        District district = schools.districtOf(school);
        int race = district.race(Chance.uniform(student, 31));
        double poverty = Math.min(0.97, district.poverty() * (race == WHITE ? 0.8 : 1.25));
        boolean changedThisYear = Chance.uniform(student, 320 + grade) < 0.03;
        boolean lowIncome = Chance.uniform(student, 32) < poverty ^ changedThisYear;
        boolean disability = Chance.uniform(student, 33) < 0.17 + (lowIncome ? 0.03 : 0);
        double learners = race == HISPANIC ? 0.32 : race == ASIAN ? 0.28 : race == WHITE ? 0.02 : 0.07;
        boolean englishLearner = Chance.uniform(student, 34) < learners;
        double ability = Chance.normal(student, 35) * 0.72
                - (lowIncome ? 0.42 : 0)
                - (disability ? 0.75 : 0)
                - (englishLearner ? 0.38 : 0)
                + (race == ASIAN ? 0.3 : 0);
        return new Traits(race, lowIncome, disability, englishLearner, ability);
    }

    /** Ten digits, in no order; no two students share one, since the factor and the modulus have no common divisor. */
    private static long identifier(long student) {
        return 1_000_000_000L + Math.floorMod(student * 7_368_787L + 12_345, 899_999_981L);
    }

    /** Cells written as bytes: formatting them as text would take minutes for fifty million rows. */
    private static final class Cells implements AutoCloseable {

        private static final int LONGEST = 128;

        private final OutputStream out;
        private final byte[] buffer = new byte[1 << 20];
        private int used;

        Cells(OutputStream out) {
            this.out = out;
        }

        void comma() throws IOException {
            room();
            buffer[used++] = ',';
        }

        void yesNo(boolean yes) throws IOException {
            room();
            buffer[used++] = (byte) (yes ? '1' : '0');
        }

        void text(String ascii) throws IOException {
            room();
            for (int i = 0; i < ascii.length(); i++) {
                buffer[used++] = (byte) ascii.charAt(i);
            }
        }

        void number(long value) throws IOException {
            int digits = 1;
            for (long rest = value; rest >= 10; rest /= 10) {
                digits++;
            }
            padded(value, digits);
        }

        void padded(long value, int digits) throws IOException {
            room();
            long rest = value;
            for (int i = used + digits - 1; i >= used; i--) {
                buffer[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            used += digits;
        }

        private void room() throws IOException {
            if (used > buffer.length - LONGEST) {
                out.write(buffer, 0, used);
                used = 0;
            }
        }

        @Override
        public void close() throws IOException {
            try (out) {
                out.write(buffer, 0, used);
            }
        }
    }
}
