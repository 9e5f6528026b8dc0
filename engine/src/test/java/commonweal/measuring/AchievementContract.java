package commonweal.measuring;

import commonweal.policy.CountingRule;
import commonweal.policy.StudentGroupsRule;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first part of {@link MeasuringContract}: who takes part, who is assessed, and what a result is worth. */
public abstract class AchievementContract {

    /** Counts the records with the engine that is tried. */
    protected abstract Tallies measure(TinyRecords records, Roster roster, CountingRules rules) throws IOException;

    /**
     * Announces rows of the next records that cannot be true, so that a reader of files refuses them; each as its file, its
     * line and the code of its fault.
     *
     * @return whether the engine that is tried reads files; one that is given a snapshot counts rows as they stand
     */
    protected boolean refuses(String... rows) {
        return false;
    }

    final Tallies measure(TinyRules rules, String records) throws IOException {
        return measure(TinyRecords.of(records), TinyRoster.roster(), rules.always());
    }

    @Test
    void a01_all_tested_in_one_school() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1
                student | scaled | how
                s1..s4  | 240    | 100 points each, proficient
                s5..s7  | 230    | 75, needs improvement
                s8..s9  | 220    | 50, needs improvement
                s10     | 200    | 0, warning/failing
                """);
        Expected.subjects(tallies, """
                unit  | enrolled | participated | without_row | tested | assessed | points | how
                A1    | 10       | 10           | 0           | 10     | 10       | 725    | 400 + 225 + 100 + 0
                A     | 10       | 10           | 0           | 10     | 10       | 725    |
                state | 10       | 10           | 0           | 10     | 10       | 725    |
                A2    | 0        | 0            | 0           | 0      | 0        | 0      |
                """);
        Expected.subjects(tallies, """
                unit  | group | levelled | warning_failing | needs_improvement | proficient | advanced
                A1    | all   | 10       | 1               | 5                 | 4          | 0
                state | white | 10       | 1               | 5                 | 4          | 0
                state | asian | 0        | 0               | 0                 | 0          | 0
                """);
        Expected.grades(tallies, """
                grade | enrolled | assessed | points
                5     | 10       | 10       | 725
                4     | 0        | 0        | 0
                """);
    }

    @Test
    void a02_absent_is_not_assessed() throws IOException {
        String records = """
                results: year 2012, grade 5, subject ela, school A1
                student | participation     | scaled
                s1..s5  | tested            | 240
                s6..s7  | absent            |
                s8      | medically_excused |
                """;
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | enrolled | participated | tested | without_score | assessed | points
                A1   | 8        | 5            | 5      | 0             | 5        | 500
                """);
        CountingRule excused = new CountingRule(
                List.of("tested", "medically_excused"), List.of(), false, true, true, "warning_failing", false);
        Expected.subjects(measure(TinyRules.usual().counting(excused), records), """
                unit | enrolled | participated | tested | assessed | how
                A1   | 8        | 6            | 5      | 5        | the excused took part, but was not tested
                """);
    }

    @Test
    void a03_a_missing_score_is_not_zero() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1
                student | scaled | how
                s1      | 240    | 100 points
                s2      |        | none: not assessed
                s3      | 200    | 0 points: assessed
                """);
        Expected.subjects(tallies, """
                unit | enrolled | participated | tested | without_score | assessed | points | levelled | warning_failing
                A1   | 3        | 3            | 3      | 1             | 2        | 100    | 2        | 1
                """);
    }

    @Test
    void a04_the_median_of_an_odd_and_of_an_even_number() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela
                student | school | scaled | sgp
                s1      | A1     | 240    | 90
                s2      | A1     | 240    | 20
                s3      | A1     | 240    | 40
                s4      | A1     | 240    |
                s5..s6  | A2     | 240    | 50
                s7      | A2     | 240    | 10
                s8      | B1     |        | 77

                results: year 2012, grade 5, subject math, school A1
                student | scaled | sgp
                s1      | 240    | 60
                s2      | 240    | 41
                s3      | 240    | 20
                s4      | 240    | 90
                """);
        Expected.subjects(tallies, """
                unit  | subject | growth | growth_median_twice | how
                A1    | ela     | 3      | 80                  | 20 40 90: 40 + 40
                A2    | ela     | 3      | 100                 | 10 50 50: 50 + 50
                B1    | ela     | 1      | 154                 | growth needs no score
                A     | ela     | 6      | 90                  | 10 20 40 50 50 90: 40 + 50
                state | ela     | 7      | 100                 | 10 20 40 50 50 77 90: 50 + 50
                A1    | math    | 4      | 101                 | 20 41 60 90: 41 + 60
                A1    | science | 0      | -                   |
                """);
        Expected.grades(tallies, """
                subject | grade | growth | growth_median_twice
                ela     | 5     | 7      | 100
                ela     | 6     | 0      | -
                """);
    }

    @Test
    void a05_groups_overlap_and_high_needs_counts_once() throws IOException {
        String records = """
                results: year 2012, grade 5, subject ela, school A1
                student | scaled | race     | low_income | economically_disadvantaged | disability | el
                s1      | 240    | black    | 1          | 0                          | 1          | 0
                s2      | 230    | black    | 1          | 0                          | 0          | 0
                s3      | 220    | hispanic | 0          | 0                          | 1          | 0
                s4      | 210    | asian    | 0          | 0                          | 0          | 1
                s5      | 200    | asian    | 0          | 1                          | 0          | 0
                s6      | 240    | white    | 0          | 0                          | 0          | 0
                """;
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | group                      | assessed | points | how
                A1   | all                        | 6        | 350    | 100 + 75 + 50 + 25 + 0 + 100
                A1   | high_needs                 | 5        | 250    | all but s6; s1 once
                A1   | low_income                 | 2        | 175    | s1 s2
                A1   | economically_disadvantaged | 1        | 0      | s5
                A1   | students_with_disabilities | 2        | 150    | s1 s3
                A1   | el_and_former_el           | 1        | 25     | s4
                A1   | black                      | 2        | 175    | s1 s2
                A1   | hispanic                   | 1        | 50     | s3
                A1   | asian                      | 2        | 25     | s4 s5
                A1   | white                      | 1        | 100    | s6
                A1   | multi_race                 | 0        | 0      |
                """);
        TinyRules two = TinyRules.usual()
                .judged(Group.ALL, Group.HIGH_NEEDS)
                .groups(new StudentGroupsRule(List.of(Group.LOW_INCOME), 0));
        Expected.subjects(measure(two, records), """
                unit | group      | enrolled | how
                A1   | all        | 6        |
                A1   | high_needs | 2        | s1 s2: low income alone makes them now
                A1   | low_income | 0        | not judged, not counted
                A1   | white      | 0        |
                """);
    }

    @Test
    void a06_former_english_learners_for_as_many_years_as_the_rule_says() throws IOException {
        String records = """
                results: year 2012, grade 5, subject ela, school A1, scaled 240
                student | el | former_el_years
                s1      | 1  |
                s2      | 0  | 1
                s3      | 0  | 2
                s4      | 0  | 3
                s5      | 0  | 0
                s6      | 0  |
                """;
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | group            | assessed | how
                A1   | all              | 6        |
                A1   | el_and_former_el | 3        | s1, and s2 s3 of the last two years
                A1   | high_needs       | 3        |
                """);
        TinyRules none = TinyRules.usual().groups(new StudentGroupsRule(List.of(Group.EL_AND_FORMER_EL), 0));
        Expected.subjects(measure(none, records), """
                unit | group            | assessed
                A1   | el_and_former_el | 1
                A1   | high_needs       | 1
                """);
    }

    @Test
    void a07_english_learners_in_the_first_year() throws IOException {
        String records = """
                results: year 2012, grade 5, school A1
                student | subject | participation | scaled | sgp | el | first_year_el
                r1      | ela     | tested        | 240    | 30  | 0  | 0
                f1      | ela     | access_only   |        |     | 1  | 1
                f2      | ela     | tested        | 240    | 50  | 1  | 1
                f3      | ela     | absent        |        |     | 1  | 1
                r1      | math    | tested        | 240    |     | 0  | 0
                f1      | math    | tested        | 220    |     | 1  | 1
                f2      | math    | absent        |        |     | 1  | 1
                """;
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | subject | enrolled | participated | tested | not_counted | assessed | points | levelled | how
                A1   | ela     | 4        | 3            | 2      | 1           | 1        | 100    | 1        | r1 f1 f2
                A1   | math    | 3        | 2            | 2      | 1           | 1        | 100    | 1        | r1 f1
                """);
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | subject | growth | growth_median_twice
                A1   | ela     | 1      | 60
                """);
        CountingRule all =
                new CountingRule(List.of("tested"), List.of("access_only"), true, true, true, "warning_failing", false);
        Expected.subjects(measure(TinyRules.usual().counting(all), records), """
                unit | subject | not_counted | assessed | points | levelled | growth | growth_median_twice
                A1   | ela     | 0           | 2        | 200    | 2        | 2      | 80
                A1   | math    | 0           | 2        | 150    | 2        | 0      | -
                """);
    }

    @Test
    void a09_alternate_results_count_in_the_index_and_not_in_growth() throws IOException {
        String records = """
                results: year 2012, grade 5, subject ela, school A1
                student | test      | scaled | level             | sgp | how
                m1      |           | 240    |                   | 40  | 100 points, proficient
                x1      | alternate |        | alt_progressing   | 60  | 100
                x2      | alternate |        | alt_emerging      |     | 75
                x3      | alternate |        | alt_awareness     |     | 50
                x4      | alternate |        | alt_incomplete    |     | 25
                x5      | alternate |        | alt_not_submitted |     | 0
                x6      | alternate |        |                   |     | none
                """;
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | tested | not_counted | without_score | assessed | points | levelled | warning_failing | proficient
                A1   | 7      | 0           | 1             | 6        | 350    | 6        | 5               | 1
                """);
        Expected.subjects(measure(TinyRules.usual(), records), """
                unit | growth | growth_median_twice
                A1   | 1      | 80
                """);
        CountingRule other = new CountingRule(
                List.of("tested"), List.of("access_only"), false, false, false, "warning_failing", true);
        Expected.subjects(measure(TinyRules.usual().counting(other), records), """
                unit | tested | not_counted | without_score | assessed | points | levelled | growth | growth_median_twice
                A1   | 7      | 6           | 0             | 1        | 100    | 1        | 2      | 100
                """);
    }

    @Test
    void a10_another_test_brings_its_points_and_level() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1
                student | test  | scaled | level           | sgp | cpi_points | how
                o1      | other | 700    | proficient      | 50  | 75         | its score says nothing here
                o2      | other |        | warning_failing |     | 0          |
                o3      | other | 240    | advanced        |     |            | no points, but a level
                o4      | other |        |                 |     | 100        | points, but no level
                o5      | other |        |                 |     |            | neither
                """);
        Expected.subjects(tallies, """
                unit | tested | without_score | assessed | points | levelled | warning_failing | proficient | advanced
                A1   | 5      | 2             | 3        | 175    | 3        | 1               | 1          | 1
                """);
        Expected.subjects(tallies, """
                unit | growth | growth_median_twice
                A1   | 1      | 100
                """);
    }

    @Test
    void a11_one_student_is_counted_too() throws IOException {
        Tallies tallies = measure(TinyRules.usual(), """
                results: year 2012, grade 5, subject ela, school A1, scaled 240
                student | race
                s1..s9  | white
                s10     | asian
                """);
        Expected.subjects(tallies, """
                unit | group | enrolled | assessed | points | how
                A1   | all   | 10       | 10       | 1000   |
                A1   | asian | 1        | 1        | 100    | a minimum belongs to judging, not to counting
                """);
    }
}
