package commonweal.policy;

import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a rule-set file, read strictly: what is not of the wanted shape is told as a fault and answered with a
 * placeholder, so that reading goes on to the next fault. Whoever builds a rule from entries looks afterwards whether
 * the inspection counted any fault, and then throws the rule away.
 */
final class Entry {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private final Inspection inspection;
    private final Optional<Node> node;
    private final String path;
    private final int line;

    private Entry(Inspection inspection, Optional<Node> node, String path, int line) {
        this.inspection = inspection;
        this.node = node;
        this.path = path;
        this.line = line;
    }

    /** A value that is there. */
    static Entry of(Inspection inspection, Node node, String path) {
        return new Entry(inspection, Optional.of(node), path, lineOf(node));
    }

    /** In place of one that is missing and has been told as missing. */
    static Entry missing(Inspection inspection, String path, int line) {
        return new Entry(inspection, Optional.empty(), path, line);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    Inspection inspection() {
        return inspection;
    }

    /** The keys from the top of the file to here, with dots. */
    String path() {
        return path;
    }

    int line() {
        return line;
    }

    /** A fault at this entry. */
    void report(String code, String wrong, String rule, String remedy) {
        inspection.report(code, line, path, scalarText().orElse(""), wrong, rule, remedy);
    }

    boolean isList() {
        return node.filter(SequenceNode.class::isInstance).isPresent();
    }

    boolean isEmptyList() {
        return node.filter(found ->
                        found instanceof SequenceNode list && list.getValue().isEmpty())
                .isPresent();
    }

    boolean isMapping() {
        return node.filter(MappingNode.class::isInstance).isPresent();
    }

    /** Whether the word {@code none} stands here: meant to be absent. */
    boolean isNone() {
        return plain() && scalarText().orElse("").equals("none");
    }

    private Optional<String> scalarText() {
        return node.filter(ScalarNode.class::isInstance).map(found -> ((ScalarNode) found).getValue());
    }

    private boolean plain() {
        return node.filter(found -> found instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN)
                .isPresent();
    }

    /** The mapping here; an empty one after a fault. */
    Mapping mapping() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node.isEmpty()) {
            return new Mapping(this, entries, true);
        }
        if (!(node.get() instanceof MappingNode found)) {
            report(
                    "policy.wrong_shape",
                    path + " is not a mapping of keys to values.",
                    "Here a rule set has keys, each on a line of its own with its value.",
                    "Write the keys below it, indented by two blanks.");
            return new Mapping(this, entries, true);
        }
        for (NodeTuple tuple : found.getValue()) {
            addEntry(tuple, entries);
        }
        return new Mapping(this, entries, false);
    }

    private void addEntry(NodeTuple tuple, Map<String, Entry> entries) {
        int keyLine = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            inspection.report(
                    "policy.wrong_shape",
                    keyLine,
                    path,
                    "",
                    "A key in " + (path.isEmpty() ? "the file" : path) + " is not a word.",
                    "A key is a single word such as value or years.",
                    "Replace it with the key's name.");
            return;
        }
        String key = scalar.getValue();
        String keyPath = path.isEmpty() ? key : path + "." + key;
        Entry entry = new Entry(inspection, Optional.of(tuple.getValueNode()), keyPath, keyLine);
        Entry before = entries.putIfAbsent(key, entry);
        if (before != null) {
            inspection.report(
                    "policy.duplicate_key",
                    keyLine,
                    keyPath,
                    "",
                    "The key " + keyPath + " stands twice, first in line " + before.line + ".",
                    "A key has one value.",
                    "Delete one of the two; for a clause with several statements write a list below one key.");
        }
    }

    /** The items of the list here; none after a fault. */
    List<Entry> list() {
        List<Entry> items = new ArrayList<>();
        if (node.isEmpty()) {
            return items;
        }
        if (!(node.get() instanceof SequenceNode found)) {
            report(
                    "policy.wrong_shape",
                    path + " is not a list.",
                    "Here a rule set has a list.",
                    "Write each item after a hyphen, or all of them in square brackets.");
            return items;
        }
        int number = 0;
        for (Node item : found.getValue()) {
            number++;
            items.add(of(inspection, item, path + "[" + number + "]"));
        }
        return items;
    }

    /** A text that may be empty if it is written with quotes. */
    String textOrEmpty() {
        Optional<String> text = scalarText();
        if (node.isPresent() && (text.isEmpty() || (text.get().isEmpty() && plain()))) {
            report(
                    "policy.wrong_shape",
                    path + " has no text.",
                    "Here a rule set has a text; one that is meant to be empty is written \"\".",
                    "Write the text after the colon.");
        }
        return text.orElse("").strip();
    }

    /** A text of at least one character. */
    String text() {
        Optional<String> text = scalarText();
        if (node.isPresent() && (text.isEmpty() || text.get().isBlank())) {
            report(
                    "policy.wrong_shape",
                    path + " has no text.",
                    "Here a rule set has a text.",
                    "Write the text after the colon.");
        }
        return text.orElse("").strip();
    }

    /** An exact decimal number, as written. */
    BigDecimal decimal() {
        return number(DECIMAL, "a number such as 2.5, written without quotes, exponent or separators")
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    /** A whole number. */
    int whole() {
        return number(WHOLE, "a whole number, written without quotes or separators")
                .map(Integer::parseInt)
                .orElse(0);
    }

    private boolean isWhole() {
        return plain() && WHOLE.matcher(scalarText().orElse("")).matches();
    }

    /** A whole number that is at least this. */
    int whole(int least) {
        int value = whole();
        if (isWhole() && value < least) {
            report(
                    "policy.out_of_range",
                    path + " (" + value + ") is too small.",
                    "It must be " + least + " or more.",
                    "Correct the number.");
        }
        return value;
    }

    /** A year of four digits; a year between 1900 and 2100 keeps a slip of the pen from meaning a thousand years. */
    int year() {
        int value = whole();
        if (isWhole() && (value < EARLIEST || value > LATEST)) {
            report(
                    "policy.not_a_year",
                    path + " is not a year.",
                    "A year is a whole number from " + EARLIEST + " to " + LATEST + ".",
                    "Correct the year.");
            return EARLIEST;
        }
        return value;
    }

    /** A decimal from 0 up to and including the top. */
    BigDecimal decimal(BigDecimal top) {
        BigDecimal value = decimal();
        if (value.signum() < 0 || value.compareTo(top) > 0) {
            report(
                    "policy.out_of_range",
                    path + " (" + value.toPlainString() + ") is out of range.",
                    "It must lie between 0 and " + top.toPlainString() + ".",
                    "Correct the number.");
        }
        return value;
    }

    private Optional<String> number(Pattern form, String expected) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text =
                scalarText().filter(found -> plain() && form.matcher(found).matches());
        if (text.isEmpty()) {
            report(
                    "policy.not_a_number",
                    path + " is not " + (form == WHOLE ? "a whole number." : "a number."),
                    "Here a rule set has " + expected + ".",
                    "Correct the value.");
        }
        return text;
    }

    /** {@code true} or {@code false}. */
    boolean truth() {
        String text = plain() ? scalarText().orElse("") : "";
        if (node.isPresent() && !text.equals("true") && !text.equals("false")) {
            report(
                    "policy.not_true_or_false",
                    path + " is neither true nor false.",
                    "Here a rule set says true or false.",
                    "Write true or false, without quotes.");
        }
        return text.equals("true");
    }

    /** One of the terms, by its code; the first of them after a fault. */
    <T extends Coded> T term(T[] terms) {
        Optional<T> found = scalarText().flatMap(text -> Coded.find(terms, text));
        if (node.isPresent() && found.isEmpty()) {
            List<String> codes = new ArrayList<>();
            for (T term : terms) {
                if (!term.code().isEmpty()) {
                    codes.add(term.code());
                }
            }
            report(
                    "policy.unknown_value",
                    path + " (" + scalarText().orElse("not a word") + ") is not a known code.",
                    "It must be one of " + String.join(", ", codes) + ".",
                    Nearest.remedy(scalarText().orElse(""), codes, "Use one of these."));
        }
        return found.orElse(terms[0]);
    }

    /** A list of terms, each at most once. */
    <T extends Coded> List<T> terms(T[] terms) {
        List<T> found = new ArrayList<>();
        for (Entry item : list()) {
            T term = item.term(terms);
            if (found.contains(term)) {
                item.report(
                        "policy.duplicate_value",
                        term.code() + " stands twice in " + path + ".",
                        "A list names each only once.",
                        "Delete the second.");
            }
            found.add(term);
        }
        return found;
    }
}
