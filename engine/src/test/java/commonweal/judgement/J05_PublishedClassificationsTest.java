package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Printed levels of single units, 2013 and 2014 (address in each row of the resource). A larger district prints only that
 * some school is in a level; the example then gets two schools, one of them in that level.
 */
class J05_PublishedClassificationsTest {

    private static final String BOTH = """
            00010000,district,Example District,00010000,,,,,,,
            00010005,school,First School,00010000,"K,01,02,03,04,05",,,,,no,
            00010010,school,Second School,00010000,"K,01,02,03,04,05",,,,,no,
            """;

    @Test
    void j09_every_printed_classification_follows() {
        int decided = 0;
        int withoutLevel = 0;
        for (JsonNode row : rows()) {
            String level = row.path("published").path("level").stringValue("");
            if (level.isEmpty()) {
                withoutLevel++; // only a percentile is printed
                continue;
            }
            String description = row.path("published").path("description").stringValue("");
            String id = row.path("id").stringValue();
            TinyState state = state(row, level, description);
            boolean district = row.path("org").path("kind").stringValue("").equals("district");
            LevelResult result = TinyState.unit(state.judge(), district ? TinyState.DISTRICT : TinyState.SCHOOL)
                    .level()
                    .orElseThrow();
            assertThat(result.level().title()).as(id).isEqualTo(level);
            // "Focus on ..." is the school's own page; the statewide list has the texts of the policy.
            if (!description.isEmpty() && !description.startsWith("Focus")) {
                assertThat(result.text()).as(id).isEqualTo(description);
            }
            decided++;
        }
        System.out.println("classifications: " + decided + " reproduced, " + withoutLevel + " print no level");
        assertThat(decided).isEqualTo(15);
        assertThat(withoutLevel).isEqualTo(5);
    }

    private static TinyState state(JsonNode row, String level, String description) {
        int year = row.path("year").intValue();
        JsonNode inputs = row.path("inputs");
        String figures = figure(inputs, "cumulative_ppi_all_students", year + " all - cumulative_ppi ")
                + figure(inputs, "cumulative_ppi_high_needs", year + " high_needs - cumulative_ppi ")
                + figure(inputs, "school_percentile", year + " all - school_percentile ");
        TinyState state = TinyState.under("massachusetts/" + year);
        if (description.startsWith("One or more schools")) {
            // The district's own indexes are given too, and must not count.
            String lowest = level.endsWith("2") ? "60" : "90";
            return state.roster(BOTH)
                    .figures(TinyState.DISTRICT, figures)
                    .figures("00010005", year + " all - cumulative_ppi 90")
                    .figures("00010010", year + " all - cumulative_ppi " + lowest);
        }
        if (description.equals("Chronically underperforming district")) {
            return manyDistricts(state)
                    .figures(TinyState.DISTRICT, figures)
                    .decisions("2011-11-29,00010000,place,5,Board,M.G.L. c.69 s.1K,Vote of 29 November 2011\n");
        }
        return state.figures(figures);
    }

    /** 40 districts, so that the cap of 2.5 percent leaves room for one in Level 5. */
    private static TinyState manyDistricts(TinyState state) {
        StringBuilder roster = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            roster.append("%1$04d0000,district,District %1$d,%1$04d0000,,,,,,,\n".formatted(i));
        }
        return state.roster(roster.toString());
    }

    private static String figure(JsonNode inputs, String name, String line) {
        return inputs.path(name).isNumber() ? line + inputs.path(name).intValue() + "\n" : "";
    }

    private static List<JsonNode> rows() {
        JsonMapper json = JsonMapper.shared();
        try (InputStream in = Objects.requireNonNull(
                J05_PublishedClassificationsTest.class.getResourceAsStream("/cases/classification.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
