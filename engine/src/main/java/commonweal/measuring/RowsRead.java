package commonweal.measuring;

import commonweal.terms.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What is known of the files of a year and subject before anything is counted. */
public final class RowsRead {

    private record Of(int year, Subject subject) {}

    private record Counts(int read, int rejected) {}

    private final Map<Of, Counts> rows = new HashMap<>();
    private final Map<Of, Integer> enrolled = new HashMap<>();

    /**
     * Says how many rows of results there were.
     *
     * @param read rows of the file, rejected ones included
     * @param rejected rows that were refused
     */
    public void results(int year, Subject subject, int read, int rejected) {
        rows.put(new Of(year, subject), new Counts(read, rejected));
    }

    /** Says how many students the enrollment has in the subject's tested grades; not called where there is none. */
    public void enrollment(int year, Subject subject, int students) {
        enrolled.put(new Of(year, subject), students);
    }

    /** Rows of results, 0 if none were said. */
    int read(int year, Subject subject) {
        return counts(year, subject).read();
    }

    /** Of those, rows that were refused. */
    int rejected(int year, Subject subject) {
        return counts(year, subject).rejected();
    }

    /** Students the enrollment has in the tested grades, if there is an enrollment. */
    OptionalInt enrolled(int year, Subject subject) {
        Integer students = enrolled.get(new Of(year, subject));
        return students == null ? OptionalInt.empty() : OptionalInt.of(students);
    }

    private Counts counts(int year, Subject subject) {
        return rows.getOrDefault(new Of(year, subject), new Counts(0, 0));
    }
}
