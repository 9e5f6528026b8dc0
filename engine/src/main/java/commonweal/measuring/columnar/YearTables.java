package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.policy.CpiRule.LevelPoints;
import commonweal.policy.PerformanceLevelsRule;
import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.terms.Subject;
import java.util.Arrays;
import java.util.List;

/** The rules of one year as tables, so that a row asks them by one look each. */
final class YearTables {

    private static final Subject[] SUBJECTS = {Subject.ELA, Subject.MATH, Subject.SCIENCE};
    private static final List<String> LEVELS = RecordKind.RESULTS.codes("level");
    private static final List<String> PARTICIPATIONS = RecordKind.RESULTS.codes("participation");

    final PerformanceLevelsRule scale;
    final int formerElYears;
    final boolean firstYearElCounts;
    final boolean alternateInIndex;
    final boolean alternateInGrowth;
    /** The level as which alternate results count in the shares, or {@link Outcomes#NONE}. */
    final int alternateLevel;

    private final int[] points;
    private final int[] levels;
    private final int[] alternatePoints;
    private final boolean[] knownPoints = new boolean[101];
    private final boolean[] participates;
    private final boolean[] firstYearParticipates;
    private final boolean[][] tested = new boolean[SUBJECTS.length][Form.Grade.PRE_KINDERGARTEN + 1];
    private final int sciencesCountedIn;
    private final boolean[] scienceEarlier = new boolean[Form.Grade.PRE_KINDERGARTEN + 1];

    YearTables(CountingRules.YearCounting rules) {
        scale = rules.levels();
        formerElYears = rules.groups().formerElYears();
        firstYearElCounts = rules.counting().firstYearElInAchievement();
        alternateInIndex = rules.counting().alternateInIndex();
        alternateInGrowth = rules.counting().alternateInGrowth();
        alternateLevel = rules.counting().alternateInShares()
                ? LEVELS.indexOf(rules.counting().alternateLevel())
                : Outcomes.NONE;
        int highest = Math.max(
                scale.highest(),
                rules.cpi().points().stream()
                        .mapToInt(LevelPoints::scaledTo)
                        .max()
                        .orElse(0));
        points = new int[highest + 1];
        levels = new int[highest + 1];
        alternatePoints = new int[LEVELS.size()];
        Arrays.fill(points, Outcomes.NONE);
        Arrays.fill(levels, Outcomes.NONE);
        Arrays.fill(alternatePoints, Outcomes.NONE);
        for (LevelPoints band : rules.cpi().points()) {
            Arrays.fill(points, band.scaledFrom(), band.scaledTo() + 1, band.points());
            knownPoints[band.points()] = true;
            int alternate = LEVELS.indexOf(CountingRules.YearCounting.alternateCode(band));
            if (alternate >= 0) {
                alternatePoints[alternate] = band.points();
            }
        }
        for (PerformanceLevelsRule.LevelBand band : scale.bands()) {
            Arrays.fill(levels, band.from(), band.to() + 1, LEVELS.indexOf(band.level()));
        }
        participates = flags(rules.counting().participates());
        firstYearParticipates = flags(rules.counting().firstYearElParticipates());
        for (int subject = 0; subject < SUBJECTS.length; subject++) {
            for (int grade = 0; grade < tested[subject].length; grade++) {
                tested[subject][grade] = rules.grades().tested(SUBJECTS[subject], grade);
            }
        }
        sciencesCountedIn = rules.grades().highSchoolScience().countedIn();
        rules.grades().highSchoolScience().earlier().forEach(grade -> scienceEarlier[grade] = true);
    }

    private static boolean[] flags(List<String> participations) {
        boolean[] flags = new boolean[PARTICIPATIONS.size()];
        participations.forEach(code -> flags[PARTICIPATIONS.indexOf(code)] = true);
        return flags;
    }

    /** Points of a scaled score, or {@link Outcomes#NONE}. */
    int points(int scaled) {
        return scaled >= 0 && scaled < points.length ? points[scaled] : Outcomes.NONE;
    }

    /** Performance level of a scaled score, or {@link Outcomes#NONE}. */
    int level(int scaled) {
        return scaled >= 0 && scaled < levels.length ? levels[scaled] : Outcomes.NONE;
    }

    /** Points of a level of the alternate assessment. */
    int alternatePoints(int level) {
        return level < 0 ? Outcomes.NONE : alternatePoints[level];
    }

    /** Whether the index has these points. */
    boolean known(int cpiPoints) {
        return knownPoints[cpiPoints];
    }

    boolean onScale(int scaled) {
        return scaled >= scale.lowest() && scaled <= scale.highest() && (scaled - scale.lowest()) % scale.step() == 0;
    }

    boolean participated(int participation, boolean firstYearElInEla) {
        return participates[participation] || firstYearElInEla && firstYearParticipates[participation];
    }

    /** Whether students of the grade are to be tested in the subject. */
    boolean tested(int subject, int grade) {
        return tested[subject][grade];
    }

    /** Whether a row is one of high-school science, which counts through the best result. */
    boolean highSchoolScience(int subject, int grade) {
        return subject == ResultColumns.SCIENCE && (grade == sciencesCountedIn || scienceEarlier[grade]);
    }

    /** Whether the test of high-school science may be taken in the grade, before the one in which it counts. */
    boolean scienceEarlier(int grade) {
        return scienceEarlier[grade];
    }

    /** The grade in which high-school science counts. */
    int scienceCountedIn() {
        return sciencesCountedIn;
    }

    /** The name of a level by its number. */
    static String levelName(int level) {
        return LEVELS.get(level);
    }
}
