package commonweal.records.snapshot;

import commonweal.records.reading.StudentNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand rows of a Parquet file, column by column: students by what differs from the one before, all other columns as
 * numbers in a dictionary of the values that occur. Parquet: github.com/apache/parquet-format, "File format", "Encodings".
 */
final class RowGroup {

    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int DELTA_BYTE_ARRAY = 7;
    private static final int RLE_DICTIONARY = 8;

    /**
     * A column of the group.
     *
     * @param dictionary where its dictionary page starts within the group; -1 if it has none
     * @param data where its data page starts within the group
     * @param size how many bytes both take
     * @param encoding how its values are written
     */
    record Chunk(int dictionary, int data, int size, int encoding) {

        /** The encodings it uses, for the footer. */
        int[] encodings() {
            return encoding == RLE_DICTIONARY ? new int[] {PLAIN, RLE, RLE_DICTIONARY} : new int[] {RLE, encoding};
        }
    }

    /** The group as it stands in the file. */
    record Encoded(GrowingBytes bytes, int rows, List<Chunk> chunks) {}

    private final List<ParquetColumn> columns;
    private final StudentTexts texts;
    private boolean[] present;
    /** Of each column whose dictionary has what occurs: where in it a number is; -1 between two groups. */
    private final int[][] places;

    private int rows;
    /** The first column without a value of the group; null if there was none yet. */
    private @Nullable Chunk missing;

    private int[] indexes = new int[0];
    private int[] found = new int[0];
    private GrowingBytes body = new GrowingBytes();
    private final GrowingBytes dictionary = new GrowingBytes();
    private final GrowingBytes page = new GrowingBytes();

    RowGroup(List<ParquetColumn> columns, StudentNumbers numbers) {
        this.columns = columns;
        this.texts = new StudentTexts(numbers, new PackedNumbers());
        this.present = new boolean[columns.size()];
        Arrays.fill(present, true);
        this.places = columns.stream()
                .map(column -> filled(column.fewNumbers() ? 0 : column.range))
                .toArray(int[][]::new);
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    /** The rows that follow have these columns. */
    void columns(int[] ofRows) {
        Arrays.fill(present, false);
        IntStream.of(ofRows).forEach(column -> present[column] = true);
    }

    /**
     * Writes a group.
     *
     * @param values by the place of a column its numbers, row by row; of the columns that the rows have
     * @param students the numbers of the students, row by row
     * @param count how many rows there are
     * @param to what to write into; what it held before is written over
     */
    Encoded encode(int[][] values, long[] students, int count, GrowingBytes to) {
        rows = count;
        body = to;
        body.size = 0;
        missing = null;
        if (rows == 0) {
            return new Encoded(body, 0, List.of());
        }
        if (indexes.length < rows) {
            indexes = new int[rows + rows / 4];
        }
        Chunk[] chunks = new Chunk[columns.size()];
        for (int i = 0; i < chunks.length; i++) {
            dictionary.size = 0;
            page.size = 0;
            if (columns.get(i).student) {
                definitions(true);
                texts.write(students, rows, page);
                chunks[i] = chunk(0, DELTA_BYTE_ARRAY);
            } else if (present[i]) {
                chunks[i] = codes(columns.get(i), values[i], places[i]);
            } else {
                chunks[i] = missing();
            }
        }
        return new Encoded(body, rows, List.of(chunks));
    }

    /** A column without a value; all of a group are alike, so that the first is copied. */
    private Chunk missing() {
        Chunk before = missing;
        if (before == null) {
            page.size = 0;
            definitions(false);
            before = chunk(0, PLAIN);
            missing = before;
            return before;
        }
        int start = body.size;
        body.add(body.bytes, before.data, before.size);
        return new Chunk(-1, start, before.size, PLAIN);
    }

    private Chunk codes(ParquetColumn column, int[] values, int[] places) {
        int[] numbers = values;
        int count = rows;
        int any = PackedNumbers.any(numbers, count);
        if (any >= 0) {
            definitions(true);
        } else {
            numbers = indexes;
            count = definitions(values);
            any = PackedNumbers.any(numbers, count);
        }
        if (count == 0) {
            return missing();
        }
        int entries;
        if (PackedNumbers.same(numbers, 0, count)) {
            column.entry(numbers[0], dictionary);
            page.add(1);
            PackedNumbers.repeat(0, count, 1, page);
            return chunk(1, RLE_DICTIONARY);
        }
        if (column.fewNumbers()) {
            // Their dictionary has all up to the highest, so that a number is its own place there.
            entries = Math.min(column.range, Integer.highestOneBit(any) << 1);
            column.entries(entries, dictionary);
        } else {
            entries = lookUp(column, numbers, count, places);
            numbers = indexes;
        }
        int bits = PackedNumbers.bits(entries);
        page.add(bits);
        PackedNumbers.hybrid(numbers, count, bits, page);
        return chunk(entries, RLE_DICTIONARY);
    }

    /** Makes a dictionary of what occurs, and indexes of numbers; returns how many entries it has. */
    private int lookUp(ParquetColumn column, int[] numbers, int count, int[] places) {
        int most = Math.min(places.length, count);
        if (found.length < most) {
            found = new int[most];
        }
        int entries = indexes(numbers, count, places);
        for (int i = 0; i < entries; i++) {
            column.entry(found[i], dictionary);
            places[found[i]] = -1;
        }
        return entries;
    }

    private int indexes(int[] numbers, int count, int[] places) {
        int entries = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            int index = places[number];
            if (index < 0) {
                index = entries;
                places[number] = index;
                found[entries++] = number;
            }
            indexes[i] = index;
        }
        return entries;
    }

    /** Which rows of a column have a value: one bit each. The values there go to the indexes; returns how many they are. */
    private int definitions(int[] values) {
        int start = page.size;
        page.int32(0);
        page.varint((rows + 7) / 8 << 1 | 1);
        PackedNumbers.signs(values, rows, page);
        page.set32(start, page.size - start - 4);
        return present(values, rows, indexes);
    }

    private static int present(int[] values, int rows, int[] to) {
        int next = 0;
        for (int i = 0; i < rows; i++) {
            // Without a branch, which would be guessed wrongly as often as not: a missing one is written over by the
            // next.
            int value = values[i];
            to[next] = value;
            next += ~value >>> 31;
        }
        return next;
    }

    /** That all rows have a value, or none; behind its own length. */
    private void definitions(boolean all) {
        int start = page.size;
        page.int32(0);
        PackedNumbers.repeat(all ? 1 : 0, rows, 1, page);
        page.set32(start, page.size - start - 4);
    }

    /** Adds the dictionary, if there is one, and the data page to the group. */
    private Chunk chunk(int entries, int encoding) {
        int start = body.size;
        if (entries > 0) {
            header(2, dictionary.size)
                    .struct(7)
                    .i32(1, entries)
                    .i32(2, PLAIN)
                    .end()
                    .end();
            body.add(dictionary);
        }
        int data = body.size;
        header(0, page.size)
                .struct(5)
                .i32(1, rows)
                .i32(2, encoding)
                .i32(3, RLE)
                .i32(4, RLE)
                .end()
                .end();
        body.add(page);
        return new Chunk(entries > 0 ? start : -1, data, body.size - start, encoding);
    }

    private CompactBytes header(int type, int size) {
        return new CompactBytes(body).i32(1, type).i32(2, size).i32(3, size);
    }
}
