package commonweal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads the little of YAML that the shipped rule sets are written in: mappings and lists by indentation, {@code >-} before
 * folded text, braces, brackets, double quotes without escapes, and comments on lines of their own. Of anything else it
 * says that it cannot read it.
 *
 * <p>The full reader gives the same nodes, but every process begins cold, and until then it takes longer over a rule set
 * than all else before the first record. That both find the same in every shipped rule set is tested; what others have
 * written is left to the full reader.
 */
final class PlainYaml {

    /** Behind the text, so that looking ahead needs no bounds. */
    private static final char END = '\0';

    /** The indent of a line that says nothing. */
    private static final int SILENT = -1;

    /** What no plain word begins with. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
    /** What ends a plain word in brackets. */
    private static final String END_IN_BRACKETS = ",[]{}\n" + END;

    private final String text;
    /** Where each line begins, and in the end where the text ends. */
    private final int[] starts;
    /** In which column each line's text begins; {@link #SILENT} for an empty line or a comment. */
    private final int[] indents;

    private int line;
    private int at;

    private PlainYaml(String text) {
        this.text = text + "\n" + END;
        List<Integer> found = new ArrayList<>();
        int next = 0;
        while (this.text.charAt(next) != END) {
            found.add(next);
            next = this.text.indexOf('\n', next) + 1;
        }
        found.add(next);
        starts = found.stream().mapToInt(Integer::intValue).toArray();
        indents = new int[starts.length - 1];
        for (int i = 0; i < indents.length; i++) {
            char first = this.text.charAt(starts[i] + column(i));
            indents[i] = first == '\n' || first == '#' ? SILENT : column(i);
        }
    }

    /** The nodes of the text, with their lines; nothing if it takes the full reader to read it. */
    static Optional<Node> read(String text) {
        if (text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0 || text.indexOf(END) >= 0) {
            return Optional.empty();
        }
        try {
            PlainYaml yaml = new PlainYaml(text);
            yaml.goToLine(0);
            Node root = yaml.block(0);
            return yaml.ended() ? Optional.of(root) : Optional.empty();
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    // ---- Lines
    // -------------------------------------------------------------------------------------------------------

    private int column(int ofLine) {
        int first = starts[ofLine];
        while (text.charAt(first) == ' ') {
            first++;
        }
        return first - starts[ofLine];
    }

    /** Goes to the first line from this one on that says something. */
    private void goToLine(int next) {
        line = next;
        while (!ended() && indents[line] == SILENT) {
            line++;
        }
        at = ended() ? text.length() - 1 : starts[line] + indents[line];
    }

    private boolean ended() {
        return line >= indents.length;
    }

    private int lineEnd() {
        return starts[line + 1] - 1;
    }

    private boolean standsAt(int indent) {
        return !ended() && indents[line] == indent;
    }

    private boolean standsRightOf(int indent) {
        return !ended() && indents[line] > indent;
    }

    private boolean atItem() {
        return text.startsWith("- ", at);
    }

    // ---- By indentation
    // ----------------------------------------------------------------------------------------------

    private Node block(int indent) throws NotPlain {
        need(standsAt(indent));
        return atItem() ? list(indent) : mapping(indent);
    }

    private Node mapping(int indent) throws NotPlain {
        Optional<Mark> mark = mark();
        List<NodeTuple> tuples = new ArrayList<>();
        while (standsAt(indent) && !atItem()) {
            Node key = text.charAt(at) == '"' ? quoted() : key();
            need(at == colon());
            at++;
            tuples.add(new NodeTuple(key, value(indent)));
        }
        return new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, mark, mark);
    }

    private Node list(int indent) throws NotPlain {
        Optional<Mark> mark = mark();
        List<Node> items = new ArrayList<>();
        while (standsAt(indent) && atItem()) {
            at += 2;
            if (atBracket() || colon() < 0) {
                items.add(inLine(indent));
            } else {
                // A mapping: its first key stands behind the hyphen, the others in the same column below.
                indents[line] = indent + 2;
                items.add(mapping(indent + 2));
            }
        }
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.BLOCK, mark, mark);
    }

    private Node key() throws NotPlain {
        int colon = colon();
        need(colon >= 0);
        Node key = plain(text.substring(at, colon), mark());
        at = colon;
        return key;
    }

    /** What a key has: in its line, or below it. */
    private Node value(int indent) throws NotPlain {
        if (at == lineEnd()) {
            goToLine(line + 1);
            need(standsRightOf(indent));
            return block(indents[line]);
        }
        at++;
        return text.startsWith(">-\n", at) ? folded(indent) : inLine(indent);
    }

