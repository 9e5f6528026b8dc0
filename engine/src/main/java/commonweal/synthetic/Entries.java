package commonweal.synthetic;

import commonweal.synthetic.Draws.For;
import java.util.ArrayList;
import java.util.List;

/** All students by how they come in: those who are there when their walk begins, and those new in the state later. */
final class Entries {

    private static final int KEYS_OF_A_YEAR = 24;

    private Entries() {}

    /**
     * Lists them.
     *
     * @param size how many students stand for one real pupil
     */
    static List<Entry> list(StateOfTheYears state, double size) {
        Years years = state.years();
        List<Entry> entries = new ArrayList<>();
        for (int kindergarten = years.oldest(); kindergarten <= years.youngest(); kindergarten++) {
            long key = (long) (kindergarten - years.oldest()) << KEYS_OF_A_YEAR;
            int begin = years.begin(kindergarten);
            for (int year = begin; year <= years.end(kindergarten); year++) {
                int grade = year - kindergarten;
                for (School school : state.schools().all()) {
                    double real = year == begin
                            ? school.pupilsIn(grade)
                            : state.next().newcomers(school, grade);
                    int count = state.draws().whole(real * size, school.index, For.HOW_MANY, year * 32 + grade + 2);
                    if (count > 0) {
                        entries.add(new Entry(kindergarten, year, school.index, year > begin, key, count));
                        key += count;
                    }
                }
            }
        }
        return entries;
    }
}
