package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ZD: files whose columns and codes have other names, which columns.yaml tells. */
class ZD_OtherNamesTest {

    private static final String THEIRS = """
            SASID,year,school,Grade,subject,"Status, in words",scaled,level,sgp,Comment,race,low_income,disability,el
            880001,2012,00010005,G5,ela,"Yes, tested",240,proficient,50,"said ""no, thanks"" twice",asian,N,N,N
            880002,2012,00010005,G5,ela,"No, ""ill"" that day",,,,,white,Y,N,N
            "880003",2012,"00010005",G5,"ela","Yes, tested","230",,,a comment,"white",Y,N,N
            """;

    private static final String MAP = """
            results:
              columns: {student: SASID, grade: Grade, participation: "Status, in words"}
              codes:
                participation: {"Yes, tested": tested, 'No, "ill" that day': absent}
                grade: {G5: 5}
                low_income: {Y: 1, N: 0}
                disability: {Y: 1, N: 0}
                el: {Y: 1, N: 0}
              ignore: [Comment]
            """;

    @TempDir
    private Path temp;

    private RecordsOnScreen records = new RecordsOnScreen(Path.of("."));

    @BeforeEach
    void theirRecords() {
        records = RecordsOnScreen.in(temp).write("results.csv", THEIRS);
    }

    @Test
    void zd01_other_names_and_codes_give_the_same_snapshot_as_our_own() throws IOException {
        records.write("columns.yaml", MAP);
        assertThat(records.measure("theirs")).as(records.said()).isZero();
        assertThat(records.run("theirs").get("records").has("columns")).isTrue();
        RecordsOnScreen ours =
                RecordsOnScreen.in(temp.resolve("ours")).write("results.csv", RecordsOnScreen.RESULTS + """
                880001,2012,00010005,5,ela,tested,240,proficient,50,asian,0,0,0
                880002,2012,00010005,05,ela,absent,,,,white,1,0,0
                880003,2012,00010005,5,ela,tested,230,,,white,1,0,0
                """);
        assertThat(ours.measure("ours")).isZero();
        assertThat(records.snapshot("theirs")).isEqualTo(ours.snapshot("ours"));
    }

    @Test
    void zd02_a_column_that_nobody_reads_is_not_passed_over_in_silence() {
        records.write("columns.yaml", MAP.replace("  ignore: [Comment]\n", ""));
        assertThat(records.measure("m")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(records.said())
                .contains("file.wrong_column", "The column \"Comment\" is not known.", "ignore of results");
    }

    @Test
    void zd03_a_code_that_the_map_does_not_name_is_refused() {
        records.write("columns.yaml", MAP.replace("Y: 1, ", ""));
        assertThat(records.measure("m", "--json")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(records.faults()).containsExactly("results.unknown_code 2 2");
        assertThat(records.said()).contains("low_income").doesNotContain("8800");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scores: {}                                          | "scores" is not a kind of record.
            results: {columns: {sasid: SASID}}                  | "sasid" is not a column of results.
            results: {codes: {el: {Y: yes}}}                    | "yes" is not a code of el; these are 0, 1.
            results: {codes: {scaled: {A: 200}}}                | The column scaled has no codes.
            results: {rename: {student: SASID}}                 | "rename" is not known; there are columns, codes and
            results: {ignore: Comment}                          | results.ignore is not a list.
            results: {columns: {student: [SASID]}}              | results.columns.student has no text.
            results: {columns: {student: ID, school: ID}}       | Both student and school are named "ID".
            results: {columns: {scaled: level}}                 | Both scaled and level are named "level".
            results: {columns: {student: ID}, ignore: [ID]}     | "ID" is ignored, and is the name of student.
            'results: {'                                        | The file is not YAML
            """)
    void zd04_what_is_wrong_with_a_map_is_said(String map, String wrong) {
        records.write("columns.yaml", map + "\n");
        assertThat(records.measure("m")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(records.said().replaceAll("\\s+", " ")).contains("columns.wrong_entry", wrong);
    }

    @Test
    void zd05_a_map_that_is_not_there_is_an_input_that_does_not_exist() {
        assertThat(records.measure("m", "--columns", temp.resolve("none.yaml").toString()))
                .isEqualTo(ExitCodes.NO_INPUT);
        assertThat(records.said()).contains("columns.missing", "none.yaml");
    }
}
