package commonweal.office.corrections;

import commonweal.files.CsvRow;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which figure of a school or district, as its row in {@code measures.csv} says it.
 *
 * @param year the year of the row
 * @param group the student group
 * @param subject the subject, or {@link Subject#NONE}
 * @param measure what is measured
 */
public record FigureKey(int year, Group group, Subject subject, Measure measure) implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::measure)
            .thenComparing(FigureKey::subject)
            .thenComparing(FigureKey::group)
            .thenComparing(FigureKey::year, Comparator.reverseOrder());

    private static final int PARTS = 4;

    /** As a field of a form names it: {@code 2016.all..cumulative_ppi}. */
    public String code() {
        return year + "." + group.code() + "." + subject.code() + "." + measure.code();
    }

    /** The figure of this code; none if there can be none. */
    static Optional<FigureKey> find(String code) {
        String[] parts = code.split("\\.", -1);
        return parts.length == PARTS ? find(parts[0], parts[1], parts[2], parts[3]) : Optional.empty();
    }

    /** The figure of these codes; none if there can be none, such as a graduation rate in mathematics. */
    static Optional<FigureKey> find(String year, String group, String subject, String measure) {
        Optional<Integer> ofYear = CsvRow.wholeNumber(year);
        Optional<Group> ofGroup = Coded.find(Group.values(), group);
        Optional<Subject> ofSubject = Subject.find(subject);
        Optional<Measure> what = Measure.find(measure);
        if (ofYear.isEmpty() || ofGroup.isEmpty() || ofSubject.isEmpty() || what.isEmpty()) {
            return Optional.empty();
        }
        return what.get().allows(ofSubject.get())
                ? Optional.of(new FigureKey(ofYear.get(), ofGroup.get(), ofSubject.get(), what.get()))
                : Optional.empty();
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