    /** A value that begins in this line and ends with a line. */
    private Node inLine(int indent) throws NotPlain {
        Node value;
        if (atBracket()) {
            value = bracketed();
            need(at == lineEnd());
        } else {
            value = plain(text.substring(at, lineEnd()), mark());
        }
        goToLine(line + 1);
        need(!standsRightOf(indent));
        return value;
    }

    /** The colon that ends a key in this line, or -1. */
    private int colon() {
        int end = lineEnd();
        int colon = text.indexOf(':', at, end);
        while (colon >= 0 && colon + 1 < end && text.charAt(colon + 1) != ' ') {
            colon = text.indexOf(':', colon + 1, end);
        }
        return colon;
    }

    private Node folded(int indent) throws NotPlain {
        Optional<Mark> mark = mark();
        StringBuilder folded = new StringBuilder();
        line++;
        need(standsRightOf(indent));
        int own = indents[line];
        while (standsAt(own)) {
            folded.append(folded.isEmpty() ? "" : " ").append(text, starts[line] + own, lineEnd());
            line++;
        }
        int behind = line;
        goToLine(line);
        // What seems a comment, and lines behind an empty one, would belong to the text.
        need(!standsRightOf(indent));
        for (int i = behind; i < Math.min(line, indents.length); i++) {
            need(text.charAt(starts[i] + column(i)) == '\n' || column(i) <= indent);
        }
        return new ScalarNode(Tag.STR, true, folded.toString(), ScalarStyle.FOLDED, mark, mark);
    }

    // ---- By brackets
    // -------------------------------------------------------------------------------------------------

    private boolean atBracket() {
        return "{[\"".indexOf(text.charAt(at)) >= 0;
    }

    private Node bracketed() throws NotPlain {
        return switch (text.charAt(at)) {
            case '{' -> braces();
            case '[' -> brackets();
            case '"' -> quoted();
            default -> plainInBrackets();
        };
    }

    private Node braces() throws NotPlain {
        Optional<Mark> mark = mark();
        List<NodeTuple> tuples = new ArrayList<>();
        while (more('}')) {
            Node key = bracketed();
            need(text.startsWith(": ", at));
            at += 2;
            tuples.add(new NodeTuple(key, bracketed()));
        }
        return new MappingNode(Tag.MAP, true, tuples, FlowStyle.FLOW, mark, mark);
    }

    private Node brackets() throws NotPlain {
        Optional<Mark> mark = mark();
        List<Node> items = new ArrayList<>();
        while (more(']')) {
            items.add(bracketed());
        }
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, mark, mark);
    }

    /** Goes behind an opening bracket or a comma to the next item, or behind the closing bracket. */
    private boolean more(char closing) throws NotPlain {
        skipSpace();
        char found = text.charAt(at);
        need(found == '{' || found == '[' || found == ',' || found == closing);
        at++;
        if (found == closing) {
            return false;
        }
        skipSpace();
        if (text.charAt(at) == closing) {
            at++;
            return false;
        }
        return true;
    }

    private void skipSpace() {
        while (text.charAt(at) == ' ' || text.charAt(at) == '\n') {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }

    private Node quoted() throws NotPlain {
        int end = text.indexOf('"', at + 1, lineEnd());
        need(end >= 0);
        String inside = text.substring(at + 1, end);
        need(inside.indexOf('\\') < 0);
        at = end + 1;
        return new ScalarNode(Tag.STR, true, inside, ScalarStyle.DOUBLE_QUOTED, mark(), mark());
    }

    private Node plainInBrackets() throws NotPlain {
        int end = at;
        while (END_IN_BRACKETS.indexOf(text.charAt(end)) < 0 && !text.startsWith(": ", end)) {
            end++;
        }
        Node read = plain(text.substring(at, end), mark());
        at = end;
        return read;
    }

    // ---- Words
    // -------------------------------------------------------------------------------------------------------

    private static Node plain(String word, Optional<Mark> mark) throws NotPlain {
        need(!word.isEmpty() && word.equals(word.strip()));
        boolean negative = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != ' ';
        need(negative || INDICATORS.indexOf(word.charAt(0)) < 0);
        need(!word.contains(": ") && !word.endsWith(":") && !word.contains(" #"));
        return new ScalarNode(Tag.STR, true, word, ScalarStyle.PLAIN, mark, mark);
    }

    /** This place, as far as a fault tells it: the line. */
    private Optional<Mark> mark() {
        return Optional.of(new Mark("", 0, line, 0, new int[0], 0));
    }

    private static void need(boolean plain) throws NotPlain {
        if (!plain) {
            throw new NotPlain();
        }
    }

    /** Here is something that only the full reader can read. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;
    }
}
