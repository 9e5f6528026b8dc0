package commonweal.policy;

import commonweal.faults.Place;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the worked examples of a rule-set file. */
final class ExampleReader {

    private static final List<String> KINDS = List.of(
            "target",
            "gap_narrowing",
            "growth",
            "graduation",
            "dropout",
            "extra_credit",
            "annual_index",
            "cumulative_index",
            "minimum_size",
            "level");

    private ExampleReader() {}

    static List<Example> examples(Entry entry) {
        List<Example> examples = new ArrayList<>();
        for (Entry item : entry.list()) {
            int before = item.inspection().count();
            Example example = example(item);
            if (item.inspection().count() == before) {
                examples.add(example);
            }
        }
        return examples;
    }

    private static Example example(Entry item) {
        Mapping keys = item.mapping();
        String name = keys.need("name").text();
        Entry kind = keys.need("kind");
        int year = keys.need("year").year();
        String source = keys.need(
                        "source",
                        "policy.missing_citation",
                        "Every example says where its figures were printed, or that they are made up.",
                        "Add source:.")
                .text();
        Mapping given = keys.need("given").mapping();
        Mapping expect = keys.need("expect").mapping();
        ExampleCase shown = shown(kind, given, expect);
        given.done();
        expect.done();
        keys.done();
        return new Example(name, year, source, Place.line(item.inspection().file(), item.line()), shown);
    }

    private static ExampleCase shown(Entry kind, Mapping given, Mapping expect) {
        return switch (kind.text()) {
            case "target" ->
                new ExampleCase.OfTarget(
                        given.need("baseline_year").year(),
                        given.need("baseline").decimal(),
                        expect.need("target").decimal(),
                        expect.need("goal").decimal());
            case "gap_narrowing" -> gapNarrowing(given, expect);
            case "growth" ->
                new ExampleCase.OfGrowth(given.need("median").decimal(), decimal(given, "previous"), points(expect));
            case "graduation" ->
                new ExampleCase.OfGraduation(
                        decimal(given, "four_year"),
                        decimal(given, "four_year_before"),
                        decimal(given, "five_year"),
                        decimal(given, "five_year_before"),
                        points(expect));
            case "dropout" ->
                new ExampleCase.OfDropout(
                        given.need("baseline").decimal(),
                        decimal(given, "before"),
                        given.need("value").decimal(),
                        expect.need("target").decimal(),
                        points(expect));
            case "extra_credit" ->
                new ExampleCase.OfCredit(
                        given.need("award").term(Indicator.values()),
                        given.find("group")
                                .map(entry -> entry.term(Group.values()))
                                .orElse(Group.ALL),
                        decimal(given, "previous"),
                        given.need("value").decimal(),
                        whole(given, "students"),
                        points(expect));
            case "annual_index" ->
                new ExampleCase.OfAnnual(
                        wholes(given.need("core")),
                        given.find("credit").map(ExampleReader::wholes).orElseGet(List::of),
                        expect.need("annual").whole(0));
            case "cumulative_index" -> cumulative(given, expect);
            case "minimum_size" ->
                new ExampleCase.OfSize(
                        given.need("group").term(Group.values()),
                        given.need("students").whole(0),
                        expect.need("enough").truth());
            case "level" -> level(given, expect);
            default -> unknown(kind, given, expect);
        };
    }

    private static ExampleCase unknown(Entry kind, Mapping given, Mapping expect) {
        kind.report(
                "policy.unknown_value",
                kind.path() + " is not a kind of example.",
                "The kinds are " + String.join(", ", KINDS) + ".",
                Nearest.remedy(kind.text(), KINDS, "Use one of these."));
        given.all();
        expect.all();
        return new ExampleCase.OfSize(Group.ALL, 0, false);
    }

    private static ExampleCase gapNarrowing(Mapping given, Mapping expect) {
        return new ExampleCase.OfGapNarrowing(
                given.need("baseline_year").year(),
                given.need("baseline").decimal(),
                given.need("comparison_year").year(),
                given.need("comparison").decimal(),
                given.need("value").decimal(),
                whole(given, "percentile_among_all_students"),
                whole(given, "percentile_in_own_group"),
                expect.need("target").decimal(),
                expect.need("goal").decimal(),
                points(expect),
                expect.need("test").text());
    }

    private static ExampleCase cumulative(Mapping given, Mapping expect) {
        Map<Integer, BigDecimal> annual = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> line :
                given.need("annual").mapping().all().entrySet()) {
            if (line.getKey().matches("[0-9]{4}")) {
                annual.put(Integer.valueOf(line.getKey()), line.getValue().decimal());
            } else {
                PointRules.unknownKey(line.getValue(), line.getKey(), "a year");
            }
        }
        Entry cumulative = expect.need("cumulative");
        Optional<Integer> index = cumulative.isNone() ? Optional.empty() : Optional.of(cumulative.whole(0));
        return new ExampleCase.OfCumulative(annual, index);
    }

    private static ExampleCase level(Mapping given, Mapping expect) {
        return new ExampleCase.OfLevel(
                whole(given, "cumulative_all"),
                whole(given, "cumulative_high_needs"),
                whole(given, "school_percentile"),
                decimal(given, "participation"),
                given.find("low_subgroup").map(Entry::truth).orElse(false),
                given.find("low_graduation").map(Entry::truth).orElse(false),
                given.find("designated").map(entry -> entry.term(Level.values())),
                given.find("held_at").map(entry -> entry.term(Level.values())),
                expect.need("level").term(Level.values()),
                expect.need("reason").textOrEmpty());
    }

    private static int points(Mapping expect) {
        return expect.need("points").whole(0);
    }

    private static Optional<BigDecimal> decimal(Mapping keys, String key) {
        return keys.find(key).map(Entry::decimal);
    }

    private static Optional<Integer> whole(Mapping keys, String key) {
        return keys.find(key).map(Entry::whole);
    }

    private static List<Integer> wholes(Entry entry) {
        List<Integer> numbers = new ArrayList<>();
        for (Entry item : entry.list()) {
            numbers.add(item.whole(0));
        }
        return numbers;
    }
}
