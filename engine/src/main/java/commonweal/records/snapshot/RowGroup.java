package commonweal.records.snapshot;

import commonweal.records.reading.StudentNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Some thousand rows of a Parquet file, column by column: students plainly, all other columns as numbers in a dictionary of
 * the values that occur. Parquet: github.com/apache/parquet-format, "File format", "Encodings" (PLAIN, RLE,
 * RLE_DICTIONARY).
 */
final class RowGroup {

    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;

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
    private final boolean[] any;
    private long[] students = new long[1024];
    private int rows;
    private final int[][] places;
    private int[] indexes = new int[1024];
    private int[] levels = new int[1024];
    private final GrowingBytes body = new GrowingBytes();
    private final GrowingBytes page = new GrowingBytes();

    RowGroup(List<ParquetColumn> columns, StudentNumbers numbers) {
        this.columns = columns;
        this.numbers = numbers;
        this.values = new int[columns.size()][1024];
        this.any = new boolean[columns.size()];
        this.places = columns.stream().map(column -> filled(column.range())).toArray(int[][]::new);
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    void clear() {
        rows = 0;
        Arrays.fill(any, false);
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
        for (int i = 0; i < row.length; i++) {
            int value = row[i];
            values[i][rows] = value;
            any[i] |= value >= 0;
        }
        rows++;
    }

    /** The group as it stands in the file. */
    record Encoded(byte[] bytes, int rows, List<Chunk> chunks) {}

    Encoded encode() {
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
            if (columns.get(i).student) {
                definitions(rows, true);
                students();
                dataPage(PLAIN);
            } else if (!any[i]) {
                definitions(0, false);
                dataPage(PLAIN);
            } else {
                dictionary = start;
                data = dictionaryColumn(i);
            }
            chunks[i] = new Chunk(dictionary, data, body.size - start);
        }
        return new Encoded(body.copy(), rows, List.of(chunks));
    }

    /** Writes a column with a dictionary; returns where its data page starts. */
    private int dictionaryColumn(int column) {
        int[] own = values[column];
        int[] place = places[column];
        int entries = 0;
        int present = 0;
        int[] found = new int[Math.min(place.length, rows)];
        for (int i = 0; i < rows; i++) {
            int value = own[i];
            if (value < 0) {
                levels[i] = 0;
                continue;
            }
            levels[i] = 1;
            int index = place[value];
            if (index < 0) {
                index = entries;
                place[value] = index;
                found[entries++] = value;
            }
            indexes[present++] = index;
        }
        for (int i = 0; i < entries; i++) {
            columns.get(column).entry(found[i], page);
            place[found[i]] = -1;
        }
        header(2, page.size, entries, PLAIN);
        append();
        int data = body.size;
        page.size = 0;
        definitions(present, present == rows);
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(entries - 1));
        page.add(bits);
        if (entries == 1) {
            page.varint(present << 1);
            page.add(0);
        } else {
            page.varint((present + 7) / 8 << 1 | 1);
            page.packed(indexes, present, bits);
        }
        dataPage(RLE_DICTIONARY);
        return data;
    }

    /** Which rows have a value: all, none, or one bit each; behind its own length. */
    private void definitions(int present, boolean all) {
        int start = page.size;
        page.int32(0);
        if (all || present == 0) {
            page.varint(rows << 1);
            page.add(all ? 1 : 0);
        } else {
            page.varint((rows + 7) / 8 << 1 | 1);
            page.packed(levels, rows, 1);
        }
        page.set32(start, page.size - start - 4);
    }

    private void students() {
        page.room(rows * 24);
        for (int i = 0; i < rows; i++) {
            long student = students[i];
            if (numbers.isPlain(student)) {
                digits(student);
            } else {
                byte[] text = numbers.text(student).getBytes(StandardCharsets.US_ASCII);
                page.int32(text.length);
                page.add(text);
            }
        }
    }

    private void digits(long number) {
        int length = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            length++;
        }
        page.int32(length);
        page.room(length);
        long rest = number;
        for (int at = page.size + length - 1; at >= page.size; at--) {
            page.bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        page.size += length;
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
