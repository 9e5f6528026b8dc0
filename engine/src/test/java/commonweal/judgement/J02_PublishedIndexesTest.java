package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Printed annual and cumulative indexes (SUBGROUP pages and summaries of 2012 to 2016; address in each row of the
 * resource) against the rule sets.
 */
class J02_PublishedIndexesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void j03_every_printed_annual_index_follows_from_its_printed_points() {
        int printed = 0;
        int dashes = 0;
        for (JsonNode row : rows("/cases/annual-ppi.jsonl")) {
            AnnualIndex index = annual(
                    row.path("year").intValue(), points(row.path("inputs").path("points")));
            JsonNode published = row.path("published");
            String id = row.path("id").stringValue();
            assertThat(index.core().size())
                    .as(id)
                    .isEqualTo(published.path("indicator_count").intValue());
            assertThat(index.displayed().map(BigDecimal::intValueExact))
                    .as(id)
                    .isEqualTo(number(published.path("annual_ppi")));
            if (index.displayed().isPresent()) {
                assertThat(index.corePoints())
                        .as(id)
                        .isEqualTo(published.path("points_indicators").intValue());
                assertThat(index.creditPoints())
                        .as(id)
                        .isEqualTo(published.path("points_extra_credit").intValue());
                printed++;
            } else {
                dashes++;
            }
        }
        System.out.println("annual index: " + printed + " printed and " + dashes + " dashes reproduced");
        assertThat(printed).isEqualTo(18);
        assertThat(dashes).isEqualTo(10);
    }

    @Test
    void j04_every_printed_cumulative_index_follows_from_its_annual_ones() {
        int withInputs = 0;
        int alone = 0;
        for (JsonNode row : rows("/cases/cumulative-ppi.jsonl")) {
            int year = row.path("year").intValue();
            String id = row.path("id").stringValue();
            JsonNode published = row.path("published");
            Optional<Integer> expected = number(published.path("cumulative_ppi"));
            StringBuilder figures = new StringBuilder();
            JsonNode inputs = row.path("inputs").path("annual_ppi_unrounded");
            boolean haveInputs = inputs.isObject();
            if (haveInputs) {
                for (Map.Entry<String, JsonNode> annual : inputs.properties()) {
                    if (annual.getValue().isNumber()) {
                        figures.append(annual.getKey()).append(" all - annual_ppi ");
                        figures.append(annual.getValue().decimalValue().toPlainString())
                                .append('\n');
                    }
                }
                withInputs++;
            } else {
                // Only the result is printed: taken as given, it must be judged as printed.
                expected.ifPresent(value -> figures.append(year + " all - cumulative_ppi " + value + "\n"));
                alone++;
            }
            TinyState state = TinyState.under("massachusetts/" + year).figures(figures.toString());
            CumulativeIndex index = cumulative(state);
            assertThat(index.inUse().map(BigDecimal::intValueExact)).as(id).isEqualTo(expected);
            if (published.path("met").isString()) {
                assertThat(index.met().map(yes -> yes ? "Met Target" : "Did Not Meet Target"))
                        .as(id)
                        .contains(published.path("met").stringValue());
            }
        }
        System.out.println("cumulative index: " + withInputs + " computed from annual indexes, " + alone
                + " with the result alone");
        assertThat(withInputs).isEqualTo(7);
    }

    private static CumulativeIndex cumulative(TinyState state) {
        return Objects.requireNonNull(state.indexesOfSchool().cumulative().get(Group.ALL));
    }

    private static AnnualIndex annual(int year, List<IndicatorResult> results) {
        Unit unit =
                TinyState.under("massachusetts/" + Math.clamp(year, 2012, 2016)).unitOfSchool();
        List<IndicatorResult> core =
                results.stream().filter(one -> one.indicator().core()).toList();
        List<IndicatorResult> credit =
                results.stream().filter(one -> !one.indicator().core()).toList();
        return new AnnualIndex(unit, unit.year(), Group.ALL, core, credit, Optional.empty(), Optional.empty());
    }

    private static List<IndicatorResult> points(JsonNode points) {
        List<IndicatorResult> results = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : points.properties()) {
            String code = entry.getKey()
                    .replace("dropout_reengagement_credit", "dropout_reengagement")
                    .replace("access_growth_credit", "access_growth");
            Indicator indicator = Indicator.find(code).orElseThrow(() -> new AssertionError(code));
            number(entry.getValue())
                    .ifPresent(earned -> results.add(new IndicatorResult(
                            2012,
                            Group.ALL,
                            indicator,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new IndicatorResult.Award("printed", "points", Optional.of(earned), ""),
                            () -> {
                                throw new IllegalStateException("printed, not judged");
                            })));
        }
        return results;
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.intValue()) : Optional.empty();
    }

    private static List<JsonNode> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(J02_PublishedIndexesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
