package commonweal.office.command;

import commonweal.office.database.DatabaseAddress;
import commonweal.office.database.DatabaseUnavailable;
import commonweal.office.database.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database of an office that is there already, whether the office runs or not: a server of somebody's own, the office's
 * own if it runs, or else started for the time it is needed.
 */
final class DatabaseOfHome implements AutoCloseable {

    private final DatabaseAddress address;
    private final Optional<RunningOffice> started;

    private DatabaseOfHome(DatabaseAddress address, Optional<RunningOffice> started) {
        this.address = address;
        this.started = started;
    }

    /**
     * Reaches it.
     *
     * @throws DatabaseUnavailable if there is no office in the folder: a mistyped one must not become a new office
     */
    static DatabaseOfHome reach(Path home) throws IOException {
        Path folder = home.resolve(OfficeHome.DATABASE);
        Optional<DatabaseAddress> there = RunningOffice.named().or(() -> EmbeddedServer.running(folder));
        if (there.isPresent()) {
            return new DatabaseOfHome(there.get(), Optional.empty());
        }
        if (!Files.isDirectory(folder)) {
            throw new DatabaseUnavailable("There is no office in " + home + ". Name its folder with --home.", null);
        }
        RunningOffice office = RunningOffice.begin(home);
        return new DatabaseOfHome(office.databaseAddress(), Optional.of(office));
    }

    /** Where it is. */
    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }
}
