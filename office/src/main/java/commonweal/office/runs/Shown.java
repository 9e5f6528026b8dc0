package commonweal.office.runs;

/**
 * Results that may be shown to whoever calls.
 *
 * @param cycle the cycle they are of
 * @param run the run they are of
 * @param every whether every figure may be shown, or only what the Commonwealth itself printed: level, reason, percentile
 *     and indexes
 */
public record Shown(Cycle cycle, RunFacts run, boolean every) {

    /** The determination year. */
    public int year() {
        return cycle.year();
    }
}
