package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that list, show, check and compare rule sets. */
class U_PolicyCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commandLine = Commonweal.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }

    @Test
    void u01_list_names_every_shipped_rule_set() {
        assertThat(run("policy", "list")).isZero();
        assertThat(out.toString()).contains("massachusetts/2012  ").contains("massachusetts/2017  ");
    }

    @Test
    void u02_show_counts_the_statuses_and_marks_what_is_unverified() {
        assertThat(run("policy", "show", "massachusetts/2012")).isZero();
        assertThat(out.toString())
                .contains("29 clauses: 18 confirmed, 8 inferred, 3 unverified.")
                .contains("Cohort graduation rate  (graduation)  << UNVERIFIED")
                .contains("below 31: 0 points (Declined)  << UNVERIFIED")
                .contains("scaled score 260-280  (inferred)")
                .contains("  - source  M.G.L. c.69 s.1J (schools) and s.1K (districts); 603 CMR 2.05 and 2.06");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= Wrapped.width());
    }

    @Test
    void u03_show_takes_a_year_that_the_rule_set_covers() {
        assertThat(run("policy", "show", "massachusetts/2016", "--year", "2014"))
                .isZero();
        assertThat(out.toString()).contains("rules of the year 2014").contains("low_income");
        assertThat(run("policy", "show", "massachusetts/2016", "--year", "2017"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("It covers 2011-2016.");
    }

    @Test
    void u04_show_says_what_a_part_does_not_state() {
        run("policy", "show", "massachusetts/2017");
        assertThat(out.toString()).contains("Not stated for 2017: performance_levels, tested_grades,");
    }

    @Test
    void u05_json_has_every_clause_and_numbers_as_written() {
        run("policy", "show", "massachusetts/2012", "--json");
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("clauses")).hasSize(29);
        assertThat(root.get("statuses").get("unverified").asInt()).isEqualTo(3);
        assertThat(out.toString()).contains("\"0.10\"");
    }

    @Test
    void u06_diff_says_old_new_and_since_when() {
        assertThat(run("policy", "diff", "massachusetts/2012", "massachusetts/2016"))
                .isZero();
        assertThat(out.toString())
                .contains("for any other group: 30 -> 25  (from 2016)")
                .contains("standard for the four-year rate: 75 -> 80  (from 2013)")
                .contains("without low_income; with economically_disadvantaged  (from 2015)");
    }

    @Test
    void u07_verify_reproduces_every_example() {
        assertThat(run("policy", "verify")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("massachusetts/2012: 31 of 31 examples reproduced.");
    }

    @Test
    void u08_verify_names_an_example_that_is_not_reproduced(@TempDir Path folder) throws IOException {
        String text = shipped("massachusetts/2017").replace("expect: {enough: false}", "expect: {enough: true}");
        Path file = Files.writeString(folder.resolve("2017.yaml"), text);
        assertThat(run("policy", "verify", file.toString())).isEqualTo(ExitCodes.NOT_SO);
        assertThat(out.toString())
                .contains("Lincoln-Sudbury High, African American/Black, 18 students print nothing")
                .contains("enough came out as false; by the source")
                .contains("8 of 9 examples reproduced.");
    }

    @Test
    void u09_lint_tells_every_fault_with_file_line_and_key(@TempDir Path folder) throws IOException {
        String text = shipped("massachusetts/2017")
                .replace("status: inferred", "status: infered")
                .replace("value: {all_students: 20", "value: {all_student: 20");
        Path file = Files.writeString(folder.resolve("2017.yaml"), text);
        assertThat(run("policy", "lint", file.toString())).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(err.toString())
                .contains("line 22, clauses.minimum_size.status")
                .contains("Maybe you meant inferred.")
                .contains("policy.unknown_value (1)")
                .contains("policy.missing_key (1)")
                .contains("policy.unknown_key (1)")
                .contains("3 errors of 3 kinds.");
    }

    @Test
    void u10_lint_of_a_rule_set_in_order_says_so() {
        assertThat(run("policy", "lint", "massachusetts/2012", "massachusetts/2016"))
                .isZero();
        assertThat(out.toString()).contains("massachusetts/2016 is in order: 5 files, years 2011-2016");
    }

    @Test
    void u11_an_unknown_rule_set_is_named_with_the_nearest() {
        assertThat(run("policy", "show", "massachusetts/2021")).isEqualTo(ExitCodes.NO_INPUT);
        assertThat(err.toString()).contains("There is no rule set massachusetts/2021.");
    }

    @Test
    void u12_policy_alone_asks_what_to_do() {
        assertThat(run("policy")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("list, show, lint, verify or diff");
    }

    private static String shipped(String id) throws IOException {
        try (var stream = U_PolicyCommandsTest.class.getResourceAsStream("/policy/" + id + ".yaml")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
