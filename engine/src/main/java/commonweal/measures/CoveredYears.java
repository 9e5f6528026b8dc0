package commonweal.measures;

import commonweal.terms.Measure;

/** Which years of each measure a policy can use. */
public interface CoveredYears {

    /** The policy's name, for messages. */
    String policy();

    /** The first year of this measure that some rule looks at. */
    int first(Measure measure);

    /** The last year, the policy's own. */
    int last();
}
