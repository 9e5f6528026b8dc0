package commonweal.measuring.columnar;

import commonweal.measuring.Tallies;

/** Counts the state's rows by grade, while they are read: the packed row does not keep the grade. */
final class GradeRows {

    static final int CELLS = PackedRow.YEARS * Tallies.SUBJECTS * Tallies.GRADES;

    private final Histogram histogram = new Histogram(CELLS, PackedRow.ATTRIBUTIONS, Outcomes.MOST);

    static int cell(int year, int part) {
        return year * Tallies.SUBJECTS * Tallies.GRADES + part;
    }

    /** Counts a row of a grade. */
    void add(int grade, int packed) {
        histogram.add(
                cell(PackedRow.year(packed), PackedRow.subject(packed) * Tallies.GRADES + grade),
                PackedRow.attribution(packed),
                PackedRow.outcome(packed),
                PackedRow.growth(packed));
    }

    Histogram histogram() {
        return histogram;
    }
}
