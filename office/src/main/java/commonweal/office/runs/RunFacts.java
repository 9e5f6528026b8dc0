package commonweal.office.runs;

import java.time.Instant;

/**
 * A run that was loaded.
 *
 * @param id hash of its {@code run.json}
 * @param year the determination year
 * @param policy id of the rule set
 * @param policyHash hash of the rule set
 * @param engine version of the engine
 * @param synthetic whether it is made of students who do not exist
 * @param statewide whether percentiles were computed from the whole state
 * @param schools how many schools it judges
 * @param districts how many districts
 * @param loadedAt when it was loaded
 */
public record RunFacts(
        String id,
        int year,
        String policy,
        String policyHash,
        String engine,
        boolean synthetic,
        boolean statewide,
        int schools,
        int districts,
        Instant loadedAt) {

    private static final int SHORT = 12;

    /** The beginning of its id, enough to tell runs apart. */
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
