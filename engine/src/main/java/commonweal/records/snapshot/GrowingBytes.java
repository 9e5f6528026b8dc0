package commonweal.records.snapshot;

import java.util.Arrays;

/** Bytes that grow; used again for every row group. */
final class GrowingBytes {

    byte[] bytes = new byte[1 << 16];
    int size;

    void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void add(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    void add(GrowingBytes other) {
        add(other.bytes, 0, other.size);
    }

    void add(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    /** Four bytes, the lowest first. */
    void int32(int value) {
        room(4);
        set32(size, value);
        size += 4;
    }

    void set32(int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> 8);
        bytes[at + 2] = (byte) (value >>> 16);
        bytes[at + 3] = (byte) (value >>> 24);
    }

    /** A whole number without a sign, seven bits to a byte. */
    void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            add((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        add((int) rest);
    }

    /** A whole number with a sign, which goes into the lowest bit: 0, -1, 1, -2 become 0, 1, 2, 3. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }
}
