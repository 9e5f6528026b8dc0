package commonweal.records.reading;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the threads of one reading share: the blocks that are left, whose turn it is, and what went wrong. */
final class SharedReading {

    private final Blocks blocks;
    private final Layout layout;
    private final RecordReader.Setting setting;
    private final RecordReader.Pass pass;
    private final InOrder order = new InOrder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    /** Touched only by what runs in the order of the blocks; the header is line 1. */
    private int nextLine = 2;

    SharedReading(Blocks blocks, Layout layout, RecordReader.Setting setting, RecordReader.Pass pass) {
        this.blocks = blocks;
        this.layout = layout;
        this.setting = setting;
        this.pass = pass;
    }

    Layout layout() {
        return layout;
    }

    StudentNumbers students() {
        return setting.students();
    }

    RejectLog rejects() {
        return setting.rejects();
    }

    RecordReader.Pass pass() {
        return pass;
    }

    /** Fills a block with the next lines; says no if there are none, or if some thread has failed. */
    boolean next(Block block) throws IOException {
        return failure.get() == null && blocks.next(block);
    }

    /** A thread has failed: the others are to stop. */
    void fail(Throwable thrown) {
        failure.compareAndSet(null, thrown);
        order.giveUp();
    }

    /** What went wrong first, if anything did. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** What is to be done when a block's turn has come, by the number of its first line in the file. */
    interface AtTurn {
        /** Does it. */
        void run(int start) throws IOException;
    }

    /**
     * A block is read.
     *
     * @param lines how many lines it has
     * @param read how many rows
     * @param refused how many of them were refused
     * @param own what is to be done when all blocks before are done
     */
    void commit(Block block, int lines, int read, int refused, AtTurn own) throws IOException {
        rows.addAndGet(read);
        rejected.addAndGet(refused);
        int index = block.index;
        order.commit(index, () -> {
            int start = nextLine;
            nextLine = start + lines;
            pass.lines().starts(index, start);
            own.run(start);
        });
        setting.progress().done(block.length, lines);
    }

    /** Waits until all blocks before this one are done; says no if somebody gave up. */
    boolean turn(Block block) throws IOException {
        return order.turn(block.index);
    }

    /** The number of the first line of the block whose turn it is. */
    int nextLine() {
        return nextLine;
    }

    /** How many rows were read, and how many of them refused. */
    RecordReader.Counts counts() {
        return new RecordReader.Counts(Math.toIntExact(rows.get()), Math.toIntExact(rejected.get()));
    }
}
