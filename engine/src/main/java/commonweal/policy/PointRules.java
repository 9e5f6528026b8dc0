package commonweal.policy;

import commonweal.policy.BandReader.Reach;
import commonweal.policy.BandReader.Stated;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rules that give points: targets, the core indicators, extra credit and the index. */
final class PointRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PointRules() {}

    static CpiRule cpi(Entry value, Rounding rounding) {
        Mapping keys = value.mapping();
        List<CpiRule.LevelPoints> points = new ArrayList<>();
        for (Entry item : keys.need("points").list()) {
            Mapping line = item.mapping();
            points.add(new CpiRule.LevelPoints(
                    line.need("level").text(),
                    line.need("scaled_from").whole(0),
                    line.need("scaled_to").whole(0),
                    line.need("alternate").text(),
                    line.need("points").whole(0)));
            line.done();
        }
        keys.done();
        return new CpiRule(points, rounding);
    }

    static TargetRule targets(Entry value, Rounding rounding) {
        Mapping keys = value.mapping();
        Map<Group, Integer> earliest = new LinkedHashMap<>();
        keys.find("earliest_baseline").ifPresent(entry -> {
            Mapping groups = entry.mapping();
            for (Map.Entry<String, Entry> line : groups.all().entrySet()) {
                Group.find(line.getKey())
                        .ifPresentOrElse(
                                group -> earliest.put(group, line.getValue().year()),
                                () -> unknownKey(line.getValue(), line.getKey(), "a student group"));
            }
        });
        TargetRule rule = new TargetRule(
                keys.need("baseline_year").year(),
                earliest,
                keys.need("scale_top").decimal(HUNDRED),
                keys.need("gap_share").decimal(BigDecimal.ONE),
                keys.need("steps").whole(1),
                rounding);
        keys.done();
        return rule;
    }

    static GapNarrowingRule gapNarrowing(Entry value) {
        List<GapNarrowingRule.Test> tests = new ArrayList<>();
        Map<GapNarrowingRule.Figure, List<Stated>> byFigure = new LinkedHashMap<>();
        int before = value.inspection().count();
        Mapping keys = value.mapping();
        for (Entry item : keys.need("tests").list()) {
            Mapping line = item.mapping();
            GapNarrowingRule.Figure figure = line.need("figure").term(GapNarrowingRule.Figure.values());
            Band band = BandReader.band(line);
            tests.add(new GapNarrowingRule.Test(
                    line.need("name").text(),
                    figure,
                    band,
                    line.need("points").whole(0),
                    line.need("rating").text()));
            line.done();
            byFigure.computeIfAbsent(figure, none -> new ArrayList<>()).add(new Stated(band, item));
        }
        keys.done();
        if (value.inspection().count() == before) {
            byFigure.putIfAbsent(GapNarrowingRule.Figure.CHANGE, List.of());
            byFigure.forEach((figure, stated) -> checkTests(value, figure, stated));
        }
        return new GapNarrowingRule(tests);
    }

    /**
     * Every change must meet a test, and the differences from the target must leave no gap. Percentiles may overlap (90 or
     * more, then 80 or more), since the first test that holds decides and a percentile may be known only from below.
     */
    private static void checkTests(Entry value, GapNarrowingRule.Figure figure, List<Stated> stated) {
        String what = "the tests of " + figure.code();
        switch (figure) {
            case CHANGE -> BandReader.check(value, what, stated, Reach.EVERYTHING);
            case VALUE, DIFFERENCE_FROM_TARGET -> BandReader.check(value, what, stated, Reach.TOUCHING);
            case PERCENTILE_AMONG_ALL_STUDENTS, PERCENTILE_IN_OWN_GROUP -> BandReader.checkReachable(what, stated);
        }
    }

    static GrowthRule growth(Entry value, Status status) {
        Mapping keys = value.mapping();
        GrowthRule rule = new GrowthRule(
                BandReader.table(keys.need("by_median"), status, Reach.EVERYTHING),
                BandReader.table(keys.need("by_rise"), status, Reach.UPWARDS),
                keys.need("minimum_students").whole(1));
        keys.done();
        return rule;
    }

    static GraduationRule graduation(Entry value, Status status) {
        Mapping keys = value.mapping();
        Mapping four = keys.need("four_year").mapping();
        Mapping five = keys.need("five_year").mapping();
        GraduationRule rule = new GraduationRule(
                four.need("lag").whole(0),
                five.need("lag").whole(0),
                four.need("standard").decimal(HUNDRED),
                five.need("standard").decimal(HUNDRED),
                BandReader.table(keys.need("by_difference"), status, Reach.UPWARDS),
                BandReader.table(keys.need("by_change"), status, Reach.EVERYTHING));
        four.done();
        five.done();
        keys.done();
        return rule;
    }

    static DropoutRule dropout(Entry value, Status status, Rounding rounding) {
        Mapping keys = value.mapping();
        DropoutRule rule = new DropoutRule(
                keys.need("lag").whole(0),
                keys.need("baseline_year").year(),
                keys.need("reduction").decimal(BigDecimal.ONE),
                keys.need("steps").whole(1),
                rounding,
                BandReader.table(keys.need("by_difference"), status, Reach.UPWARDS),
                BandReader.table(keys.need("by_fall"), status, Reach.EVERYTHING));
        keys.done();
        return rule;
    }

    static ExtraCreditRule extraCredit(Entry value) {
        Mapping keys = value.mapping();
        ExtraCreditRule rule = new ExtraCreditRule(
                keys.need("points").whole(0),
                keys.need("warning_failing_cut").decimal(BigDecimal.ONE),
                keys.need("advanced_rise").decimal(BigDecimal.ONE),
                keys.need("advanced_from_zero").truth(),
                keys.find("reengagement").map(PointRules::reengagement),
                keys.find("access").map(PointRules::access));
        keys.done();
        return rule;
    }

    private static ExtraCreditRule.Reengagement reengagement(Entry value) {
        Mapping keys = value.mapping();
        ExtraCreditRule.Reengagement award = new ExtraCreditRule.Reengagement(
                keys.need("minimum").whole(1), keys.need("lag").whole(0));
        keys.done();
        return award;
    }

    private static ExtraCreditRule.Access access(Entry value) {
        Mapping keys = value.mapping();
        ExtraCreditRule.Access award = new ExtraCreditRule.Access(
                keys.need("target").decimal(HUNDRED),
                keys.need("minimum_students").whole(1),
                keys.need("groups").terms(Group.values()),
                keys.need("measured_on").term(Group.values()));
        keys.done();
        return award;
    }

    static IndexRule index(Entry value, Rounding rounding) {
        Mapping keys = value.mapping();
        List<Integer> weights = weights(keys.need("weights"));
        Entry leastYears = keys.need("least_years");
        IndexRule rule = new IndexRule(
                keys.need("eligible_subjects").terms(Subject.values()),
                ClauseReader.rounding(keys.need("annual_rounding")),
                keys.need("rounded_annual_inside").truth(),
                weights,
                leastYears.whole(1),
                keys.need("cap").decimal(),
                rounding,
                keys.need("on_target").decimal());
        if (rule.leastYears() > weights.size() && !weights.isEmpty()) {
            leastYears.report(
                    "policy.out_of_range",
                    leastYears.path() + " (" + rule.leastYears() + ") is more than there are weights.",
                    "The index looks at as many years as it has weights, here " + weights.size() + ".",
                    "Correct the number, or add a weight.");
        }
        keys.done();
        return rule;
    }

    /** A list of at least one weight, none negative. */
    static List<Integer> weights(Entry value) {
        List<Integer> weights = new ArrayList<>();
        for (Entry item : value.list()) {
            weights.add(item.whole(0));
        }
        if (value.isList() && weights.stream().mapToInt(Integer::intValue).sum() <= 0) {
            value.report(
                    "policy.out_of_range",
                    value.path() + " has no weight above zero.",
                    "A mean needs at least one weight above zero.",
                    "Write the weights, the oldest year's first.");
        }
        return weights;
    }

    static void unknownKey(Entry entry, String key, String expected) {
        entry.report(
                "policy.unknown_key",
                "The key " + key + " is not " + expected + ".",
                "Each key of this mapping is the code of " + expected + ".",
                "Correct the code.");
    }
}
