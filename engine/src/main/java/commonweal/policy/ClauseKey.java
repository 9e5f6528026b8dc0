package commonweal.policy;

import java.util.List;
import java.util.Optional;

/**
 * The clauses a rule set can have, each with the kind of rule it holds. A full rule set states every one of them for
 * every year it covers; a part states some.
 *
 * @param <T> the kind of rule behind the key
 */
public final class ClauseKey<T> {

    private static int keys;

    public static final ClauseKey<CpiRule> COMPOSITE_PERFORMANCE_INDEX =
            new ClauseKey<>("composite_performance_index", CpiRule.class);
    public static final ClauseKey<PerformanceLevelsRule> PERFORMANCE_LEVELS =
            new ClauseKey<>("performance_levels", PerformanceLevelsRule.class);
    public static final ClauseKey<TestedGradesRule> TESTED_GRADES =
            new ClauseKey<>("tested_grades", TestedGradesRule.class);
    public static final ClauseKey<AttributionRule> ATTRIBUTION = new ClauseKey<>("attribution", AttributionRule.class);
    public static final ClauseKey<CountingRule> COUNTING = new ClauseKey<>("counting", CountingRule.class);
    public static final ClauseKey<GroupsRule> GROUPS = new ClauseKey<>("groups", GroupsRule.class);
    public static final ClauseKey<StudentGroupsRule> STUDENT_GROUPS =
            new ClauseKey<>("student_groups", StudentGroupsRule.class);
    public static final ClauseKey<MinimumSize> MINIMUM_SIZE = new ClauseKey<>("minimum_size", MinimumSize.class);
    public static final ClauseKey<MeasuredRatesRule> MEASURED_RATES =
            new ClauseKey<>("measured_rates", MeasuredRatesRule.class);
    public static final ClauseKey<PlausibilityRule> PLAUSIBILITY =
            new ClauseKey<>("plausibility", PlausibilityRule.class);
    public static final ClauseKey<TargetRule> TARGETS = new ClauseKey<>("targets", TargetRule.class);
    /** How many years back a group may be compared with: 2 means one of the two prior years, the nearest first. */
    public static final ClauseKey<Integer> COMPARISON_YEARS = new ClauseKey<>("comparison_years", Integer.class);

    public static final ClauseKey<GapNarrowingRule> GAP_NARROWING =
            new ClauseKey<>("gap_narrowing", GapNarrowingRule.class);
    public static final ClauseKey<GrowthRule> GROWTH = new ClauseKey<>("growth", GrowthRule.class);
    public static final ClauseKey<GraduationRule> GRADUATION = new ClauseKey<>("graduation", GraduationRule.class);
    public static final ClauseKey<DropoutRule> DROPOUT = new ClauseKey<>("dropout", DropoutRule.class);
    public static final ClauseKey<ExtraCreditRule> EXTRA_CREDIT =
            new ClauseKey<>("extra_credit", ExtraCreditRule.class);
    public static final ClauseKey<IndexRule> INDEX = new ClauseKey<>("progress_and_performance_index", IndexRule.class);
    public static final ClauseKey<SchoolTypeRule> SCHOOL_TYPES = new ClauseKey<>("school_types", SchoolTypeRule.class);
    public static final ClauseKey<PercentileRule> PERCENTILES = new ClauseKey<>("percentiles", PercentileRule.class);
    public static final ClauseKey<LowestPerformingRule> LOWEST_PERFORMING =
            new ClauseKey<>("lowest_performing", LowestPerformingRule.class);
    public static final ClauseKey<ParticipationRule> PARTICIPATION =
            new ClauseKey<>("participation", ParticipationRule.class);
    public static final ClauseKey<LowGraduationRule> LOW_GRADUATION =
            new ClauseKey<>("persistently_low_graduation", LowGraduationRule.class);
    public static final ClauseKey<DesignationRule> DESIGNATION = new ClauseKey<>("designation", DesignationRule.class);
    public static final ClauseKey<AuthorityRule> AUTHORITY = new ClauseKey<>("authority", AuthorityRule.class);
    public static final ClauseKey<HoldHarmlessRule> HOLD_HARMLESS =
            new ClauseKey<>("hold_harmless", HoldHarmlessRule.class);
    public static final ClauseKey<SpecialEducationRule> SPECIAL_EDUCATION =
            new ClauseKey<>("special_education", SpecialEducationRule.class);
    public static final ClauseKey<ReviewRule> REVIEWS = new ClauseKey<>("level_3_reviews", ReviewRule.class);
    public static final ClauseKey<Wording> WORDING = new ClauseKey<>("wording", Wording.class);

    /** All clauses, in the order a reader meets them. */
    public static final List<ClauseKey<?>> ALL = List.of(
            COMPOSITE_PERFORMANCE_INDEX,
            PERFORMANCE_LEVELS,
            TESTED_GRADES,
            ATTRIBUTION,
            COUNTING,
            GROUPS,
            STUDENT_GROUPS,
            MINIMUM_SIZE,
            MEASURED_RATES,
            PLAUSIBILITY,
            TARGETS,
            COMPARISON_YEARS,
            GAP_NARROWING,
            GROWTH,
            GRADUATION,
            DROPOUT,
            EXTRA_CREDIT,
            INDEX,
            SCHOOL_TYPES,
            PERCENTILES,
            LOWEST_PERFORMING,
            PARTICIPATION,
            LOW_GRADUATION,
            DESIGNATION,
            AUTHORITY,
            HOLD_HARMLESS,
            SPECIAL_EDUCATION,
            REVIEWS,
            WORDING);

    private final String name;
    private final Class<T> kind;
    private final int index;

    private ClauseKey(String name, Class<T> kind) {
        this.name = name;
        this.kind = kind;
        this.index = keys++;
    }

    /** The key in the file. */
    public String name() {
        return name;
    }

    /** The kind of rule behind it. */
    public Class<T> kind() {
        return kind;
    }

    /** The place of the key among all: clauses are looked up for every cell of a state, and an index is fastest. */
    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The key with this name, if there is one. */
    public static Optional<ClauseKey<?>> find(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
