package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a folder: every fault of every file at once, each with its place, and none that only follows from another. */
class L_ReadingTest {

    @TempDir
    private Path temp;

    private StateFolder state;

    @BeforeEach
    void aSoundState() {
        state = StateFolder.in(temp.resolve("in"));
    }

    @Test
    void l01_a_sound_folder_is_read() throws Exception {
        Determination.Outcome outcome = state.determine(temp.resolve("out"));
        assertThat(outcome.manifest().inputs()).containsOnlyKeys("roster.csv", "measures.csv");
        assertThat(outcome.warnings().all()).isEmpty();
    }

    @Test
    void l02_a_file_with_a_header_and_no_rows_is_valid() throws Exception {
        state.write("roster.csv", StateFolder.ROSTER)
                .write("measures.csv", StateFolder.MEASURES)
                .write("decisions.csv", StateFolder.DECISIONS);
        Determination.Outcome outcome = state.determine(temp.resolve("out"));
        assertThat(outcome.manifest().schools().total()).isZero();
    }

    @ParameterizedTest(name = "l03 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2012,00010005,all,,cumulatve_ppi,70,, | measures.unknown_measure | measure | cumulatve_ppi",
                "2012,00010005,every,ela,cpi,70,50, | measures.unknown_group | group | every",
                "2012,00010005,all,reading,cpi,70,50, | measures.unknown_subject | subject | reading",
                "2012,00010005,all,ela,cpi,70,50,hidden | measures.unknown_status | status | hidden",
                "2012,00010005,all,ela,cpi,seventy,50, | measures.not_a_number | value | seventy",
                "2012,00010005,all,ela,cpi,7e1,50, | measures.not_a_number | value | 7e1",
                "2012,00010005,all,ela,cpi,100.1,50, | measures.out_of_range | value | 100.1",
                "2012,00010005,all,ela,cpi,-0.1,50, | measures.out_of_range | value | -0.1",
                "2012,00010005,all,ela,cpi,70,-1, | measures.bad_n | n | -1",
                "2012,00010005,all,ela,cpi,70,1.5, | measures.bad_n | n | 1.5",
                "2013,00010005,all,ela,cpi,70,50, | measures.year_not_covered | year | 2013",
                "2010,00010005,all,ela,cpi,70,50, | measures.year_not_covered | year | 2010",
                "twelve,00010005,all,ela,cpi,70,50, | measures.bad_year | year | twelve",
                "2012,00010005,all,,cpi,70,50, | measures.wrong_subject | subject | ''",
                "2012,10005,all,ela,cpi,70,50, | measures.bad_code | org | 10005",
                "2012,00990005,all,ela,cpi,70,50, | measures.unknown_org | org | 00990005",
                "2012,00010005,all,,cumulative_ppi,70,, | measures.duplicate | measure | cumulative_ppi",
                "2012,00010005,all,ela,cpi,70,50,suppressed | measures.value_with_status | status | suppressed",
            })
    void l03_a_faulty_row_of_measures_is_named(String row, String code, String column, String value)
            throws IOException {
        state.add("measures.csv", row.strip() + "\n");
        assertThat(state.faults())
                .containsExactly(code + ": measures.csv, line 14, column " + column + ", \"" + value + "\"");
    }

    @ParameterizedTest(name = "l04 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "00030005,school,Lonely School,,,,,,,, | roster.no_district | district | ''",
                "00030005,school,Lonely School,00030000,,,,,,, | roster.no_district | district | 00030000",
                "30005,school,Short Code,00010000,,,,,,, | roster.bad_code | org | 30005",
                "00030005,college,Too High,00010000,,,,,,, | roster.unknown_kind | kind | college",
                "00010005,school,Alder Again,00010000,,,,,,, | roster.duplicate | org | 00010005",
                "00010015,school,Odd Grades,00010000,13,,,,,, | roster.bad_grades | grades | 13",
                "00010015,school,Odd Type,00010000,,Tall School,,,,, | roster.unknown_school_type | school_type"
                        + " | Tall School",
                "00010015,school,Odd Day,00010000,,,soon,,,, | roster.bad_date | opened | soon",
                "00010015,school,Odd Charter,00010000,,,,,,maybe, | roster.bad_horace_mann | horace_mann | maybe",
            })
    void l04_a_faulty_row_of_the_roster_is_named(String row, String code, String column, String value)
            throws IOException {
        state.add("roster.csv", row.strip() + "\n");
        assertThat(state.faults())
                .containsExactly(code + ": roster.csv, line 7, column " + column + ", \"" + value + "\"");
    }

    @ParameterizedTest(name = "l05 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-13-01,00020005,designate,4,Commissioner,law,why | decisions.bad_date | date | 2012-13-01",
                "2012-03-01,00990005,designate,4,Commissioner,law,why | decisions.unknown_org | org | 00990005",
                "2012-03-01,00020005,choose,4,Commissioner,law,why | decisions.unknown_decision | decision | choose",
                "2012-03-01,00020005,designate,4,Mayor,law,why | decisions.unknown_authority | authority | Mayor",
            })
    void l05_a_faulty_decision_is_named(String row, String code, String column, String value) throws IOException {
        state.write("decisions.csv", StateFolder.DECISIONS + row.strip() + "\n");
        assertThat(state.faults())
                .containsExactly(code + ": decisions.csv, line 2, column " + column + ", \"" + value + "\"");
    }

    @Test
    void l06_a_decision_past_the_cap_is_an_error() throws IOException {
        // 4 % of three schools, cut to whole schools, is none.
        state.write(
                "decisions.csv",
                StateFolder.DECISIONS + "2012-03-01,00020005,designate,4,Commissioner,M.G.L. c.69 s.1J,low\n");
        assertThat(state.faults())
                .singleElement()
                .asString()
                .startsWith("decisions.past_the_cap: decisions.csv, line 2");
    }

    @ParameterizedTest(name = "l07 {0}")
    @CsvSource({"roster.csv", "measures.csv", "decisions.csv"})
    void l07_a_file_of_zero_bytes_is_an_error(String name) throws IOException {
        assertThat(state.write(name, "").faults()).containsExactly("file.empty: " + name);
    }

    @ParameterizedTest(name = "l08 {0}")
    @CsvSource({"roster.csv", "measures.csv", "decisions.csv"})
    void l08_a_file_without_its_header_is_an_error(String name) throws IOException {
        state.write(name, "2012,00010005,all,ela,cpi,70,50,\n");
        assertThat(state.faults()).containsExactly("file.no_header: " + name + ", line 1");
    }

    @Test
    void l09_a_broken_line_does_not_hide_the_lines_behind_it() throws IOException {
        state.add("measures.csv", "2012,00010005,all,ela,cpi,\"70,50,\n2012,00010005,nobody,ela,cpi,70,50,\n");
        assertThat(state.faults())
                .containsExactlyInAnyOrder(
                        "file.broken_line: measures.csv, line 14",
                        "measures.unknown_group: measures.csv, line 15, column group, \"nobody\"");
    }

    @Test
    void l10_a_line_with_too_few_cells_is_broken() throws IOException {
        assertThat(state.add("measures.csv", "2012,00010005,all\n").faults())
                .containsExactly("file.broken_line: measures.csv, line 14");
    }

    @Test
    void l11_a_file_that_is_not_utf8_is_an_error() throws IOException {
        Files.write(
                state.path().resolve("roster.csv"),
                (StateFolder.ROSTER + "00010000,district,Café,00010000,,,,,,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(state.faults()).containsExactly("file.not_utf8: roster.csv");
    }

    @Test
    void l12_missing_files_are_named_together() throws IOException {
        assertThat(state.without("roster.csv").without("measures.csv").faults())
                .containsExactly("file.missing: roster.csv", "file.missing: measures.csv");
    }

    @Test
    void l13_a_missing_folder_is_named_once() throws IOException {
        StateFolder nowhere = StateFolder.in(temp.resolve("gone"));
        for (String name : List.of("roster.csv", "measures.csv")) {
            nowhere.without(name);
        }
        Files.delete(nowhere.path());
        assertThat(nowhere.faults()).containsExactly("data.missing: " + nowhere.path());
    }

    @Test
    void l14_all_faults_of_all_files_are_found_at_once() throws IOException {
        state.add("roster.csv", "00030005,school,Lonely School,00030000,,,,,,,\n")
                .add("measures.csv", "2012,00010005,all,ela,cpi,101,50,\n2012,00010005,every,ela,cpi,70,50,\n")
                .write("decisions.csv", StateFolder.DECISIONS + "soon,00020005,designate,4,Mayor,law,why\n");
        assertThat(state.faults())
                .containsExactlyInAnyOrder(
                        "roster.no_district: roster.csv, line 7, column district, \"00030000\"",
                        "measures.out_of_range: measures.csv, line 14, column value, \"101\"",
                        "measures.unknown_group: measures.csv, line 15, column group, \"every\"",
                        "decisions.bad_date: decisions.csv, line 2, column date, \"soon\"",
                        "decisions.unknown_authority: decisions.csv, line 2, column authority, \"Mayor\"");
    }

    @Test
    void l15_a_faulty_row_of_the_roster_does_not_make_its_measures_faulty_too() throws IOException {
        state.change("roster.csv", "00020005,school", "00020005,college");
        assertThat(state.faults()).containsExactly("roster.unknown_kind: roster.csv, line 6, column kind, \"college\"");
    }

    @Test
    void l16_without_a_roster_the_other_files_are_still_checked() throws IOException {
        state.without("roster.csv")
                .add("measures.csv", "2012,00010005,all,ela,cpi,101,50,\n")
                .write("decisions.csv", StateFolder.DECISIONS + "2012-03-01,00020000,place,4,Board,law,why\n");
        assertThat(state.faults())
                .containsExactly(
                        "file.missing: roster.csv",
                        "measures.out_of_range: measures.csv, line 14, column value, \"101\"");
    }

    @Test
    void l17_an_unknown_policy_does_not_hide_the_faults_of_the_roster() throws IOException {
        state.change("roster.csv", "00020005,school", "00020005,college");
        assertThat(state.faultsUnder("massachusetts/2021").all())
                .extracting(Fault::code)
                .containsExactly("policy.unknown_rule_set", "roster.unknown_kind");
    }

    @Test
    void l18_every_fault_says_what_must_hold_and_what_to_do() throws IOException {
        state.add("roster.csv", "1,college,,,99,x,y,z,0,w,\n")
                .add("measures.csv", "x,1,x,x,x,x,x,x\n2013,00010005,all,ela,cpi,101,-1,hidden\n")
                .write("decisions.csv", StateFolder.DECISIONS + "x,1,x,x,x,x,x\n");
        Faults faults = state.faultsUnder("massachusetts/2012");
        assertThat(faults.all()).hasSizeGreaterThan(15).allSatisfy(fault -> {
            assertThat(fault.wrong()).endsWith(".");
            assertThat(fault.rule()).endsWith(".");
            assertThat(fault.remedy()).endsWith(".");
        });
    }

    @Test
    void l19_carriage_returns_and_a_byte_order_mark_are_read_over() throws Exception {
        String text = Files.readString(state.path().resolve("measures.csv"));
        state.write("measures.csv", "\uFEFF" + text.replace("\n", "\r\n"));
        Determination.Outcome outcome = state.determine(temp.resolve("out"));
        assertThat(outcome.manifest().inputs())
                .hasEntrySatisfying(
                        "measures.csv", content -> assertThat(content.rows()).isEqualTo(12));
    }
}
