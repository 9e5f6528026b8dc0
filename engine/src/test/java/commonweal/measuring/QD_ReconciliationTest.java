package commonweal.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.faults.Fault;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The account that must add up. */
class QD_ReconciliationTest {

    // 1000 = 10 without a row + 20 not tested + 970 tested; 970 = 30 not attributed + 15 not counted + 5 + 920
    private static final String EXAMPLE = """
            2013 00000000 ela all enrolled 900 participated 890 tested 890 assessed 890
            2013 00000000 ela black enrolled 90 participated 90 tested 90 assessed 90
            2014 00000000 ela all enrolled 1000 participated 975 without_row 10 tested 970 not_attributed 30 \
            not_counted 15 without_score 5 assessed 920
            2014 00010000 ela all enrolled 600 participated 590 without_row 10 tested 590 without_score 5 assessed 585
            2014 00020000 ela all enrolled 400 participated 385 tested 380 not_attributed 30 not_counted 15 assessed 335
            """;

    private static Reconciliation of(String lines, RowsRead rows) {
        return new Reconciliation(TinyTallies.of(lines).tallies(), rows);
    }

    @Test
    void qd01_every_student_of_the_state_is_accounted_for() {
        assertThat(of(EXAMPLE, new RowsRead()).account(2014, Subject.ELA, Group.ALL))
                .isEqualTo(new Reconciliation.Account(1000, 10, 20, 975, 970, 30, 15, 5, 920));
    }

    @Test
    void qd02_more_tested_than_enrolled_with_a_row_is_a_fault_of_the_engine() {
        // 10 + 91 > 100
        assertThatThrownBy(() -> of(
                        "2014 00010005 math white enrolled 100 without_row 10 tested 91 assessed 91", new RowsRead()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "counted wrongly in 2014 00010005 part 1 white: enrolled 100 must be at least without a row 10"
                                + " + tested 91");
    }

    @Test
    void qd03_tested_students_who_went_nowhere_are_a_fault_of_the_engine() {
        // 3 + 2 + 1 + 83 = 89
        assertThatThrownBy(() -> of(
                        "2013 00010000 science all enrolled 100 tested 90 not_attributed 3 not_counted 2 without_score 1"
                                + " assessed 83",
                        new RowsRead()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "counted wrongly in 2013 00010000 part 2 all: tested 90 must be not attributed 3 + not counted"
                                + " 2 + without score 1 + assessed 83");
        assertThatThrownBy(() -> of("2014 grade 8 math enrolled 9 tested 9 assessed 8", new RowsRead()))
                .hasMessageContaining("counted wrongly in 2014 00000000 part 21 all");
    }

    @Test
    void qd04_the_table_has_last_year_beside_this_and_keeps_a_group_that_is_gone() throws IOException {
        RowsRead rows = new RowsRead();
        rows.results(2013, Subject.ELA, 905, 5);
        rows.results(2014, Subject.ELA, 995, 5);
        rows.enrollment(2014, Subject.ELA, 1000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ReconciliationTable.write(of(EXAMPLE, rows), out)).isEqualTo(4);
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "year,subject,group,rows_read,rows_rejected,enrollment,enrolled,without_row,not_tested,participated,"
                                + "tested,not_attributed,not_counted,without_score,assessed,rows_read_last_year,"
                                + "rows_rejected_last_year,enrollment_last_year,enrolled_last_year,without_row_last_year,"
                                + "not_tested_last_year,participated_last_year,tested_last_year,"
                                + "not_attributed_last_year,not_counted_last_year,without_score_last_year,"
                                + "assessed_last_year",
                        "2013,ela,all,905,5,,900,0,10,890,890,0,0,0,890,,,,,,,,,,,,",
                        "2013,ela,black,,,,90,0,0,90,90,0,0,0,90,,,,,,,,,,,,",
                        "2014,ela,all,995,5,1000,1000,10,20,975,970,30,15,5,920,905,5,,900,0,10,890,890,0,0,0,890",
                        "2014,ela,black,,,,0,0,0,0,0,0,0,0,0,,,,90,0,0,90,90,0,0,0,90");
    }

    @Test
    void qd05_districts_are_listed_only_where_something_is_missing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ReconciliationTable.writeDistricts(of(EXAMPLE, new RowsRead()), out))
                .isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEqualTo("""
                year,subject,org,enrolled,without_row,tested,without_score
                2014,ela,00010000,600,10,590,5
                """);
    }

    @Test
    void qd06_an_enrollment_of_another_number_is_told() {
        RowsRead rows = new RowsRead();
        rows.enrollment(2013, Subject.ELA, 900);
        rows.enrollment(2014, Subject.ELA, 998);
        assertThat(of(EXAMPLE, rows).differences())
                .extracting(Fault::severity, Fault::wrong)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Fault.Severity.WARNING,
                        "In 2014, English language arts, 1000 students were counted as enrolled; the enrollment has 998 in"
                                + " tested grades."));
    }
}
