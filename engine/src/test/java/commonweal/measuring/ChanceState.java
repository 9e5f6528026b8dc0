package commonweal.measuring;

import commonweal.faults.Fault;
import commonweal.measuring.plausibility.Plausibility;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A state of 300 schools in 100 districts, from 5 students to 600, in which nothing happens between two years: every
 * student of both years is drawn anew from the same school, 1 percent have no row, 3 of 200 no score, 4 percent came after
 * October. Whatever differs is chance.
 */
final class ChanceState {

    private static final int[] POINTS = {100, 75, 50, 25, 0};
    private static final int DISTRICTS = 100;
    private static final int SCHOOLS = 3;

    private final SplittableRandom random;
    private final Tallies tallies;
    private final List<OrgCode> units;

    private ChanceState(int seed) {
        this.random = new SplittableRandom(seed);
        this.units = new ArrayList<>(List.of(Tallies.STATE));
        for (int district = 1; district <= DISTRICTS; district++) {
            for (int school = 0; school <= SCHOOLS; school++) {
                units.add(new OrgCode("%04d%04d".formatted(district, school * 5)));
            }
        }
        this.tallies = TinyTallies.empty(units, TinyTallies.YEAR - 1, 2);
    }

    /** Everything found in the state of a seed, with this many standard errors. */
    static List<String> findings(int seed, int standardErrors) {
        ChanceState state = new ChanceState(seed);
        state.fill();
        return new Plausibility(
                        state.tallies,
                        year -> TinyTallies.thresholds(year, standardErrors),
                        year -> TinyTallies.rules(year).groups())
                .findings().stream().map(Fault::wrong).toList();
    }

    private void fill() {
        for (int district = 0; district < DISTRICTS; district++) {
            for (int school = 1; school <= SCHOOLS; school++) {
                int of = 1 + district * (SCHOOLS + 1);
                int size = 5 + random.nextInt(10) * random.nextInt(10) * 7;
                int able = 40 + random.nextInt(50);
                for (int year = TinyTallies.YEAR - 1; year <= TinyTallies.YEAR; year++) {
                    int students = size - size / 10 + random.nextInt(size / 5 + 1);
                    for (int student = 0; student < students; student++) {
                        student(new int[] {0, of, of + school}, year, able);
                    }
                }
            }
        }
        Sums.check(tallies.subjects());
    }

    private void student(int[] where, int year, int able) {
        Group race =
                random.nextInt(100) < 8 ? Group.BLACK : random.nextInt(1000) < 4 ? Group.PACIFIC_ISLANDER : Group.WHITE;
        for (int subject = 0; subject < Tallies.SUBJECTS; subject++) {
            boolean withoutRow = random.nextInt(100) == 0;
            boolean late = random.nextInt(100) < 4;
            boolean withoutScore = random.nextInt(200) < 3;
            int points = POINTS[random.nextInt(100) < able ? 0 : random.nextInt(POINTS.length)];
            for (int unit : where) {
                for (Group group : List.of(Group.ALL, race)) {
                    int cell = tallies.subjects().cell(unit, year, subject, group);
                    add(SubjectCount.ENROLLED, cell, 1);
                    if (withoutRow) {
                        add(SubjectCount.WITHOUT_ROW, cell, 1);
                        continue;
                    }
                    add(SubjectCount.TESTED, cell, 1);
                    if (late) {
                        add(SubjectCount.NOT_ATTRIBUTED, cell, 1);
                    } else if (withoutScore) {
                        add(SubjectCount.WITHOUT_SCORE, cell, 1);
                    } else {
                        add(SubjectCount.ASSESSED, cell, 1);
                        add(SubjectCount.POINTS, cell, points);
                    }
                }
            }
        }
    }

    private void add(SubjectCount count, int cell, int more) {
        tallies.subjects().set(count, cell, tallies.subjects().get(count, cell) + more);
    }
}
