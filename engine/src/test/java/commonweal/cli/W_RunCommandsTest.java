package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.run.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that make, explain, compare and tell apart runs, as a person or a script calls them. */
class W_RunCommandsTest {

    @TempDir
    private Path temp;

    private StateFolder state;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aSoundState() {
        state = StateFolder.in(temp.resolve("in"));
    }

    private int run(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        CommandLine commandLine = Commonweal.commandLine();
        commandLine.setOut(new PrintWriter(printed));
        commandLine.setErr(new PrintWriter(told));
        int code = commandLine.execute(args);
        commandLine.getOut().flush();
        out = printed.toString();
        err = told.toString();
        return code;
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private int determine(String name, String... more) {
        String[] args = {"determine", "--policy", "massachusetts/2012", "--data", at("in"), "--out", at(name)};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    @Test
    void w01_without_a_command_it_shows_its_help() {
        assertThat(run()).isZero();
        assertThat(out).contains("demo", "determine", "explain", "compare", "diff", "policy", "commonweal demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "determine", "explain", "compare", "diff", "measure", "audit", "generate"})
    void w02_every_command_has_help_with_an_example_and_its_exit_codes(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out).contains("Exit codes: 0 ", "  commonweal " + command, "--json");
    }

    @Test
    void w03_a_wrong_word_is_answered_in_a_few_lines() {
        assertThat(run("determin")).isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("determine").hasLineCount(3);
        assertThat(run("compare", "--rum", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("--run", "Help: commonweal compare --help");
    }

    @Test
    void w04_determine_tells_levels_and_what_settled_them() {
        assertThat(determine("out")).isZero();
        assertThat(err).isEmpty();
        assertThat(out)
                .contains("massachusetts/2012: 3 schools and 2 districts judged in")
                .containsPattern("schools +1 +1 +1 +0 +0 +0 +3")
                .containsPattern("numbers alone +3 +2")
                .contains("explain --run " + at("out") + " 00010005");
    }

    @Test
    void w05_determine_prints_its_manifest_as_json() throws IOException {
        assertThat(determine("out", "--json")).isZero();
        assertThat(out).isEqualTo(Files.readString(temp.resolve("out").resolve("run.json")));
        assertThat(json().at("/counts/schools/levels/3").intValue()).isEqualTo(1);
    }

    @Test
    void w06_faults_are_grouped_by_cause_the_most_frequent_first() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            rows.append("2012,00010005,all,ela,cpi,10").append(i).append(".5,50,\n");
        }
        state.add("measures.csv", "2012,00010005,every,ela,cpi,70,50,\n").add("measures.csv", rows.toString());
        assertThat(determine("out")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(temp.resolve("out")).doesNotExist();
        assertThat(err)
                .contains("13 errors of 2 kinds.")
                .contains("measures.out_of_range (12)")
                .contains("  measures.csv, line 15, column value (\"100.5\"): The value 100.5 is out of range for cpi.")
                .contains("and 2 more; --json lists them all")
                .contains("What must hold: It lies between 0 and 100.")
                .contains("measures.unknown_group (1)");
        assertThat(err.indexOf("out_of_range")).isLessThan(err.indexOf("unknown_group"));
    }

    @Test
    void w07_all_faults_are_told_as_json() {
        state.add("measures.csv", "2012,00010005,every,ela,cpi,70,50,\n2012,00010005,all,ela,cpi,seventy,50,\n");
        assertThat(determine("out", "--json")).isEqualTo(ExitCodes.FAULTY_DATA);
        JsonNode fault = json().get("faults").get(0);
        assertThat(json().get("faults").size()).isEqualTo(2);
        assertThat(fault.get("code").stringValue()).isEqualTo("measures.unknown_group");
        assertThat(fault.get("line").intValue()).isEqualTo(14);
        assertThat(fault.get("column").stringValue()).isEqualTo("group");
        assertThat(fault.get("value").stringValue()).isEqualTo("every");
    }

    @Test
    void w08_exit_codes_tell_what_is_missing_from_what_is_faulty() {
        assertThat(run("determine", "--policy", "massachusetts/2012", "--data", at("nowhere"), "--out", at("out")))
                .isEqualTo(ExitCodes.NO_INPUT);
        assertThat(run("determine", "--policy", "massachusetts/2021", "--data", at("in"), "--out", at("out")))
                .isEqualTo(ExitCodes.NO_INPUT);
        assertThat(err).contains("massachusetts/2012");
        assertThat(determine("in/roster.csv/out")).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(run("explain", "--run", at("nowhere"), "00010005")).isEqualTo(ExitCodes.NO_INPUT);
        assertThat(run("explain", "--run", at("in"), "00010005")).isEqualTo(ExitCodes.FAULTY_DATA);
        determine("out");
        assertThat(determine("out")).as("the same run again").isZero();
        state.change("measures.csv", "cumulative_ppi,70", "cumulative_ppi,90");
        assertThat(determine("out")).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(determine("out", "--replace")).isZero();
        assertThat(run("compare", "--run", at("out"), "--published", at("nope.csv")))
                .isEqualTo(ExitCodes.NO_INPUT);
    }

    @Test
    void w09_explain_says_what_decided_what_else_holds_and_how_far() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "00020005")).isZero();
        assertThat(out)
                .startsWith("00020005  Cedar School, a school of Betatown")
                .contains("massachusetts/2012: Level 3, Among lowest performing 20% of schools")
                .contains("The numbers alone.")
                .contains("Level 2 by itself: Not meeting gap narrowing goals [All students 60].")
                .contains("School percentile 12: 9 percentiles short of 21")
                .contains("├─ School percentile 12 (taken as given) is 20 or lower")
                .contains("§ lowest_performing [INFERRED]: Help page on accountability");
    }

    @Test
    void w10_explain_finds_a_name_or_lists_those_it_could_be() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "birch")).isZero();
        assertThat(out)
                .startsWith("00010010  Birch School")
                .contains("Level 1 is the highest.")
                .contains("ELA growth 50", "ELA gap narrowing 75 (On Target)");
        assertThat(run("explain", "--run", at("out"), "school")).isEqualTo(ExitCodes.USAGE);
        assertThat(err)
                .contains("names 3 organisations", "  00010005  Alder School, a school of Alphaville", "00020005");
        assertThat(run("explain", "--run", at("out"), "elm")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void w11_explain_a_district_by_its_schools() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "Alphaville")).isZero();
        assertThat(out)
                .startsWith("00010000  Alphaville, a district with 2 schools")
                .contains("One school stands in Level 2, and none may: Alder School (00010005).")
                .contains("Meets Requirements - At Risk (MRAR) follows from Level 2.");
    }

    @Test
    void w12_explain_one_indicator_to_its_last_step() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "00010010", "--indicator", "math_achievement"))
                .isZero();
        assertThat(out)
                .contains("Mathematics gap narrowing 2012, All students: 75 points (On Target)")
                .contains("(CPI 2012 82.4; target 81.7; CPI 2011 80.0)");
        assertThat(run("explain", "--run", at("out"), "00010010", "--group", "high_needs"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("The run has nothing on Index 2012, High needs of Birch School.", "It has: all 2012.");
        assertThat(run("explain", "--run", at("out"), "00010010", "--indicator", "maths"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err).contains("It is one of ela_achievement, math_achievement");
    }

    @Test
    void w13_explain_as_json_is_the_whole_tree() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "00020005", "--json")).isZero();
        assertThat(json().get("level").stringValue()).isEqualTo("3");
        assertThat(json().at("/holds/0/code").stringValue()).isEqualTo("lowest_schools");
        assertThat(json().at("/distances/0/missing").intValue()).isEqualTo(9);
        assertThat(json().at("/reason/because/0/source/status").stringValue()).isEqualTo("inferred");
    }

    @Test
    void w14_explain_says_what_depth_hides() {
        determine("out");
        assertThat(run("explain", "--run", at("out"), "00010010", "--depth", "2"))
                .isZero();
        assertThat(out).contains("steps below are not shown. More: --depth 4");
    }

    @Test
    void w15_compare_lists_every_disagreement_and_can_fail_a_script() {
        determine("out");
        state.write(
                "published.csv", "year,org,level,reason\n2012,00010005,Level 3,Another reason\n2011,00010005,1,x\n");
        String[] compare = {"compare", "--run", at("out"), "--published", at("in/published.csv")};
        assertThat(run(compare)).isZero();
        assertThat(out)
                .contains("1 row of the list are of other years than 2012")
                .contains("0 of 1 school and 0 of 0 districts have the published level.")
                .contains("    here   Level 2, Not meeting gap narrowing goals")
                .contains("    there  Level 3, Another reason")
                .contains("In the run, not in the list (4)");
        assertThat(run(compare[0], compare[1], compare[2], compare[3], compare[4], "--exit-code"))
                .isEqualTo(ExitCodes.NOT_SO);
        run(compare[0], compare[1], compare[2], compare[3], compare[4], "--json");
        assertThat(json().at("/schools/computed_by_published/2/3").intValue()).isEqualTo(1);
    }

    @Test
    void w16_diff_names_the_input_and_can_fail_a_script() {
        determine("a");
        state.change("measures.csv", "all,,cumulative_ppi,60", "all,,cumulative_ppi,61");
        determine("b");
        assertThat(run("diff", at("a"), at("b"))).isZero();
        assertThat(out)
                .contains("1 organisation with a changed result")
                .contains("  cumulative index: 2012, all: 60 -> 61")
                .contains("  changed by an input:\n    measures.csv, 2012 all cumulative_ppi: 60 -> 61.");
        assertThat(run("diff", at("a"), at("b"), "--exit-code")).isEqualTo(ExitCodes.NOT_SO);
        assertThat(run("diff", at("a"), at("a"), "--exit-code")).isZero();
        run("diff", at("a"), at("b"), "--json");
        assertThat(json().at("/changed/0/changes/0/changed_by").stringValue()).isEqualTo("input");
    }

    @Test
    void w17_the_demo_judges_the_real_lists_and_agrees_with_them() throws IOException {
        assertThat(run("demo", "--out", at("demo"))).isZero();
        assertThat(out)
                .contains("1,829 schools and 400 districts judged")
                .containsPattern("schools +510 +746 +288 +43 +0 +242 +1,829")
                .containsPattern("numbers alone +1,498 +355")
                .contains("1,829 of 1,829 schools and 400 of 400 districts have the published level.")
                .contains("00950505  B M C Durfee High, a school of Fall River")
                .contains("What to try next");
        assertThat(Files.readString(temp.resolve("demo/data/roster.csv")))
                .isEqualTo(Files.readString(Path.of("../data/massachusetts-2012/roster.csv")));
    }

    @Test
    void w18_the_commands_the_demo_suggests_work_as_they_stand() {
        run("demo", "--out", at("demo"));
        String suggested = out.substring(out.indexOf("What to try next"));
        suggested
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("commonweal "))
                .forEach(line -> {
                    String words =
                            line.substring("commonweal ".length()).replace("--out changed", "--out " + at("changed"));
                    if (words.startsWith("diff")) {
                        words = words.replace(" changed", " " + at("changed"));
                    }
                    assertThat(run(words.split(" "))).as(line + err).isZero();
                });
    }

    @Test
    void w19_the_demo_replaces_what_it_made_but_nothing_that_was_changed() throws IOException {
        assertThat(run("demo", "--out", at("demo"))).isZero();
        assertThat(run("demo", "--out", at("demo"))).isZero();
        Files.writeString(temp.resolve("demo/data/measures.csv"), "mine");
        assertThat(run("demo", "--out", at("demo"))).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(temp.resolve("demo/data/measures.csv")).hasContent("mine");
    }
}
