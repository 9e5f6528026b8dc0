package commonweal.records.reading;

import commonweal.records.Form;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads a row of a block into whole numbers. A row that is not clean, for whatever reason, is not read to its end: whoever
 * wants to know why looks at its bytes again with {@link RowExaminer}.
 */
final class RowParser {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_HYPHENS = 0x2D2D2D2D2D2D2D2DL;
    private static final long EIGHT_HIGHEST_BITS = 0x8080808080808080L;

    private final FileColumn[] columns;
    private final StudentNumbers students;
    private final int[] values;
    private final int[] absent;
    private long student;
    private int next;

    /**
     * Reads rows of this layout.
     *
     * @param layout the columns of the file
     * @param students gives students their numbers
     */
    RowParser(Layout layout, StudentNumbers students) {
        this.columns = layout.columns().toArray(FileColumn[]::new);
        this.students = students;
        this.values = new int[layout.kind().columns().size()];
        this.absent = layout.absent();
        Arrays.fill(values, Form.MISSING);
    }

    /** The numbers of the row read last, in the order of the kind's columns; the student's own place is not used. */
    int[] values() {
        return values;
    }

    /** The student's number in the row read last. */
    long student() {
        return student;
    }

    /** Where the next row starts, after a clean row. */
    int next() {
        return next;
    }

    /**
     * Reads the row that starts here.
     *
     * @param bytes the block, which has a line feed behind its last row, and eight bytes more, whatever they are
     * @return whether the row is clean: as many cells as the header, each of them of its form
     */
    boolean read(byte[] bytes, int start) {
        for (int target : absent) {
            values[target] = Form.MISSING;
        }
        int at = start;
        int last = columns.length - 1;
        for (int i = 0; i <= last; i++) {
            FileColumn column = columns[i];
            int end = switch (column.reading) {
                case CODE -> code(column, bytes, at);
                case DIGITS -> digits(column, bytes, at);
                case STUDENT -> student(column, bytes, at);
                case SKIPPED -> skip(bytes, at);
            };
            if (end < 0 || bytes[end] != (i < last ? ',' : '\n')) {
                return i == last && end >= 0 && bytes[end] == '\r' && bytes[end + 1] == '\n' && ended(end + 2);
            }
            at = end + 1;
        }
        next = at;
        return true;
    }

    private boolean ended(int at) {
        next = at;
        return true;
    }

    /** Each of these reads the cell that starts here and returns where it ends, or -1 if the cell is not clean. */
    private int code(FileColumn column, byte[] bytes, int start) {
        long eight = (long) EIGHT_BYTES.get(bytes, start);
        // The lowest byte below '-', the end of nearly every cell: found in all eight at once.
        long low = eight - EIGHT_HYPHENS & ~eight & EIGHT_HIGHEST_BITS;
        int length = low == 0 ? Long.BYTES : Long.numberOfTrailingZeros(low) >>> 3;
        if (length == 0 || low == 0 && bytes[start + length] != ',') {
            return longerCode(column, bytes, start);
        }
        int number = column.codes.find(eight & -1L >>> 64 - 8 * length);
        values[column.target] = number;
        byte behind = bytes[start + length];
        boolean whole = behind == ',' || behind == '\n' || behind == '\r';
        return whole && number >= 0 ? start + length : longerCode(column, bytes, start);
    }

    /** A cell of more than eight bytes, an empty or a quoted one, or one with a blank or a comma in it. */
    private int longerCode(FileColumn column, byte[] bytes, int start) {
        boolean quoted = bytes[start] == '"';
        int from = quoted ? start + 1 : start;
        int at = from;
        byte one = bytes[at];
        while (one > ',' || one < 0 || one >= ' ' && one != ',' && one != '"') {
            one = bytes[++at];
        }
        if (at == from) {
            values[column.target] = Form.MISSING;
            return column.mayBeEmpty ? quoted ? unquoted(bytes, at) : at : -1;
        }
        int number = column.codes.find(bytes, from, at);
        values[column.target] = number;
        return number < 0 ? -1 : quoted ? unquoted(bytes, at) : at;
    }

    private static int unquoted(byte[] bytes, int at) {
        return bytes[at] == '"' ? at + 1 : -1;
    }

    private int digits(FileColumn column, byte[] bytes, int start) {
        long eight = (long) EIGHT_BYTES.get(bytes, start);
        long low = eight - EIGHT_HYPHENS & ~eight & EIGHT_HIGHEST_BITS;
        int length = Long.numberOfTrailingZeros(low) >>> 3;
        if (low == 0 || length == 0) {
            return longerDigits(column, bytes, start);
        }
        int number = Digits.number(eight, length);
        values[column.target] = number;
        return number < column.lowest || number > column.highest ? -1 : start + length;
    }

    /** A number of eight digits or more, an empty or a quoted cell. */
    private int longerDigits(FileColumn column, byte[] bytes, int start) {
        boolean quoted = bytes[start] == '"';
        int from = quoted ? start + 1 : start;
        int at = from;
        int number = 0;
        byte one = bytes[at];
        while (one >= '0' && one <= '9') {
            number = number * 10 + one - '0';
            one = bytes[++at];
        }
        int length = at - from;
        if (length == 0) {
            values[column.target] = Form.MISSING;
            return column.mayBeEmpty ? quoted ? unquoted(bytes, at) : at : -1;
        }
        values[column.target] = number;
        return length > 9 || number < column.lowest || number > column.highest ? -1 : quoted ? unquoted(bytes, at) : at;
    }

    private int student(FileColumn column, byte[] bytes, int start) {
        boolean quoted = bytes[start] == '"';
        int from = quoted ? start + 1 : start;
        int at = from;
        long number = 0;
        byte one = bytes[at];
        while (one >= '0' && one <= '9') {
            number = number * 10 + one - '0';
            one = bytes[++at];
        }
        boolean plain = at > from && bytes[from] != '0' && StudentNumbers.plain(number, at - from);
        if (!plain || one > ' ' && one != ',' && one != '"') {
            while (one > ' ' && one != ',' && one != '"') {
                one = bytes[++at];
            }
            number = students.number(bytes, from, at);
        }
        student = number;
        values[column.target] = 0;
        return number < 0 ? -1 : quoted ? unquoted(bytes, at) : at;
    }

    private static int skip(byte[] bytes, int start) {
        int at = start;
        if (bytes[at] == '"') {
            at++;
            while (bytes[at] != '\n' && (bytes[at] != '"' || bytes[at + 1] == '"')) {
                at += bytes[at] == '"' ? 2 : 1;
            }
            return bytes[at] == '"' ? at + 1 : -1;
        }
        while (bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '"') {
            at++;
        }
        return bytes[at] == '"' ? -1 : at;
    }
}
