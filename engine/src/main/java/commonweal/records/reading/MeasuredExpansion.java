package commonweal.records.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how far a compressed file expands. Records shrink to a tenth or a twentieth; what grows two hundredfold past a
 * gigabyte ({@link ReadingLimits}) is no file of records but one made to fill a disk or a memory.
 */
final class MeasuredExpansion extends FilterInputStream {

    private static final int MOST_TIMES = 200;

    private final long packed;
    private final long harmless;
    private long read;

    /**
     * Watches a stream.
     *
     * @param packed how many bytes the file has
     * @param harmless how many bytes it may always become
     */
    MeasuredExpansion(InputStream stream, long packed, long harmless) {
        super(stream);
        this.packed = packed;
        this.harmless = harmless;
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
        if (read > harmless && read / MOST_TIMES > packed) {
            throw new Blocks.ExpandsTooFar("more than " + MOST_TIMES + " times its size");
        }
    }
}
