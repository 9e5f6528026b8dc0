package commonweal.roster;

/**
 * The baseline years a roster may name.
 *
 * @param policy the policy that sets them, for messages
 * @param first the first year it covers
 * @param last the last year it covers
 */
public record BaselineYears(String policy, int first, int last) {

    /** Any year: where no policy is at hand to ask. */
    public static final BaselineYears ANY = new BaselineYears("", Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Whether the policy covers the year. */
    public boolean covers(int year) {
        return first <= year && year <= last;
    }
}
