package commonweal.records;

/**
 * The mark that made-up students bear in themselves: every identifier of a made-up student is a multiple of
 * {@value #STEP}. So records of made-up students are known for what they are when the file that says so is lost on the way,
 * a column is left out or rows are copied elsewhere; and no file of real students, beyond a handful, can look like one.
 */
public final class SyntheticIdentifiers {

    /** Every identifier is a multiple of this. */
    public static final long STEP = 101;

    /** So many rows at least are needed to tell. */
    public static final int LEAST_ROWS = 20;

    private SyntheticIdentifiers() {}

    /** Whether an identifier could be a made-up student's. */
    public static boolean possible(long student) {
        return student % STEP == 0;
    }
}
