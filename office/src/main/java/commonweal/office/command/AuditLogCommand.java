package commonweal.office.command;

import commonweal.office.database.DatabaseAddress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at the record of what was done. */
@Command(
        name = "audit-log",
        description = "Looks at the record of what was done in an office.",
        mixinStandardHelpOptions = true,
        subcommands = AuditLogCommand.Verify.class,
        footer = {
            "",
            "Examples:",
            "  commonweal audit-log verify --home /srv/commonweal",
            "  commonweal audit-log verify --home /srv/commonweal --expect HASH"
        })
final class AuditLogCommand implements Runnable {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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
                "Without --home it looks at .commonweal/office in your home folder; the office may be running there.",
                "",
                "Whoever owns the database can write the whole record anew. A hash kept elsewhere tells: --expect.",
                "",
                "Exit codes: 0 the record is whole, 1 it is not or has not the hash, 2 wrongly called, 69 there is no",
                "database, 73 the folder is in use."
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private HomeOption home = new HomeOption();

        @Option(
                names = "--expect",
                paramLabel = "HASH",
                description = "A hash that was kept elsewhere: the entry with it must still be there.")
        private @Nullable String expect;

        @Override
        public Integer call() throws Exception {
            PrintWriter out = spec.commandLine().getOut();
            Optional<String> expected =
                    Optional.ofNullable(expect).map(hash -> hash.strip().toLowerCase(Locale.ROOT));
            if (expected.isPresent() && !HASH.matcher(expected.get()).matches()) {
                throw new ParameterException(
                        spec.commandLine(), "--expect takes a hash of 64 hexadecimal digits, was \"" + expect + "\"");
            }
            try (DatabaseOfHome database = DatabaseOfHome.reach(home.or("office"))) {
                DatabaseAddress address = database.address();
                try (Connection connection =
                        DriverManager.getConnection(address.url(), address.user(), address.password())) {
                    connection.setReadOnly(true);
                    return verify(connection, expected, out);
                }
            }
        }
    }

    /**
     * Goes through the record.
     *
     * @param expected a hash that must be there
     * @return the exit code: 0 if it is whole and has the hash, 1 if not
     */
    static int verify(Connection connection, Optional<String> expected, PrintWriter out) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet broken = statement.executeQuery("select number, wrong from audit.first_break()")) {
            if (broken.next()) {
                out.println("The record is not whole: at entry " + broken.getLong(1) + ", " + broken.getString(2)
                        + ". Entries before it are as they were written.");
                return 1;
            }
        }
        if (expected.isPresent()) {
            Optional<Long> number = numberOf(connection, expected.get());
            if (number.isEmpty()) {
                out.println("The record was written anew: no entry has the hash " + expected.get()
                        + ", although every entry follows from the one before. Or the hash is of another office.");
                return 1;
            }
            out.println("The hash is there: entry " + number.get() + " and all before it are as they were then.");
        }
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select number, encode(hash, 'hex') from audit.newest")) {
            newest.next();
            out.println("The record is whole: " + newest.getLong(1)
                    + " entries. Keep this hash of the newest elsewhere, and"
                    + " nothing before it can be changed unseen:");
            out.println("  " + newest.getString(2));
        }
        return 0;
    }

    private static Optional<Long> numberOf(Connection connection, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select number from audit.entry where hash = decode(?, 'hex')
                union all
                select 0 where sha256('') = decode(?, 'hex')
                """)) {
            statement.setString(1, hash);
            statement.setString(2, hash);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
            }
        }
    }
}
