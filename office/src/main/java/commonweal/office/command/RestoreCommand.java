package commonweal.office.command;

import commonweal.office.database.Backup;
import commonweal.office.database.Restoration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        description = "Brings a backup back into a new folder, or a new database: whole, or not at all.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  commonweal restore --home /srv/commonweal-again office.zip",
            "",
            "Nothing is written over: a database with tables in it is refused, and so is a folder with another key. The",
            "record of what was done is looked through before anything counts.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 65 the file is no whole backup or the database is not empty, 69 there is",
            "no database, 73 the folder is in use."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "What backup made.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (RunningOffice office = RunningOffice.begin(home.or("office"))) {
            Backup.Kept kept = Restoration.bringBack(
                    file,
                    office.databaseAddress(),
                    office.home().runs(),
                    office.home().key());
            spec.commandLine()
                    .getOut()
                    .println("Brought back " + kept.rows() + " rows of " + kept.tables() + " tables and " + kept.runs()
                            + " files of runs.");
            return 0;
        }
    }
}
