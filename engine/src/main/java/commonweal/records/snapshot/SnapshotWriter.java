package commonweal.records.snapshot;

import commonweal.files.Json;
import commonweal.files.WholeFolder;
import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowSink;
import commonweal.records.reading.StudentNumbers;
import commonweal.roster.OrgCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Writes a snapshot: the rows that were counted, as Parquet, into a folder of the store that takes the name of its content
 * when all of it is there. Until then, and when anything fails, there is nothing.
 */
public final class SnapshotWriter implements Closeable {

    private final Path store;
    private final Path partial;
    /** Whether the store was not there before. */
    private final boolean fresh;

    private final List<OrgCode> orgs;
    private final Map<RecordKind, List<ParquetColumn>> columns = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, ParquetFile> files = new EnumMap<>(RecordKind.class);
    /** Groups that have been written, to be filled again. */
    private final Queue<GrowingBytes> free = new ConcurrentLinkedQueue<>();

    private final Thread atExit;

    private SnapshotWriter(Path store, Path partial, boolean fresh, List<OrgCode> orgs) {
        this.store = store;
        this.partial = partial;
        this.fresh = fresh;
        this.orgs = List.copyOf(orgs);
        this.atExit = new Thread(this::tidy, "tidy-snapshot");
    }

    /**
     * Begins a snapshot.
     *
     * @param store the folder of all snapshots; it is made, for its owner only, if it is not there
     * @param orgs the schools whose place is the number of their code
     */
    public static SnapshotWriter begin(Path store, List<OrgCode> orgs) throws IOException {
        Path absolute = store.toAbsolutePath().normalize();
        boolean fresh = !Files.exists(absolute, LinkOption.NOFOLLOW_LINKS);
        OwnerOnly.folders(absolute);
        String own = ".partial-" + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36);
        SnapshotWriter writer = new SnapshotWriter(absolute, absolute.resolve(own), fresh, orgs);
        writer.make();
        return writer;
    }

    private synchronized void make() throws IOException {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            OwnerOnly.folder(partial);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Keeps rows of a kind for one thread. */
    public final class Rows {

        private final RecordKind kind;
        private final RowGroup group;

        private Rows(RecordKind kind, StudentNumbers students) {
            this.kind = kind;
            this.group = new RowGroup(columnsOf(kind), students);
        }

        /** Rows follow that have these columns, by their places; all others are null in every row. */
        public void columns(int[] present) {
            group.columns(present);
        }

        /** The rows of a block; what is returned writes them. */
        public RowSink.Commit block(BlockRows rows) {
            GrowingBytes waiting = free.poll();
            RowGroup.Encoded encoded = group.encode(
                    rows.columns(), rows.students(), rows.size(), waiting == null ? new GrowingBytes() : waiting);
            return () -> {
                file(kind).add(encoded);
                free.add(encoded.bytes());
            };
        }
    }

    /** A keeper of rows of a kind for one thread. */
    public Rows rows(RecordKind kind, StudentNumbers students) {
        return new Rows(kind, students);
    }

    private synchronized List<ParquetColumn> columnsOf(RecordKind kind) {
        return columns.computeIfAbsent(
                kind,
                of -> of.columns().stream()
                        .map(column -> new ParquetColumn(column, orgs))
                        .toList());
    }

    private synchronized ParquetFile file(RecordKind kind) throws IOException {
        ParquetFile file = files.get(kind);
        if (file == null) {
            file = new ParquetFile(OwnerOnly.file(partial.resolve(name(kind))), columnsOf(kind));
            files.put(kind, file);
        }
        return file;
    }

    static String name(RecordKind kind) {
        return kind.stem() + ".parquet";
    }

    /** Forgets what was written of a kind. */
    public synchronized void again(RecordKind kind) throws IOException {
        ParquetFile file = files.remove(kind);
        if (file != null) {
            file.close();
        }
        Files.deleteIfExists(partial.resolve(name(kind)));
    }

    /**
     * Gives the snapshot its name; one of the same content that is there already stays instead.
     *
     * @param synthetic whether no real student is in it
     */
    public synchronized Snapshot complete(boolean synthetic) throws IOException {
        SortedMap<String, Snapshot.Content> contents = new TreeMap<>();
        for (Map.Entry<RecordKind, ParquetFile> file : files.entrySet()) {
            String hash = file.getValue().finish();
            contents.put(
                    name(file.getKey()),
                    new Snapshot.Content(hash, file.getValue().rows()));
            file.getValue().close();
        }
        files.clear();
        Snapshot snapshot = new Snapshot(Snapshot.id(synthetic, contents), synthetic, contents);
        Json description = snapshot.json();
        try (var out = OwnerOnly.file(partial.resolve(Snapshot.DESCRIPTION))) {
            out.write(description.print().getBytes(StandardCharsets.UTF_8));
        }
        Path target = store.resolve(snapshot.folderName());
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return snapshot;
    }

    /** Removes what is not complete. */
    @Override
    public void close() {
        tidy();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds nothing left to do.
        }
    }

    private synchronized void tidy() {
        for (ParquetFile file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                // A full disk, perhaps: what was written is removed all the same.
            }
        }
        files.clear();
        try {
            WholeFolder.remove(partial);
            if (fresh && empty(store)) {
                Files.delete(store);
            }
        } catch (IOException e) {
            // What cannot be removed bears the name "partial" and is readable by its owner only.
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
