package commonweal.records.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * Blocks of a stream: a compressed file, say. Only one thread reads at a time; a block takes the whole lines read, and what
 * is left begins the next.
 */
final class StreamBlocks implements Blocks {

    private final InputStream stream;
    private final Header header;
    private byte[] left;
    private int index;
    private boolean ended;

    StreamBlocks(InputStream stream) throws IOException {
        this.stream = stream;
        byte[] start = stream.readNBytes(Header.LONGEST);
        this.header = Header.of(start, start.length);
        this.left = java.util.Arrays.copyOfRange(start, Math.min(header.length(), start.length), start.length);
        this.ended = start.length < Header.LONGEST;
    }

    @Override
    public String header() {
        return header.text();
    }

    @Override
    public synchronized boolean next(Block block) throws IOException {
        if (ended && left.length == 0) {
            return false;
        }
        block.room(SIZE + LONGEST_LINE + 16);
        System.arraycopy(left, 0, block.bytes, 0, left.length);
        int have = left.length;
        if (!ended) {
            int more = stream.readNBytes(block.bytes, have, SIZE - have);
            ended = more < SIZE - have;
            have += more;
        }
        int behind = have;
        if (!ended) {
            while (behind > 0 && block.bytes[behind - 1] != '\n') {
                behind--;
            }
            if (have - behind > LONGEST_LINE) {
                throw new LineTooLong();
            }
        }
        left = java.util.Arrays.copyOfRange(block.bytes, behind, have);
        block.index = index++;
        block.length = behind;
        block.from = 0;
        FileBlocks.finish(block, behind);
        return true;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
