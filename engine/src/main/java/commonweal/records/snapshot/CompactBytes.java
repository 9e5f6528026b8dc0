package commonweal.records.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structures in Thrift's compact protocol, in which Parquet describes its pages and files: fields by the distance
 * from the field before, whole numbers in zigzag form, seven bits to a byte.
 */
final class CompactBytes {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final GrowingBytes bytes;
    private final Deque<Integer> outer = new ArrayDeque<>(4);
    private int last;

    /** Writes behind what is there. */
    CompactBytes(GrowingBytes to) {
        this.bytes = to;
    }

    private void field(int id, int type) {
        if (id > last && id - last <= 15) {
            bytes.add(id - last << 4 | type);
        } else {
            bytes.add(type);
            bytes.zigzag(id);
        }
        last = id;
    }

    private void text(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        bytes.varint(all.length);
        bytes.add(all, 0, all.length);
    }

    CompactBytes i32(int id, int value) {
        field(id, I32);
        bytes.zigzag(value);
        return this;
    }

    CompactBytes i64(int id, long value) {
        field(id, I64);
        bytes.zigzag(value);
        return this;
    }

    CompactBytes string(int id, String value) {
        field(id, BINARY);
        text(value);
        return this;
    }

    private void listOf(int id, int size, int type) {
        field(id, LIST);
        if (size < 15) {
            bytes.add(size << 4 | type);
        } else {
            bytes.add(0xF0 | type);
            bytes.varint(size);
        }
    }

    CompactBytes i32s(int id, int... values) {
        listOf(id, values.length, I32);
        for (int value : values) {
            bytes.zigzag(value);
        }
        return this;
    }

    CompactBytes strings(int id, String... values) {
        listOf(id, values.length, BINARY);
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /** Begins a list of structures; each is then begun with {@link #item}. */
    CompactBytes structs(int id, int size) {
        listOf(id, size, STRUCT);
        return this;
    }

    /** Begins a structure of a list. */
    CompactBytes item() {
        outer.push(last);
        last = 0;
        return this;
    }

    /** Begins a structure that is a field. */
    CompactBytes struct(int id) {
        field(id, STRUCT);
        return item();
    }

    /** Ends the structure begun last; of the outermost one, ends the whole. */
    CompactBytes end() {
        bytes.add(0);
        last = outer.isEmpty() ? 0 : outer.pop();
        return this;
    }
}
