package commonweal.policy;

import commonweal.policy.PerformanceLevelsRule.LevelBand;
import commonweal.terms.Subject;
import java.util.List;

/** Says in words the rules that make figures of students' records. */
final class CountingWords {

    private CountingWords() {}

    static void add(ClauseWords words, PerformanceLevelsRule rule) {
        words.line("step", "scaled scores stand apart by", rule.step());
        for (LevelBand band : rule.bands()) {
            words.line("bands." + band.level(), band.level(), "scaled score " + band.from() + "-" + band.to());
        }
    }

    static void add(ClauseWords words, TestedGradesRule rule) {
        for (Subject subject : Subject.values()) {
            if (rule.grades().containsKey(subject)) {
                words.list(
                        "grades." + subject.code(),
                        "grades tested in " + subject.code(),
                        grades(rule.grades().getOrDefault(subject, List.of())));
            }
        }
        words.line(
                "high_school_science.counted_in",
                "high-school science is counted in grade",
                ClauseWords.grade(rule.highSchoolScience().countedIn()));
        words.list(
                "high_school_science.earlier",
                "taken before, best result counts, in grade",
                grades(rule.highSchoolScience().earlier()));
    }

    static void add(ClauseWords words, AttributionRule rule) {
        words.line("school", "school: only students there since October 1", rule.school());
        words.line("district", "district: only students there since October 1", rule.district());
        words.line("state", "state: only students there since October 1", rule.state());
        words.line("participation", "participation limited so too", rule.participation());
    }

    static void add(ClauseWords words, CountingRule rule) {
        words.list("participates", "counts as taking part", rule.participates());
        words.list(
                "first_year_el_participates",
                "so too of first-year English learners, in ELA",
                rule.firstYearElParticipates());
        words.line(
                "first_year_el_in_achievement",
                "first-year English learners in achievement",
                rule.firstYearElInAchievement());
        words.line("alternate_in_index", "alternate results in the index", rule.alternateInIndex());
        words.line("alternate_in_shares", "alternate results in the shares at each level", rule.alternateInShares());
        words.line("alternate_level", "in the shares they count as", rule.alternateLevel());
        words.line("alternate_in_growth", "alternate results in growth", rule.alternateInGrowth());
    }

    static void add(ClauseWords words, StudentGroupsRule rule) {
        words.list("high_needs", "high needs: in any of", ClauseWords.codes(rule.highNeeds()));
        words.line("former_el_years", "former English learners count for years", rule.formerElYears());
    }

    static void add(ClauseWords words, MeasuredRatesRule rule) {
        words.line("shares", "rounding of shares at a level, percent", rule.shares());
        words.line("graduation", "rounding of graduation rates, percent", rule.graduation());
        words.line("dropout", "rounding of dropout rates, percent", rule.dropout());
        words.line("risk_ratio", "rounding of risk ratios", rule.riskRatio());
        words.list("secondary_grades", "grades of the dropout rate", grades(rule.secondaryGrades()));
        words.list("separate_placements", "placements that are substantially separate", rule.separatePlacements());
    }

    static void add(ClauseWords words, PlausibilityRule rule) {
        words.line("least_students", "not looked at below this many students", rule.leastStudents());
        words.line("group_missing", "stops the run: a group's share without result", rule.groupMissing());
        words.line("unit_missing", "flagged: a district's share without result", rule.unitMissing());
        words.line("group_share_change", "flagged: change of a group's share, of itself", rule.groupShareChange());
        words.line("group_lost", "stops the run: fall of a group's share", rule.groupLost());
        words.line("untested", "flagged: a school's share without a score", rule.untested());
        words.line("index_change", "flagged: change of a state index, points", rule.indexChange());
        words.line("unit_index_change", "flagged: change of a school's index, points", rule.unitIndexChange());
        words.line("unit_enrolled_change", "flagged: change of a school's students", rule.unitEnrolledChange());
        words.line("attributed_change", "flagged: change of the share since October 1", rule.attributedChange());
        words.line("growth_median_off", "flagged: a state growth median this far off 50", rule.growthMedianOff());
        words.line("standard_errors", "and only beyond so many standard errors of chance", rule.standardErrors());
    }

    private static List<String> grades(List<Integer> grades) {
        return grades.stream().map(ClauseWords::grade).toList();
    }
}
