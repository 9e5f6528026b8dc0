package commonweal.judgement;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.Optional;

/** Percentiles computed from statewide distributions. Given percentiles are not here: they are measures. */
public interface Standings {

    /** No statewide distribution: no percentile is computed. */
    Standings NONE = (org, year, group, subject, measure) -> Optional.empty();

    /** The computed percentile of a unit, if it could be computed. */
    Optional<Standing> find(OrgCode org, int year, Group group, Subject subject, Measure measure);

    /**
     * A computed percentile.
     *
     * @param percentile 1 to 99
     * @param pool what it was ranked among, for example {@code Elementary School, all students, ELA}
     * @param poolSize how many were ranked
     */
    record Standing(int percentile, String pool, int poolSize) {}
}
