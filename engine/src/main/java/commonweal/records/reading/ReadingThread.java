package commonweal.records.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thread's reading of a file, block after block: the clean rows of a block are checked and handed to the sink, all others
 * are looked at closely and written down as rejects.
 */
final class ReadingThread implements Runnable {

    /** So many faults of refused rows are kept until it is their block's turn; then they are written down as they come. */
    private static final int MOST_KEPT = 2_000;

    private final SharedReading shared;
    private final RowSink sink;
    private final RowChecks checks;
    private final RowExaminer examiner;
    private final BlockParser parser;
    private final BlockRows rows;
    private final int[] row;
    private List<Refused> refused = new ArrayList<>();
    private int kept;

    /**
     * A thread of a reading.
     *
     * @param shared what it shares with the others
     * @param sink takes its rows
     */
    ReadingThread(SharedReading shared, RowSink sink) {
        Layout layout = shared.layout();
        this.shared = shared;
        this.sink = sink;
        this.checks = sink.checks();
        this.examiner = new RowExaminer(layout, shared.students(), checks);
        this.parser = new BlockParser(layout, shared.students(), examiner);
        this.rows = new BlockRows(layout.kind().columns().size(), layout.numbered());
        this.row = new int[rows.width()];
    }

    /** A refused row, by its line within the block. */
    private record Refused(int line, List<RowFault> faults) {}

    @Override
    public void run() {
        Block block = new Block();
        try {
            while (shared.next(block)) {
                read(block);
            }
        } catch (IOException | RuntimeException | Error e) {
            shared.fail(e);
        }
    }

    private void read(Block block) throws IOException {
        parser.read(block, rows);
        long[] bad = parser.bad();
        int read = rows.size() + bad.length;
        exclude();
        for (int[] failing = checks.failing(rows); failing.length > 0; failing = checks.failing(rows)) {
            bad = with(bad, failing);
            rows.remove(failing);
        }
        for (long one : bad) {
            refuse(block, (int) (one >>> Integer.SIZE), (int) one);
        }
        RowSink.Commit own = sink.block(rows);
        List<Refused> ofBlock = refused;
        refused = new ArrayList<>();
        kept = 0;
        shared.commit(block, parser.lines(), read, bad.length, start -> {
            writeDown(ofBlock, start);
            own.run();
        });
    }

    /** Takes the rows out that are to be passed over. */
    private void exclude() {
        long[] excluded = shared.pass().excluded();
        if (excluded.length == 0) {
            return;
        }
        int[] out = new int[rows.size()];
        int count = 0;
        for (int place = 0; place < rows.size(); place++) {
            if (Arrays.binarySearch(excluded, rows.position(place)) >= 0) {
                rows.row(place, row);
                sink.refused(row);
                out[count++] = place;
            }
        }
        rows.remove(Arrays.copyOf(out, count));
    }

    /** These lines and those of the failing rows, in ascending order. */
    private long[] with(long[] bad, int[] failing) {
        long[] all = Arrays.copyOf(bad, bad.length + failing.length);
        for (int i = 0; i < failing.length; i++) {
            all[bad.length + i] = (long) rows.line(failing[i]) << Integer.SIZE | rows.starts()[failing[i]];
        }
        Arrays.sort(all);
        return all;
    }

    private void refuse(Block block, int line, int start) throws IOException {
        int end = BlockParser.behindLine(block.bytes, start) - 1;
        RowExaminer.Examined examined = examiner.examine(block.bytes, start, end);
        if (examined.faults().isEmpty()) {
            throw new IllegalStateException(
                    "a refused row must have a fault, has none: line " + line + " of its block");
        }
        refused.add(new Refused(line, examined.faults()));
        kept += examined.faults().size();
        sink.refused(examined.values());
        // A file of which every row is refused would fill the memory with what is wrong with them.
        if (kept >= MOST_KEPT && shared.turn(block)) {
            writeDown(refused, shared.nextLine());
            refused.clear();
            kept = 0;
        }
    }

    private void writeDown(List<Refused> of, int start) throws IOException {
        if (shared.pass().first()) {
            for (Refused one : of) {
                shared.rejects().add(shared.layout().file(), start + one.line(), one.faults());
            }
        }
    }
}
