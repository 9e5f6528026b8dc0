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

    void add(byte[] all) {
        room(all.length);
        System.arraycopy(all, 0, bytes, size, all.length);
        size += all.length;
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

    /** A whole number, seven bits to a byte. */
    void varint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            add(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        add(rest);
    }

    /** Numbers of so many bits each, packed from the lowest bit, the count filled up to eights. */
    void packed(int[] values, int count, int bits) {
        int end = size + (count + 7) / 8 * bits;
        room(end - size + 8);
        long waiting = 0;
        int have = 0;
        for (int i = 0; i < count; i++) {
            waiting |= (long) values[i] << have;
            have += bits;
            while (have >= 8) {
                bytes[size++] = (byte) waiting;
                waiting >>>= 8;
                have -= 8;
            }
        }
        if (have > 0) {
            bytes[size++] = (byte) waiting;
        }
        while (size < end) {
            bytes[size++] = 0;
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
