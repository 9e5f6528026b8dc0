package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the stylesheet of the pictures promises: contrast, and levels that are told apart without colour. */
class ChartsLookTest {

    private static final String CSS = css();

    private static String css() {
        try (var in = ChartsLookTest.class.getResourceAsStream("/static/look/charts.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The colour that a rule falls back to. */
    private static String colour(String rule, String property) {
        Matcher found = Pattern.compile(
                        Pattern.quote(rule) + " \\{[^}]*?\\b" + property + ": (?:var\\([^,]*, )?(#[0-9a-f]{6})")
                .matcher(CSS);
        assertThat(found.find()).as(rule + " has a " + property).isTrue();
        return found.group(1);
    }

    /** Relative luminance as the guidelines for accessible pages define it. */
    private static double light(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(String one, String other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @Test
    void h01_black_on_white_has_the_contrast_that_the_guidelines_say() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    @Test
    void h02_all_words_are_readable_on_paper_and_on_shaded_ground() {
        for (String rule : List.of(".picture text", ".picture text.absence")) {
            assertThat(contrast(colour(rule, "fill"), "#ffffff")).isGreaterThan(4.5);
            assertThat(contrast(colour(rule, "fill"), colour(".rank-strip .below", "fill")))
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void h03_no_words_are_smaller_than_12() {
        Matcher sizes = Pattern.compile("font-size: (\\d+)px").matcher(CSS);
        List<Integer> found = new ArrayList<>();
        while (sizes.find()) {
            found.add(Integer.parseInt(sizes.group(1)));
        }
        assertThat(found).isNotEmpty().allMatch(size -> size >= 12);
    }

    @Test
    void h04_the_more_serious_the_level_the_darker() {
        for (int level = 1; level < 5; level++) {
            String here = colour(".picture .level-" + level + " .ground", "fill");
            String next = colour(".picture .level-" + (level + 1) + " .ground", "fill");
            assertThat(light(here)).as("level " + level).isGreaterThan(light(next));
            assertThat(contrast(here, next)).isGreaterThan(1.35);
        }
    }

    @Test
    void h05_the_hatching_stands_out_from_its_ground() {
        for (String level : List.of("level-2", "level-3", "level-4", "level-5", "level-none")) {
            assertThat(contrast(
                            colour(".picture ." + level + " .ground", "fill"),
                            colour(".picture ." + level + " .hatch", "stroke")))
                    .as(level)
                    .isGreaterThan(3);
        }
    }

    @Test
    void h06_no_two_levels_have_the_same_hatching() {
        BarChart chart = new BarChart(
                "looks",
                "Looks",
                "Level",
                "schools",
                List.of(Look.values()).stream()
                        .filter(look -> look.css().startsWith("level"))
                        .map(look -> new BarChart.Bar(look.css(), Figure.of(1), look))
                        .toList(),
                Optional.empty());
        assertThat(Drawn.of(chart).each("path", "hatch"))
                .extracting(hatch -> hatch.getAttribute("d"))
                .hasSize(5) // Level 1 has none.
                .doesNotHaveDuplicates();
    }

    @Test
    void h07_a_picture_that_stands_alone_carries_the_rules_without_named_colours() {
        BarChart chart = new BarChart("looks", "Looks", "Level", "schools", List.of(), Optional.empty());
        String alone = Standalone.of(chart);
        assertThat(Drawn.of(alone).root().getElementsByTagName("style").getLength())
                .isEqualTo(1);
        assertThat(alone)
                .contains(".picture .level-3 .ground { fill: #5aa7bd; }")
                .doesNotContain("var(")
                .doesNotContain("@media")
                .doesNotContain("min-width");
    }
}
