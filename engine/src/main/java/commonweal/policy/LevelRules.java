package commonweal.policy;

import commonweal.terms.Group;
import commonweal.terms.Level;
import commonweal.terms.Need;
import commonweal.terms.SchoolType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the rules about units: groups, sizes, school types, percentiles, levels, decisions, reviews and wording. */
final class LevelRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final List<String> GRADES =
            List.of("PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    static final int LOWEST_GRADE = -1;
    static final int HIGHEST_GRADE = 12;

    private LevelRules() {}

    static GroupsRule groups(Entry value) {
        Mapping keys = value.mapping();
        GroupsRule rule = new GroupsRule(
                keys.need("judged").terms(Group.values()),
                keys.need("deciding").terms(Group.values()),
                keys.need("low_subgroup").terms(Group.values()));
        keys.done();
        return rule;
    }

    static MinimumSize minimumSize(Entry value) {
        Mapping keys = value.mapping();
        MinimumSize rule = new MinimumSize(
                keys.need("all_students").whole(1), keys.need("subgroup").whole(1));
        keys.done();
        return rule;
    }

    static SchoolTypeRule schoolTypes(Entry value) {
        Mapping keys = value.mapping();
        int before = value.inspection().count();
        Entry testList = keys.need("tests");
        List<SchoolTypeRule.Test> tests = new ArrayList<>();
        for (Entry item : testList.list()) {
            tests.add(test(item));
        }
        List<Integer> ignored = new ArrayList<>();
        for (Entry item : keys.need("ignored_below_secondary").list()) {
            ignored.add(grade(item));
        }
        SchoolTypeRule rule = new SchoolTypeRule(
                tests,
                ignored,
                grade(keys.need("secondary_from")),
                grade(keys.need("first_tested_grade")),
                keys.need("with_percentile").terms(SchoolType.values()));
        keys.done();
        if (value.inspection().count() == before) {
            everySchoolHasAType(testList, tests);
        }
        return rule;
    }

    private static SchoolTypeRule.Test test(Entry item) {
        Mapping keys = item.mapping();
        SchoolType type = keys.need("type").term(SchoolType.values());
        int[] lowest = gradeRange(keys, "lowest");
        int[] highest = gradeRange(keys, "highest");
        keys.done();
        return new SchoolTypeRule.Test(type, lowest[0], lowest[1], highest[0], highest[1]);
    }

    /** The two ends of a range of grades, both included; any grade where nothing is said. */
    private static int[] gradeRange(Mapping keys, String key) {
        int[] range = {LOWEST_GRADE, HIGHEST_GRADE};
        keys.find(key).ifPresent(entry -> {
            Mapping ends = entry.mapping();
            ends.find("from").ifPresent(end -> range[0] = grade(end));
            ends.find("to").ifPresent(end -> range[1] = grade(end));
            ends.done();
        });
        return range;
    }

    /** A grade as a number: -1 for PK, 0 for K, 1 to 12. */
    static int grade(Entry entry) {
        int index = GRADES.indexOf(entry.text());
        if (index < 0) {
            entry.report(
                    "policy.unknown_value",
                    entry.path() + " is not a grade.",
                    "A grade is PK, K or 1 to 12.",
                    "Correct the grade.");
            return 0;
        }
        return index + LOWEST_GRADE;
    }

    private static void everySchoolHasAType(Entry testList, List<SchoolTypeRule.Test> tests) {
        for (int lowest = LOWEST_GRADE; lowest <= HIGHEST_GRADE; lowest++) {
            for (int highest = lowest; highest <= HIGHEST_GRADE; highest++) {
                int low = lowest;
                int high = highest;
                if (tests.stream()
                        .noneMatch(test -> test.lowestFrom() <= low
                                && low <= test.lowestTo()
                                && test.highestFrom() <= high
                                && high <= test.highestTo())) {
                    testList.report(
                            "policy.band_gap",
                            "A school from grade " + GRADES.get(low - LOWEST_GRADE) + " to "
                                    + GRADES.get(high - LOWEST_GRADE) + " passes none of the tests of "
                                    + testList.path() + ".",
                            "Every school has a type.",
                            "Add a last test without lowest and highest.");
                    return;
                }
            }
        }
    }

    static PercentileRule percentiles(Entry value) {
        Mapping keys = value.mapping();
        Entry growthShare = keys.need("growth_share");
        PercentileRule rule = new PercentileRule(
                keys.need("bins").whole(1),
                PointRules.weights(keys.need("year_weights")),
                keys.need("achievement_share").decimal(BigDecimal.ONE),
                growthShare.decimal(BigDecimal.ONE),
                keys.need("cpi_weight").whole(0),
                keys.need("advanced_weight").whole(0),
                keys.need("warning_failing_weight").whole(0),
                keys.need("high_school_share").decimal(BigDecimal.ONE),
                grade(keys.need("least_highest_grade")),
                keys.need("several_school_districts_only").truth());
        keys.done();
        BigDecimal sum = rule.achievementShare().add(rule.growthShare());
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            growthShare.report(
                    "policy.shares_do_not_add_up",
                    "achievement_share and growth_share add up to " + sum.toPlainString() + ".",
                    "The two shares together are the whole, 1.",
                    "Correct one of them.");
        }
        return rule;
    }

    static LowestPerformingRule lowestPerforming(Entry value) {
        Mapping keys = value.mapping();
        LowestPerformingRule rule = new LowestPerformingRule(
                keys.need("school_percentile").whole(0),
                keys.need("subgroup_percentile").whole(0));
        keys.done();
        return rule;
    }

    static ParticipationRule participation(Entry value, Rounding rounding) {
        Mapping keys = value.mapping();
        Entry veryLow = keys.need("very_low");
        ParticipationRule rule = new ParticipationRule(
                keys.need("low").decimal(HUNDRED),
                veryLow.decimal(HUNDRED),
                rounding,
                keys.need("districts").truth());
        keys.done();
        if (rule.veryLow().compareTo(rule.low()) > 0) {
            veryLow.report(
                    "policy.out_of_range",
                    veryLow.path() + " (" + rule.veryLow() + ") is above low (" + rule.low() + ").",
                    "Very low participation is low participation too.",
                    "Correct one of the two.");
        }
        return rule;
    }

    static LowGraduationRule lowGraduation(Entry value) {
        Mapping keys = value.mapping();
        LowGraduationRule rule = new LowGraduationRule(
                keys.need("four_year_below").decimal(HUNDRED),
                keys.need("five_year_below").decimal(HUNDRED),
                keys.need("prior_five_year_rates").whole(1),
                keys.need("four_year_lag").whole(0),
                keys.need("five_year_lag").whole(0));
        keys.done();
        return rule;
    }

    static DesignationRule designation(Entry value, Rounding rounding) {
        Mapping keys = value.mapping();
        DesignationRule rule = new DesignationRule(
                keys.need("school_cap").decimal(BigDecimal.ONE),
                keys.need("school_eligible_percentile").whole(0),
                keys.need("district_cap").decimal(BigDecimal.ONE),
                keys.need("district_eligible_share").decimal(BigDecimal.ONE),
                rounding.mode());
        keys.done();
        return rule;
    }

    static AuthorityRule authority(Entry value) {
        Mapping decisions = value.mapping();
        Map<String, AuthorityRule.Powers> powers = new LinkedHashMap<>();
        for (String decision : AuthorityRule.DECISIONS) {
            Mapping keys = decisions.need(decision).mapping();
            List<String> levels = new ArrayList<>();
            for (Entry item : keys.need("levels").list()) {
                levels.add(item.textOrEmpty());
            }
            powers.put(
                    decision,
                    new AuthorityRule.Powers(
                            words(keys.need("authorities"), AuthorityRule.AUTHORITIES),
                            words(keys.need("on"), AuthorityRule.CONCERNED),
                            levels));
            keys.done();
        }
        decisions.done();
        return new AuthorityRule(powers);
    }

    private static List<String> words(Entry value, List<String> known) {
        List<String> words = new ArrayList<>();
        for (Entry item : value.list()) {
            String word = item.text();
            if (!known.contains(word)) {
                item.report(
                        "policy.unknown_value",
                        item.path() + " is not a known word.",
                        "It must be one of " + String.join(", ", known) + ".",
                        Nearest.remedy(word, known, "Use one of these."));
            }
            words.add(word);
        }
        return words;
    }

    static HoldHarmlessRule holdHarmless(Entry value) {
        Mapping keys = value.mapping();
        HoldHarmlessRule rule = new HoldHarmlessRule(
                keys.need("in_force").truth(), keys.need("participation_held").truth());
        keys.done();
        return rule;
    }

    static SpecialEducationRule specialEducation(Entry value) {
        Map<Level, Need> byLevel = new TreeMap<>();
        for (Map.Entry<String, Entry> line : value.mapping().all().entrySet()) {
            Level.find(line.getKey())
                    .ifPresentOrElse(
                            level -> byLevel.put(level, line.getValue().term(Need.values())),
                            () -> PointRules.unknownKey(line.getValue(), line.getKey(), "a level"));
        }
        return new SpecialEducationRule(byLevel);
    }

    static ReviewRule reviews(Entry value) {
        Mapping keys = value.mapping();
        ReviewRule rule = new ReviewRule(
                keys.need("from_level").term(Level.values()),
                keys.find("identification_threshold").map(Entry::decimal),
                keys.find("separation_threshold").map(Entry::decimal));
        keys.done();
        return rule;
    }

    static Wording wording(Entry value) {
        Mapping keys = value.mapping();
        Map<String, String> texts = new LinkedHashMap<>();
        Mapping textKeys = keys.need("texts").mapping();
        for (String code : Wording.CODES) {
            texts.put(code, textKeys.need(code).textOrEmpty());
        }
        textKeys.done();
        Entry orderList = keys.need("order");
        List<String> order = new ArrayList<>();
        for (Entry item : orderList.list()) {
            String code = item.text();
            if (!texts.containsKey(code)) {
                item.report(
                        "policy.unknown_value",
                        "The order names " + code + ", which has no text.",
                        "Every reason that can be printed has a text.",
                        Nearest.remedy(code, texts.keySet(), "Add its text, or delete it here."));
            }
            order.add(code);
        }
        keys.done();
        return new Wording(texts, order);
    }
}
