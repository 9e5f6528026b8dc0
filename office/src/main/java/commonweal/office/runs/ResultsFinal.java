package commonweal.office.runs;

/**
 * The results of a year have become final. Whoever listens acts in the same transaction: either the results are final and
 * all that follows from them has happened, or nothing has.
 *
 * @param year the determination year
 * @param run id of the run
 */
public record ResultsFinal(int year, String run) {}
