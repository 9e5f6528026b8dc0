package commonweal.records.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read, from the moment they exist: they hold what is known of students. */
public final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    private static FileAttribute<?>[] permissions(String posix) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }

    /** Makes a folder; its parent must be there. */
    static void folder(Path folder) throws IOException {
        Files.createDirectory(folder, permissions("rwx------"));
    }

    /** Makes a folder and those around it, unless they are there. */
    static void folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path around = folder.getParent();
            if (around != null) {
                Files.createDirectories(around);
            }
            folder(folder);
        }
    }

    /** Makes a file to write into; there must be none of its name. */
    public static OutputStream file(Path file) throws IOException {
        Files.createFile(file, permissions("rw-------"));
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), 1 << 16);
    }
}
