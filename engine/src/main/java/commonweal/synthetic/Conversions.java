package commonweal.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of all tests of some years, and which grades are tested in what. */
final class Conversions {

    private static final List<Integer> ELA_AND_MATH = List.of(3, 4, 5, 6, 7, 8, 10);
    private static final List<Integer> SCIENCE = List.of(5, 8, 9, 10);
    private static final int GRADES = 11;

    private final int first;
    private final Conversion[] tables;

    /** The tables of these years. */
    Conversions(Draws draws, int first, int last) {
        this.first = first;
        tables = new Conversion[(last - first + 1) * GRADES * 3];
        for (int year = first; year <= last; year++) {
            for (int subject = 0; subject < 3; subject++) {
                for (int grade : gradesOf(subject)) {
                    tables[at(year, grade, subject)] = Conversion.of(draws, year, grade, subject);
                }
            }
        }
    }

    /** The grades tested in a subject; in science the last two are high school. */
    static List<Integer> gradesOf(int subject) {
        return subject == RecordCodes.SCIENCE ? SCIENCE : ELA_AND_MATH;
    }

    /** Grades in which every student is tested. */
    static List<Integer> testedGrades() {
        return ELA_AND_MATH;
    }

    private int at(int year, int grade, int subject) {
        return ((year - first) * GRADES + grade) * 3 + subject;
    }

    Conversion get(int year, int grade, int subject) {
        return tables[at(year, grade, subject)];
    }

    /** The rows of the file, of these years. */
    List<List<String>> rows(Years years) {
        List<List<String>> rows = new ArrayList<>();
        for (int year = years.first(); year <= years.last(); year++) {
            for (int grade = 3; grade < GRADES; grade++) {
                for (int subject = 0; subject < 3; subject++) {
                    if (gradesOf(subject).contains(grade)) {
                        add(year, grade, subject, rows);
                    }
                }
            }
        }
        return rows;
    }

    private void add(int year, int grade, int subject, List<List<String>> rows) {
        Conversion table = get(year, grade, subject);
        for (int raw = 0; raw <= table.most(); raw++) {
            int scaled = table.scaled(raw);
            rows.add(List.of(
                    "mcas",
                    Integer.toString(year),
                    String.format(Locale.ROOT, "%02d", grade),
                    RecordCodes.SUBJECTS.get(subject),
                    Integer.toString(raw),
                    Integer.toString(scaled),
                    RecordCodes.LEVELS.get(Conversion.level(scaled))));
        }
    }
}
