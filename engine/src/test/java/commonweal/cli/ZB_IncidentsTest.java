package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.synthetic.Incident;
import commonweal.synthetic.Layout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ZB: the ten incidents of docs/synthetic.md, from the made-up files to what measure says of them. A clean state raises
 * nothing; each incident is noticed under codes of its own cause, and nothing else is said of it.
 */
class ZB_IncidentsTest {

    private static final String STUDENTS = "6000";
    private static final String SEED = "1";

    private static final Map<Incident, List<String>> NOTICED = new EnumMap<>(Map.of(
            Incident.WRONG_YEAR_TABLE, List.of("results.wrong_year_table"),
            Incident.MISSING_AS_ZERO, List.of("results.missing_as_zero"),
            Incident.DROPPED_GROUP, List.of("plausibility.group_missing"),
            Incident.DUPLICATE, List.of("results.duplicate", "results.conflicting_duplicate"),
            Incident.HALF_APPLIED_CLAUSE, List.of("plausibility.attribution_shift"),
            Incident.RULE_CHANGE, List.of("results.level_differs", "results.wrong_conversion"),
            Incident.GROWTH_ERROR, List.of("plausibility.growth_median"),
            Incident.VENDOR_FILE, List.of("plausibility.access_median", "plausibility.access_shift"),
            Incident.LEFT_OUT_PUPILS, List.of("plausibility.unit_missing"),
            Incident.WRONG_LIST, List.of("results.other_school")));

    /** Those that leave every row as it could be, so that a person has to look; all others stop the run. */
    private static final Set<Incident> FLAGGED =
            Set.of(Incident.HALF_APPLIED_CLAUSE, Incident.GROWTH_ERROR, Incident.VENDOR_FILE, Incident.LEFT_OUT_PUPILS);

    @TempDir
    private Path temp;

    private String out = "";

    private int run(String... words) {
        StringWriter printed = new StringWriter();
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(printed)).setErr(new PrintWriter(new StringWriter()));
        int code = line.execute(words);
        out = printed.toString();
        return code;
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private void generate(Layout layout, String seed, String faults) {
        String[] words = {
            "generate",
            "--like",
            "massachusetts",
            "--students",
            STUDENTS,
            "--years",
            "3",
            "--seed",
            seed,
            "--layout",
            layout.code(),
            "--out",
            at("state"),
            "--faults",
            faults
        };
        assertThat(run(faults.isEmpty() ? List.of(words).subList(0, 13).toArray(String[]::new) : words))
                .isZero();
    }

    /** Measures; returns the exit code. */
    private int measure() {
        return run(
                "measure",
                "--records",
                at("state"),
                "--policy",
                "massachusetts/2012",
                "--out",
                at("measures"),
                "--no-audit",
                "--json");
    }

    /** The codes of the errors that stopped the run, or of the warnings of one that did not. */
    private Set<String> codes(int exit) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        if (exit == ExitCodes.DONE) {
            Files.readAllLines(temp.resolve("measures").resolve("warnings.csv")).stream()
                    .skip(1)
                    .forEach(line -> codes.add(line.split(",", 2)[0]));
        } else {
            for (JsonNode fault : JsonMapper.shared().readTree(out).get("faults")) {
                if (fault.get("severity").asString().equals("error")) {
                    codes.add(fault.get("code").asString());
                }
            }
        }
        return codes;
    }

    @ParameterizedTest
    @CsvSource({"SEPARATE,1", "SEPARATE,2", "FLAT,1", "FLAT,3"})
    void zb01_a_clean_state_raises_nothing(Layout layout, String seed) throws IOException {
        generate(layout, seed, "");
        assertThat(measure()).isZero();
        assertThat(codes(ExitCodes.DONE)).isEmpty();
        assertThat(temp.resolve("measures.rejects.csv")).doesNotExist();
    }

    private void noticed(Layout layout, Incident incident) throws IOException {
        generate(layout, SEED, incident.code());
        int exit = measure();
        boolean flagged = FLAGGED.contains(incident);
        assertThat(exit).isEqualTo(flagged ? ExitCodes.DONE : ExitCodes.FAULTY_DATA);
        assertThat(codes(exit)).containsExactlyInAnyOrderElementsOf(NOTICED.getOrDefault(incident, List.of()));
        assertThat(Files.exists(temp.resolve("measures"))).isEqualTo(flagged);
    }

    @ParameterizedTest
    @EnumSource
    void zb02_each_incident_is_noticed_where_attributes_stand_apart(Incident incident) throws IOException {
        noticed(Layout.SEPARATE, incident);
    }

    @ParameterizedTest
    @EnumSource
    void zb03_and_where_each_row_carries_everything(Incident incident) throws IOException {
        noticed(Layout.FLAT, incident);
    }

    @Test
    void zb04_a_dropped_group_is_noticed_without_enrollment_too() throws IOException {
        generate(Layout.FLAT, SEED, Incident.DROPPED_GROUP.code());
        Files.delete(temp.resolve("state").resolve("enrollment.csv"));
        assertThat(measure()).isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(codes(ExitCodes.FAULTY_DATA)).containsExactly("plausibility.group_lost");
    }
}
