package commonweal.records.reading;

import commonweal.records.Form;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads the lines of a block into the columns of {@link BlockRows}. Lines that look as nearly all do are taken many at once,
 * column by column; any other line, and any of whose cells one is not of its form, is read by itself: first by
 * {@link RowParser}, which also knows quotation marks, then by {@link RowExaminer}. What is not clean for it either is left
 * out and named.
 */
final class BlockParser {

    /** From so many codes on a column is read by {@link #manyCodes}. */
    private static final int MANY = 256;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** By the length of a cell: its bytes among eight. */
    private static final long[] CELL = new long[Long.BYTES + 1];

    static {
        for (int length = 1; length <= Long.BYTES; length++) {
            CELL[length] = -1L >>> Long.SIZE - Long.BYTES * length;
        }
    }

    private final FileColumn[] columns;
    private final StudentNumbers students;
    private final RowParser parser;
    private final RowExaminer examiner;
    private final CellEnds ends = new CellEnds();
    /** One bit for each line taken last that has a cell which is not of its form. */
    private final long[] unclean = new long[CellEnds.STRETCH / Long.SIZE];

    private boolean anyUnclean;
    private long[] bad = new long[0];
    private int bads;
    private int lines;

    /**
     * Reads lines of this layout.
     *
     * @param students gives students their numbers
     * @param examiner looks at what is not clean
     */
    BlockParser(Layout layout, StudentNumbers students, RowExaminer examiner) {
        this.columns = layout.columns().toArray(FileColumn[]::new);
        this.students = students;
        this.parser = new RowParser(layout, students);
        this.examiner = examiner;
    }

    /** How many lines the block read last has, empty ones among them. */
    int lines() {
        return lines;
    }

    /** The lines that are not clean, in ascending order: the line within the block in the upper half, its start in the lower. */
    long[] bad() {
        return Arrays.copyOf(bad, bads);
    }

    /** Reads a block. Its bytes go on for at least eight behind the last line, whatever they are. */
    void read(Block block, BlockRows rows) throws Blocks.LineTooLong {
        byte[] bytes = block.bytes;
        rows.begin(block.index);
        lines = 0;
        bads = 0;
        int at = block.from;
        while (at < block.to) {
            ends.find(bytes, at, Math.min(block.to, at + CellEnds.STRETCH));
            int behind = wholeLines(bytes, rows);
            if (behind == at) {
                // Not one line is whole: it is longer than a stretch.
                line(bytes, at, rows);
                behind = behindLine(bytes, at);
            }
            at = behind;
        }
    }

    /** Reads the whole lines of a stretch; returns where the next line starts. */
    private int wholeLines(byte[] bytes, BlockRows rows) throws Blocks.LineTooLong {
        int cells = columns.length;
        int before = 0;
        while (true) {
            int step = ends.returns(bytes, before, cells) ? cells + 1 : cells;
            int regular = ends.regularLines(bytes, before, cells, step);
            if (regular > 0) {
                regular(bytes, before, step, regular, rows);
                before += regular * step;
            }
            int next = ends.nextLineFeed(bytes, before);
            if (next < 0) {
                return ends.at[before] + 1;
            }
            line(bytes, ends.at[before] + 1, rows);
            before = next;
        }
    }

    /** Reads a line by itself and adds it, if it is clean. */
    private void line(byte[] bytes, int start, BlockRows rows) throws Blocks.LineTooLong {
        int next = behindLine(bytes, start);
        if (next - start > ReadingLimits.LONGEST_LINE) {
            throw new Blocks.LineTooLong();
        }
        int line = lines++;
        boolean blank = next == start + 1 || next == start + 2 && bytes[start] == '\r';
        if (!blank) {
            rows.room(1);
            int row = rows.add(1, line);
            rows.starts()[row] = start;
            if (!alone(bytes, start, next, row, rows)) {
                rows.removeLast();
                bad(line, start);
            }
        }
    }

    /** Reads a row by itself into its place; returns whether it is clean. */
    private boolean alone(byte[] bytes, int start, int next, int row, BlockRows rows) {
        if (parser.read(bytes, start)) {
            rows.set(row, parser.values(), parser.student());
            return true;
        }
        RowExaminer.Examined examined = examiner.read(bytes, start, next - 1);
        if (examined.faults().isEmpty()) {
            rows.set(row, examined.values(), examined.student());
            return true;
        }
        return false;
    }

    private void bad(int line, int start) {
        if (bads == bad.length) {
            bad = Arrays.copyOf(bad, Math.max(16, 2 * bads));
        }
        bad[bads++] = (long) line << Integer.SIZE | start;
    }

    static int behindLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    // ---- Regular lines ---------------------------------------------------------------------------------------------

