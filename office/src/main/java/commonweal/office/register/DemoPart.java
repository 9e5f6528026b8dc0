package commonweal.office.register;

/**
 * What a module adds to a demo when it is made: facts that were published about real organisations, and what is made up
 * about those of {@link SampleDistrict} only. A bean of it is all that is needed; it never runs in a real installation.
 */
public interface DemoPart {

    /** Its place among the parts, the lowest first. */
    int place();

    /** Adds it, in the transaction in which the demo is made. The published results and the accounts are there already. */
    void add();
}
