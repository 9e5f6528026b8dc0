package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the faults of rule-set files to the error output: file, line and key, then what is wrong in three sentences. */
final class PolicyFaults {

    private PolicyFaults() {}

    /** Prints them all and gives the exit code for faulty data, or for done if none is an error. */
    static int print(CommandSpec spec, Faults faults) {
        PrintWriter err = spec.commandLine().getErr();
        for (Fault fault : faults.all()) {
            err.println(heading(fault));
            err.println(Wrapped.lines("  ", fault.wrong() + " " + fault.rule() + " " + fault.remedy()));
        }
        long errors = faults.all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .count();
        if (errors > 0) {
            err.println(errors == 1 ? "1 error." : errors + " errors.");
        }
        err.flush();
        return faults.haveErrors() ? ExitCodes.FAULTY_DATA : ExitCodes.DONE;
    }

    private static String heading(Fault fault) {
        Place place = fault.place();
        String where = place.file()
                + (place.line() > 0 ? ", line " + place.line() : "")
                + place.column().map(key -> ", " + key).orElse("");
        return where + "  [" + fault.code() + (fault.severity() == Fault.Severity.WARNING ? ", warning" : "") + "]";
    }
}
