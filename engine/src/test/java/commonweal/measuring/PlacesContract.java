package commonweal.measuring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The second part of {@link MeasuringContract}: who counts where, high-school science, and students without a row. */
public abstract class PlacesContract extends AchievementContract {

    private static final String MOVED = """
            unit  | enrolled | tested | not_attributed | assessed | points | levelled | growth | growth_median_twice
            A1    | 4        | 4      | 3              | 1        | 100    | 1        | 1      | 20
            A     | 4        | 4      | 2              | 2        | 175    | 2        | 2      | 30
            state | 4        | 4      | 1              | 3        | 225    | 3        | 3      | 40
            """;

    private static final String MOVED_BY_THE_ROW = """
            results: year 2012, grade 5, subject ela, school A1
            student | scaled | sgp | since_october
            s1      | 240    | 10  | school
            s2      | 230    | 20  | district
            s3      | 220    | 30  | state
            s4      | 210    | 40  | none
            """;

    private static final String MOVED_BY_ENROLLMENT = """
            results: year 2012, grade 5, subject ela, school A1
            student | scaled | sgp
            s1      | 240    | 10
            s2      | 230    | 20
            s3      | 220    | 30
            s4      | 210    | 40

            enrollment: year 2012, grade 5, school A1
            student | october_school
            s1      | A1
            s2      | A2
            s3      | B1
            s4      |
            """;

    @Test
    void a08_moved_within_the_district_the_state_or_into_it() throws IOException {
        Expected.subjects(measure(TinyRules.usual(), MOVED_BY_THE_ROW), MOVED);
        Expected.grades(measure(TinyRules.usual(), MOVED_BY_THE_ROW), """
                grade | enrolled | not_attributed | assessed | growth
                5     | 4        | 1              | 3        | 3
                """);
        Expected.subjects(measure(TinyRules.usual().attribution(true, false, false, false), MOVED_BY_THE_ROW), """
                unit  | enrolled | not_attributed | assessed | points | how
                A1    | 4        | 3              | 1        | 100    |
                A     | 4        | 0              | 4        | 250    | asked for at schools alone
                state | 4        | 0              | 4        | 250    |
                """);
        Expected.subjects(measure(TinyRules.usual().attribution(true, true, true, true), MOVED_BY_THE_ROW), """
                unit  | enrolled | participated | tested | not_attributed | assessed | how
                A1    | 1        | 1            | 1      | 0              | 1        | participation is limited too
                A     | 2        | 2            | 2      | 0              | 2        |
                state | 3        | 3            | 3      | 0              | 3        |
                """);
    }

    @Test
    void a08_moved_as_enrollment_tells_it() throws IOException {
        Expected.subjects(measure(TinyRules.usual(), MOVED_BY_ENROLLMENT), MOVED);
        Expected.subjects(measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1
                student | scaled | since_october | how
                s1      | 240    | none          | the row says so, whatever enrollment does
                s2      | 230    |               | in A2 on 1 October

                enrollment: year 2012, grade 5, school A1
                student | october_school
                s1      | A1
                s2      | A2
                """), """
                unit  | enrolled | not_attributed | assessed | points | how
                A1    | 2        | 2              | 0        | 0      |
                A     | 2        | 1              | 1        | 75     | s2
                state | 2        | 1              | 1        | 75     | s2
                """);
    }

    @Test
    void a12_high_school_science_counts_the_best_result_so_far() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: subject science, school A1
                student | year | grade | discipline           | participation | scaled | how
                s1      | 2011 | 9     | biology              | tested        | 240    | best: 100
                s1      | 2012 | 10    | chemistry            | tested        | 220    |
                s2      | 2011 | 9     | biology              | tested        | 200    |
                s2      | 2012 | 10    | biology              | tested        | 230    | best: 75
                s3      | 2011 | 9     | biology              | tested        | 220    | best: 50; took part
                s3      | 2012 | 10    | biology              | absent        |        |
                s4      | 2012 | 10    | biology              | tested        | 210    |
                s4      | 2012 | 10    | introductory_physics | tested        | 220    | best: 50
                s5      | 2012 | 10    | biology              | absent        |        | did not take part
                s6      | 2012 | 9     | biology              | tested        | 240    | counts only in 2013
                s7      | 2011 | 10    | biology              | tested        | 240    | counted in 2011
                s8      | 2010 | 9     | biology              | tested        | 240    | two years before: does not count
                s8      | 2012 | 10    | biology              | tested        | 200    | best: 0
                """);
        Expected.subjects(tallies, """
                unit | year | subject | enrolled | participated | tested | assessed | points | how
                A1   | 2012 | science | 6        | 5            | 5      | 5        | 275    | 100 + 75 + 50 + 50 + 0
                A1   | 2011 | science | 1        | 1            | 1      | 1        | 100    | s7
                A1   | 2010 | science | 0        | 0            | 0      | 0        | 0      |
                """);
        Expected.subjects(tallies, """
                unit | year | subject | levelled | warning_failing | needs_improvement | proficient
                A1   | 2012 | science | 5        | 1               | 3                 | 1
                """);
        Expected.grades(tallies, """
                year | subject | grade | enrolled | points
                2012 | science | 10    | 6        | 275
                2012 | science | 9     | 0        | 0
                """);
    }

