package commonweal.records.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Blocks of a plain file: the file is cut every {@link ReadingLimits#block} bytes, and a block takes the lines that begin in its
 * part. So each can be read without the others.
 */
final class FileBlocks implements Blocks {

    private static final int PIECE = 1 << 17;

    private final FileChannel channel;
    private final long size;
    private final int part;
    private final Header header;
    private final AtomicInteger next = new AtomicInteger();

    FileBlocks(Path file, ReadingLimits limits) throws IOException {
        this.part = limits.block();
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.size = channel.size();
            byte[] start = new byte[(int) Math.min(size, Header.LONGEST)];
            this.header = Header.of(start, read(ByteBuffer.wrap(start), 0));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean next(Block block) throws IOException {
        int index = next.getAndIncrement();
        long start = header.length() + (long) index * part;
        if (start >= size) {
            return false;
        }
        // One byte before its part, to see whether a line begins with the part; of the first block it is the header's
        // end.
        long from = start - 1;
        long end = Math.min(start + part, size);
        int wanted = (int) (Math.min(end + ReadingLimits.LONGEST_LINE, size) - from);
        block.room(part + ReadingLimits.LONGEST_LINE + 16);
        int have = read(ByteBuffer.wrap(block.bytes, 0, wanted), from);
        int inPart = (int) Math.min(have, end - from);
        block.index = index;
        block.length = inPart - 1;
        block.from = index == 0 ? 1 : afterLineFeed(block.bytes, 0, have);
        if (block.from < 0 || block.from >= inPart) {
            // No line begins in this part.
            if (block.from < 0 && have == wanted && end + ReadingLimits.LONGEST_LINE < size) {
                throw new LineTooLong();
            }
            block.from = 0;
            block.to = 0;
            return true;
        }
        int behind = end == size ? have : afterLineFeed(block.bytes, inPart - 1, have);
        if (behind < 0) {
            if (end + ReadingLimits.LONGEST_LINE < size) {
                throw new LineTooLong();
            }
            behind = have;
        }
        finish(block, behind);
        return true;
    }

    /** Puts a line feed behind the last line if the file does not. */
    static void finish(Block block, int behind) {
        block.room(behind + 2 + Long.BYTES);
        if (behind > block.from && block.bytes[behind - 1] != '\n') {
            block.bytes[behind] = '\n';
            behind++;
        }
        block.bytes[behind] = '\n';
        block.to = behind;
    }

    /** Behind the first line feed between these places; -1 if there is none. */
    static int afterLineFeed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private int read(ByteBuffer buffer, long position) throws IOException {
        int had = buffer.position();
        int end = buffer.limit();
        int more = 0;
        while (buffer.position() < end && more >= 0) {
            // A piece at a time: it is copied on its way, and a short one is still in the processor's cache then.
            buffer.limit(Math.min(end, buffer.position() + PIECE));
            more = channel.read(buffer, position + buffer.position() - had);
        }
        return buffer.position() - had;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
