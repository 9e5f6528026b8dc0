package commonweal.policy;

import commonweal.policy.RuleSet.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One rule-set file as it was read: what it says itself, without what it extends.
 *
 * @param id the rule set it states
 * @param extended the rule set it extends, with the place for faults, if any
 * @param firstYear the first year its clauses cover; stated only by a file that extends nothing
 * @param part whether it is a part: silent on some clauses in its own year
 * @param continued the clauses that a part takes over into its own year unchanged
 * @param statements what it states, by clause
 * @param faulty clauses that have faults and so may seem missing
 */
record RuleSetFile(
        String id,
        String title,
        int year,
        Optional<Entry> extended,
        Optional<Integer> firstYear,
        boolean part,
        List<ClauseKey<?>> continued,
        Map<ClauseKey<?>, List<Statement>> statements,
        List<ClauseKey<?>> faulty,
        List<Example> examples,
        Inspection inspection,
        Entry top,
        SourceFile source) {

    /** Reads a file; nothing if it is not YAML at all or does not say which rule set it is. */
    static Optional<RuleSetFile> read(String text, Inspection inspection) {
        return compose(text, inspection).flatMap(root -> read(root, text, inspection));
    }

    /** Reads a file that came with the program, without the full YAML reader where it need not be had. */
    static Optional<RuleSetFile> readShipped(String text, Inspection inspection) {
        Optional<Node> root = PlainYaml.read(text);
        return root.isPresent() ? read(root.get(), text, inspection) : read(text, inspection);
    }

    private static Optional<RuleSetFile> read(Node root, String text, Inspection inspection) {
        Entry top = Entry.of(inspection, root, "");
        int before = inspection.count();
        Mapping keys = top.mapping();
        String id = keys.need("rule_set").text();
        String title = keys.need("title").text();
        int year = keys.need("year").year();
        Optional<Entry> extended = keys.find("extends");
        Optional<Integer> firstYear = firstYear(keys, extended.isPresent(), year);
        boolean headerFaulty = inspection.count() > before;
        boolean part = keys.find("part").map(Entry::truth).orElse(false);
        List<ClauseKey<?>> continued = continued(keys, part);
        Map<ClauseKey<?>, List<Statement>> statements = new LinkedHashMap<>();
        List<ClauseKey<?>> faulty = new ArrayList<>();
        readClauses(keys.need("clauses"), id, statements, faulty);
        List<Example> examples =
                keys.find("examples").map(ExampleReader::examples).orElseGet(List::of);
        keys.done();
        if (keys.find("examples").map(entry -> entry.isEmptyList()).orElse(true)) {
            inspection.warn(
                    "policy.no_examples",
                    top.line(),
                    "examples",
                    "The file has no worked examples.",
                    "A rule set carries figures that it must reproduce, so that it can be verified.",
                    "Add some published figures under examples:; commonweal policy verify works them.");
        }
        if (headerFaulty) {
            return Optional.empty();
        }
        return Optional.of(new RuleSetFile(
                id,
                title,
                year,
                extended,
                firstYear,
                part,
                continued,
                statements,
                faulty,
                examples,
                inspection,
                top,
                new SourceFile(id, text)));
    }

    private static Optional<Node> compose(String text, Inspection inspection) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(inspection.file())
                .setUseMarks(true)
                .build();
        Optional<Node> root = Optional.empty();
        try {
            root = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            notYaml(inspection, line, e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            notYaml(inspection, 0, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        if (root.isEmpty()) {
            inspection.report(
                    "policy.empty_file",
                    0,
                    "",
                    "",
                    "The file is empty.",
                    "A rule set says which rule set it is and states its clauses.",
                    "Start from a shipped one: commonweal policy show massachusetts/2012.");
        }
        return root;
    }

    private static void notYaml(Inspection inspection, int line, String problem) {
        inspection.report(
                "policy.not_yaml",
                line,
                "",
                "",
                "The file cannot be read as YAML: " + problem + ".",
                "A rule set is one YAML document.",
                "Look at this line and the one above: indentation, a missing colon or quote.");
    }

    private static Optional<Integer> firstYear(Mapping keys, boolean extending, int year) {
        if (!extending) {
            Entry entry = keys.need(
                    "first_year",
                    "policy.missing_key",
                    "A rule set that extends nothing says which year its clauses begin with.",
                    "Add first_year: with the first baseline year.");
            int first = entry.year();
            if (first > year) {
                entry.report(
                        "policy.years_backwards",
                        "first_year (" + first + ") is later than year (" + year + ").",
                        "The first year covered is not after the determination year.",
                        "Correct one of the two.");
            }
            return Optional.of(first);
        }
        keys.find("first_year")
                .ifPresent(entry -> entry.report(
                        "policy.unknown_key",
                        "first_year stands in a file that extends another.",
                        "The first year is that of the file it begins with.",
                        "Delete it."));
        return Optional.empty();
    }

    private static List<ClauseKey<?>> continued(Mapping keys, boolean part) {
        List<ClauseKey<?>> continued = new ArrayList<>();
        keys.find("continues").ifPresent(entry -> {
            if (!part) {
                entry.report(
                        "policy.unknown_key",
                        "continues stands in a rule set that is not a part.",
                        "A full rule set takes over every clause that it does not state itself.",
                        "Delete it, or add part: true.");
            }
            for (Entry item : entry.list()) {
                ClauseKey.find(item.text())
                        .ifPresentOrElse(
                                continued::add,
                                () -> item.report(
                                        "policy.unknown_value",
                                        item.path() + " is not a clause.",
                                        "The clauses are " + String.join(", ", clauseNames()) + ".",
                                        Nearest.remedy(item.text(), clauseNames(), "Use one of these.")));
            }
        });
        return continued;
    }

    private static void readClauses(
            Entry clauses, String id, Map<ClauseKey<?>, List<Statement>> statements, List<ClauseKey<?>> faulty) {
        Mapping keys = clauses.mapping();
        for (ClauseKey<?> key : ClauseKey.ALL) {
            keys.find(key.name()).ifPresent(entry -> {
                int before = entry.inspection().count();
                statements.put(key, ClauseReader.statements(key, entry, id));
                if (entry.inspection().count() > before) {
                    faulty.add(key);
                }
            });
        }
        keys.done();
    }

    private static List<String> clauseNames() {
        List<String> names = new ArrayList<>();
        for (ClauseKey<?> key : ClauseKey.ALL) {
            names.add(key.name());
        }
        return names;
    }
}
