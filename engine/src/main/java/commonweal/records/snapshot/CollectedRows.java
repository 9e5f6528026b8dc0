package commonweal.records.snapshot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of a block that come one by one, column by column. */
final class CollectedRows {

    private final int[][] values;
    private long[] students = new long[1024];
    private int[] present;
    private int rows;

    CollectedRows(int columns) {
        this.values = new int[columns][1024];
        this.present = IntStream.range(0, columns).toArray();
    }

    /** The rows that follow have these columns. */
    void columns(int[] ofRows) {
        present = ofRows.clone();
    }

    void clear() {
        rows = 0;
    }

    void add(int[] row, long student) {
        if (rows == students.length) {
            students = Arrays.copyOf(students, 2 * rows);
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * rows);
            }
        }
        students[rows] = student;
        for (int column : present) {
            values[column][rows] = row[column];
        }
        rows++;
    }

    int[][] values() {
        return values;
    }

    long[] students() {
        return students;
    }

    int rows() {
        return rows;
    }
}
