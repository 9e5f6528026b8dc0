package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that makes up a state, as a person or a script calls it. */
class Y_GenerateCommandTest {

    @TempDir
    private Path temp;

    private String out = "";
    private String err = "";

    private int generate(String students, String... more) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(printed)).setErr(new PrintWriter(told));
        String[] words = new String[7 + more.length];
        String folder = temp.resolve("state").toString();
        System.arraycopy(
                new String[] {"generate", "--like", "massachusetts", "--students", students, "--out", folder},
                0,
                words,
                0,
                7);
        System.arraycopy(more, 0, words, 7, more.length);
        int code = line.execute(words);
        out = printed.toString();
        err = told.toString();
        return code;
    }

    @Test
    void y41_it_says_what_it_wrote_and_that_nobody_in_it_is_real() {
        assertThat(generate("1000", "--years", "1", "--faults", "duplicate,growth-error"))
                .isZero();
        assertThat(out)
                .contains("No real student is in it.", "results.csv", "given.csv")
                .contains("duplicate, as in Oklahoma 2013", "growth-error, as in New York 2015");
        assertThat(temp.resolve("state").resolve("synthetic.json")).isRegularFile();
    }

    @Test
    void y42_as_json_it_lists_the_files() {
        assertThat(generate("1000", "--years", "1", "--layout", "flat", "--json"))
                .isZero();
        JsonNode files = JsonMapper.shared().readTree(out).get("files");
        assertThat(files).hasSize(10);
        assertThat(files.get(2).get("name").asString()).isEqualTo("results.csv");
        assertThat(files.get(2).get("rows").asInt()).isBetween(2_000, 3_500);
    }

    @Test
    void y43_what_it_cannot_make_it_refuses_with_what_to_do() {
        assertThat(generate("100", "--faults", "missing")).isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("2 errors of 2 kinds.", "call.students", "call.unknown_fault", "missing-as-zero");
        assertThat(generate("1000", "--layout", "wide")).isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("--layout", "separate or flat");
        assertThat(temp.resolve("state")).doesNotExist();
    }
}