    @Test
    void a12_enrollment_or_the_first_discipline_says_who_the_student_is() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: subject science, school A1
                student | year | grade | discipline | scaled | low_income | how
                s1      | 2012 | 10    | chemistry  | 240    | 1          | the best result
                s1      | 2012 | 10    | biology    | 200    | 0          | the first discipline: not of low income
                s2      | 2011 | 9     | biology    | 230    | 1          | no row in 2012, but enrolled in A2

                enrollment: year 2012, grade 10
                student | school | october_school | how
                s1      | A1     | A1             |
                s2      | A2     | A2             | 75 points of grade 9; not of low income any more
                s3      | A2     | A2             | no row in any year

                enrollment: year 2011, grade 9
                student | school | october_school
                s2      | A1     | A1
                """);
        Expected.subjects(tallies, """
                unit | year | subject | group      | enrolled | without_row | participated | tested | assessed | points
                A1   | 2012 | science | all        | 1        | 0           | 1            | 1      | 1        | 100
                A2   | 2012 | science | all        | 2        | 1           | 1            | 1      | 1        | 75
                A    | 2012 | science | low_income | 0        | 0           | 0            | 0      | 0        | 0
                A    | 2012 | ela     | all        | 3        | 3           | 0            | 0      | 0        | 0
                A1   | 2011 | science | all        | 0        | 0           | 0            | 0      | 0        | 0
                """);
    }

    @Test
    void a12_the_counting_year_says_which_earlier_grades_count() throws IOException {
        CountingRules rules = new CountingRules(new TreeMap<>(Map.of(
                2011, TinyRules.usual().science(10, List.of()).year(),
                2012, TinyRules.usual().science(10, List.of(8)).year())));
        TinyRecords records = TinyRecords.of("""
                results: subject science, school A1
                student | year | grade | scaled
                s1      | 2010 | 8     | 240
                s1      | 2012 | 10    | 200
                """);
        Expected.subjects(measure(records, TinyRoster.roster(), rules), """
                unit | year | subject | enrolled | points | how
                A1   | 2010 | science | 1        | 100    | grade 8 counts as itself by the rules of its own year
                A1   | 2012 | science | 1        | 100    | and is the best result so far by those of 2012
                """);
    }

    @Test
    void a13_enrolled_without_a_row() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1, without attributes
                student | participation | scaled
                s1      | tested        | 240
                s2      | tested        | 220
                s3      | absent        |

                enrollment: year 2012, october_school A1
                student | school | grade | low_income | how
                s1      | A1     | 5     | 1          | of low income, as enrollment says
                s2..s3  | A1     | 5     | 0          |
                s4      | A1     | 2     | 0          | grade 2 is not tested
                s5      |        | 5     | 0          | left before the tests
                s6      | A1     | 5     | 1          | no row at all
                """);
        Expected.subjects(tallies, """
                unit | subject | group      | enrolled | without_row | participated | tested | assessed | points | how
                A1   | ela     | all        | 4        | 1           | 2            | 2      | 2        | 150    | s6
                A1   | ela     | low_income | 2        | 1           | 1            | 1      | 1        | 100    | s1 s6
                A1   | ela     | white      | 4        | 1           | 2            | 2      | 2        | 150    |
                A1   | math    | all        | 4        | 4           | 0            | 0      | 0        | 0      |
                A1   | science | low_income | 2        | 2           | 0            | 0      | 0        | 0      |
                """);
        Expected.grades(tallies, """
                subject | grade | enrolled | without_row
                ela     | 5     | 4        | 1
                ela     | 2     | 0        | 0
                """);
    }
}
