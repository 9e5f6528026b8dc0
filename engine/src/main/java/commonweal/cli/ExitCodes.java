package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Faults;

/** What the exit codes of the command say to a script. */
final class ExitCodes {

    /** Done. */
    static final int DONE = 0;
    /** Done, and the answer is no: an example that is not reproduced, or a difference that {@code --exit-code} asks for. */
    static final int NOT_SO = 1;
    /** Wrongly called. */
    static final int USAGE = 2;
    /** An input cannot be used; every fault has been named. */
    static final int FAULTY_DATA = 65;
    /** An input does not exist. */
    static final int NO_INPUT = 66;
    /** The program failed; nothing the user gave is to blame. */
    static final int INTERNAL = 70;
    /** The output cannot be made. */
    static final int NO_OUTPUT = 73;

    private ExitCodes() {}

    /** The code for these faults: the first of wrongly called, no output, no input, faulty data that applies. */
    static int of(Faults faults) {
        int code = DONE;
        for (Fault fault : faults.all()) {
            if (fault.severity() == Fault.Severity.ERROR) {
                if (fault.code().startsWith("call.")) {
                    return USAGE;
                }
                if (fault.code().startsWith("out.")) {
                    return NO_OUTPUT;
                }
                boolean missing =
                        fault.code().endsWith(".missing") || fault.code().equals("policy.unknown_rule_set");
                code = missing || code == NO_INPUT ? NO_INPUT : FAULTY_DATA;
            }
        }
        return code;
    }
}
