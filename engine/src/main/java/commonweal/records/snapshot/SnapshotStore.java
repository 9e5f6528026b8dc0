package commonweal.records.snapshot;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.files.HashingOutput;
import commonweal.files.JsonFile;
import commonweal.files.WholeFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The snapshots of a folder: found by the beginning of their name, verified against their hashes, deleted. */
public final class SnapshotStore {

    private static final int LEAST_DIGITS = 6;

    private final Path folder;

    /** The store in a folder, which need not be there. */
    public SnapshotStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A snapshot of the store.
     *
     * @param snapshot what is in it
     * @param folder where it lies
     * @param kept when it was written
     * @param bytes how large it is
     */
    public record Kept(Snapshot snapshot, Path folder, Instant kept, long bytes) {}

    /** All snapshots, the oldest first. */
    public List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> listed = Files.list(folder)) {
            folders = listed.filter(Files::isDirectory).sorted().toList();
        }
        List<Kept> kept = new ArrayList<>();
        for (Path one : folders) {
            Optional<Snapshot> snapshot = read(one);
            if (snapshot.isPresent()) {
                kept.add(new Kept(
                        snapshot.get(),
                        one,
                        Files.getLastModifiedTime(one.resolve(Snapshot.DESCRIPTION))
                                .toInstant(),
                        bytes(one)));
            }
        }
        kept.sort(Comparator.comparing(Kept::kept));
        return kept;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static Optional<Snapshot> read(Path folder) throws IOException {
        Path file = folder.resolve(Snapshot.DESCRIPTION);
        return Files.isRegularFile(file)
                ? JsonFile.read(Files.readString(file)).flatMap(Snapshot::read)
                : Optional.empty();
    }

    /**
     * The snapshot whose id or name begins so.
     *
     * @throws FaultyInput if there is none, or more than one
     */
    public Kept get(String start) throws FaultyInput, IOException {
        String digits = start.startsWith("sha256:") ? start.substring("sha256:".length()) : start;
        List<Kept> found = list().stream()
                .filter(one -> digits.length() >= LEAST_DIGITS
                        && one.snapshot().folderName().startsWith(digits))
                .toList();
        if (found.size() != 1) {
            throw faulty(
                    "snapshot.missing",
                    start,
                    (found.isEmpty() ? "There is no snapshot " : "There is more than one snapshot ") + start
                            + " in the store " + folder + ".",
                    "A snapshot is named by its hash, or by the first " + LEAST_DIGITS + " or more digits of it.",
                    "Look with snapshot list, or name the store with --store.");
        }
        return found.getFirst();
    }

    /** What is wrong with a snapshot: files that are missing, were changed, or are too many; nothing if it is as written. */
    public static Faults verify(Kept kept) throws IOException {
        Faults faults = new Faults();
        for (Map.Entry<String, Snapshot.Content> file : kept.snapshot().files().entrySet()) {
            Path path = kept.folder().resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                faults.add(changed(file.getKey(), "The file " + file.getKey() + " is not there."));
            } else if (!hash(path).equals(file.getValue().hash())) {
                faults.add(changed(file.getKey(), "The file " + file.getKey() + " was changed since it was written."));
            }
        }
        Snapshot stated = kept.snapshot();
        if (!Snapshot.id(stated.synthetic(), stated.files()).equals(stated.id())
                || !stated.folderName().equals(String.valueOf(kept.folder().getFileName()))) {
            faults.add(changed(Snapshot.DESCRIPTION, "The description or the folder's name was changed."));
        }
        return faults;
    }

    private static String hash(Path file) throws IOException {
        HashingOutput hashed = new HashingOutput(OutputStream.nullOutputStream());
        Files.copy(file, hashed);
        return hashed.hash();
    }

    private static Fault changed(String file, String wrong) {
        return Fault.error(
                "snapshot.changed",
                Place.file(file),
                wrong,
                "A snapshot stays as it was written; its name is the hash of its content.",
                "Take the snapshot from a copy, or measure the original records again.");
    }

    /** Deletes a snapshot with all its files. */
    public static void delete(Kept kept) throws IOException {
        WholeFolder.remove(kept.folder());
    }

    private static FaultyInput faulty(String code, String place, String wrong, String rule, String remedy) {
        Faults faults = new Faults();
        faults.add(Fault.error(code, Place.file(place), wrong, rule, remedy));
        return new FaultyInput(faults);
    }
}
