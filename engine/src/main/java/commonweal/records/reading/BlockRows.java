package commonweal.records.reading;

import commonweal.records.Form;
import java.util.Arrays;

/**
 * The rows of a block, column by column: the numbers of a column stand in one array, so that what is asked of all rows is a
 * short loop over one or a few arrays. Used again for the next block.
 */
public final class BlockRows {

    private static final int FIRST_ROOM = 1 << 12;

    private final int[] present;
    private final int[][] columns;
    /** The one array of all columns that the file does not have. */
    private int[] missing = new int[0];

    private long[] students = new long[0];
    private int[] lines = new int[0];
    private int[] starts = new int[0];
    private int size;
    private int block;

    /**
     * No rows yet.
     *
     * @param columns how many columns the kind has
     * @param present the places of those that the file has, in ascending order, without the student's
     */
    BlockRows(int columns, int[] present) {
        this.columns = new int[columns][];
        this.present = present.clone();
        grow(FIRST_ROOM);
    }

    private void grow(int room) {
        int before = missing.length;
        missing = Arrays.copyOf(missing, room);
        Arrays.fill(missing, before, room, Form.MISSING);
        for (int place = 0; place < columns.length; place++) {
            columns[place] = Arrays.binarySearch(present, place) < 0
                    ? missing
                    : Arrays.copyOf(columns[place] == null ? new int[0] : columns[place], room);
        }
        students = Arrays.copyOf(students, room);
        lines = Arrays.copyOf(lines, room);
        starts = Arrays.copyOf(starts, room);
    }

    /** Begins a block. */
    void begin(int index) {
        block = index;
        size = 0;
    }

    /** Makes room for so many more rows. */
    void room(int more) {
        if (size + more > missing.length) {
            grow(Math.max(2 * missing.length, size + more));
        }
    }

    /**
     * Adds so many rows, for which there must be room; their numbers are what the columns hold or will hold there.
     *
     * @param line the first one's line within the block; the others follow
     * @return the place of the first
     */
    int add(int more, int line) {
        int first = size;
        size += more;
        for (int i = 0; i < more; i++) {
            lines[first + i] = line + i;
        }
        return first;
    }

    /** Gives a row these numbers, in the order of the kind's columns. */
    void set(int row, int[] values, long student) {
        for (int place : present) {
            columns[place][row] = values[place];
        }
        students[row] = student;
    }

    /** Where each row starts in the bytes of the block. */
    int[] starts() {
        return starts;
    }

    /** The line of a row within its block, from 0. */
    int line(int row) {
        return lines[row];
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** How many columns the kind has. */
    public int width() {
        return columns.length;
    }

    /**
     * The numbers of a column of the kind, by row; missing in every row where the file has no such column, and in the
     * student's own.
     */
    public int[] column(int place) {
        return columns[place];
    }

    /** Whether the file has the column; the student's own counts as none. */
    public boolean has(int place) {
        return columns[place] != missing;
    }

    /** The numbers of all columns, by their places. */
    public int[][] columns() {
        return columns.clone();
    }

    /** The students' numbers, by row. */
    public long[] students() {
        return students;
    }

    /** Where a row is: the block and the line in it. */
    public long position(int row) {
        return (long) block << Integer.SIZE | lines[row];
    }

    /** Copies the numbers of a row, in the order of the kind's columns. */
    public void row(int row, int[] to) {
        for (int place = 0; place < columns.length; place++) {
            to[place] = columns[place][row];
        }
    }

    /** Takes the last row out. */
    void removeLast() {
        size--;
    }

    /** Takes rows out, by their places in ascending order; the others move together. */
    public void remove(int[] rows) {
        if (rows.length == 0) {
            return;
        }
        int[] kept = new int[size - rows.length];
        int next = 0;
        int removed = 0;
        for (int row = 0; row < size; row++) {
            if (removed < rows.length && rows[removed] == row) {
                removed++;
            } else {
                kept[next++] = row;
            }
        }
        for (int place : present) {
            gather(columns[place], kept);
        }
        gather(lines, kept);
        gather(starts, kept);
        for (int row = 0; row < kept.length; row++) {
            students[row] = students[kept[row]];
        }
        size = kept.length;
    }

    private static void gather(int[] column, int[] kept) {
        for (int row = 0; row < kept.length; row++) {
            column[row] = column[kept[row]];
        }
    }
}
