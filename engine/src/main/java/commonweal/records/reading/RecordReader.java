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
import java.util.List;
import java.util.Optional;
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

    private final RecordSource source;
    private final Layout layout;
    private final Setting setting;
    private final ReadingLimits limits;

    private RecordReader(RecordSource source, Layout layout, Setting setting, ReadingLimits limits) {
        this.source = source;
        this.layout = layout;
        this.setting = setting;
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
        return (int) (position >>> Integer.SIZE);
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
            SharedReading shared = new SharedReading(blocks, layout, setting, pass);
            List<ReadingThread> threads = new ArrayList<>();
            for (RowSink sink : sinks) {
                sink.columns(layout.present());
                threads.add(new ReadingThread(shared, sink));
            }
            List<Thread> others = new ArrayList<>();
            for (ReadingThread thread : threads.subList(1, threads.size())) {
                others.add(Thread.ofPlatform().daemon().name("reader").start(thread));
            }
            threads.getFirst().run();
            for (Thread other : others) {
                join(other);
            }
            report(shared.failure(), faults);
            return shared.counts();
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
}
