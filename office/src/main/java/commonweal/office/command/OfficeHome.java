package commonweal.office.command;

import commonweal.office.database.InstallationKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which an office keeps everything: its database, its key, the runs it was given. One office at a time may use it. */
final class OfficeHome implements AutoCloseable {

    /** The folder of its own database, in the home folder. */
    static final String DATABASE = "database";
    /** The folder of the runs, in the home folder. */
    static final String RUNS = "runs";

    private final Path folder;
    private final FileChannel channel;

    private OfficeHome(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder for this office; makes it if there is none.
     *
     * @throws HomeTaken if another office uses it
     */
    static OfficeHome take(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Files.createDirectories(
                absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel channel =
                FileChannel.open(absolute.resolve(".in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new HomeTaken(absolute);
        }
        return new OfficeHome(absolute, channel);
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Where the database of its own lies. */
    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Where the key of the installation lies. */
    Path key() {
        return folder.resolve(InstallationKey.FILE);
    }

    /** Where the runs lie. */
    Path runs() {
        return folder.resolve(RUNS);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another office uses the folder. */
    static final class HomeTaken extends IOException {

        private static final long serialVersionUID = 1L;

        HomeTaken(Path folder) {
            super("Another office uses " + folder + ". One at a time may: end the other, or name another folder with"
                    + " --home.");
        }
    }
}
