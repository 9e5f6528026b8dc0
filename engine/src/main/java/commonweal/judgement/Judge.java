package commonweal.judgement;

import static commonweal.policy.ClauseKey.SCHOOL_TYPES;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.measures.Measures;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.SchoolType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges a state, or one organisation of it, for the year of a rule set. */
public final class Judge {

    private final RuleSet rules;
    private final Roster roster;
    private final Measures measures;
    private final Decisions decisions;
    private final Decisions.InForce inForce;
    private final Standings standings;
    private final Map<OrgCode, Judged> judged = new ConcurrentHashMap<>();

    /** Judges with these rules, these figures and these decisions. */
    public Judge(RuleSet rules, Roster roster, Measures measures, Decisions decisions, Standings standings) {
        this.rules = rules;
        this.roster = roster;
        this.measures = measures;
        this.decisions = decisions;
        this.inForce = decisions.inForce(rules.year());
        this.standings = standings;
    }

    /** A unit with what was found on the way to its judgement. */
    private record Judged(Unit unit, Indexes indexes, UnitJudgement result) {}

    /** Checks whether the decisions may stand, without judging; {@link #judge(Faults)} checks it too. */
    public static void checkDecisions(RuleSet rules, Roster roster, Decisions decisions, Faults faults) {
        DecisionCheck.check(rules, roster, decisions, faults);
    }

    /**
     * Judges every organisation of the roster.
     *
     * @param faults takes the errors (a decision that may not stand) and warnings; with an error the judgement must not be
     *     used
     */
    public Judgement judge(Faults faults) {
        return judge(faults, (done, total) -> {});
    }

    /** Is told how many schools are judged, from several threads. */
    public interface Progress {

        /** So many of so many. */
        void at(int done, int total);
    }

    /** Judges every organisation of the roster, and tells how far it has come. */
    public Judgement judge(Faults faults, Progress progress) {
        DecisionCheck.check(rules, roster, decisions, faults);
        // A district needs its schools' levels, nothing else needs another unit: schools are judged side by side.
        List<Organisation> all = roster.list(OrgKind.SCHOOL);
        AtomicInteger done = new AtomicInteger();
        all.parallelStream().forEach(school -> {
            judged(school);
            progress.at(done.incrementAndGet(), all.size());
        });
        List<UnitJudgement> units = new ArrayList<>();
        List<CandidateList.Entry> schools = new ArrayList<>();
        for (Organisation organisation : roster.all()) {
            Judged one = judged(organisation);
            units.add(one.result());
            if (organisation.kind() == OrgKind.SCHOOL) {
                boolean designated = inForce.find(organisation.code(), DecisionKind.DESIGNATE)
                        .isPresent();
                schools.add(new CandidateList.Entry(
                        one.unit(), one.indexes(), one.result().level().orElseThrow(), designated));
            }
        }
        List<DecisionReview> reviews = new ArrayList<>();
        for (Decision decision : inForce.all()) {
            Judged one = judged(roster.find(decision.org()).orElseThrow());
            reviews.add(
                    DecisionReviews.review(one.unit(), decision, one.result().need(), faults));
        }
        List<Fault> warnings = faults.all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.WARNING)
                .toList();
        return new Judgement(rules, standings != Standings.NONE, units, CandidateList.of(schools), reviews, warnings);
    }

    /**
     * Judges one organisation of the roster: the same result as in the judgement of the whole state.
     *
     * @throws IllegalArgumentException if the roster does not have it
     */
    public UnitJudgement judge(OrgCode org) {
        return judged(roster.find(org)
                        .orElseThrow(() -> new IllegalArgumentException("the roster does not have " + org)))
                .result();
    }

    private Judged judged(Organisation organisation) {
        Judged known = judged.get(organisation.code());
        if (known == null) {
            known = newlyJudged(organisation);
            judged.put(organisation.code(), known);
        }
        return known;
    }

    private Judged newlyJudged(Organisation organisation) {
        Unit unit = unit(organisation);
        Indexes indexes = Indexes.of(unit);
        Optional<LevelResult> level = level(unit, indexes);
        boolean district = organisation.kind() == OrgKind.DISTRICT;
        Optional<NeedResult> need = district
                ? level.flatMap(result -> SpecialEducationNeed.of(unit, result.level(), inForce))
                : Optional.empty();
        List<ReviewCase> reviews =
                district ? level.map(result -> Reviews.of(unit, result.level())).orElse(List.of()) : List.of();
        return new Judged(
                unit,
                indexes,
                new UnitJudgement(
                        organisation,
                        indexes.indicators(),
                        indexes.rows(),
                        PercentileTable.of(unit),
                        Participation.rates(unit),
                        level,
                        need,
                        reviews));
    }

    /** An organisation as the rules look at it. */
    Unit unit(OrgCode org) {
        return unit(roster.find(org).orElseThrow());
    }

    private Unit unit(Organisation organisation) {
        Optional<SchoolType> type = organisation.kind() == OrgKind.SCHOOL
                ? rules.rules().find(SCHOOL_TYPES).flatMap(clause -> SchoolTypes.of(organisation, clause.value()))
                : Optional.empty();
        return new Unit(organisation, type, measures.of(organisation.code()), rules, standings);
    }

    private Optional<LevelResult> level(Unit unit, Indexes indexes) {
        return switch (unit.organisation().kind()) {
            case STATE -> Optional.empty();
            case SCHOOL -> Optional.of(SchoolLevel.of(unit, indexes, inForce));
            case DISTRICT -> Optional.of(DistrictLevel.of(unit, schoolsOf(unit), inForce));
        };
    }

    private List<DistrictLevel.SchoolOf> schoolsOf(Unit district) {
        return roster.schoolsOf(district.organisation().code()).stream()
                .filter(school -> school.openIn(rules.year()))
                .map(school -> new DistrictLevel.SchoolOf(
                        school, judged(school).result().level().orElseThrow()))
                .toList();
    }
}
