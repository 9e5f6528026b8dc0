package commonweal.measuring.columnar;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Who was enrolled where, and with which attributes: a table of students and years. Filled by one thread; afterwards
 * several may look up and mark subjects as seen.
 */
final class Enrollment {

    /** In place of a school there is none of. */
    static final int NO_SCHOOL = (1 << 17) - 1;

    /** There is no such entry. */
    static final long ABSENT = -1;

    private static final int OCTOBER = 17;
    private static final int GRADE = 34;
    private static final int RACE = 38;
    private static final int FLAGS = 41;
    private static final int FIRST_YEAR_EL = 45;
    private static final int SEEN = 46;

    private long[] keys = new long[1 << 12];
    private AtomicLongArray entries = new AtomicLongArray(1 << 12);
    private int size;

    Enrollment() {
        Arrays.fill(keys, ABSENT);
    }

    /** An entry. */
    static long entry(int school, int october, int grade, int race, int flags, boolean firstYearEl) {
        return school
                | (long) october << OCTOBER
                | (long) grade << GRADE
                | (long) race << RACE
                | (long) flags << FLAGS
                | (firstYearEl ? 1L << FIRST_YEAR_EL : 0);
    }

    /** The school when the tests were given, or {@link #NO_SCHOOL}. */
    static int school(long entry) {
        return (int) entry & NO_SCHOOL;
    }

    /** The school on October 1, or {@link #NO_SCHOOL}. */
    static int october(long entry) {
        return (int) (entry >>> OCTOBER) & NO_SCHOOL;
    }

    static int grade(long entry) {
        return (int) (entry >>> GRADE) & 0xF;
    }

    static int race(long entry) {
        return (int) (entry >>> RACE) & 0x7;
    }

    static int flags(long entry) {
        return (int) (entry >>> FLAGS) & 0xF;
    }

    static boolean firstYearEl(long entry) {
        return (entry >>> FIRST_YEAR_EL & 1) != 0;
    }

    static boolean seen(long entry, int subject) {
        return (entry >>> SEEN + subject & 1) != 0;
    }

    int size() {
        return size;
    }

    /** Adds an entry of a student and year; says no if there is one already. */
    boolean add(long studentYear, long entry) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(studentYear);
        if (keys[slot] == studentYear) {
            return false;
        }
        keys[slot] = studentYear;
        entries.set(slot, entry);
        size++;
        return true;
    }

    private int slot(long studentYear) {
        int slot = (int) studentYear & keys.length - 1;
        while (keys[slot] != ABSENT && keys[slot] != studentYear) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        AtomicLongArray oldEntries = entries;
        keys = new long[2 * oldKeys.length];
        entries = new AtomicLongArray(keys.length);
        Arrays.fill(keys, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                entries.set(slot, oldEntries.get(i));
            }
        }
    }

    /** The entry of a student and year, or {@link #ABSENT}. */
    long find(long studentYear) {
        int slot = slot(studentYear);
        return keys[slot] == ABSENT ? ABSENT : entries.get(slot);
    }

    /** Marks that there is a row of results of a subject. */
    void see(long studentYear, int subject) {
        int slot = slot(studentYear);
        if (keys[slot] != ABSENT) {
            long bit = 1L << SEEN + subject;
            if ((entries.get(slot) & bit) == 0) {
                entries.accumulateAndGet(slot, bit, (before, more) -> before | more);
            }
        }
    }

    /** Takes every entry. */
    interface Each {
        /** An entry of a student and year. */
        void entry(long studentYear, long entry);
    }

    /** Hands over every entry, in no order that means anything. */
    void forEach(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != ABSENT) {
                each.entry(keys[i], entries.get(i));
            }
        }
    }
}
