package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conversion tables from raw to scaled scores, each bound to its test, year, grade and subject: a score can be checked
 * against no other.
 */
final class Conversions {

    private static final RecordKind KIND = RecordKind.CONVERSIONS;
    private static final int ASSESSMENT = KIND.index("assessment");
    private static final int YEAR = KIND.index("year");
    private static final int GRADE = KIND.index("grade");
    private static final int SUBJECT = KIND.index("subject");
    private static final int RAW = KIND.index("raw");
    private static final int SCALED = KIND.index("scaled");
    private static final int LEVEL = KIND.index("level");
    private static final int MOST_RAW = 1000;

    private final Map<Integer, int[]> tables = new HashMap<>();

    private static int key(int assessment, int year, int grade, int subject) {
        return ((assessment * 4096 + year) * 16 + grade) * 4 + subject;
    }

    private static int packed(int scaled, int level) {
        return scaled << 4 | level;
    }

    /** Adds a row; says no if its table gives the raw score something else. */
    synchronized boolean add(int[] row) {
        int[] table = tables.computeIfAbsent(key(row[ASSESSMENT], row[YEAR], row[GRADE], row[SUBJECT]), fresh -> {
            int[] empty = new int[MOST_RAW];
            Arrays.fill(empty, -1);
            return empty;
        });
        int given = packed(row[SCALED], row[LEVEL]);
        if (table[row[RAW]] >= 0) {
            return table[row[RAW]] == given;
        }
        table[row[RAW]] = given;
        return true;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The table of a row of results, if there is one. */
    private int @Nullable [] table(int[] row, int year) {
        return tables.get(key(
                Math.max(ResultColumns.MCAS, row[ResultColumns.TEST]),
                year,
                row[ResultColumns.GRADE],
                row[ResultColumns.SUBJECT]));
    }

    /** Whether the row's test, year, grade and subject have a table. */
    boolean bound(int[] row) {
        return table(row, row[ResultColumns.YEAR]) != null;
    }

    /** Whether the row's scaled score and level are what its own table makes of its raw score. */
    boolean agrees(int[] row) {
        return agrees(row, row[ResultColumns.YEAR]);
    }

    private boolean agrees(int[] row, int year) {
        int[] table = table(row, year);
        int scaled = row[ResultColumns.SCALED];
        int level = row[ResultColumns.LEVEL];
        int stated = table == null ? -1 : table[row[ResultColumns.RAW]];
        return stated >= 0 && stated >>> 4 == scaled && (level < 0 || level == (stated & 0xF));
    }

    /** What the row's own table makes of its raw score; -1 if it does not have it. */
    int scaled(int[] row) {
        int[] table = table(row, row[ResultColumns.YEAR]);
        return table == null || table[row[ResultColumns.RAW]] < 0 ? -1 : table[row[ResultColumns.RAW]] >>> 4;
    }

    /** Another year whose table gives the row's scaled score: the table that was used by mistake, it seems; 0 if none. */
    int otherYear(int[] row) {
        for (int back = 1; back <= 3; back++) {
            for (int year : new int[] {row[ResultColumns.YEAR] - back, row[ResultColumns.YEAR] + back}) {
                if (agrees(row, year)) {
                    return year;
                }
            }
        }
        return 0;
    }
}
