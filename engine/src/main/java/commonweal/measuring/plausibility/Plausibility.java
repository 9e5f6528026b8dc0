package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.policy.GroupsRule;
import commonweal.policy.PlausibilityRule;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Whether what was counted can be so. Published ratings have been wrong because a group was left out, a file was not sent
 * or last year's table was used; each of these leaves traces in the counts. Every threshold is of the clause; what two
 * samples of the same students would differ by, chance alone, raises nothing.
 */
public final class Plausibility {

    private static final List<Check> CHECKS = List.of(
            new GroupMissing(),
            new GroupShare(),
            new UnitMissing(),
            new WithoutScore(),
            new AttributionShift(),
            new IndexShift(),
            new GrowthMedian(),
            new SchoolIndex(),
            new SchoolEnrollment(),
            new AccessMedian());

    private final Tallies tallies;
    private final Map<OrgKind, int[]> units;
    private final IntFunction<PlausibilityRule> rules;
    private final IntFunction<GroupsRule> groups;

    /**
     * Looks at these tallies.
     *
     * @param tallies what was counted; the state is among the units
     * @param rules the thresholds of each year counted
     * @param groups the groups judged in each year counted
     * @throws IllegalArgumentException if the state is not among the units, or grades and subjects are of different years
     */
    public Plausibility(Tallies tallies, IntFunction<PlausibilityRule> rules, IntFunction<GroupsRule> groups) {
        if (!tallies.subjects().units().contains(Tallies.STATE)) {
            throw new IllegalArgumentException("the state must be among the units counted");
        }
        if (tallies.grades().firstYear() != tallies.subjects().firstYear()
                || tallies.grades().years() != tallies.subjects().years()) {
            throw new IllegalArgumentException("grades must be counted in the same years as subjects");
        }
        this.tallies = tallies;
        this.units = byKind(tallies.subjects().units());
        this.rules = rules;
        this.groups = groups;
    }

    private static Map<OrgKind, int[]> byKind(List<OrgCode> units) {
        OrgKind[] kinds = units.stream().map(Tallies::kind).toArray(OrgKind[]::new);
        Map<OrgKind, int[]> places = new EnumMap<>(OrgKind.class);
        for (OrgKind kind : OrgKind.values()) {
            places.put(
                    kind,
                    IntStream.range(0, kinds.length)
                            .filter(unit -> kinds[unit] == kind)
                            .toArray());
        }
        return places;
    }

    /**
     * Everything found in all years: errors, which must stop the run, and warnings; by year, then by check, then by subject
     * or unit. Codes begin with {@code plausibility.}.
     */
    public List<Fault> findings() {
        Tally<SubjectCount> counted = tallies.subjects();
        List<Fault> found = new ArrayList<>();
        for (int year = counted.firstYear(); counted.holds(year); year++) {
            found.addAll(findings(year));
        }
        return List.copyOf(found);
    }

    /** What is found in one year, against the year before if that was counted. */
    public List<Fault> findings(int year) {
        boolean hasBefore = tallies.subjects().holds(year - 1);
        List<Group> judged = groups.apply(year).judged();
        List<Group> both = hasBefore
                ? judged.stream()
                        .filter(groups.apply(year - 1).judged()::contains)
                        .toList()
                : List.of();
        YearLookedAt at = new YearLookedAt(tallies, year, hasBefore, rules.apply(year), units, judged, both);
        List<Fault> found = new ArrayList<>();
        CHECKS.forEach(check -> check.look(at, found::add));
        return List.copyOf(found);
    }
}
