package commonweal.records.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where the cells of a stretch of lines end. First all places are found at which one may end, eight bytes at a time and
 * without asking what stands there; then it is seen which lines have just the cells they should. Two simple loops take
 * half the time of one that reads cell after cell, since no step has to wait for the one before.
 */
final class CellEnds {

    /** How long a stretch is at most, bytes: short enough for its places to stay in a processor's nearest caches. */
    static final int STRETCH = 1 << 15;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    /** Added to seven bits, it sets the highest bit of every byte above a comma. */
    private static final long ABOVE_COMMA = 0x5353535353535353L;

    /**
     * The places, in ascending order: of every byte from the first line on that is a comma or comes before it in ASCII, such
     * as a line feed, a quotation mark or a blank. The first is the one before the first line.
     */
    final int[] at = new int[STRETCH + 2 * Long.BYTES];

    private int count;

    /** Finds the places between these; eight more bytes may be read, whatever they are. */
    void find(byte[] bytes, int from, int to) {
        at[0] = from - 1;
        int found = 1;
        for (int i = from; i < to; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            long ends = ~((eight & LOWEST_SEVEN_BITS) + ABOVE_COMMA | eight) & HIGHEST_BITS;
            int here = Long.bitCount(ends);
            // Four are written whether there are as many or not, since a branch would be guessed wrongly too often; the
            // next ones are written over those that are none.
            at[found] = i + (Long.numberOfTrailingZeros(ends) >>> 3);
            ends &= ends - 1;
            at[found + 1] = i + (Long.numberOfTrailingZeros(ends) >>> 3);
            ends &= ends - 1;
            at[found + 2] = i + (Long.numberOfTrailingZeros(ends) >>> 3);
            ends &= ends - 1;
            at[found + 3] = i + (Long.numberOfTrailingZeros(ends) >>> 3);
            for (int more = 4; more < here; more++) {
                ends &= ends - 1;
                at[found + more] = i + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
            found += here;
        }
        while (at[found - 1] >= to) {
            found--;
        }
        count = found;
    }

    /**
     * How many lines from here on have exactly so many cells, none of them in quotation marks or with a byte that ends one.
     *
     * @param before the number of the place before the first line
     * @param step how many places a line has: as many as cells, and one more if it ends with a carriage return too
     */
    int regularLines(byte[] bytes, int before, int cells, int step) {
        int lines = 0;
        for (int i = before; i + step < count; i += step) {
            int wrong = bytes[at[i + step]] ^ '\n';
            for (int cell = 1; cell < cells; cell++) {
                wrong |= bytes[at[i + cell]] ^ ',';
            }
            if (step > cells) {
                wrong |= bytes[at[i + cells]] ^ '\r' | at[i + cells] + 1 ^ at[i + step];
            }
            if (wrong != 0) {
                break;
            }
            lines++;
        }
        return lines;
    }

    /** Whether the line behind this place would end with a carriage return if it had so many cells. */
    boolean returns(byte[] bytes, int before, int cells) {
        return before + cells < count && bytes[at[before + cells]] == '\r';
    }

    /** The number of the next line feed's place behind this one; -1 if there is none in the stretch. */
    int nextLineFeed(byte[] bytes, int before) {
        for (int i = before + 1; i < count; i++) {
            if (bytes[at[i]] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
