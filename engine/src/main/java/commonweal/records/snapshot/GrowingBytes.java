package commonweal.records.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow; used again for every row group. */
final class GrowingBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /** Numbers of so many bits each, packed from the lowest bit, the count filled up to eights: 64 bits at a time. */
    void packed(int[] values, int count, int bits) {
        int end = size + (count + 7) / 8 * bits;
        room(end - size + 2 * Long.BYTES);
        byte[] to = bytes;
        int at = size;
        long waiting = 0;
        int have = 0;
        for (int i = 0; i < count; i++) {
            long value = values[i];
            waiting |= value << have;
            have += bits;
            if (have >= Long.SIZE) {
                LONGS.set(to, at, waiting);
                at += Long.BYTES;
                have -= Long.SIZE;
                waiting = value >>> bits - have;
            }
        }
        LONGS.set(to, at, waiting);
        if (at + Long.BYTES < end) {
            Arrays.fill(to, at + Long.BYTES, end, (byte) 0);
        }
        size = end;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
