package commonweal.faults;

/**
 * One thing wrong with an input, or worth knowing about it.
 *
 * @param code stable code, for example {@code measures.unknown_group}; faults of one code have one cause
 * @param severity whether it stops the run
 * @param place where it is
 * @param wrong what is wrong, in words, naming the value
 * @param rule what must hold, with the citation where there is one
 * @param remedy what to do
 * @param rows how many rows it stands for, the first of them at the place; 1 for a single one
 * @param clears how many of these rows have no other fault, so that mending this one clears them
 */
public record Fault(
        String code, Severity severity, Place place, String wrong, String rule, String remedy, int rows, int clears) {

    /** Whether a fault stops the run. */
    public enum Severity {
        /** Nothing is written. */
        ERROR,
        /** The run goes on; the result is what it would have been without the message. */
        WARNING
    }

    /** An error. */
    public static Fault error(String code, Place place, String wrong, String rule, String remedy) {
        return new Fault(code, Severity.ERROR, place, wrong, rule, remedy, 1, 1);
    }

    /** A warning. */
    public static Fault warning(String code, Place place, String wrong, String rule, String remedy) {
        return new Fault(code, Severity.WARNING, place, wrong, rule, remedy, 1, 1);
    }
}
