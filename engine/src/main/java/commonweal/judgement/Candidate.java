package commonweal.judgement;

import commonweal.roster.OrgCode;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A school among the lowest performing of its type, from which the Commissioner could designate: lowest achieving first,
 * of equals the least improving.
 *
 * @param rank 1 for the lowest; equal schools share a rank
 * @param org the school
 * @param percentile its school percentile
 * @param margin how many percentiles it lies below the highest that is eligible; 0 stands on the line
 * @param improvement its cumulative index, all students: the lower, the less improving
 * @param level its level in force
 * @param designated whether a designation is in force
 */
public record Candidate(
        int rank,
        OrgCode org,
        int percentile,
        int margin,
        Optional<BigDecimal> improvement,
        Level level,
        boolean designated) {}
