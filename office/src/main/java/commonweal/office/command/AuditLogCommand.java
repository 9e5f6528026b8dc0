package commonweal.office.command;

import commonweal.office.database.DatabaseAddress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the record of what was done. */
@Command(
        name = "audit-log",
        description = "Looks at the record of what was done in an office.",
        mixinStandardHelpOptions = true,
        subcommands = AuditLogCommand.Verify.class,
        footer = {"", "Example:", "  commonweal audit-log verify --home /srv/commonweal"})
final class AuditLogCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Sees whether no entry was changed or removed. */
    @Command(
            name = "verify",
            description =
                    "Sees whether every entry still follows from the one before: whether none was changed or removed.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Without --home it looks at .commonweal/office in your home folder; the office must not be running there.",
                "",
                "Exit codes: 0 the record is whole, 1 it is not, 69 there is no database, 73 the folder is in use."
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ServingOptions options = new ServingOptions();

        @Override
        public Integer call() throws Exception {
            PrintWriter out = spec.commandLine().getOut();
            try (RunningOffice office = RunningOffice.begin(options, "office")) {
                DatabaseAddress address = office.databaseAddress();
                try (Connection connection =
                                DriverManager.getConnection(address.url(), address.user(), address.password());
                        Statement statement = connection.createStatement()) {
                    return verify(statement, out);
                }
            }
        }

        private static int verify(Statement statement, PrintWriter out) throws SQLException {
            try (ResultSet broken = statement.executeQuery("select number, wrong from audit.first_break()")) {
                if (broken.next()) {
                    out.println("The record is not whole: at entry " + broken.getLong(1) + ", " + broken.getString(2)
                            + ". Entries before it are as they were written.");
                    return 1;
                }
            }
            try (ResultSet newest = statement.executeQuery("select number, encode(hash, 'hex') from audit.newest")) {
                newest.next();
                out.println("The record is whole: " + newest.getLong(1)
                        + " entries. Keep this hash of the newest elsewhere, and"
                        + " nothing before it can be changed unseen:");
                out.println("  " + newest.getString(2));
            }
            return 0;
        }
    }
}
