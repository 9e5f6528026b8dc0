package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B: two counts held against each other. */
class B_AuditTest {

    private static final OrgCode SCHOOL = new OrgCode("00010001");

    private final Tallies one = tallies(2011, 2, SCHOOL, Tallies.STATE);
    private final Tallies other = tallies(2011, 2, SCHOOL, Tallies.STATE);

    private static Tallies tallies(int firstYear, int years, OrgCode... units) {
        List<OrgCode> sorted = List.of(units).stream().sorted().toList();
        Tallies tallies = new Tallies(
                new Tally<>(sorted, firstYear, years, Tallies.SUBJECTS, SubjectCount.values()),
                new Tally<>(sorted, firstYear, years, 1, OutcomeCount.values()),
                new Tally<>(
                        List.of(Tallies.STATE),
                        firstYear,
                        years,
                        Tallies.SUBJECTS * Tallies.GRADES,
                        SubjectCount.values()));
        tallies.subjects().fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        tallies.outcomes().fill(OutcomeCount.ACCESS_MEDIAN_TWICE, Tally.NONE);
        tallies.grades().fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        return tallies;
    }

    private static void set(Tallies tallies, OrgCode unit, int year, SubjectCount count, int value) {
        Tally<SubjectCount> tally = tallies.subjects();
        int part = Tallies.part(Subject.MATH);
        tally.set(count, tally.cell(tally.units().indexOf(unit), year, part, Group.ASIAN), value);
    }

    @Test
    void b01_counts_that_agree_say_how_many_figures_were_compared() {
        // 2 units x 2 years x 13 groups x (3 subjects x 16 + 12), and 2 years x 39 parts x 13 groups x 16 by grade
        assertThat(Audit.compare(one, other).inWords("this", "that", 5))
                .isEqualTo("All 19,344 figures of this and that agree.");
    }

    @Test
    void b02_each_difference_names_its_cell_and_both_figures() {
        set(one, SCHOOL, 2012, SubjectCount.ASSESSED, 12);
        set(other, SCHOOL, 2012, SubjectCount.ASSESSED, 11);
        set(other, SCHOOL, 2012, SubjectCount.GROWTH_MEDIAN_TWICE, 101);
        one.outcomes().set(OutcomeCount.REENGAGED, one.outcomes().cell(0, 2011, 0, Group.ALL), 1);
        int grade = one.grades().cell(0, 2011, Tallies.part(Subject.SCIENCE, 8), Group.ALL);
        one.grades().set(SubjectCount.POINTS, grade, 1200);
        assertThat(Audit.compare(one, other).inWords("this", "that", 3)).isEqualTo("""
                4 of 19,344 figures of this and that differ.
                  00010001, 2012, Mathematics, Asian: assessed is 12 in this, 11 in that
                  00010001, 2012, Mathematics, Asian: growth median twice is none in this, 101 in that
                  00000000, 2011, All students: reengaged is 1 in this, 0 in that
                  and 1 more.""");
        assertThat(Audit.compare(one, other).inWords("this", "that", 9))
                .endsWith("\n  00000000, 2011, Science, grade 8, All students: points is 1,200 in this, 0 in that");
    }

    @Test
    void b03_a_unit_or_year_that_one_lacks_counts_as_nothing() {
        Tallies wider = tallies(2010, 4, SCHOOL, Tallies.STATE, new OrgCode("00020001"));
        assertThat(Audit.compare(one, wider).agrees()).isTrue();
        set(wider, SCHOOL, 2013, SubjectCount.ENROLLED, 3);
        assertThat(Audit.compare(one, wider).first()).hasSize(1).allSatisfy(difference -> {
            assertThat(difference.one()).isZero();
            assertThat(difference.other()).isEqualTo(3);
        });
        assertThat(Audit.compare(wider, one).differing()).isEqualTo(1);
    }

    @Test
    void b04_all_differences_are_counted_and_only_the_first_thousand_kept() {
        one.subjects().fill(SubjectCount.ENROLLED, 1);
        one.subjects().fill(SubjectCount.TESTED, 1);
        one.grades().fill(SubjectCount.TESTED, 1);
        Audit audit = Audit.compare(one, other);
        assertThat(audit.differing()).isEqualTo(2 * 2 * 2 * 3 * 13 + 2 * 39 * 13);
        assertThat(audit.first()).hasSize(Audit.MOST);
    }
}
