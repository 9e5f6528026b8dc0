package commonweal.cli;

/** What the exit codes of the command say to a script. */
final class ExitCodes {

    /** Done. */
    static final int DONE = 0;
    /** Done, and the answer is no: an example that is not reproduced. */
    static final int NOT_SO = 1;
    /** Wrongly called. */
    static final int USAGE = 2;
    /** An input cannot be used; every fault has been named. */
    static final int FAULTY_DATA = 65;

    private ExitCodes() {}
}
