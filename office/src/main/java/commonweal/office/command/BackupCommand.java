package commonweal.office.command;

import commonweal.office.database.Backup;
import commonweal.office.database.DatabaseUnavailable;
import commonweal.office.database.InstallationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps everything an office knows in one file. */
@Command(
        name = "backup",
        description =
                "Keeps everything an office knows in one file: every table as of one moment, the runs and the key.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal backup office-2013-10-15.zip",
            "  commonweal backup --home /srv/commonweal office.zip",
            "",
            "The office may be running. Only you can read the file; it holds everything, with the key that the second",
            "factors are encrypted with, so keep it as you keep the office.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 69 there is no database, 73 the file cannot be made."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The file to make.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Path folder = home.or("office");
        Path key = folder.resolve(InstallationKey.FILE);
        Backup.Kept kept;
        try (DatabaseOfHome database = DatabaseOfHome.reach(folder)) {
            if (!Files.exists(key)) {
                throw new DatabaseUnavailable(
                        "There is no key of an office in " + folder
                                + ". Name the folder it runs in with --home: without its"
                                + " key, whoever signs in with a code could not come in any more.",
                        null);
            }
            kept = Backup.make(database.address(), folder.resolve(OfficeHome.RUNS), key, file);
        }
        spec.commandLine()
                .getOut()
                .println("Kept " + kept.rows() + " rows of " + kept.tables() + " tables and " + kept.runs()
                        + " files of runs in " + file + ".");
        return 0;
    }
}
