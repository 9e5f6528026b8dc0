package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What docs/commands.md says of the commands is what they take. */
class X_CommandsPageTest {

    private static final Path PAGE = Path.of("../docs/commands.md");
    private static final List<String> OF_ALL_COMMANDS = List.of("--help", "--version", "--json", "--debug");

    @ParameterizedTest(name = "x01 {0}")
    @ValueSource(strings = {"demo", "determine", "explain", "compare", "diff", "measure", "audit", "generate"})
    void x01_every_option_is_on_the_page(String command) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("\n## " + command + "\n"));
        Objects.requireNonNull(Commonweal.commandLine().getSubcommands().get(command))
                .getCommandSpec()
                .options()
                .forEach(option -> assertThat(OF_ALL_COMMANDS.contains(option.longestName()) ? page : section)
                        .contains("`" + option.longestName()));
    }

    @Test
    void x02_every_example_is_a_call_the_program_takes() throws IOException {
        List<String> examples = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("$ commonweal "))
                .map(line -> line.substring("$ commonweal ".length()))
                .toList();
        assertThat(examples).hasSizeGreaterThan(6);
        for (String example : examples) {
            CommandLine line = Commonweal.commandLine();
            ParseResult parsed = line.parseArgs(example.split(" "));
            assertThat(parsed.hasSubcommand()).as(example).isTrue();
        }
    }

    @Test
    void x03_every_exit_code_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        for (int code : List.of(
                ExitCodes.DONE,
                ExitCodes.NOT_SO,
                ExitCodes.USAGE,
                ExitCodes.FAULTY_DATA,
                ExitCodes.NO_INPUT,
                ExitCodes.INTERNAL,
                ExitCodes.NO_OUTPUT)) {
            assertThat(page).contains("| " + code + " |");
        }
    }

    @ParameterizedTest(name = "x04 {0}")
    @ValueSource(
            strings = {
                "demo",
                "determine",
                "explain",
                "compare",
                "diff",
                "measure",
                "audit",
                "snapshot",
                "generate",
                "policy"
            })
    void x04_a_call_makes_the_subcommand_it_names_and_no_other(String name) {
        CommandLine all = Commonweal.commandLine();
        CommandLine named = Commonweal.commandLine(name, "--help");
        assertThat(all.getSubcommands()).hasSize(10);
        assertThat(named.getSubcommands()).containsOnlyKeys(name);
        assertThat(usage(named, name)).isEqualTo(usage(all, name));
    }

    @ParameterizedTest(name = "x05 {0}")
    @ValueSource(strings = {"", "--help", "--debug measure", "mesure"})
    void x05_a_call_that_begins_otherwise_knows_every_subcommand(String words) {
        assertThat(Commonweal.commandLine(words.split(" ")).getSubcommands().keySet())
                .isEqualTo(Commonweal.commandLine().getSubcommands().keySet());
    }

    private static String usage(CommandLine line, String name) {
        return Objects.requireNonNull(line.getSubcommands().get(name)).getUsageMessage();
    }
}
