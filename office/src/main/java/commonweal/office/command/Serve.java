package commonweal.office.command;

import commonweal.office.access.Accounts;
import commonweal.office.access.OneTimeLinks;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the office. */
@Command(
        name = "serve",
        description = "Runs the office: a web application on this machine, until it is told to end (Ctrl-C).",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal serve",
            "  commonweal serve --port 9000 --home /srv/commonweal",
            "",
            "It keeps a PostgreSQL of its own in the home folder. To use a server of yours (15 or newer), set",
            "COMMONWEAL_DATABASE=jdbc:postgresql://host/name, COMMONWEAL_DATABASE_USER and COMMONWEAL_DATABASE_PASSWORD.",
            "Behind a proxy on this machine that speaks TLS, set COMMONWEAL_URL=https://office.example.org.",
            "To let people in by your own sign-in (OpenID Connect), set COMMONWEAL_OIDC_ISSUER, COMMONWEAL_OIDC_CLIENTID,",
            "COMMONWEAL_OIDC_CLIENTSECRET and COMMONWEAL_OIDC_NAME.",
            "The first start prints a link, good once, for the first administrator.",
            "",
            "Exit codes: 0 ended as told, 2 wrongly called, 69 there is no database, 73 the folder cannot be used."
        })
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServingOptions options = new ServingOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting the office ...");
        RunningOffice office = RunningOffice.begin(options.home.or("office"));
        Ending ending = Ending.of(office);
        if (ending.opened(() -> office.serve(options, BusinessDate.today(), false))) {
            welcome(office, out);
        }
        ending.await();
        return 0;
    }

    private void welcome(RunningOffice office, PrintWriter out) {
        String url = office.url(options);
        out.println("The office is open at " + url + "   (Ctrl-C ends it)");
        Acting.as("system:serve", "first start", () -> {
            if (office.part(Accounts.class).list().isEmpty()) {
                out.println();
                out.println("Nobody has an account yet. The first administrator comes in here, once, within a day:");
                out.println("  " + url + office.part(OneTimeLinks.class).forFirstAdministrator());
            }
        });
        out.flush();
    }
}
