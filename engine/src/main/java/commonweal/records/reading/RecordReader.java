package commonweal.records.reading;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.records.ColumnMap;
import commonweal.roster.OrgCode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record file with several threads: clean rows go to sinks as numbers, all others are examined and written down as
 * rejects. It stops at nothing but a file that is no file of records at all.
 */
public final class RecordReader {

    /** Hears how far the reading has come. */
    public interface Progress {
        /** So many more bytes of a file are done, and so many more rows were in them. */
        void done(int bytes, int rows);
    }

    /**
     * What was read.
     *
     * @param rows all rows behind the header, rejected ones among them
     * @param rejected the rejected ones
     */
    public record Counts(int rows, int rejected) {}

    private static final int ROW_BITS = 32;

    /** So many faults of refused rows are kept until it is their block's turn; then they are written down as they come. */
    private static final int MOST_KEPT = 2_000;

    private final RecordSource source;
    private final Layout layout;
    private final StudentNumbers students;
    private final RejectLog rejects;
    private final Progress progress;
    private final ReadingLimits limits;

    private RecordReader(RecordSource source, Layout layout, Setting setting, ReadingLimits limits) {
        this.source = source;
        this.layout = layout;
        this.students = setting.students();
        this.rejects = setting.rejects();
        this.progress = setting.progress();
        this.limits = limits;
    }

    /**
     * What all readings of a folder share.
     *
     * @param map the names in the agency's files
     * @param orgs the schools, whose place is the number of their code
     * @param students gives students their numbers
     * @param rejects takes refused rows
     * @param progress hears how far it has come
     */
    public record Setting(
            ColumnMap map, List<OrgCode> orgs, StudentNumbers students, RejectLog rejects, Progress progress) {}

    /**
     * A reader of a file; reads its header only.
     *
     * @return nothing if the file is no file of records; the fault was added
     */
    public static Optional<RecordReader> of(RecordSource source, Setting setting, Faults faults) {
        return of(source, setting, ReadingLimits.USUAL, faults);
    }

    static Optional<RecordReader> of(RecordSource source, Setting setting, ReadingLimits limits, Faults faults) {
        try (Blocks blocks = source.open(limits)) {
            if (!blocks.header().wrong().isEmpty()) {
                faults.add(unusable(source, blocks.header().wrong()));
                return Optional.empty();
            }
            return Layout.of(
                            source.name(), source.kind(), blocks.header().text(), setting.map(), setting.orgs(), faults)
                    .map(layout -> new RecordReader(source, layout, setting, limits));
        } catch (AccessDeniedException e) {
            faults.add(locked(source));
            return Optional.empty();
        } catch (IOException e) {
            faults.add(broken(source, e));
            return Optional.empty();
        }
    }

    /** Whether the file has the column. */
    public boolean has(String column) {
        return layout.has(column);
    }

    /** The file. */
    public RecordSource source() {
        return source;
    }

    /** The name in the file of a column of the kind. */
    public String nameOf(String column) {
        int target = layout.kind().index(column);
        return layout.columns().stream()
                .filter(one -> one.target == target)
                .map(one -> one.name)
                .findFirst()
                .orElse(column);
    }

    /** The number of a line by the position of its row; positions are those that sinks were given. */
    public static int row(long position) {
        return (int) position;
    }

    /** The block of a row by its position. */
    public static int block(long position) {
        return (int) (position >>> ROW_BITS);
    }

    /**
     * Reads the whole file.
     *
     * @param sinks a sink for each thread that is to read
     * @param pass what is asked of this reading
     * @param faults takes what stops the reading
     */
    public Counts read(List<? extends RowSink> sinks, Pass pass, Faults faults) throws IOException {
        try (Blocks blocks = source.open(limits)) {
            State state = new State(blocks, pass);
            List<Worker> workers = new ArrayList<>();
            for (RowSink sink : sinks) {
                sink.columns(layout.present());
                workers.add(new Worker(state, sink));
            }
            List<Thread> others = new ArrayList<>();
            for (Worker worker : workers.subList(1, workers.size())) {
                others.add(Thread.ofPlatform().daemon().name("reader").start(worker));
            }
            workers.getFirst().run();
            for (Thread other : others) {
                join(other);
            }
            report(state.failure.get(), faults);
            return new Counts(Math.toIntExact(state.rows.get()), Math.toIntExact(state.rejected.get()));
        }
    }

    /**
     * What is asked of a reading.
     *
     * @param excluded positions of rows that are to be passed over, in ascending order
     * @param lines takes the number of the first line of each block, in the order of the blocks
     * @param first whether refused rows are to be written down; a second look at the same file leaves that
     */
    public record Pass(long[] excluded, LineNumbers lines, boolean first) {

        /** The first reading, of all rows. */
        public static final Pass FIRST = new Pass(new long[0], LineNumbers.UNHEARD, true);
    }

