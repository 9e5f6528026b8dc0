package commonweal.measures;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of measures: year, organisation, group, subject, measure. */
public final class Measures {

    private final Map<OrgCode, OrgMeasures> byOrg;
    private final int rows;

    private Measures(Map<OrgCode, OrgMeasures> byOrg, int rows) {
        this.byOrg = byOrg;
        this.rows = rows;
    }

    /** The readings of an organisation; empty if it has none. */
    public OrgMeasures of(OrgCode code) {
        return byOrg.getOrDefault(code, OrgMeasures.NONE);
    }

    /** The same table without some measures; the count of rows stays that of the whole. */
    public Measures without(Set<Measure> left) {
        Map<OrgCode, OrgMeasures> others = new HashMap<>();
        byOrg.forEach((code, readings) -> others.put(code, readings.without(left)));
        return new Measures(Map.copyOf(others), rows);
    }

    /** How many readings there are. */
    public int rows() {
        return rows;
    }

    /** Collects readings. */
    public static final class Collector {

        private final int firstYear;
        private final int lastYear;
        private final Map<OrgCode, OrgMeasures> byOrg = new HashMap<>();
        private int rows;

        /** Collects readings of these years, both included. */
        public Collector(int firstYear, int lastYear) {
            this.firstYear = firstYear;
            this.lastYear = lastYear;
        }

        /** Adds a reading; the first one of a place stays, and is returned if the place was taken. */
        public Optional<Reading> add(
                OrgCode org, int year, Group group, Subject subject, Measure measure, Reading reading) {
            Optional<Reading> before = byOrg.computeIfAbsent(org, code -> new OrgMeasures(firstYear, lastYear))
                    .put(year, group, subject, measure, reading);
            if (before.isEmpty()) {
                rows++;
            }
            return before;
        }

        /** The table of all that was added. */
        public Measures collected() {
            return new Measures(Map.copyOf(byOrg), rows);
        }
    }
}
