package commonweal.measures;

import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All readings of one organisation. */
public final class OrgMeasures {

    /** An organisation without any reading. */
    public static final OrgMeasures NONE = new OrgMeasures(0, 0);

    private static final int GROUPS = Group.values().length;
    private static final int SUBJECTS = Subject.values().length;

    private final int firstYear;
    private final int years;
    /** By measure, made when a measure is first seen; within: year, group, subject. */
    private final @Nullable Reading[][] table = new Reading[Measure.values().length][];

    OrgMeasures(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
    }

    private int index(int year, Group group, Subject subject) {
        return ((year - firstYear) * GROUPS + group.ordinal()) * SUBJECTS + subject.ordinal();
    }

    /** Stores a reading; returns the one that was there before, if any. */
    Optional<Reading> put(int year, Group group, Subject subject, Measure measure, Reading reading) {
        @Nullable Reading[] cells = table[measure.ordinal()];
        if (cells == null) {
            cells = new Reading[years * GROUPS * SUBJECTS];
            table[measure.ordinal()] = cells;
        }
        int index = index(year, group, subject);
        Reading before = cells[index];
        if (before == null) {
            cells[index] = reading;
        }
        return Optional.ofNullable(before);
    }

    /** The reading, if there is a row for it (which may say that the value is suppressed). */
    public Optional<Reading> find(int year, Group group, Subject subject, Measure measure) {
        @Nullable Reading[] cells = table[measure.ordinal()];
        if (cells == null || year < firstYear || year >= firstYear + years) {
            return Optional.empty();
        }
        return Optional.ofNullable(cells[index(year, group, subject)]);
    }

    /** The same readings but for those of some measures. */
    OrgMeasures without(Set<Measure> left) {
        OrgMeasures others = new OrgMeasures(firstYear, firstYear + years - 1);
        for (Measure measure : Measure.values()) {
            if (!left.contains(measure)) {
                others.table[measure.ordinal()] = table[measure.ordinal()];
            }
        }
        return others;
    }

    /** Whether any reading of the measure is there. */
    public boolean has(Measure measure) {
        return table[measure.ordinal()] != null;
    }
}
