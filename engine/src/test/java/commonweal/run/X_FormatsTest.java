package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.decisions.Authority;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.judgement.PolicyYears;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSets;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgKind;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.SchoolType;
import commonweal.terms.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents say of the files is what the code reads and writes. */
class X_FormatsTest {

    private static final Path DATA = Path.of("../data");

    @TempDir
    private Path temp;

    private static Map<String, TableSchema> schemas(Path dataPackage) throws IOException {
        Map<String, TableSchema> schemas = new LinkedHashMap<>();
        for (JsonNode resource :
                JsonMapper.shared().readTree(Files.readString(dataPackage)).get("resources")) {
            schemas.put(resource.get("path").stringValue(), new TableSchema(resource.get("schema")));
        }
        return schemas;
    }

    private static Map<String, TableSchema> ofOutputs() throws IOException {
        return schemas(Path.of("src/main/resources/formats/datapackage.json"));
    }

    private static TableSchema ofInput(String name) throws IOException {
        return Objects.requireNonNull(
                schemas(DATA.resolve("datapackage.json")).get("massachusetts-2012/" + name), name);
    }

    @Test
    void x01_the_data_package_of_a_run_has_the_tables_and_columns_that_are_written() throws IOException {
        Map<String, TableSchema> described = ofOutputs();
        assertThat(described.keySet())
                .containsExactlyElementsOf(
                        OutputTables.ALL.stream().map(OutputTable::name).toList());
        for (OutputTable table : OutputTables.ALL) {
            assertThat(Objects.requireNonNull(described.get(table.name())).columns())
                    .as(table.name())
                    .isEqualTo(table.columns());
        }
    }

    @Test
    void x02_the_data_package_of_the_inputs_has_the_columns_that_are_read() throws IOException {
        Faults faults = new Faults();
        Roster roster = RosterFile.read(header(RosterFile.NAME), BaselineYears.ANY, faults);
        MeasuresFile.read(
                header(MeasuresFile.NAME),
                roster,
                new PolicyYears(RuleSets.load("massachusetts/2012", faults).orElseThrow()),
                faults);
        DecisionsFile.read(header(DecisionsFile.NAME), roster, faults);
        assertThat(faults.all()).isEmpty();
        assertThat(ofInput("published.csv").columns()).isEqualTo(PublishedList.COLUMNS);
    }

    private static byte[] header(String name) throws IOException {
        return (String.join(",", ofInput(name).columns()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void x03_every_code_is_listed() throws IOException {
        TableSchema measures = ofInput(MeasuresFile.NAME);
        assertThat(measures.allowed("group")).isEqualTo(codes(Group.values()));
        assertThat(measures.allowed("measure")).isEqualTo(codes(Measure.values()));
        assertThat(measures.allowed("subject"))
                .isEqualTo(codes(Subject.values()).subList(0, Subject.values().length - 1));
        assertThat(ofInput(RosterFile.NAME).allowed("school_type")).isEqualTo(codes(SchoolType.values()));
        assertThat(ofInput(RosterFile.NAME).allowed("kind")).isEqualTo(codes(OrgKind.values()));
        assertThat(ofInput(DecisionsFile.NAME).allowed("decision")).isEqualTo(codes(DecisionKind.values()));
        assertThat(ofInput(DecisionsFile.NAME).allowed("authority")).isEqualTo(codes(Authority.values()));
        TableSchema points = Objects.requireNonNull(ofOutputs().get("points.csv"));
        assertThat(points.allowed("indicator")).isEqualTo(codes(Indicator.values()));
        TableSchema levels = Objects.requireNonNull(ofOutputs().get("levels.csv"));
        assertThat(levels.allowed("level")).isEqualTo(codes(Level.values()));
    }

    private static List<String> codes(Coded[] terms) {
        return Arrays.stream(terms).map(Coded::code).toList();
    }

    @Test
    void x04_the_page_on_formats_has_every_file_column_and_code() throws IOException {
        String page = Files.readString(Path.of("../docs/formats.md"));
        for (OutputTable table : OutputTables.ALL) {
            String heading = "\n## " + table.name() + (table.name().equals("decisions.csv") ? " of a run" : "") + "\n";
            assertThat(page).contains(heading);
            String section = section(page, heading);
            table.columns().forEach(column -> assertThat(section).as(heading).contains("| `" + column + "` |"));
        }
        for (String file : List.of("roster.csv", "measures.csv", "decisions.csv")) {
            String section = section(page, "\n## " + file + "\n");
            ofInput(file)
                    .columns()
                    .forEach(column -> assertThat(section).as(file).contains("| `" + column + "` |"));
        }
        for (Measure measure : Measure.values()) {
            assertThat(page).containsPattern("\\| `" + measure.code() + "` \\| .* \\| .*" + range(measure) + ".* \\|");
        }
        for (Coded[] terms : List.<Coded[]>of(Group.values(), Indicator.values(), DecisionKind.values())) {
            codes(terms).forEach(code -> assertThat(page).contains("`" + code + "`"));
        }
    }

    private static String range(Measure measure) {
        if (measure.highest().intValue() == 1) {
            return "1 yes, 0 no";
        }
        return measure.highest().intValue() == 1_000_000 ? "0 or more" : measure.lowest() + "-" + measure.highest();
    }

    private static String section(String page, String heading) {
        int start = page.indexOf(heading) + heading.length();
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    @Test
    void x05_the_real_files_are_as_described() throws IOException {
        for (Map.Entry<String, TableSchema> file :
                schemas(DATA.resolve("datapackage.json")).entrySet()) {
            assertThat(file.getValue().faults(DATA.resolve(file.getKey()))).isEmpty();
        }
    }

    @Test
    void x06_what_is_written_is_as_described() throws Exception {
        Determination.make(
                new Determination.Request(
                        "massachusetts/2012",
                        InputFiles.in(DATA.resolve("massachusetts-2012")),
                        temp.resolve("real"),
                        false,
                        false),
                Stages.UNSEEN);
        WanderingState.in(temp.resolve("in"), 40, 3)
                .determine("massachusetts/2012", temp.resolve("wandering"), true, false);
        for (String run : List.of("real", "wandering")) {
            for (Map.Entry<String, TableSchema> table :
                    schemas(temp.resolve(run).resolve("datapackage.json")).entrySet()) {
                assertThat(table.getValue().faults(temp.resolve(run).resolve(table.getKey())))
                        .as(run)
                        .isEmpty();
            }
        }
    }
}
