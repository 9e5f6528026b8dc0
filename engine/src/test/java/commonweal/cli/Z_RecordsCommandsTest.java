package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole chain on a small made-up state, as a person calls it: generate, determine from records, explain, audit, look
 * after the snapshot; and measures by themselves, ready to be determined from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Z_RecordsCommandsTest {

    private static final String POLICY = "massachusetts/2012";

    @TempDir
    private static Path temp;

    private String out = "";
    private String err = "";

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

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(temp.resolve(file)));
    }

    @BeforeAll
    void aStateAndItsRun() {
        assertThat(run(
                        "generate",
                        "--like",
                        "massachusetts",
                        "--students",
                        "4000",
                        "--seed",
                        "3",
                        "--out",
                        at("state")))
                .isZero();
        assertThat(run("determine", "--records", at("state"), "--policy", POLICY, "--out", at("run")))
                .as(err)
                .isZero();
    }

    @Test
    @Order(1)
    void z01_the_run_names_the_snapshot_says_that_two_counts_agree_and_is_marked() throws IOException {
        JsonNode run = json("run/run.json");
        assertThat(run.get("synthetic").asBoolean()).isTrue();
        assertThat(run.get("statewide").asBoolean()).isTrue();
        assertThat(run.get("records").get("snapshot").asString()).startsWith("sha256:");
        assertThat(run.get("records").get("audit").get("agreed").asBoolean()).isTrue();
        assertThat(run.get("records").get("audit").get("figures").asInt()).isGreaterThan(1_000_000);
        assertThat(out).contains("Synthetic:", "counted a second time with SQL");
    }

    @Test
    @Order(2)
    void z02_every_table_of_the_run_bears_the_mark_in_every_line() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(temp.resolve("run"))) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        assertThat(tables).hasSizeGreaterThan(8);
        for (Path table : tables) {
            List<String> lines = Files.readAllLines(table);
            assertThat(lines.getFirst()).as(table.toString()).endsWith(",synthetic");
            assertThat(lines.stream().skip(1)).as(table.toString()).allMatch(line -> line.endsWith(",yes"));
        }
    }

    @Test
    @Order(3)
    void z03_so_few_students_give_few_levels_and_each_can_be_explained() throws IOException {
        List<String> levels = Files.readAllLines(temp.resolve("run/levels.csv"));
        assertThat(levels).filteredOn(line -> line.contains(",school,4,")).hasSize(43);
        assertThat(levels).anyMatch(line -> line.contains(",insufficient.too_small,"));
        assertThat(run("explain", "--run", at("run"), "00350535")).isZero();
        assertThat(out).startsWith("Synthetic:").contains("The English High");
        assertThat(run("explain", "--run", at("run"), "00350535", "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(out).get("synthetic").asBoolean())
                .isTrue();
    }

    @Test
    @Order(4)
    void z04_the_run_can_be_counted_again_from_its_snapshot() {
        assertThat(run("audit", at("run"))).as(err).isZero();
        assertThat(out).contains("measures agree");
    }

    @Test
    @Order(5)
    void z05_measures_by_themselves_give_the_same_levels() throws IOException {
        assertThat(run("measure", "--records", at("state"), "--policy", POLICY, "--out", at("measures"), "--no-audit"))
                .as(err)
                .isZero();
        assertThat(run("determine", "--data", at("measures"), "--policy", POLICY, "--statewide", "--out", at("again")))
                .as(err)
                .isZero();
        assertThat(temp.resolve("again/levels.csv")).hasSameTextualContentAs(temp.resolve("run/levels.csv"));
        assertThat(json("again/run.json").get("synthetic").asBoolean()).isTrue();
    }

    @Test
    @Order(6)
    void z06_an_altered_measure_is_found_by_the_audit() throws IOException {
        Path table = temp.resolve("measures/measures.csv");
        String whole = Files.readString(table);
        String row = whole.lines()
                .filter(line -> line.startsWith("2012,00000000,all,ela,cpi,"))
                .findFirst()
                .orElseThrow();
        Files.writeString(table, whole.replace(row, row.replaceFirst("cpi,[0-9.]+", "cpi,99.9")));
        assertThat(run("audit", at("measures"))).isEqualTo(ExitCodes.NOT_SO);
        assertThat(out).contains("1 of ", "cpi,99.9");
    }

    @Test
    @Order(7)
    void z07_the_same_records_as_parquet_and_the_wide_form() throws IOException {
        assertThat(run(
                        "measure",
                        "--records",
                        at("state"),
                        "--policy",
                        POLICY,
                        "--out",
                        at("wide"),
                        "--wide",
                        "--parquet",
                        "--no-audit"))
                .as(err)
                .isZero();
        assertThat(Files.readAllLines(temp.resolve("wide/measures_wide.csv")).getFirst())
                .startsWith("year,org,group,subject,enrolled,participated")
                .endsWith(",synthetic");
        byte[] parquet = Files.readAllBytes(temp.resolve("wide/measures_wide.parquet"));
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        assertThat(json("wide/run.json").get("kind").asString()).isEqualTo("measures");
    }

    @Test
    @Order(8)
    void z08_measures_that_are_there_already_stay_unless_they_may_be_replaced() {
        assertThat(run("measure", "--records", at("state"), "--policy", POLICY, "--out", at("wide"), "--no-audit"))
                .isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(err).contains("out.exists", "--replace");
    }

    @Test
    @Order(9)
    void z09_only_the_owner_can_read_a_snapshot() throws IOException {
        try (Stream<Path> all = Files.walk(temp.resolve("snapshots"))) {
            for (Path one : all.toList()) {
                String expected = Files.isDirectory(one) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .as(one.toString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(10)
    void z10_a_snapshot_is_listed_verified_found_changed_and_deleted() throws IOException {
        String store = at("snapshots");
        assertThat(run("snapshot", "list", "--store", store, "--json")).isZero();
        JsonNode listed = JsonMapper.shared().readTree(out);
        assertThat(listed).hasSize(1);
        String id = listed.get(0).get("id").asString();
        assertThat(run("snapshot", "verify", id, "--store", store)).isZero();
        Path file = temp.resolve("snapshots").resolve(id.substring(7)).resolve("exits.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("snapshot", "verify", id.substring(7, 15), "--store", store))
                .isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(err).contains("snapshot.changed", "exits.parquet");
        assertThat(run("audit", at("run"))).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(run("snapshot", "delete", id, "--store", store)).isEqualTo(ExitCodes.NOT_SO);
        assertThat(out).contains("--yes");
        assertThat(run("snapshot", "delete", id, "--store", store, "--yes")).isZero();
        assertThat(run("snapshot", "list", "--store", store)).isZero();
        assertThat(out).contains("no snapshot");
        assertThat(run("audit", at("run"))).isEqualTo(ExitCodes.NO_INPUT);
        assertThat(err).contains("snapshot.missing");
    }

    @Test
    @Order(11)
    void z11_a_run_that_was_not_made_from_records_cannot_be_audited() {
        assertThat(run("demo", "--out", at("demo"))).isZero();
        assertThat(run("audit", at("demo") + "/run")).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(err).contains("audit.no_records");
    }

    @Test
    @Order(12)
    void z12_measures_or_records_but_not_both() {
        assertThat(run("determine", "--policy", POLICY, "--out", at("none"))).isEqualTo(ExitCodes.USAGE);
        assertThat(run(
                        "determine",
                        "--policy",
                        POLICY,
                        "--out",
                        at("none"),
                        "--data",
                        at("state"),
                        "--records",
                        at("state")))
                .isEqualTo(ExitCodes.USAGE);
    }
}
