package commonweal.records.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Blocks of a stream: a compressed file, say. Only one thread reads at a time; a block takes the whole lines read, and what
 * is left begins the next.
 */
final class StreamBlocks implements Blocks {

    private final InputStream stream;
    private final int size;
    private final Header header;
    private byte[] left;
    private int index;
    private boolean ended;

    /** Takes over the stream: it is closed with the blocks, and if they cannot be made. */
    StreamBlocks(InputStream stream, ReadingLimits limits) throws IOException {
        this.stream = stream;
        this.size = limits.block();
        try {
            byte[] start = stream.readNBytes(Header.LONGEST);
            this.header = Header.of(start, start.length);
            this.left = Arrays.copyOfRange(start, Math.min(header.length(), start.length), start.length);
            this.ended = start.length < Header.LONGEST;
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public synchronized boolean next(Block block) throws IOException {
        if (ended && left.length == 0) {
            return false;
        }
        int have = left.length;
        block.room(Math.max(size, have) + ReadingLimits.LONGEST_LINE + 16);
        System.arraycopy(left, 0, block.bytes, 0, have);
        have = fill(block, have, size);
        int behind = behindLines(block.bytes, have);
        while (behind < 0) {
            if (have > ReadingLimits.LONGEST_LINE) {
                throw new LineTooLong();
            }
            have = fill(block, have, ReadingLimits.LONGEST_LINE + 1);
            behind = behindLines(block.bytes, have);
        }
        left = Arrays.copyOfRange(block.bytes, behind, have);
        block.index = index++;
        block.length = behind;
        block.from = 0;
        FileBlocks.finish(block, behind);
        return true;
    }

    /** Reads on until there are so many bytes, or no more. */
    private int fill(Block block, int have, int wanted) throws IOException {
        if (ended || have >= wanted) {
            return have;
        }
        block.room(wanted + 8);
        int more = stream.readNBytes(block.bytes, have, wanted - have);
        ended = more < wanted - have;
        return have + more;
    }

    /** Behind the last line of a block, or else behind the first line that ends behind it; -1 if none does yet. */
    private int behindLines(byte[] bytes, int have) {
        if (ended && have <= size) {
            return have;
        }
        for (int behind = Math.min(size, have); behind > 0; behind--) {
            if (bytes[behind - 1] == '\n') {
                return behind;
            }
        }
        int behind = FileBlocks.afterLineFeed(bytes, Math.min(size, have), have);
        return behind < 0 && ended ? have : behind;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