    private void report(@Nullable Throwable failure, Faults faults) throws IOException {
        switch (failure) {
            case null -> {}
            case Blocks.Unreadable e -> faults.add(broken(source, e));
            case ZipException e -> faults.add(broken(source, e));
            case EOFException e -> faults.add(broken(source, e));
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("reading failed", e);
        }
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("reading was interrupted");
        }
    }

    private static Fault unusable(RecordSource source, String wrong) {
        return Fault.error(
                "file.no_header",
                Place.file(source.name()),
                "The file " + source.name() + " " + wrong + ".",
                "A record file is CSV in UTF-8, plain or compressed with gzip, or Parquet; its first line names the"
                        + " columns (docs/records.md).",
                "Export it again as \"CSV UTF-8\", with its header.");
    }

    private static Fault broken(RecordSource source, IOException e) {
        return Fault.error(
                e instanceof Blocks.ExpandsTooFar ? "file.expands_too_far" : "file.broken",
                Place.file(source.name()),
                "The file " + source.name() + " cannot be read to its end: " + why(e) + ".",
                "A record file has lines of at most " + ReadingLimits.LONGEST_LINE
                        + " bytes; a compressed one ends as it began and holds at most two hundred times its size.",
                "Export or copy it again, whole.");
    }

    private static Fault locked(RecordSource source) {
        return Fault.error(
                "file.not_readable",
                Place.file(source.name()),
                "The file " + source.name() + " may not be read by you.",
                "Every record file of the folder is read, so you need the permission to read it.",
                "Change its permissions, or run the command as the user it belongs to.");
    }

    private static String why(IOException e) {
        return e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage());
    }

    /** Takes the number of the first line of each block, in the order of the blocks. */
    public interface LineNumbers {
        /** The first row of the block stands in this line. */
        void starts(int block, int line);

        /** Nobody wants to know. */
        LineNumbers UNHEARD = (block, line) -> {};
    }

    /** What the threads of one reading share. */
    private static final class State {

        private final Blocks blocks;
        private final Pass pass;
        private final InOrder order = new InOrder();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final AtomicLong rows = new AtomicLong();
        private final AtomicLong rejected = new AtomicLong();
        /** Touched only by what runs in the order of the blocks; the header is line 1. */
        private int nextLine = 2;

        State(Blocks blocks, Pass pass) {
            this.blocks = blocks;
            this.pass = pass;
        }
    }

    /** One thread's reading. */
    private final class Worker implements Runnable {

        private final State state;
        private final RowSink sink;
        private final long[] excluded;
        private final RowParser parser = new RowParser(layout, students);
        private final RowChecks checks;
        private final RowExaminer examiner;
        private List<Refused> refused = new ArrayList<>();
        private int kept;

        Worker(State state, RowSink sink) {
            this.state = state;
            this.sink = sink;
            this.excluded = state.pass.excluded();
            this.checks = sink.checks();
            this.examiner = new RowExaminer(layout, students, checks);
        }

        /** A refused row, by its line within the block. */
        private record Refused(int line, List<RowFault> faults) {}

        @Override
        public void run() {
            Block block = new Block();
            try {
                while (state.failure.get() == null && state.blocks.next(block)) {
                    sink.begin();
                    int lines = read(block);
                    commit(block.index, lines);
                    progress.done(block.length, lines);
                }
            } catch (IOException | RuntimeException | Error e) {
                state.failure.compareAndSet(null, e);
                state.order.giveUp();
            }
        }

        /** Reads the rows of a block; returns how many lines it has. */
        private int read(Block block) throws IOException {
            byte[] all = block.bytes;
            long first = (long) block.index << ROW_BITS;
            int at = block.from;
            int line = 0;
            int good = 0;
            int bad = 0;
            while (at < block.to) {
                boolean clean = parser.read(all, at);
                int next = clean ? parser.next() : behindLine(all, at);
                if (next - at > ReadingLimits.LONGEST_LINE) {
                    throw new Blocks.LineTooLong();
                }
                if (clean && checks.failing(parser.values(), parser.student()) == 0) {
                    accept(parser.values(), parser.student(), first + line);
                    good++;
                } else if (!blank(all, at, next)) {
                    if (examine(all, at, next - 1, first, line)) {
                        good++;
                    } else {
                        bad++;
                        writeDownIfMany(block.index);
                    }
                }
                at = next;
                line++;
            }
            state.rows.addAndGet(good + bad);
            state.rejected.addAndGet(bad);
            return line;
        }

        private static int behindLine(byte[] bytes, int from) {
            int at = from;
            while (bytes[at] != '\n') {
                at++;
            }
            return at + 1;
        }

        private static boolean blank(byte[] bytes, int from, int next) {
            return next == from + 1 || next == from + 2 && bytes[from] == '\r';
        }

        private void accept(int[] values, long student, long position) {
            if (excluded.length == 0 || Arrays.binarySearch(excluded, position) < 0) {
                sink.row(values, student, position);
            } else {
                sink.refused(values);
            }
        }

        /** Examines a row; returns whether it is good after all. */
        private boolean examine(byte[] all, int from, int to, long first, int line) {
            RowExaminer.Examined examined = examiner.examine(all, from, to);
            if (examined.faults().isEmpty()) {
                accept(examined.values(), examined.student(), first + line);
                return true;
            }
            refused.add(new Refused(line, examined.faults()));
            kept += examined.faults().size();
            sink.refused(examined.values());
            return false;
        }

        /** A file of which every row is refused would fill the memory with what is wrong with them. */
        private void writeDownIfMany(int block) throws IOException {
            if (kept >= MOST_KEPT && state.order.turn(block)) {
                writeDown(refused, state.nextLine);
                refused.clear();
                kept = 0;
            }
        }

        private void writeDown(List<Refused> rows, int start) throws IOException {
            if (state.pass.first()) {
                for (Refused row : rows) {
                    rejects.add(source.name(), start + row.line(), row.faults());
                }
            }
        }

        private void commit(int index, int lines) throws IOException {
            List<Refused> ofBlock = refused;
            refused = new ArrayList<>();
            kept = 0;
            RowSink.Commit own = sink.end();
            state.order.commit(index, () -> {
                int start = state.nextLine;
                state.nextLine = start + lines;
                state.pass.lines().starts(index, start);
                writeDown(ofBlock, start);
                own.run();
            });
        }
    }
}
