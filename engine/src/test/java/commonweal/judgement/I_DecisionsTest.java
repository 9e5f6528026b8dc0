package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recorded decisions: they stand beside computed results, never on top of them. */
class I_DecisionsTest {

    /** A district of so many schools, 00010001 and on. */
    private static TinyState schools(int count) {
        return TinyState.under("massachusetts/2012")
                .roster("00010000,district,Example District,00010000,,,,,,,\n"
                        + IntStream.rangeClosed(1, count)
                                .mapToObj(i -> "0001%04d,school,School %d,00010000,,Elementary School,,,,no,\n"
                                        .formatted(i, i))
                                .collect(Collectors.joining()));
    }

    private static final String DESIGNATED =
            "2010-03-04,00010005,designate,4,Commissioner,M.G.L. c.69 s.1J,Lowest achieving and least improving\n";

    @Test
    void i01_a_designation_sets_level_4_and_the_computed_level_stays_beside_it() {
        TinyState state = schools(25).figures("2012 all - cumulative_ppi 60").decisions(DESIGNATED);
        assertThat(state.level()).isEqualTo("4 lowest_achieving_least_improving (computed 2)");
    }

    @Test
    void i02_a_designation_stays_when_the_school_rises_above_percentile_20() {
        TinyState state = schools(25)
                .figures("2012 all - cumulative_ppi 90\n2012 all - school_percentile 58")
                .decisions(DESIGNATED);
        assertThat(state.level()).isEqualTo("4 lowest_achieving_least_improving (computed 1)");
        assertThat(state.judge().decisions())
                .extracting(review -> review.eligible().code() + ": " + review.why())
                .containsExactly("no: School percentile 58 is above 20; a designation stays until an exit is decided.");
    }

    @Test
    void i03_a_decision_counts_from_its_year_on_and_until_an_exit() {
        String later = "2013-01-01,00010005,designate,4,Commissioner,s.1J,Later\n";
        assertThat(schools(25)
                        .figures("2012 all - cumulative_ppi 60")
                        .decisions(later)
                        .level())
                .startsWith("2 ");
        String exit = DESIGNATED + "2012-12-31,00010005,exit,,Commissioner,603 CMR 2.05,Goals met\n";
        assertThat(schools(25)
                        .figures("2012 all - cumulative_ppi 60")
                        .decisions(exit)
                        .level())
                .startsWith("2 ");
        String nextYear = DESIGNATED + "2013-01-01,00010005,exit,,Commissioner,603 CMR 2.05,Goals met\n";
        assertThat(schools(25)
                        .figures("2012 all - cumulative_ppi 60")
                        .decisions(nextYear)
                        .level())
                .startsWith("4 ");
    }

    @Test
    void i04_a_level_5_school_makes_its_district_level_4() {
        TinyState state = schools(25)
                .figures("2012 all - cumulative_ppi 60")
                .decisions("2012-01-10,00010005,designate,5,Commissioner,s.1J,Plan failed\n");
        assertThat(state.level()).startsWith("5 chronically_underperforming_school");
        assertThat(state.level(TinyState.DISTRICT)).isEqualTo("4 lowest_school_in_district (computed 4)");
    }

    @Test
    void i05_a_designation_past_the_cap_is_an_error() {
        // 4 % of 25 schools is 1
        Faults faults = new Faults();
        schools(25)
                .decisions(DESIGNATED + "2011-11-15,00010006,designate,4,Commissioner,s.1J,Second\n")
                .judge(faults);
        assertThat(faults.all())
                .filteredOn(fault -> fault.severity() == Fault.Severity.ERROR)
                .extracting(fault -> fault.code() + " " + fault.place().line() + " " + fault.rule())
                .containsExactly(
                        "decisions.past_the_cap 3 Levels 4 and 5 together may hold at most 4% of 25 schools, which is 1 ("
                                + citation() + ").");
    }

    private static String citation() {
        return TinyState.rules("massachusetts/2012")
                .rules()
                .get(commonweal.policy.ClauseKey.DESIGNATION)
                .citation();
    }

    @Test
    void i06_a_horace_mann_charter_school_cannot_be_designated() {
        Faults faults = new Faults();
        TinyState.under("massachusetts/2012")
                .school("\"06,07,08\",Middle School,,,,yes")
                .decisions(DESIGNATED)
                .judge(faults);
        assertThat(faults.all()).extracting(Fault::code).contains("decisions.horace_mann");
    }

    @Test
    void i07_who_may_decide_what_about_whom_is_checked() {
        Faults faults = new Faults();
        schools(25).decisions("""
                        2012-01-01,00010005,designate,4,Board,s.1J,x
                        2012-01-02,00010000,designate,4,Commissioner,s.1J,x
                        2012-01-03,00010005,designate,3,Commissioner,s.1J,x
                        2012-01-04,00010000,place,4,Commissioner,s.1K,x
                        """).judge(faults);
        assertThat(faults.all())
                .filteredOn(fault -> fault.severity() == Fault.Severity.ERROR)
                .extracting(fault -> fault.place().line() + " " + fault.code())
                .contains(
                        "2 decisions.wrong_authority",
                        "3 decisions.wrong_kind_of_organisation",
                        "4 decisions.wrong_level",
                        "5 decisions.wrong_authority");
    }

    @Test
    void i08_eligibility_that_cannot_be_computed_is_a_warning() {
        Faults faults = new Faults();
        Judgement judgement = schools(25).decisions(DESIGNATED).judge(faults);
        assertThat(faults.haveErrors()).isFalse();
        assertThat(judgement.warnings()).extracting(Fault::code).containsExactly("decisions.eligibility_not_known");
    }

    @Test
    void i09_held_harmless_in_2016_keeps_the_better_level() {
        TinyState state = TinyState.under("massachusetts/2016")
                .figures("2016 all - cumulative_ppi 39\n2016 all - school_percentile 10")
                .decisions("2016-09-26,00010005,hold_harmless,2,Department,Board memo,PARCC\n");
        assertThat(state.level()).isEqualTo("2 held_harmless (computed 3)");
        assertThat(state.figures("2016 all - low_participation 1").level())
                .isEqualTo("2 low_participation (computed 3)");
    }

    @Test
    void i10_in_2012_nobody_is_held_harmless() {
        Faults faults = new Faults();
        Judgement judgement = TinyState.under("massachusetts/2012")
                .figures("2012 all - cumulative_ppi 39")
                .decisions("2012-09-26,00010005,hold_harmless,1,Department,x,x\n")
                .judge(faults);
        assertThat(TinyState.unit(judgement, TinyState.SCHOOL)
                        .level()
                        .orElseThrow()
                        .level()
                        .code())
                .isEqualTo("2");
        assertThat(faults.all()).extracting(Fault::code).isEqualTo(List.of("decisions.hold_harmless_not_in_force"));
    }

    @Test
    void i11_candidates_are_the_lowest_achieving_first_and_of_equals_the_least_improving() {
        Judgement judgement = schools(3)
                .figures("00010001", "2012 all - school_percentile 5\n2012 all - cumulative_ppi 60")
                .figures("00010002", "2012 all - school_percentile 5\n2012 all - cumulative_ppi 40")
                .figures("00010003", "2012 all - school_percentile 21\n2012 all - cumulative_ppi 10")
                .judge();
        assertThat(judgement.candidates())
                .extracting(one -> one.rank() + " " + one.org() + " margin " + one.margin())
                .containsExactly("1 00010002 margin 15", "2 00010001 margin 15");
    }
}
