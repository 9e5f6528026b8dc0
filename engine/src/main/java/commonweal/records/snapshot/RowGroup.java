package commonweal.records.snapshot;

import commonweal.records.reading.StudentNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some thousand rows of a Parquet file, column by column: students plainly, all other columns as numbers in a dictionary of
 * the values that occur. Parquet: github.com/apache/parquet-format, "File format", "Encodings" (PLAIN, RLE,
 * RLE_DICTIONARY).
 */
final class RowGroup {

    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;

    /** A student's text with its length, bytes. */
    private static final int LONGEST_STUDENT = 24;

    /** 00, 01 and so on to 99. */
    private static final byte[] TWO_DIGITS = twoDigits();

    /**
     * A column of the group.
     *
     * @param dictionary where its dictionary page starts within the group; -1 if it has none
     * @param data where its data page starts within the group
     * @param size how many bytes both take
     */
    record Chunk(int dictionary, int data, int size) {}

    private final List<ParquetColumn> columns;
    private final StudentNumbers numbers;
    private final int[][] values;
    private int[] present;
    private long[] students = new long[1024];
    private int rows;
    private final int[][] places;
    private int[] indexes = new int[1024];
    private int[] levels = new int[1024];
    private GrowingBytes body = new GrowingBytes();
    private final GrowingBytes page = new GrowingBytes();

