package commonweal.run;

import commonweal.records.reading.RejectLog;
import commonweal.records.snapshot.OwnerOnly;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The file of refused rows: it names cells of students' records, so only its owner can read it, and it takes its name when
 * it is whole. One of an earlier try is replaced, or removed if nothing is refused any more.
 */
final class RejectsFile implements Closeable {

    private final Path target;
    private final Path partial;
    private boolean begun;

    RejectsFile(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.partial = this.target.resolveSibling(this.target.getFileName() + ".partial-"
                + ProcessHandle.current().pid());
    }

    OutputStream open() throws IOException {
        Path around = target.getParent();
        if (around != null) {
            Files.createDirectories(around);
        }
        begun = true;
        return OwnerOnly.file(partial);
    }

    void complete() throws IOException {
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        begun = false;
    }

    /** Removes the rejects of an earlier try; a file of that name that begins otherwise is somebody's own. */
    void remove() throws IOException {
        if (Files.isRegularFile(target) && beginsAsRejects()) {
            Files.delete(target);
        }
    }

    private boolean beginsAsRejects() throws IOException {
        byte[] header = String.join(",", RejectLog.COLUMNS).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(target)) {
            return Arrays.equals(in.readNBytes(header.length), header);
        }
    }

    @Override
    public void close() throws IOException {
        if (begun) {
            Files.deleteIfExists(partial);
        }
    }
}
