package commonweal.office.runs;

/**
 * The decisions of people that the office has on record, as the engine reads them. A run that is made in the office takes
 * them from here, and names their hash.
 */
public interface RecordedDecisions {

    /**
     * The file {@code decisions.csv} with every decision that counts in the determination of a year. The same record gives the
     * same bytes.
     *
     * @param year the determination year
     */
    byte[] csv(int year);
}
