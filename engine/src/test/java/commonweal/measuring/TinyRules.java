package commonweal.measuring;

import commonweal.measuring.CountingRules.YearCounting;
import commonweal.policy.AttributionRule;
import commonweal.policy.CountingRule;
import commonweal.policy.CpiRule;
import commonweal.policy.CpiRule.LevelPoints;
import commonweal.policy.MeasuredRatesRule;
import commonweal.policy.PerformanceLevelsRule;
import commonweal.policy.PerformanceLevelsRule.LevelBand;
import commonweal.policy.Rounding;
import commonweal.policy.StudentGroupsRule;
import commonweal.policy.TestedGradesRule;
import commonweal.policy.TestedGradesRule.HighSchoolScience;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * The rules of a worked example. As they stand: points 0, 25, 50, 75 and 100 from scores of 200, 210, 220, 230 and 240; levels
 * from 200, 220, 240 and 260; ELA and mathematics in grades 3 to 8 and 10, science in 5, 8 and 10 with the results of grade
 * 9; achievement only of those since October, at every unit; former English learners for two years; English learners in the
 * first year and alternate results as in 2012; all groups judged.
 */
public final class TinyRules {

    private CpiRule cpi = points(0, 25, 50, 75, 100);
    private AttributionRule attribution = new AttributionRule(true, true, true, false);
    private StudentGroupsRule groups = new StudentGroupsRule(
            List.of(
                    Group.LOW_INCOME,
                    Group.ECONOMICALLY_DISADVANTAGED,
                    Group.EL_AND_FORMER_EL,
                    Group.STUDENTS_WITH_DISABILITIES),
            2);
    private CountingRule counting =
            new CountingRule(List.of("tested"), List.of("access_only"), false, true, true, "warning_failing", false);
    private List<Group> judged = List.of(Group.values());
    private HighSchoolScience science = new HighSchoolScience(10, List.of(9));
    private List<Integer> elementary = List.of(3, 4, 5, 6, 7, 8, 10);

    /** The rules of 2012, as an example may have them. */
    public static TinyRules usual() {
        return new TinyRules();
    }

    /** Other points for the five bands, from the lowest. */
    public TinyRules cpi(int lowest, int low, int middle, int high, int highest) {
        cpi = points(lowest, low, middle, high, highest);
        return this;
    }

    /** Another rule of attribution. */
    public TinyRules attribution(boolean school, boolean district, boolean state, boolean participation) {
        attribution = new AttributionRule(school, district, state, participation);
        return this;
    }

    /** Another rule of groups. */
    public TinyRules groups(StudentGroupsRule other) {
        groups = other;
        return this;
    }

    /** Another rule of counting. */
    public TinyRules counting(CountingRule other) {
        counting = other;
        return this;
    }

    /** Only these groups are judged. */
    public TinyRules judged(Group... only) {
        judged = List.of(only);
        return this;
    }

    /** ELA and mathematics are tested in these grades only. */
    public TinyRules tested(List<Integer> grades) {
        elementary = grades;
        return this;
    }

    /** High-school science is counted in this grade, with the results of these earlier ones. */
    public TinyRules science(int countedIn, List<Integer> earlier) {
        science = new HighSchoolScience(countedIn, earlier);
        return this;
    }

    /** The rules of a year. */
    public YearCounting year() {
        return new YearCounting(
                cpi,
                new PerformanceLevelsRule(
                        2,
                        List.of(
                                new LevelBand("warning_failing", 200, 218),
                                new LevelBand("needs_improvement", 220, 238),
                                new LevelBand("proficient", 240, 258),
                                new LevelBand("advanced", 260, 280))),
                new TestedGradesRule(
                        Map.of(
                                Subject.ELA, elementary,
                                Subject.MATH, elementary,
                                Subject.SCIENCE, List.of(5, 8, 10)),
                        science),
                attribution,
                groups,
                counting,
                new MeasuredRatesRule(
                        tenths(),
                        tenths(),
                        tenths(),
                        tenths(),
                        List.of(9, 10, 11, 12),
                        List.of("substantially_separate", "separate_day_school", "residential")),
                judged);
    }

    /** The same rules in every year. */
    public CountingRules always() {
        return CountingRules.always(year());
    }

    private static CpiRule points(int lowest, int low, int middle, int high, int highest) {
        return new CpiRule(
                List.of(
                        new LevelPoints("Proficient or Advanced", 240, 280, "Progressing", highest),
                        new LevelPoints("Needs Improvement - High", 230, 238, "Emerging", high),
                        new LevelPoints("Needs Improvement - Low", 220, 228, "Awareness", middle),
                        new LevelPoints("Warning/Failing - High", 210, 218, "Portfolio incomplete", low),
                        new LevelPoints("Warning/Failing - Low", 200, 208, "Portfolio not submitted", lowest)),
                tenths());
    }

    private static Rounding tenths() {
        return new Rounding(1, RoundingMode.HALF_UP);
    }
}
