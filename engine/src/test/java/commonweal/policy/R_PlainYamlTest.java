package commonweal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The reader of the shipped rule sets finds what the full YAML reader finds, or says that it cannot read it. */
class R_PlainYamlTest {

    static Stream<String> ids() {
        return RuleSets.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void r20_it_reads_every_shipped_rule_set_as_the_full_reader_does(String id) throws IOException {
        String text = text(id);
        assertThat(PlainYaml.read(text).map(R_PlainYamlTest::told))
                .isEqualTo(full(text))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void r21_without_any_one_line_it_reads_it_as_the_full_reader_does_or_not_at_all(String id) throws IOException {
        List<String> lines = text(id).lines().toList();
        int read = 0;
        for (int without = 0; without < lines.size(); without += 3) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(without);
            String text = String.join("\n", rest);
            Optional<String> told = PlainYaml.read(text).map(R_PlainYamlTest::told);
            if (told.isPresent()) {
                read++;
                assertThat(told).as("without line " + (without + 1)).isEqualTo(full(text));
            }
        }
        assertThat(read).isGreaterThan(lines.size() / 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n",
                "a: b",
                "\"1\": b\n\"2\":\n  - c\n",
                "a:\n  b: c\n  d: [e, -2.5, \"f, g\", {h: i}]\nj: {k: l,\n  m: n}\n",
                "# x\n\na:\n  # y\n  - b\n  - c: d\n    e:\n      - f\n  - {g: h:i}\n",
                "a: >-\n  b c\n  d: e\n\n# x\nf: g#h\n",
                "a: >-\n  b\nc: []\nd: {}\n"
            })
    void r22_what_it_reads_it_reads_as_the_full_reader_does(String text) {
        assertThat(PlainYaml.read(text).map(R_PlainYamlTest::told))
                .isEqualTo(full(text))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# x\n",
                "a",
                "a:\n",
                "a: b\n  c\n",
                "a:\n- b\n",
                "a: b # c\n",
                "a: b: c\n",
                "a:\tb\n",
                "a: b\r\n",
                "a:  b\n",
                "a: b \n",
                "a: 'b'\n",
                "a: \"b\\n\"\n",
                "a: \"b\n  c\"\n",
                "- \"a\": b\n",
                "a: |\n  b\n",
                "a: >\n  b\n",
                "a: >-\n  b\n\n  c\n",
                "a: >-\n  b\n    c\n",
                "a: >-\n  b\n  # c\n",
                "a: >-\n  b\n # c\nd: e\n",
                "a: >-\nb: c\n",
                "a: &b c\n",
                "a: *b\n",
                "a: !b c\n",
                "a: [b, c\n",
                "a: [b c\n  d]\n",
                "a: [b] c\n",
                "a: {b}\n",
                "a: {b: c]\n",
                "a: [b: c]\n",
                "a: [, b]\n",
                "a: {b: c, # d\n  e: f}\n",
                "- - a\n",
                "- a\nb: c\n",
                "---\na: b\n",
                " a: b\nc: d\n",
                "a: b\n...\n"
            })
    void r23_what_takes_the_full_reader_it_does_not_read(String text) {
        assertThat(PlainYaml.read(text)).isEmpty();
    }

    private static String text(String id) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(RuleSets.class.getResourceAsStream("/policy/" + id + ".yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> full(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            return new Compose(settings).composeString(text).map(R_PlainYamlTest::told);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** All that a rule set's reader looks at: shapes, words, whether they are quoted, and lines. */
    private static String told(Node node) {
        String line = Entry.lineOf(node) + " ";
        return switch (node) {
            case ScalarNode scalar ->
                line + (scalar.getScalarStyle() == ScalarStyle.PLAIN ? "" : "quoted ") + scalar.getValue() + "\n";
            case SequenceNode list ->
                line + "["
                        + String.join(
                                "",
                                list.getValue().stream()
                                        .map(R_PlainYamlTest::told)
                                        .toList()) + "]\n";
            case MappingNode mapping ->
                line + "{"
                        + String.join(
                                "",
                                mapping.getValue().stream()
                                        .map(tuple -> told(tuple.getKeyNode()) + told(tuple.getValueNode()))
                                        .toList())
                        + "}\n";
            default -> throw new AssertionError(node);
        };
    }
}
