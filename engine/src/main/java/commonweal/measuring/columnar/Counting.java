package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the packed rows: school by school into a histogram, which is written into the tally and added to the district's;
 * districts likewise into the state's. Threads take whole districts.
 */
final class Counting {

    private static final int GROUPS = Group.values().length;

    private final Units units;
    private final CountingRules rules;
    private final int contextYear;
    private final List<ResultRows> rows;
    private final SchoolRows more;
    private final List<Outcomes.Outcome> outcomes;
    private final int attributions;
    private final GroupTable groups;
    private final Tally<SubjectCount> tally;

    /**
     * What is to be counted.
     *
     * @param units the units and which school is in which district
     * @param rules the rules
     * @param context what rows were packed with
     * @param rows the rows of each thread
     * @param more rows that no row of results gave: students without one, resolved science
     * @param outcomes all outcomes
     * @param attributions how many attributions occur, from the first
     * @param tally where the counts go; its years are those that are counted
     */
    Counting(
            Units units,
            CountingRules rules,
            ResultContext context,
            List<ResultRows> rows,
            SchoolRows more,
            List<Outcomes.Outcome> outcomes,
            int attributions,
            Tally<SubjectCount> tally) {
        this.units = units;
        this.rules = rules;
        this.contextYear = context.firstYear();
        this.rows = rows;
        this.more = more;
        this.outcomes = outcomes;
        this.attributions = attributions;
        this.groups = context.groups();
        this.tally = tally;
    }

    /** Counts everything with so many threads. */
    void run(int threads) {
        AtomicInteger next = new AtomicInteger();
        List<Histogram> states = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            states.add(empty());
        }
        Threads.run(threads, thread -> {
            Histogram school = empty();
            Histogram district = empty();
            CellCounts cells = new CellCounts(outcomes, tally);
            for (int i = next.getAndIncrement(); i < units.districts(); i = next.getAndIncrement()) {
                district.clear();
                for (int one : units.schoolsOf(i)) {
                    school.clear();
                    countSchool(one, school);
                    write(cells, school, units.unitOfSchool(one), CellCounts.Level.SCHOOL);
                    district.add(school);
                }
                write(cells, district, units.unitOfDistrict(i), CellCounts.Level.DISTRICT);
                states.get(thread).add(district);
            }
        });
        for (Histogram other : states.subList(1, states.size())) {
            states.getFirst().add(other);
        }
        write(new CellCounts(outcomes, tally), states.getFirst(), units.state(), CellCounts.Level.STATE);
    }

    private Histogram empty() {
        return new Histogram(tally.years() * Tallies.SUBJECTS * GROUPS, attributions, outcomes.size());
    }

    private void countSchool(int school, Histogram into) {
        SchoolRows.Stretch stretch = (packed, length) -> {
            for (int i = 0; i < length; i++) {
                count(packed[i], into);
            }
        };
        rows.forEach(ofThread -> ofThread.schools.take(school, stretch));
        more.take(school, stretch);
    }

    private void count(int packed, Histogram into) {
        int year = PackedRow.year(packed);
        int first = ((year + contextYear - tally.firstYear()) * Tallies.SUBJECTS + PackedRow.subject(packed)) * GROUPS;
        int attribution = PackedRow.attribution(packed);
        int outcome = PackedRow.outcome(packed);
        int growth = PackedRow.growth(packed);
        for (int group : groups.of(year, PackedRow.student(packed))) {
            into.add(first + group, attribution, outcome, growth);
        }
    }

    private void write(CellCounts cells, Histogram histogram, int unit, CellCounts.Level level) {
        int cell = 0;
        int tallyCell = tally.cell(unit, tally.firstYear(), 0, Group.ALL);
        for (int year = 0; year < tally.years(); year++) {
            var rule = rules.in(tally.firstYear() + year).attribution();
            for (int i = 0; i < Tallies.SUBJECTS * GROUPS; i++) {
                cells.write(histogram, cell++, tallyCell++, level, rule);
            }
        }
    }
}