    /** Reads regular lines, which begin behind the place of this number, column by column. */
    private void regular(byte[] bytes, int before, int step, int count, BlockRows rows) {
        rows.room(count);
        int first = rows.add(count, lines);
        lines += count;
        int[] starts = rows.starts();
        for (int i = 0; i < count; i++) {
            starts[first + i] = ends.at[before + i * step] + 1;
        }
        for (int i = 0; i < columns.length; i++) {
            FileColumn column = columns[i];
            switch (column.reading) {
                case CODE -> {
                    int[] to = rows.column(column.target);
                    if (column.codes.singleBytes()) {
                        singleBytes(column.codes, bytes, before + i, step, count, to, first);
                    } else if (column.codes.size() > MANY) {
                        manyCodes(column.codes, bytes, before + i, step, count, to, first);
                    } else {
                        codes(column.codes, bytes, before + i, step, count, to, first);
                    }
                }
                case DIGITS -> digits(column, bytes, before + i, step, count, rows.column(column.target), first);
                case STUDENT -> students(bytes, before + i, step, count, rows.students(), first);
                case SKIPPED -> {}
            }
        }
        if (anyUnclean) {
            again(bytes, count, first, rows);
        }
    }

    private void unclean(int line) {
        anyUnclean = true;
        unclean[line / Long.SIZE] |= 1L << line;
    }

    /** Reads those of the regular lines again, by themselves, that have a cell which is not of its form. */
    private void again(byte[] bytes, int count, int first, BlockRows rows) {
        int[] removed = new int[count];
        int removedSoFar = 0;
        for (int line = 0; line < count; line++) {
            int row = first + line;
            int start = rows.starts()[row];
            if ((unclean[line / Long.SIZE] >>> line & 1) != 0
                    && !alone(bytes, start, behindLine(bytes, start), row, rows)) {
                bad(rows.line(row), start);
                removed[removedSoFar++] = row;
            }
        }
        rows.remove(Arrays.copyOf(removed, removedSoFar));
        Arrays.fill(unclean, 0);
        anyUnclean = false;
    }

    /** Each of these reads a column of regular lines: the cells behind the places {@code before}, one step apart. */
    private void codes(CodeTable codes, byte[] bytes, int before, int step, int count, int[] to, int first) {
        int[] at = ends.at;
        for (int i = 0, end = before; i < count; i++, end += step) {
            int start = at[end] + 1;
            int number = code(codes, bytes, start, at[end + 1] - start);
            to[first + i] = number;
            if (number == CodeTable.UNKNOWN) {
                unclean(i);
            }
        }
    }

    private static int code(CodeTable codes, byte[] bytes, int start, int length) {
        return length > Long.BYTES
                ? codes.find(bytes, start, start + length)
                : codes.find((long) EIGHT_BYTES.get(bytes, start) & CELL[length]);
    }

    private void singleBytes(CodeTable codes, byte[] bytes, int before, int step, int count, int[] to, int first) {
        int[] at = ends.at;
        int[] byByte = codes.byByte();
        for (int i = 0, end = before; i < count; i++, end += step) {
            int start = at[end] + 1;
            int length = at[end + 1] - start;
            int number = length == 1 ? byByte[bytes[start] & 0xFF] : code(codes, bytes, start, length);
            to[first + i] = number;
            if (number == CodeTable.UNKNOWN) {
                unclean(i);
            }
        }
    }

    /** As {@link #codes}: a table of many codes is too long for the nearest cache, and a code often follows itself. */
    private void manyCodes(CodeTable codes, byte[] bytes, int before, int step, int count, int[] to, int first) {
        int[] at = ends.at;
        long last = 0;
        int numberOfLast = codes.find(0);
        for (int i = 0, end = before; i < count; i++, end += step) {
            int start = at[end] + 1;
            int length = at[end + 1] - start;
            if (length > Long.BYTES) {
                to[first + i] = codes.find(bytes, start, start + length);
            } else {
                long code = (long) EIGHT_BYTES.get(bytes, start) & CELL[length];
                if (code != last) {
                    last = code;
                    numberOfLast = codes.find(code);
                }
                to[first + i] = numberOfLast;
            }
            if (to[first + i] == CodeTable.UNKNOWN) {
                unclean(i);
            }
        }
    }

    private void digits(FileColumn column, byte[] bytes, int before, int step, int count, int[] to, int first) {
        int[] at = ends.at;
        int missing = column.mayBeEmpty ? Form.MISSING : column.lowest;
        for (int i = 0, end = before; i < count; i++, end += step) {
            int start = at[end] + 1;
            int length = at[end + 1] - start;
            int number = length > Long.BYTES
                    ? Digits.NO_NUMBER
                    : Digits.number((long) EIGHT_BYTES.get(bytes, start), length);
            to[first + i] = number;
            if ((number < column.lowest || number > column.highest) && number != missing) {
                unclean(i);
            }
        }
    }

    private void students(byte[] bytes, int before, int step, int count, long[] to, int first) {
        int[] at = ends.at;
        for (int i = 0, end = before; i < count; i++, end += step) {
            int start = at[end] + 1;
            int length = at[end + 1] - start;
            long number = Digits.longNumber(bytes, start, length);
            if (number < 0 || bytes[start] == '0' || !StudentNumbers.plain(number, length)) {
                number = students.number(bytes, start, start + length);
                if (number == StudentNumbers.NONE) {
                    unclean(i);
                }
            }
            to[first + i] = number;
        }
    }
}
