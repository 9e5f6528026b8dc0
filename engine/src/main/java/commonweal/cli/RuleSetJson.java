package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.policy.Clause;
import commonweal.policy.ClauseLine;
import commonweal.policy.ClauseWords;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSetDiff;
import commonweal.policy.RuleSetDiff.ClauseChange;
import commonweal.policy.RuleSetDiff.LineChange;
import commonweal.policy.Status;
import commonweal.policy.YearRules;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rule sets and their differences as JSON. A clause's value is a list of its lines, as on the page; numbers are texts, so
 * that no reader turns 0.10 into a binary fraction.
 */
final class RuleSetJson {

    private RuleSetJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String text(Object node) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(node);
    }

    static ObjectNode ruleSet(RuleSet rules, YearRules year) {
        ObjectNode root = object();
        root.put("rule_set", rules.id())
                .put("title", rules.title())
                .put("year", year.year())
                .put("first_year", rules.firstYear())
                .put("last_year", rules.year());
        List<Clause<?>> clauses = year.clauses();
        ObjectNode statuses = root.putObject("statuses");
        for (Status status : Status.values()) {
            long count =
                    clauses.stream().filter(clause -> clause.status() == status).count();
            statuses.put(status.code(), count);
        }
        ArrayNode list = root.putArray("clauses");
        for (Clause<?> clause : clauses) {
            add(list.addObject(), clause);
        }
        return root;
    }

    private static void add(ObjectNode node, Clause<?> clause) {
        node.put("clause", clause.key()).put("title", clause.title());
        ArrayNode lines = node.putArray("value");
        for (ClauseLine line : ClauseWords.lines(clause)) {
            ObjectNode one = lines.addObject();
            one.put("key", line.key()).put("label", line.label());
            ArrayNode items = one.putArray("items");
            line.items().forEach(items::add);
            one.put("status", line.status().code());
        }
        node.putObject("years")
                .put("from", clause.years().first())
                .put("to", clause.years().last());
        node.put("citation", clause.citation()).put("status", clause.status().code());
        clause.unit().ifPresent(unit -> node.put("unit", unit));
        clause.note().ifPresent(note -> node.put("note", note));
        node.put("stated_in", clause.statedIn());
    }

    static ObjectNode diff(RuleSetDiff diff) {
        ObjectNode root = object();
        root.put("from", diff.from().id()).put("to", diff.to().id());
        ArrayNode list = root.putArray("clauses");
        for (ClauseChange change : diff.clauses()) {
            ObjectNode node = list.addObject();
            node.put("clause", change.key().name()).put("title", change.title());
            node.put("old_status", change.before().map(Status::code).orElse(null));
            node.put("new_status", change.after().map(Status::code).orElse(null));
            node.put("status_since", change.since().orElse(null));
            ArrayNode lines = node.putArray("lines");
            for (LineChange line : change.lines()) {
                ObjectNode one = lines.addObject();
                one.put("key", line.key()).put("label", line.label());
                one.put("old", line.before().map(ClauseLine::text).orElse(null));
                one.put("new", line.after().map(ClauseLine::text).orElse(null));
                one.put("old_status", status(line.before()).orElse(null));
                one.put("new_status", status(line.after()).orElse(null));
                one.put("since", line.since().orElse(null));
            }
            node.put("citation", change.citation());
        }
        return root;
    }

    private static Optional<String> status(Optional<ClauseLine> line) {
        return line.map(found -> found.status().code());
    }

    static ArrayNode faults(Faults faults) {
        ArrayNode list = array();
        for (Fault fault : faults.all()) {
            ObjectNode node = list.addObject();
            node.put("code", fault.code())
                    .put("severity", fault.severity() == Fault.Severity.ERROR ? "error" : "warning")
                    .put("file", fault.place().file())
                    .put("line", fault.place().line());
            fault.place().column().ifPresent(key -> node.put("key", key));
            fault.place().value().ifPresent(value -> node.put("value", value));
            node.put("wrong", fault.wrong()).put("rule", fault.rule()).put("remedy", fault.remedy());
        }
        return list;
    }
}
