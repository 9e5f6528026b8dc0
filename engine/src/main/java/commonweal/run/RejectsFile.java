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
import org.jspecify.annotations.Nullable;

/**
 * The file of refused rows: it names cells of students' records, so only its owner can read it, and it takes its name when
 * it is whole. One of an earlier try is replaced. Until it is whole, when anything fails or the process is stopped, there is
 * none.
 */
final class RejectsFile implements Closeable {

    private final Path target;
    private final Path partial;
    private final Thread atExit;
    private @Nullable OutputStream stream;
    private boolean ended;

    RejectsFile(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.partial = this.target.resolveSibling(this.target.getFileName() + ".partial-"
                + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36));
        this.atExit = new Thread(this::tidy, "tidy-rejects");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    synchronized OutputStream open() throws IOException {
        if (ended) {
            throw new IOException("the process is ending");
        }
        Path around = target.getParent();
        if (around != null) {
            Files.createDirectories(around);
        }
        OutputStream opened = OwnerOnly.file(partial);
        stream = opened;
        return opened;
    }

    synchronized void complete() throws IOException {
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        stream = null;
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
    public void close() {
        tidy();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds nothing left to do.
        }
    }

    private synchronized void tidy() {
        ended = true;
        OutputStream open = stream;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            // A full disk, perhaps: what was written is removed all the same.
        }
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // What cannot be removed bears the name "partial" and is readable by its owner only.
        }
        stream = null;
    }
}
