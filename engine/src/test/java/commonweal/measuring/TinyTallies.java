package commonweal.measuring;

import commonweal.measuring.plausibility.Plausibility;
import commonweal.policy.CpiRule;
import commonweal.policy.GroupsRule;
import commonweal.policy.MeasuredRatesRule;
import commonweal.policy.ParticipationRule;
import commonweal.policy.PlausibilityRule;
import commonweal.policy.Rounding;
import commonweal.roster.OrgCode;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Tallies small enough to be written into a test, of the years 2013 and 2014: the state, a district, its school and
 * another district. One cell a line, then what was counted there: {@code 2014 00010005 ela all enrolled 20 tested 19}, with
 * {@code -} for the subject of outcomes; {@code 2014 grade 8 math assessed 100} for a grade of the state.
 */
public final class TinyTallies {

    public static final String STATE = "00000000";
    public static final String DISTRICT = "00010000";
    public static final String SCHOOL = "00010005";

    public static final int YEAR = 2014;

    private static final Rounding TENTHS = new Rounding(1, RoundingMode.HALF_UP);
    private static final List<OrgCode> UNITS =
            Stream.of(STATE, DISTRICT, SCHOOL, "00020000").map(OrgCode::new).toList();

    /** Every group but the economically disadvantaged, who are judged from 2015. */
    public static final List<Group> JUDGED = Arrays.stream(Group.values())
            .filter(group -> group != Group.ECONOMICALLY_DISADVANTAGED)
            .toList();

    private final Tallies tallies;

    private TinyTallies(Tallies tallies) {
        this.tallies = tallies;
    }

    /** The tallies of these lines. */
    public static TinyTallies of(String lines) {
        TinyTallies tiny = new TinyTallies(empty(UNITS, YEAR - 1, 2));
        lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> tiny.set(line.strip().split(" +")));
        return tiny;
    }

    /** Tallies in which nothing was counted. */
    public static Tallies empty(List<OrgCode> units, int firstYear, int years) {
        Tally<SubjectCount> subjects = new Tally<>(units, firstYear, years, Tallies.SUBJECTS, SubjectCount.values());
        Tally<OutcomeCount> outcomes = new Tally<>(units, firstYear, years, 1, OutcomeCount.values());
        Tally<SubjectCount> grades = new Tally<>(
                List.of(Tallies.STATE), firstYear, years, Tallies.SUBJECTS * Tallies.GRADES, SubjectCount.values());
        subjects.fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        grades.fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        outcomes.fill(OutcomeCount.ACCESS_MEDIAN_TWICE, Tally.NONE);
        return new Tallies(subjects, outcomes, grades);
    }

    private void set(String[] words) {
        int year = Integer.parseInt(words[0]);
        if (words[1].equals("grade")) {
            int part = Tallies.part(Subject.find(words[3]).orElseThrow(), Integer.parseInt(words[2]));
            counts(tallies.grades(), tallies.grades().cell(0, year, part, Group.ALL), words);
            return;
        }
        int unit = UNITS.indexOf(new OrgCode(words[1]));
        Group group = Coded.find(Group.values(), words[3]).orElseThrow();
        if (words[2].equals("-")) {
            counts(tallies.outcomes(), tallies.outcomes().cell(unit, year, 0, group), words);
        } else {
            int part = Tallies.part(Subject.find(words[2]).orElseThrow());
            counts(tallies.subjects(), tallies.subjects().cell(unit, year, part, group), words);
        }
    }

    private static <C extends Enum<C>> void counts(Tally<C> tally, int cell, String[] words) {
        for (int i = 4; i < words.length; i += 2) {
            String name = words[i].toUpperCase(Locale.ROOT);
            C count = tally.counts().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is counted that is called " + name));
            tally.set(count, cell, Integer.parseInt(words[i + 1]));
        }
    }

    public Tallies tallies() {
        return tallies;
    }

    /** Rates with one decimal, ratios with two, all half up. */
    public static ValueRules rules(int year) {
        return new ValueRules(
                new CpiRule(List.of(), TENTHS),
                new ParticipationRule(BigDecimal.valueOf(95), BigDecimal.valueOf(90), TENTHS, false),
                new MeasuredRatesRule(
                        TENTHS,
                        TENTHS,
                        TENTHS,
                        new Rounding(2, RoundingMode.HALF_UP),
                        List.of(9, 10, 11, 12),
                        List.of()),
                groups(year));
    }

    private static GroupsRule groups(int year) {
        return new GroupsRule(year > 0 ? JUDGED : List.of(), List.of(Group.ALL), List.of());
    }

    public MeasuredValues values() {
        return new MeasuredValues(tallies, TinyTallies::rules);
    }

    /** The thresholds of the examples. */
    public static PlausibilityRule thresholds(int year) {
        return thresholds(year, 4);
    }

    /** The same with this many standard errors. */
    static PlausibilityRule thresholds(int year, int standardErrors) {
        return new PlausibilityRule(
                year > 0 ? 30 : 0,
                new BigDecimal("0.02"),
                new BigDecimal("0.05"),
                new BigDecimal("0.10"),
                new BigDecimal("0.50"),
                new BigDecimal("0.05"),
                new BigDecimal("4"),
                new BigDecimal("15"),
                new BigDecimal("0.40"),
                new BigDecimal("0.10"),
                new BigDecimal("5"),
                BigDecimal.valueOf(standardErrors));
    }

    /** What is found in 2014, as "error code key" or "warning code key". */
    public List<String> findings(IntFunction<GroupsRule> groups) {
        return new Plausibility(tallies, TinyTallies::thresholds, groups)
                .findings(YEAR).stream()
                        .map(fault -> fault.severity().name().toLowerCase(Locale.ROOT) + " "
                                + fault.code().replace("plausibility.", "") + " "
                                + fault.place().column().orElse("").replace(YEAR + " ", ""))
                        .toList();
    }

    /** The same with every group judged in both years. */
    public List<String> findings() {
        return findings(TinyTallies::groups);
    }
}
