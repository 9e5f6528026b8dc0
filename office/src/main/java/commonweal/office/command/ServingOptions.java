package commonweal.office.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an office listens, and where it keeps what it knows. */
final class ServingOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}); 0 for any that is free.")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address of this machine to listen on (${DEFAULT-VALUE}: from this machine only).")
    String address = "127.0.0.1";

    @Option(
            names = "--forget-second-factors",
            description =
                    "Take away second factors that were encrypted with another key than the one in the home folder:"
                            + " when that is lost. Whoever had one sets up another at the next sign-in.")
    boolean forgetSecondFactors;

    @Mixin
    HomeOption home = new HomeOption();
}
