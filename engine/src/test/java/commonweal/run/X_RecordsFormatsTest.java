package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import commonweal.synthetic.GeneratedState;
import commonweal.synthetic.Layout;
import commonweal.synthetic.Progress;
import commonweal.synthetic.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/records.md and the data packages say of records and of measures is what is read and written. */
class X_RecordsFormatsTest {

    private static final Path FORMATS = Path.of("src/main/resources/formats");

    /** Files of the folder that are copies of what was given. */
    private static final List<String> COPIES = List.of("roster.csv", "decisions.csv");

    @TempDir
    private static Path temp;

    @BeforeAll
    static void make_up_a_state() throws Exception {
        GeneratedState.write(
                new Request("massachusetts", 1_000, 3, 2012, 5, Layout.SEPARATE, List.of()),
                temp.resolve("records"),
                false,
                2,
                Progress.UNSEEN);
    }

    private static Map<String, TableSchema> schemas(Path dataPackage) throws IOException {
        Map<String, TableSchema> schemas = new LinkedHashMap<>();
        for (JsonNode resource :
                JsonMapper.shared().readTree(Files.readString(dataPackage)).get("resources")) {
            schemas.put(resource.get("path").stringValue(), new TableSchema(resource.get("schema")));
        }
        return schemas;
    }

    private static String section(String page, String heading) {
        int start = page.indexOf(heading) + heading.length();
        assertThat(start).as(heading).isGreaterThanOrEqualTo(heading.length());
        int end = page.indexOf("\n##", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    @ParameterizedTest(name = "x07 {0}")
    @EnumSource(RecordKind.class)
    void x07_the_page_on_records_has_the_columns_of_every_kind(RecordKind kind) throws IOException {
        String section = section(Files.readString(Path.of("../docs/records.md")), "\n### " + kind.stem() + "\n");
        List<String> rows =
                section.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .containsExactlyElementsOf(kind.columns().stream()
                        .map(column -> "| `" + column.name() + "` | " + need(column) + " | " + form(column.form())
                                + " | " + column.element() + " | " + column.term() + " | " + column.meaning() + " |")
                        .toList());
    }

    private static String need(RecordColumn column) {
        return switch (column.need()) {
            case FILLED -> "filled";
            case MAY_BE_EMPTY -> "may be empty";
            case OPTIONAL -> "optional";
            case ATTRIBUTE -> "attribute";
        };
    }

    private static String form(Form form) {
        return switch (form) {
            case Form.Student _ -> "identifier";
            case Form.Year _ -> "year";
            case Form.Org _ -> "organisation";
            case Form.Grade _ -> "grade";
            case Form.YesNo _ -> "0 or 1";
            case Form.Whole whole -> "whole number, " + whole.lowest() + "-" + whole.highest();
            case Form.Code code ->
                code.codes().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
        };
    }

    @Test
    void x08_the_data_package_of_records_is_what_is_read() throws IOException {
        Map<String, TableSchema> described = schemas(FORMATS.resolve("records.json"));
        assertThat(described.keySet())
                .containsExactlyElementsOf(Stream.of(RecordKind.values())
                        .map(kind -> kind.stem() + ".csv")
                        .toList());
        for (RecordKind kind : RecordKind.values()) {
            TableSchema schema = Objects.requireNonNull(described.get(kind.stem() + ".csv"));
            assertThat(schema.columns())
                    .isEqualTo(kind.columns().stream().map(RecordColumn::name).toList());
            for (RecordColumn column : kind.columns()) {
                JsonNode constraints = schema.field(column.name()).path("constraints");
                assertThat(constraints.path("required").asBoolean(false))
                        .as(column.name())
                        .isEqualTo(column.need() == RecordColumn.Need.FILLED
                                || column.need() == RecordColumn.Need.ATTRIBUTE);
                if (column.form() instanceof Form.Code code) {
                    assertThat(schema.allowed(column.name())).isEqualTo(code.codes());
                } else if (column.form() instanceof Form.Whole whole) {
                    assertThat(constraints.get("minimum").intValue()).isEqualTo(whole.lowest());
                    assertThat(constraints.get("maximum").intValue()).isEqualTo(whole.highest());
                }
            }
            assertThat(schema.faults(temp.resolve("records").resolve(kind.stem() + ".csv")))
                    .isEmpty();
        }
    }

    /** Every code of a cause that the page names stands in the sources: behind the name of its kind, or whole. */
    @Test
    void x09_every_cause_on_the_page_is_one_the_program_tells() throws IOException {
        String page = Files.readString(Path.of("../docs/records.md"));
        String checks = page.substring(page.indexOf("\n## What is checked"), page.indexOf("\n## Refused rows"));
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/commonweal"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        List<MatchResult> codes = Pattern.compile("`([A-Za-z]+)\\.([a-z_]+)`(?= \\||, `)")
                .matcher(checks)
                .results()
                .toList();
        assertThat(codes).hasSizeGreaterThan(40);
        for (MatchResult code : codes) {
            assertThat(sources.indexOf("\"" + code.group(1) + "." + code.group(2) + "\"") >= 0
                            || sources.indexOf("\"" + code.group(2) + "\"") >= 0
                            || sources.indexOf("\"." + code.group(2) + "\"") >= 0)
                    .as(code.group())
                    .isTrue();
        }
    }

    private static Path measured(boolean wide) throws Exception {
        Path out = temp.resolve(wide ? "wide" : "long");
        MeasuringRun.make(
                new Measurement.Request(
                        temp.resolve("records"),
                        "massachusetts/2012",
                        Optional.empty(),
                        temp.resolve("store"),
                        temp.resolve("rejects.csv"),
                        false,
                        2,
                        false),
                new MeasuringRun.Form(out, wide, false, true),
                Stages.UNSEEN);
        return out;
    }

    @ParameterizedTest(name = "x10 wide {0}")
    @ValueSource(booleans = {false, true})
    void x10_the_data_package_of_measures_is_what_is_written(boolean wide) throws Exception {
        Path out = measured(wide);
        Map<String, TableSchema> described = schemas(out.resolve("datapackage.json"));
        TreeSet<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(out)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !COPIES.contains(name))
                    .forEach(tables::add);
        }
        assertThat(new TreeSet<>(described.keySet())).isEqualTo(tables);
        String page = Files.readString(Path.of("../docs/formats.md"));
        for (Map.Entry<String, TableSchema> table : described.entrySet()) {
            Path file = out.resolve(table.getKey());
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.findFirst().orElseThrow())
                        .as(table.getKey())
                        .isEqualTo(String.join(",", table.getValue().columns()));
            }
            assertThat(table.getValue().faults(file)).as(table.getKey()).isEmpty();
            String section = section(page, "\n## " + table.getKey() + "\n");
            table.getValue().columns().stream()
                    .filter(column -> !column.endsWith("_last_year") && !column.equals("synthetic"))
                    .forEach(column -> assertThat(section).as(table.getKey()).contains("| `" + column + "` |"));
        }
    }

    @Test
    void x11_the_page_has_every_member_of_the_run_of_measures() throws Exception {
        String section = section(Files.readString(Path.of("../docs/formats.md")), "\n## run.json of measures\n");
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readString(measured(false).resolve("run.json")));
        for (String member : manifest.propertyNames()) {
            if (member.equals("records")) {
                manifest.get(member)
                        .propertyNames()
                        .forEach(inner -> assertThat(section).contains("| `records." + inner + "` |"));
            } else {
                assertThat(section).contains("| `" + member + "` |");
            }
        }
    }
}
