package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.PERCENTILES;
import static commonweal.policy.ClauseKey.SCHOOL_TYPES;

import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.SchoolType;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Percentiles computed from the figures of the whole state: of a CPI among the all-students CPIs and among the same
 * group's, and the estimate of the school and subgroup percentile.
 */
public final class StatewideStandings implements Standings {

    private final RuleSet rules;
    private final Measures measures;
    private final Pools pools;
    private final Map<OrgCode, Unit> units = new HashMap<>();
    private final Map<CpiPool, Distribution> cpis = new HashMap<>();
    private final Map<Member, Standing> composites = new HashMap<>();

    /** The CPIs of a group in a subject and year, of one pool. */
    private record CpiPool(String pool, int year, Group group, Subject subject) {}

    /** A unit's group, ranked by the composite. */
    record Member(OrgCode org, Group group) {}

    private StatewideStandings(RuleSet rules, Roster roster, Measures measures) {
        this.rules = rules;
        this.measures = measures;
        this.pools = new Pools(rules, roster);
        for (Organisation one : roster.all()) {
            units.put(one.code(), new Unit(one, Optional.empty(), measures.of(one.code()), rules, NONE));
        }
    }

    /** Computes the distributions of a state; a rule set that states no percentiles has none. */
    public static Standings of(RuleSet rules, Roster roster, Measures measures) {
        if (!rules.rules().states(PERCENTILES)) {
            return NONE;
        }
        StatewideStandings standings = new StatewideStandings(rules, roster, measures);
        standings.distributeCpis();
        standings.rankSchools();
        return standings;
    }

    private void distributeCpis() {
        for (int year = rules.firstYear(); year <= rules.year(); year++) {
            for (Map.Entry<String, List<OrgCode>> pool : pools.members().entrySet()) {
                for (Group group : rules.in(year).get(GROUPS).value().judged()) {
                    for (Subject subject : List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE)) {
                        distribute(pool.getKey(), pool.getValue(), year, group, subject);
                    }
                }
            }
        }
    }

    private void distribute(String pool, List<OrgCode> members, int year, Group group, Subject subject) {
        List<BigDecimal> values = new ArrayList<>();
        for (OrgCode member : members) {
            cpi(member, year, group, subject).ifPresent(values::add);
        }
        if (!values.isEmpty()) {
            cpis.put(new CpiPool(pool, year, group, subject), new Distribution(values));
        }
    }

    private Optional<BigDecimal> cpi(OrgCode org, int year, Group group, Subject subject) {
        Unit unit = units.get(org);
        if (unit == null || !unit.eligibility(year, group, subject, Measure.CPI).usable()) {
            return Optional.empty();
        }
        return measures.of(org)
                .find(year, group, subject, Measure.CPI)
                .flatMap(Reading::value)
                .map(value -> Targets.displayed(unit, year, value));
    }

    private void rankSchools() {
        List<Group> subgroups = rules.rules().get(GROUPS).value().lowSubgroup();
        for (SchoolType type : rules.rules().get(SCHOOL_TYPES).value().withPercentile()) {
            List<OrgCode> schools = pools.schools(type);
            List<Member> whole = new ArrayList<>();
            List<Member> groups = new ArrayList<>();
            for (OrgCode school : schools) {
                whole.add(new Member(school, Group.ALL));
                subgroups.forEach(group -> groups.add(new Member(school, group)));
            }
            composites.putAll(new CompositeRanking(rules, units, whole).standings(type.code()));
            composites.putAll(new CompositeRanking(rules, units, groups).standings(type.code() + ": all subgroups"));
        }
    }

    @Override
    public Optional<Standing> find(OrgCode org, int year, Group group, Subject subject, Measure measure) {
        return switch (measure) {
            case CPI_PERCENTILE -> cpiStanding(org, year, group, subject, group);
            case CPI_PERCENTILE_ALL_STUDENTS -> cpiStanding(org, year, group, subject, Group.ALL);
            case SCHOOL_PERCENTILE, SUBGROUP_PERCENTILE ->
                (year == rules.year() && (group == Group.ALL) == (measure == Measure.SCHOOL_PERCENTILE))
                        ? Optional.ofNullable(composites.get(new Member(org, group)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Standing> cpiStanding(OrgCode org, int year, Group group, Subject subject, Group among) {
        Optional<String> pool = pools.of(org);
        Distribution distribution = pool.map(name -> cpis.get(new CpiPool(name, year, among, subject)))
                .orElse(null);
        if (distribution == null) {
            return Optional.empty();
        }
        int bins = rules.rules().get(PERCENTILES).value().bins();
        return cpi(org, year, group, subject)
                .map(value -> new Standing(
                        distribution.percentile(value, bins),
                        pool.orElseThrow() + ": " + among.title() + ", " + subject.title() + " " + year,
                        distribution.size()));
    }
}
