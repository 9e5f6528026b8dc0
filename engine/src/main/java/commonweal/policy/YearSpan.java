package commonweal.policy;

/**
 * The years a statement of a clause holds for, both ends included.
 *
 * @param first first year
 * @param last last year, not before the first
 */
public record YearSpan(int first, int last) {

    public YearSpan {
        if (last < first) {
            throw new IllegalArgumentException("last year (" + last + ") must not be before the first (" + first + ")");
        }
    }

    /** Whether the year lies in the span. */
    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** Whether the two spans share a year. */
    public boolean overlaps(YearSpan other) {
        return first <= other.last && other.first <= last;
    }

    /** {@code 2012} or {@code 2012-2015}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
