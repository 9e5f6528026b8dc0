package commonweal.measuring.columnar;

import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Counts packed rows: school by school into a histogram, which is written down and added to the district's; districts
 * likewise into the state's. Threads take whole districts.
 *
 * @param units the units and which school is in which district
 * @param groups the groups of a student
 * @param rows the rows of each thread that read
 * @param shape of the histograms
 * @param writers writes the counts of a unit down; one for each thread
 */
record Counting(Units units, GroupTable groups, List<SchoolRows> rows, Shape shape, Supplier<Writer> writers) {

    private static final int GROUPS = Group.values().length;

    /**
     * The shape of a histogram: its cells are years x parts x groups.
     *
     * @param firstYear the first year, as packed rows count them
     * @param years how many years
     * @param parts how many subjects
     * @param attributions how many attributions occur, from the first
     * @param outcomes how many outcomes occur
     */
    record Shape(int firstYear, int years, int parts, int attributions, int outcomes) {

        private Histogram empty() {
            return new Histogram(years * parts * GROUPS, attributions, outcomes);
        }

        private int firstCell(int packed) {
            return ((PackedRow.year(packed) - firstYear) * parts + PackedRow.subject(packed)) * GROUPS;
        }
    }

    /** Writes down what was counted of a unit. */
    interface Writer {
        /** Writes the counts of a unit, by its place among all. */
        void write(Histogram histogram, int unit, CellCounts.Level level);
    }

    /** Counts everything with so many threads. */
    void run(int threads) {
        AtomicInteger next = new AtomicInteger();
        List<Histogram> states = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            states.add(shape.empty());
        }
        Threads.run(threads, thread -> {
            Histogram school = shape.empty();
            Histogram district = shape.empty();
            Writer writer = writers.get();
            for (int i = next.getAndIncrement(); i < units.districts(); i = next.getAndIncrement()) {
                district.clear();
                for (int one : units.schoolsOf(i)) {
                    school.clear();
                    count(one, school);
                    writer.write(school, units.unitOfSchool(one), CellCounts.Level.SCHOOL);
                    district.add(school);
                }
                writer.write(district, units.unitOfDistrict(i), CellCounts.Level.DISTRICT);
                states.get(thread).add(district);
            }
        });
        for (Histogram other : states.subList(1, states.size())) {
            states.getFirst().add(other);
        }
        writers.get().write(states.getFirst(), units.state(), CellCounts.Level.STATE);
    }

    private void count(int school, Histogram into) {
        for (SchoolRows ofThread : rows) {
            ofThread.each(school, (packed, from, to) -> count(packed, from, to, into));
        }
    }

    private void count(int[] packed, int from, int to, Histogram into) {
        for (int i = from; i < to; i++) {
            int row = packed[i];
            into.add(
                    shape.firstCell(row),
                    groups.of(PackedRow.year(row), PackedRow.student(row)),
                    PackedRow.attribution(row),
                    PackedRow.outcome(row),
                    PackedRow.growth(row));
        }
    }
}
