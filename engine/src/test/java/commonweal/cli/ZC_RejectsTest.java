package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZC: rows that are refused: written down for their owner alone, counted by cause, and left out only if that is asked for. */
class ZC_RejectsTest {

    private static final String GOOD = """
            870001,2012,00010005,5,ela,tested,240,proficient,50,asian,0,0,0
            870002,2012,00010005,5,ela,tested,,,,white,1,0,0
            """;

    private static final String FIRST_OF_TWO = "870003,2012,00010005,5,ela,tested,230,,,white,1,0,0\n";

    @TempDir
    private Path temp;

    private RecordsOnScreen records = new RecordsOnScreen(Path.of("."));

    @BeforeEach
    void goodAndBadRows() {
        records = RecordsOnScreen.in(temp).write("results.csv", RecordsOnScreen.RESULTS + GOOD + FIRST_OF_TWO + """
                870003,2012,00010005,5,ela,tested,230,,,white,1,0,0
                870004,2012,00010005,5,ela,tested,0,,,white,0,0,0
                870005,2012,00010005,5,ela,tested,0,,,white,0,0,0
                870006,2012,00010005,5,ela,tested,0,,,white,0,0,0
                870007,2012,00010005,5,ela,Y,230,,,white,0,0,0
                870008,2012,00010005,5,ela,Y,230,,,green,0,0,0
                870009,2012,00010005,5,ela,tested,230,,,white,0,0,0
                870009,2012,00010005,5,ela,tested,232,,,white,0,0,0

                870010,2012,00010005,5,ela,tested,230,,,white,0,0,0
                870010,2012,00020005,5,math,tested,230,,,white,0,0,0
                870011,2012,00010005,5
                """);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> listed = Files.list(temp)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("in"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void zc01_nothing_is_written_but_each_refused_row_for_its_owner_alone() throws IOException {
        assertThat(records.measure("m")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(left()).containsExactly("m.rejects.csv");
        Path rejects = records.at("m.rejects.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(rejects);
        assertThat(lines.getFirst()).isEqualTo("file,line,column,value,code,wrong,rule,fix");
        assertThat(lines.stream().skip(1).map(line -> line.replaceFirst("(results[.](?!csv)[a-z_]+),.*", "$1")))
                .containsExactly(
                        "results.csv,6,scaled,0,results.missing_as_zero",
                        "results.csv,7,scaled,0,results.missing_as_zero",
                        "results.csv,8,scaled,0,results.missing_as_zero",
                        "results.csv,9,participation,Y,results.unknown_code",
                        "results.csv,10,participation,Y,results.unknown_code",
                        "results.csv,10,race,green,results.unknown_code",
                        "results.csv,16,,,results.broken_line",
                        "results.csv,5,student,870003,results.duplicate",
                        "results.csv,11,student,870009,results.conflicting_duplicate",
                        "results.csv,12,student,870009,results.conflicting_duplicate",
                        "results.csv,14,school,,results.two_schools",
                        "results.csv,15,school,,results.two_schools");
    }

    @Test
    void zc02_causes_are_told_the_largest_first_with_how_many_rows_each_would_clear() {
        assertThat(records.measure("m", "--json")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(records.faults())
                .containsExactly(
                        "results.missing_as_zero 3 3",
                        "results.unknown_code 2 1",
                        "results.conflicting_duplicate 2 2",
                        "results.two_schools 2 2",
                        "results.unknown_code",
                        "results.broken_line",
                        "results.duplicate");
        assertThat(records.said()).doesNotContain("8700");
        records.measure("m");
        assertThat(records.said().replaceAll("\\s+", " "))
                .contains("So in 3 rows, this one the first; mending it clears all of them.")
                .contains("So in 2 rows, this one the first; mending it clears 1 of them.")
                .doesNotContain("8700");
    }

    @Test
    void zc03_where_they_are_accepted_the_good_rows_are_measured_as_if_they_were_alone() throws IOException {
        assertThat(records.measure("m", "--accept-rejects")).isZero();
        assertThat(records.said()).contains("11 rows refused and left out").doesNotContain("8700");
        assertThat(records.run("m")
                        .get("records")
                        .get("files")
                        .get("results.csv")
                        .toString())
                .isEqualTo("{\"rows\":14,\"rejected\":11}");
        assertThat(Files.readAllLines(records.at("m.rejects.csv"))).hasSize(13);
        records.write("results.csv", RecordsOnScreen.RESULTS + GOOD + FIRST_OF_TWO);
        assertThat(records.measure("clean")).isZero();
        assertThat(records.snapshot("m")).isEqualTo(records.snapshot("clean"));
        assertThat(records.at("m").resolve("measures.csv"))
                .hasSameBinaryContentAs(records.at("clean").resolve("measures.csv"));
    }

    @Test
    void zc04_rejects_of_an_earlier_try_go_when_nothing_is_refused_any_more() {
        records.measure("m");
        assertThat(records.at("m.rejects.csv")).exists();
        records.write("results.csv", RecordsOnScreen.RESULTS + GOOD);
        assertThat(records.measure("m")).isZero();
        assertThat(records.at("m.rejects.csv")).doesNotExist();
    }

    @Test
    void zc05_a_file_of_that_name_that_is_not_of_rejects_stays() throws IOException {
        Files.writeString(records.at("m.rejects.csv"), "my own\n");
        records.write("results.csv", RecordsOnScreen.RESULTS + GOOD);
        assertThat(records.measure("m")).isZero();
        assertThat(records.at("m.rejects.csv")).hasContent("my own");
    }
}
