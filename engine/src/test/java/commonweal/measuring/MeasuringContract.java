package commonweal.measuring;

import commonweal.measuring.CountingRules.YearCounting;
import commonweal.policy.CountingRule;
import commonweal.terms.Group;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every engine must count: the contract of docs/measuring.md as states of a few students, each worked out by hand,
 * from simple to hard. A subclass brings the engine. a01 to a11 (but a08) stand in {@link AchievementContract}, a08, a12 and
 * a13 in {@link PlacesContract}; a20 to a24 have rows that a reader of files refuses.
 */
public abstract class MeasuringContract extends PlacesContract {

    @Test
    void a14_cohorts_of_four_and_five_years() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                cohorts: cohort 2012, school A1
                student | after_4_years | after_5_years | low_income | how
                c1      | graduated     | graduated     | 0          |
                c2      | enrolled      | graduated     | 1          | in the fifth year
                c3      | dropped_out   | dropped_out   | 1          |
                c4      | excluded      | excluded      | 0          | moved away: in neither cohort
                c5      | enrolled      | excluded      | 0          | moved away in the fifth year
                c6      | certificate   |               | 0          | not known yet: not in the five-year cohort
                c7      | graduated     |               | 0          |
                """);
        Expected.outcomes(tallies, """
                unit  | year | group      | cohort_4yr | graduates_4yr | cohort_5yr | graduates_5yr
                A1    | 2012 | all        | 6          | 2             | 3          | 2
                A1    | 2012 | low_income | 2          | 0             | 2          | 1
                state | 2012 | all        | 6          | 2             | 3          | 2
                B     | 2012 | all        | 0          | 0             | 0          | 0
                """);
    }

    @Test
    void a15_dropouts_of_those_enrolled_in_october() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                enrollment: year 2012
                student | school | october_school | grade | low_income | how
                d1      |        | A1             | 9     | 1          | dropped out
                d2..d4  | A1     | A1             | 10    | 0          |
                d5      |        | A2             | 12    | 0          | dropped out
                d6      | A1     | A1             | 8     | 0          | grade 8 is not of the rate
                d7      | A1     |                | 9     | 0          | came after October

                exits: year 2012
                student | school | exit        | low_income
                d1      | A1     | dropped_out | 1
                d5      | A2     | dropped_out | 0
                r1      | A1     | reengaged   | 1
                """);
        Expected.outcomes(tallies, """
                unit  | group      | secondary | dropped_out | reengaged
                A1    | all        | 4         | 1           | 1
                A1    | low_income | 1         | 1           | 1
                A2    | all        | 1         | 1           | 0
                A     | all        | 5         | 2           | 1
                state | all        | 5         | 2           | 1
                """);
    }

    @Test
    void a16_growth_on_access() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                access: year 2012, el 1
                student | school | sgpa
                e1      | A1     | 70
                e2      | A1     | 30
                e3      | A1     | 91
                e4      | A1     | 40
                e5      | A1     |
                e6      | A2     | 55
                """);
        Expected.outcomes(tallies, """
                unit | group            | access_growth | access_median_twice | how
                A1   | all              | 4             | 110                 | 30 40 70 91: 40 + 70
                A1   | el_and_former_el | 4             | 110                 |
                A2   | all              | 1             | 110                 | 55 + 55
                A    | high_needs       | 5             | 110                 | 30 40 55 70 91
                B1   | all              | 0             | -                   |
                A1   | low_income       | 0             | -                   |
                """);
    }

    @Test
    void a17_students_with_disabilities_and_separate_placements() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                enrollment: year 2012
                student | school | october_school | grade | disability | low_income | placement              | how
                p1      | A2     | A1             | PK    | 1          | 0          | full_inclusion         | of A1
                p2      | A1     | A1             | K     | 1          | 1          | substantially_separate |
                p3      | A1     | A1             | 7     | 1          | 0          |                        |
                p4      | A1     | A1             | 7     | 0          | 0          |                        | no disability
                p5      | A1     |                | 7     | 1          | 0          | residential            | after October
                p6      |        | A1             | 12    | 0          | 1          |                        |
                p7      | B1     | B1             | 7     | 1          | 0          | residential            |
                """);
        Expected.outcomes(tallies, """
                unit  | group      | enrolled | disability | separate | how
                A1    | all        | 5        | 3          | 1        | p1 p2 p3 p4 p6
                A1    | low_income | 2        | 1          | 1        | p2 p6
                A2    | all        | 0        | 0          | 0        |
                B1    | all        | 1        | 1          | 1        |
                state | all        | 6        | 4          | 2        |
                """);
    }

    @Test
    void a18_the_population_adds_up() throws IOException {
        CountingRule noAlternates = new CountingRule(
                List.of("tested"), List.of("access_only"), false, false, true, "warning_failing", false);
        Tallies tallies = measure(TinyRules.usual().counting(noAlternates), """
                results: year 2012, grade 5, subject ela, school A1
                student | participation | test      | scaled | level           | since_october | el | first_year_el | how
                q1      | tested        |           | 240    |                 | school        | 0  |               | assessed
                q2      | absent        |           |        |                 | school        | 0  |               | not tested
                q3      | tested        |           |        |                 | school        | 0  |               | without score
                q4      | tested        |           | 230    |                 | district      | 0  |               | moved
                q5      | tested        |           | 220    |                 | school        | 1  | 1             | not counted
                q6      | tested        | alternate |        | alt_progressing | school        | 0  |               | not counted
                q8      | tested        |           |        |                 | none          | 1  | 1             | only moved

                enrollment: year 2012, grade 5, school A1, october_school A1
                student | how
                q1..q6  |
                q7      | without a row
                q8      |
                """);
        Expected.subjects(tallies, """
                unit  | enrolled | without_row | tested | not_attributed | not_counted | without_score | assessed | points
                A1    | 8        | 1           | 6      | 2              | 2           | 1             | 1        | 100
                A     | 8        | 1           | 6      | 1              | 2           | 1             | 2        | 175
                state | 8        | 1           | 6      | 1              | 2           | 1             | 2        | 175
                """);
        Population.addsUp(tallies.subjects());
        Population.addsUp(tallies.grades());
    }

    @Test
    void a19_each_year_by_its_own_rules() throws IOException {
        YearCounting one = TinyRules.usual().year();
        YearCounting other = TinyRules.usual()
                .cpi(0, 10, 20, 30, 40)
                .tested(List.of(5))
                .judged(Group.ALL)
                .year();
        CountingRules rules = new CountingRules(new TreeMap<>(Map.of(2012, one, 2013, other)));
        TinyRecords records = TinyRecords.of("""
                results: subject ela, school A1, scaled 240
                student | year | grade
                s1      | 2011 | 5
                s1      | 2012 | 6
                s2      | 2013 | 5
                s3      | 2014 | 5
                """);
        Expected.subjects(measure(records, TinyRoster.roster(), rules), """
                unit | year | group | enrolled | assessed | points | how
                A1   | 2011 | all   | 1        | 1        | 100    | the nearest year, 2012
                A1   | 2012 | white | 1        | 1        | 100    |
                A1   | 2013 | all   | 1        | 1        | 40     |
                A1   | 2013 | white | 0        | 0        | 0      | and no race is judged
                A1   | 2014 | all   | 1        | 1        | 40     | the nearest year, 2013
                """);
    }

    @Test
    void a20_a_row_that_names_a_district_counts_there_once() throws IOException {
        boolean refused = refuses("results 2 unknown_org", "results 4 unknown_org");
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, scaled 240
                student | school | since_october
                s1      | A      | school
                s2      | A1     | school
                s3      | A      | district
                """);
        Expected.subjects(tallies, refused ? """
                unit  | enrolled | not_attributed | assessed | how
                A1    | 1        | 0              | 1        | s2: a student is enrolled in a school
                A     | 1        | 0              | 1        |
                state | 1        | 0              | 1        |
                """ : """
                unit  | enrolled | not_attributed | assessed
                A1    | 1        | 0              | 1
                A     | 3        | 0              | 3
                state | 3        | 0              | 3
                """);
    }

    @Test
    void a21_access_in_place_of_the_test_where_it_may_not_stand() throws IOException {
        boolean refused = refuses("results 3 access_not_allowed", "results 4 access_not_allowed");
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, school A1, participation access_only, el 1
                student | subject | first_year_el | how
                f1      | ela     | 1             | may
                e1      | ela     |               | is not in the first year
                f1      | math    | 1             | not in mathematics
                """);
        Expected.subjects(tallies, refused ? """
                unit | subject | enrolled | participated | tested
                A1   | ela     | 1        | 1            | 0
                A1   | math    | 0        | 0            | 0
                """ : """
                unit | subject | enrolled | participated | tested
                A1   | ela     | 2        | 1            | 0
                A1   | math    | 1        | 0            | 0
                """);
    }

    @Test
    void a22_a_result_of_a_student_who_is_not_enrolled() throws IOException {
        boolean refused = refuses("results 3 not_enrolled");
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1
                student | scaled | how
                s1      | 230    | in A2 on 1 October
                s2      | 220    | nothing is known: counts everywhere

                enrollment: year 2012, grade 5, school A1
                student | october_school
                s1      | A2
                """);
        Expected.subjects(tallies, refused ? """
                unit  | enrolled | not_attributed | assessed | points | how
                A1    | 1        | 1              | 0        | 0      |
                state | 1        | 0              | 1        | 75     | s1
                """ : """
                unit  | enrolled | not_attributed | assessed | points | how
                A1    | 2        | 1              | 1        | 50     | s2
                state | 2        | 0              | 2        | 125    | s1 s2
                """);
    }

    @Test
    void a23_a_level_of_another_test_and_a_grade_that_is_not_tested() throws IOException {
        boolean refused = refuses("results 3 level_of_other_test", "results 4 grade_not_tested");
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, subject ela, school A1, test other
                student | grade | level        | how
                s1      | 5     | proficient   |
                s2      | 5     | alt_emerging | neither points nor a level
                s3      | 9     | proficient   | grade 9 is not tested
                """);
        Expected.subjects(tallies, refused ? """
                unit | enrolled | tested | without_score | levelled
                A1   | 1        | 1      | 1             | 1
                """ : """
                unit | enrolled | tested | without_score | levelled
                A1   | 2        | 2      | 2             | 1
                """);
    }

    @Test
    void a24_a_placement_without_a_disability() throws IOException {
        boolean refused = refuses("enrollment 3 placed_without_disability");
        Tallies tallies = measure(TinyRules.usual(), """
                enrollment: year 2012, school A1, october_school A1, grade 7, placement residential
                student | disability
                p1      | 1
                p2      | 0
                """);
        Expected.outcomes(tallies, refused ? """
                unit | group | enrolled | disability | separate
                A1   | all   | 1        | 1          | 1
                """ : """
                unit | group | enrolled | disability | separate
                A1   | all   | 2        | 1          | 1
                """);
    }
}
