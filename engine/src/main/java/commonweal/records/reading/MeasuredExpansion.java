package commonweal.records.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how far a compressed file expands. Records shrink to a tenth or a twentieth; what grows two hundredfold past a
 * gigabyte is no file of records but one made to fill a disk or a memory.
 */
final class MeasuredExpansion extends FilterInputStream {

    private static final long HARMLESS = 1L << 30;
    private static final int MOST_TIMES = 200;

    private final long packed;
    private long read;

    MeasuredExpansion(InputStream stream, long packed) {
        super(stream);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int more = super.read(bytes, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) throws Blocks.ExpandsTooFar {
        read += more;
        if (read > HARMLESS && read / MOST_TIMES > packed) {
            throw new Blocks.ExpandsTooFar("more than " + MOST_TIMES + " times its size");
        }
    }
}
