package commonweal.policy;

import commonweal.policy.PerformanceLevelsRule.LevelBand;
import commonweal.policy.TestedGradesRule.HighSchoolScience;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the rules that make figures of students' records: who is counted where, as what, and how far to trust it. */
final class CountingRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** The distance from the middle to the end of a scale of a hundred. */
    private static final BigDecimal HALF_OF_HUNDRED = BigDecimal.valueOf(50);

    private CountingRules() {}

    static PerformanceLevelsRule performanceLevels(Entry value) {
        int before = value.inspection().count();
        Mapping keys = value.mapping();
        int step = keys.need("step").whole(1);
        Mapping bandKeys = keys.need("bands").mapping();
        List<Entry> entries = new ArrayList<>();
        List<LevelBand> bands = new ArrayList<>();
        for (String level : PerformanceLevelsRule.LEVELS) {
            Entry entry = bandKeys.need(level);
            Mapping ends = entry.mapping();
            bands.add(new LevelBand(
                    level, ends.need("from").whole(0), ends.need("to").whole(0)));
            ends.done();
            entries.add(entry);
        }
        bandKeys.done();
        keys.done();
        if (value.inspection().count() == before) {
            for (int i = 0; i < bands.size(); i++) {
                checkEnds(entries.get(i), bands.get(i), step);
            }
        }
        if (value.inspection().count() == before) {
            for (int i = 1; i < bands.size(); i++) {
                checkMeeting(entries.get(i), bands.get(i - 1), bands.get(i), step);
            }
        }
        return new PerformanceLevelsRule(step, bands);
    }

    private static void checkEnds(Entry entry, LevelBand band, int step) {
        if (band.from() > band.to()) {
            entry.report(
                    "policy.band_empty",
                    entry.path() + " goes from " + band.from() + " to " + band.to() + ".",
                    "The lowest score of a level is not above its highest.",
                    "Correct the two ends; maybe they are the wrong way round.");
        } else if ((band.to() - band.from()) % step != 0) {
            entry.report(
                    "policy.off_scale",
                    entry.path() + " goes from " + band.from() + " to " + band.to()
                            + ", which is not a number of steps.",
                    "Scores stand " + step + " apart (step), and both ends of a level are scores.",
                    "Correct the end that is no score, or step.");
        }
    }

    private static void checkMeeting(Entry entry, LevelBand lower, LevelBand upper, int step) {
        int expected = lower.to() + step;
        if (upper.from() != expected) {
            entry.report(
                    upper.from() > expected ? "policy.band_gap" : "policy.band_overlap",
                    entry.path() + " begins at " + upper.from() + ", and " + lower.level() + " ends at " + lower.to()
                            + ".",
                    "Each level begins one step above where the one below it ends, here at " + expected + ".",
                    "Move one of the two ends.");
        }
    }

    static TestedGradesRule testedGrades(Entry value) {
        int before = value.inspection().count();
        Mapping keys = value.mapping();
        Mapping subjects = keys.need("grades").mapping();
        Map<Subject, List<Integer>> tested = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            if (subject != Subject.NONE) {
                tested.put(subject, grades(subjects.need(subject.code())));
            }
        }
        subjects.done();
        Mapping science = keys.need("high_school_science").mapping();
        Entry countedIn = science.need("counted_in");
        Entry earlier = science.need("earlier");
        HighSchoolScience rule = new HighSchoolScience(LevelRules.grade(countedIn), grades(earlier));
        science.done();
        keys.done();
        if (value.inspection().count() == before) {
            checkScience(countedIn, earlier, rule, tested.getOrDefault(Subject.SCIENCE, List.of()));
        }
        return new TestedGradesRule(tested, rule);
    }

    private static void checkScience(Entry countedIn, Entry earlier, HighSchoolScience rule, List<Integer> tested) {
        String counted = ClauseWords.grade(rule.countedIn());
        if (!tested.contains(rule.countedIn())) {
            countedIn.report(
                    "policy.out_of_range",
                    countedIn.path() + " (" + counted + ") is not a grade tested in science.",
                    "High-school science is counted in a grade in which every student is to be tested.",
                    "Add the grade to grades.science, or correct it here.");
        }
        for (int grade : rule.earlier()) {
            if (grade >= rule.countedIn()) {
                earlier.report(
                        "policy.out_of_range",
                        earlier.path() + " names grade " + ClauseWords.grade(grade) + ", which is not below grade "
                                + counted + ".",
                        "A test that counts later is taken in a grade below the one in which it is counted.",
                        "Delete the grade, or correct counted_in.");
            } else if (tested.contains(grade)) {
                earlier.report(
                        "policy.duplicate_value",
                        earlier.path() + " names grade " + ClauseWords.grade(grade)
                                + ", which grades.science names too.",
                        "A row of an earlier grade counts only through the best result, never by itself.",
                        "Delete the grade from one of the two lists.");
            }
        }
    }

    static AttributionRule attribution(Entry value) {
        Mapping keys = value.mapping();
        AttributionRule rule = new AttributionRule(
                keys.need("school").truth(),
                keys.need("district").truth(),
                keys.need("state").truth(),
                keys.need("participation").truth());
        keys.done();
        return rule;
    }

    static CountingRule counting(Entry value) {
        Mapping keys = value.mapping();
        CountingRule rule = new CountingRule(
                codes(filled(keys.need("participates")), CountingRule.PARTICIPATION),
                codes(keys.need("first_year_el_participates"), CountingRule.PARTICIPATION),
                keys.need("first_year_el_in_achievement").truth(),
                keys.need("alternate_in_index").truth(),
                keys.need("alternate_in_shares").truth(),
                code(keys.need("alternate_level"), PerformanceLevelsRule.LEVELS),
                keys.need("alternate_in_growth").truth());
        keys.done();
        return rule;
    }

    static StudentGroupsRule studentGroups(Entry value) {
        int before = value.inspection().count();
        Mapping keys = value.mapping();
        Entry highNeeds = filled(keys.need("high_needs"));
        StudentGroupsRule rule = new StudentGroupsRule(
                highNeeds.terms(Group.values()), keys.need("former_el_years").whole(0));
        keys.done();
        for (Group group : rule.highNeeds()) {
            if (value.inspection().count() == before && (group == Group.ALL || group == Group.HIGH_NEEDS)) {
                highNeeds.report(
                        "policy.unknown_value",
                        highNeeds.path() + " names " + group.code() + ".",
                        "High needs is made of other groups than all students and itself.",
                        "Name the groups it is made of, such as students_with_disabilities.");
            }
        }
        return rule;
    }

    static MeasuredRatesRule measuredRates(Entry value) {
        Mapping keys = value.mapping();
        MeasuredRatesRule rule = new MeasuredRatesRule(
                ClauseReader.rounding(keys.need("shares")),
                ClauseReader.rounding(keys.need("graduation")),
                ClauseReader.rounding(keys.need("dropout")),
                ClauseReader.rounding(keys.need("risk_ratio")),
                grades(filled(keys.need("secondary_grades"))),
                codes(filled(keys.need("separate_placements")), MeasuredRatesRule.PLACEMENTS));
        keys.done();
        return rule;
    }

    static PlausibilityRule plausibility(Entry value) {
        Mapping keys = value.mapping();
        Entry groupLost = keys.need("group_lost");
        PlausibilityRule rule = new PlausibilityRule(
                keys.need("least_students").whole(1),
                share(keys, "group_missing"),
                share(keys, "unit_missing"),
                share(keys, "group_share_change"),
                groupLost.decimal(BigDecimal.ONE),
                share(keys, "untested"),
                keys.need("index_change").decimal(HUNDRED),
                keys.need("unit_index_change").decimal(HUNDRED),
                share(keys, "unit_enrolled_change"),
                share(keys, "attributed_change"),
                keys.need("growth_median_off").decimal(HALF_OF_HUNDRED),
                keys.need("standard_errors").decimal(HUNDRED));
        keys.done();
        if (rule.groupLost().compareTo(rule.groupShareChange()) < 0) {
            groupLost.report(
                    "policy.out_of_range",
                    groupLost.path() + " (" + rule.groupLost().toPlainString() + ") is below group_share_change ("
                            + rule.groupShareChange().toPlainString() + ").",
                    "A fall that stops the run is at least as great as a change that is flagged.",
                    "Correct one of the two.");
        }
        return rule;
    }

    private static BigDecimal share(Mapping keys, String key) {
        return keys.need(key).decimal(BigDecimal.ONE);
    }

    /** The list itself, after telling if it is empty. */
    private static Entry filled(Entry list) {
        if (list.isEmptyList()) {
            list.report(
                    "policy.empty_list",
                    list.path() + " is empty.",
                    "This list names at least one.",
                    "Add what it should name.");
        }
        return list;
    }

    private static List<Integer> grades(Entry list) {
        List<Integer> grades = new ArrayList<>();
        for (Entry item : list.list()) {
            int before = item.inspection().count();
            int grade = LevelRules.grade(item);
            if (grades.contains(grade) && item.inspection().count() == before) {
                twice(item, ClauseWords.grade(grade), list);
            }
            grades.add(grade);
        }
        return grades;
    }

    /** A list of codes, each at most once. */
    private static List<String> codes(Entry list, List<String> known) {
        List<String> codes = new ArrayList<>();
        for (Entry item : list.list()) {
            String code = code(item, known);
            if (codes.contains(code)) {
                twice(item, code, list);
            }
            codes.add(code);
        }
        return codes;
    }

    private static void twice(Entry item, String code, Entry list) {
        item.report(
                "policy.duplicate_value",
                code + " stands twice in " + list.path() + ".",
                "A list names each only once.",
                "Delete the second.");
    }

    private static String code(Entry entry, List<String> known) {
        String code = entry.text();
        if (!code.isEmpty() && !known.contains(code)) {
            entry.report(
                    "policy.unknown_value",
                    entry.path() + " (" + code + ") is not a known code.",
                    "It must be one of " + String.join(", ", known) + ".",
                    Nearest.remedy(code, known, "Use one of these."));
        }
        return code;
    }
}
