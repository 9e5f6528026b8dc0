package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.policy.AttributionRule;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import java.util.Arrays;
import java.util.List;

/** The tallies by subject: made from histograms of all units, and of the state by grade. */
final class SubjectTally {

    private static final int GROUPS = Group.values().length;

    private SubjectTally() {}

    /** An empty tally. */
    static Tally<SubjectCount> empty(List<OrgCode> units, int firstYear, int years, int parts) {
        Tally<SubjectCount> tally = new Tally<>(units, firstYear, years, parts, SubjectCount.values());
        tally.fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        return tally;
    }

    /** Writes histograms of units into a tally. */
    static Counting.Writer writer(Tally<SubjectCount> tally, List<Outcomes.Outcome> outcomes, CountingRules rules) {
        CellCounts cells = new CellCounts(outcomes, tally);
        int ofYear = tally.parts() * GROUPS;
        // Looked up once, not for each of thousands of units.
        AttributionRule[] rule = new AttributionRule[tally.years()];
        Arrays.setAll(rule, year -> rules.in(tally.firstYear() + year).attribution());
        return (histogram, unit, level) -> {
            int first = tally.cell(unit, tally.firstYear(), 0, Group.ALL);
            for (int year = 0; year < rule.length; year++) {
                cells.write(histogram, year * ofYear, first + year * ofYear, ofYear, level, rule[year]);
            }
        };
    }

    /** The state by grade. */
    static Tally<SubjectCount> grades(
            List<GradeRows> rows,
            int firstPacked,
            int firstYear,
            int years,
            List<Outcomes.Outcome> outcomes,
            CountingRules rules) {
        Tally<SubjectCount> tally = empty(List.of(Tallies.STATE), firstYear, years, Tallies.SUBJECTS * Tallies.GRADES);
        Histogram all = rows.getFirst().histogram();
        rows.subList(1, rows.size()).forEach(other -> all.add(other.histogram()));
        CellCounts cells = new CellCounts(outcomes, tally);
        for (int year = 0; year < years; year++) {
            var rule = rules.in(firstYear + year).attribution();
            for (int part = 0; part < tally.parts(); part++) {
                cells.write(
                        all,
                        GradeRows.cell(firstPacked + year, part),
                        tally.cell(0, firstYear + year, part, Group.ALL),
                        1,
                        CellCounts.Level.STATE,
                        rule);
            }
        }
        return tally;
    }
}