    RowGroup(List<ParquetColumn> columns, StudentNumbers numbers) {
        this.columns = columns;
        this.numbers = numbers;
        this.values = new int[columns.size()][1024];
        this.present = IntStream.range(0, columns.size()).toArray();
        this.places = columns.stream()
                .map(column -> filled(column.fewNumbers() ? 0 : column.range()))
                .toArray(int[][]::new);
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    /** The rows that follow have these columns; they begin a group. */
    void columns(int[] ofRows) {
        present = ofRows.clone();
    }

    void clear() {
        rows = 0;
    }

    int rows() {
        return rows;
    }

    /** Adds a row. */
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

    /** The group as it stands in the file. */
    record Encoded(GrowingBytes bytes, int rows, List<Chunk> chunks) {}

    /** Writes the group into these bytes, which held another before. */
    Encoded encode(GrowingBytes to) {
        body = to;
        if (indexes.length < rows) {
            indexes = new int[students.length];
            levels = new int[students.length];
        }
        body.size = 0;
        Chunk[] chunks = new Chunk[columns.size()];
        for (int i = 0; i < chunks.length; i++) {
            int start = body.size;
            int dictionary = -1;
            int data = start;
            page.size = 0;
            int occurring = Arrays.binarySearch(present, i) < 0 ? 0 : occurring(values[i]);
            if (columns.get(i).student) {
                definitions(true);
                students();
                dataPage(PLAIN);
            } else if (occurring == 0) {
                definitions(false);
                dataPage(PLAIN);
            } else {
                dictionary = start;
                data = columns.get(i).fewNumbers() ? fewNumbers(i, occurring) : dictionaryColumn(i, occurring);
            }
            chunks[i] = new Chunk(dictionary, data, body.size - start);
        }
        return new Encoded(body, rows, List.of(chunks));
    }

    /** In how many rows a column has a value. */
    private int occurring(int[] column) {
        int missing = 0;
        for (int i = 0; i < rows; i++) {
            missing += column[i] >>> 31;
        }
        return rows - missing;
    }

    /**
     * Writes a column of few numbers: its dictionary has all of them, so that a number is its own place there and need not
     * be looked up. Returns where its data page starts.
     */
    private int fewNumbers(int column, int occurring) {
        int range = columns.get(column).range();
        for (int number = 0; number < range; number++) {
            columns.get(column).entry(number, page);
        }
        int data = dictionary(range);
        int[] own = values[column];
        definitions(own, occurring);
        if (occurring == rows) {
            indexes(own, rows, range);
        } else {
            // Without a branch, which would be guessed wrongly as often as not: a missing one is written over by the
            // next.
            int next = 0;
            for (int i = 0; i < rows; i++) {
                indexes[next] = own[i];
                next += levels[i];
            }
            indexes(indexes, occurring, range);
        }
        dataPage(RLE_DICTIONARY);
        return data;
    }

    /** Writes a column with a dictionary of what occurs; returns where its data page starts. */
    private int dictionaryColumn(int column, int occurring) {
        int[] own = values[column];
        int[] place = places[column];
        int entries = 0;
        int next = 0;
        int[] found = new int[Math.min(place.length, rows)];
        for (int i = 0; i < rows; i++) {
            int value = own[i];
            if (value >= 0) {
                int index = place[value];
                if (index < 0) {
                    index = entries;
                    place[value] = index;
                    found[entries++] = value;
                }
                indexes[next++] = index;
            }
        }
        for (int i = 0; i < entries; i++) {
            columns.get(column).entry(found[i], page);
            place[found[i]] = -1;
        }
        int data = dictionary(entries);
        definitions(own, occurring);
        indexes(indexes, occurring, entries);
        dataPage(RLE_DICTIONARY);
        return data;
    }

    /** Ends a dictionary page; returns where the data page starts. */
    private int dictionary(int entries) {
        header(2, page.size, entries, PLAIN);
        append();
        page.size = 0;
        return body.size;
    }

    private void indexes(int[] from, int count, int entries) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(entries - 1));
        page.add(bits);
        if (entries == 1) {
            page.varint(count << 1);
            page.add(0);
        } else {
            page.varint((count + 7) / 8 << 1 | 1);
            page.packed(from, count, bits);
        }
    }

    /** Which rows of a column have a value: one bit each, if not all have one. */
    private void definitions(int[] column, int occurring) {
        if (occurring == rows) {
            definitions(true);
            return;
        }
        int start = page.size;
        page.int32(0);
        page.varint((rows + 7) / 8 << 1 | 1);
        for (int i = 0; i < rows; i++) {
            levels[i] = 1 - (column[i] >>> 31);
        }
        page.packed(levels, rows, 1);
        page.set32(start, page.size - start - 4);
    }

    /** That all rows have a value, or none; behind its own length. */
    private void definitions(boolean all) {
        int start = page.size;
        page.int32(0);
        page.varint(rows << 1);
        page.add(all ? 1 : 0);
        page.set32(start, page.size - start - 4);
    }

    /** The students as text. The rows of a student mostly follow each other, and then the text is copied. */
    private void students() {
        page.room(rows * LONGEST_STUDENT);
        int last = page.size;
        for (int i = 0; i < rows; i++) {
            long student = students[i];
            int start = page.size;
            if (i > 0 && student == students[i - 1]) {
                System.arraycopy(page.bytes, last, page.bytes, start, start - last);
                page.size += start - last;
            } else if (numbers.isPlain(student)) {
                digits(student);
            } else {
                byte[] text = numbers.text(student).getBytes(StandardCharsets.US_ASCII);
                page.int32(text.length);
                page.add(text);
            }
            last = start;
        }
    }

    /** A number as its digits, two at a time, which takes half the divisions. There must be room. */
    private void digits(long number) {
        int length = 1;
        for (long above = 10; number >= above; above *= 10) {
            length++;
        }
        page.set32(page.size, length);
        byte[] to = page.bytes;
        int start = page.size + 4;
        int at = start + length;
        long rest = number;
        while (at > start + 1) {
            long hundreds = rest / 100;
            int two = (int) (rest - hundreds * 100) * 2;
            to[--at] = TWO_DIGITS[two + 1];
            to[--at] = TWO_DIGITS[two];
            rest = hundreds;
        }
        if (at > start) {
            to[--at] = (byte) ('0' + rest);
        }
        page.size = start + length;
    }

    private static byte[] twoDigits() {
        byte[] digits = new byte[200];
        for (int i = 0; i < 100; i++) {
            digits[2 * i] = (byte) ('0' + i / 10);
            digits[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return digits;
    }

    private void dataPage(int encoding) {
        header(0, page.size, rows, encoding);
        append();
    }

    private void header(int type, int size, int count, int encoding) {
        CompactBytes header = new CompactBytes().i32(1, type).i32(2, size).i32(3, size);
        if (type == 0) {
            header.struct(5)
                    .i32(1, count)
                    .i32(2, encoding)
                    .i32(3, RLE)
                    .i32(4, RLE)
                    .end();
        } else {
            header.struct(7).i32(1, count).i32(2, encoding).end();
        }
        body.add(header.end().toBytes());
    }

    private void append() {
        body.room(page.size);
        System.arraycopy(page.bytes, 0, body.bytes, body.size, page.size);
        body.size += page.size;
    }

    /** The encodings a column uses, for the footer. */
    static int[] encodings(Chunk chunk) {
        return chunk.dictionary() < 0 ? new int[] {PLAIN, RLE} : new int[] {PLAIN, RLE, RLE_DICTIONARY};
    }
}
