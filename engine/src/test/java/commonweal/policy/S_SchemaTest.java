package commonweal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The JSON Schema that editors use says the same as the loader, as far as a schema can. */
class S_SchemaTest {

    private static Schema schema;

    @BeforeAll
    static void read_the_schema() throws IOException {
        try (InputStream stream = S_SchemaTest.class.getResourceAsStream("/policy/rule-set.schema.json")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
    }

    private static String text(String id) {
        return R_ShippedRuleSetsTest.load(id).source().getLast().text();
    }

    private static List<String> faults(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commonweal.policy.R_ShippedRuleSetsTest#ids")
    void s01_every_shipped_rule_set_is_valid_and_names_the_schema(String id) {
        assertThat(faults(text(id))).isEmpty();
        assertThat(text(id)).startsWith("# yaml-language-server: $schema=../rule-set.schema.json\n");
    }

    @Test
    void s02_a_misspelt_key_is_a_fault() {
        assertThat(faults(text("massachusetts/2012").replace("minimum_students:", "minimum_student:")))
                .anyMatch(fault -> fault.contains("minimum_student"));
    }

    @Test
    void s03_a_missing_citation_is_a_fault() {
        assertThat(faults(text("massachusetts/2017").replaceAll("(?m)^    citation:.*\\n", "")))
                .anyMatch(fault -> fault.contains("citation"));
    }

    @Test
    void s04_an_unknown_status_is_a_fault() {
        assertThat(faults(text("massachusetts/2012").replace("status: unverified", "status: guessed")))
                .isNotEmpty();
    }

    @Test
    void s05_an_example_of_the_wrong_shape_is_a_fault() {
        assertThat(faults(text("massachusetts/2017").replace("expect: {enough: true}", "expect: {points: 75}")))
                .isNotEmpty();
    }

    @Test
    void s06_the_schema_knows_every_clause() {
        assertThat(schema.getSchemaNode()
                        .get("properties")
                        .get("clauses")
                        .get("properties")
                        .propertyNames())
                .containsExactlyElementsOf(
                        ClauseKey.ALL.stream().map(ClauseKey::name).toList());
    }

    @Test
    void s07_the_schema_knows_the_codes_of_the_record_files() {
        String rules = text("massachusetts/2012");
        assertThat(faults(rules.replace("participates: [tested]", "participates: [present]")))
                .isNotEmpty();
        assertThat(faults(rules.replace("alternate_level: warning_failing", "alternate_level: alt_awareness")))
                .isNotEmpty();
        assertThat(faults(rules.replace("[substantially_separate]", "[separate]")))
                .isNotEmpty();
        assertThat(faults(rules.replace("high_needs: [low_income,", "high_needs: [high_needs,")))
                .isNotEmpty();
        assertThat(enumOf("clause_counting", "alternate_level")).isEqualTo(PerformanceLevelsRule.LEVELS);
        assertThat(codes(schema.getSchemaNode()
                        .get("$defs")
                        .get("participations")
                        .get("items")
                        .get("enum")))
                .isEqualTo(CountingRule.PARTICIPATION);
        assertThat(codes(value("clause_measured_rates")
                        .get("separate_placements")
                        .get("items")
                        .get("enum")))
                .isEqualTo(MeasuredRatesRule.PLACEMENTS);
    }

    private static List<String> enumOf(String clause, String key) {
        return codes(value(clause).get(key).get("enum"));
    }

    private static JsonNode value(String clause) {
        return schema.getSchemaNode()
                .get("$defs")
                .get(clause)
                .get("properties")
                .get("value")
                .get("properties");
    }

    private static List<String> codes(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
