package commonweal.terms;

import static commonweal.terms.Measure.Nature.GIVEN_RESULT;
import static commonweal.terms.Measure.Nature.MEASURED;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row of {@code measures.csv} can hold. {@link Nature#MEASURED} rows are figures about students;
 * {@link Nature#GIVEN_RESULT} rows are results taken as given, which always win over a computed one.
 */
public enum Measure implements Coded {
    /** Composite Performance Index of a subject, 0-100. */
    CPI("cpi", MEASURED, true, 0, 100),
    /** Median student growth percentile of a subject, 1-99. */
    MEDIAN_SGP("median_sgp", MEASURED, true, 1, 99),
    /** Share of tested students at Warning/Failing, percent. */
    WARNING_FAILING("warning_failing_percent", MEASURED, true, 0, 100),
    /** Share of tested students at Needs Improvement, percent. */
    NEEDS_IMPROVEMENT("needs_improvement_percent", MEASURED, true, 0, 100),
    /** Share of tested students at Proficient, percent. */
    PROFICIENT("proficient_percent", MEASURED, true, 0, 100),
    /** Share of tested students at Advanced, percent. */
    ADVANCED("advanced_percent", MEASURED, true, 0, 100),
    /** Participants of those enrolled in tested grades, percent of a subject (or, without one, of an unnamed subject). */
    PARTICIPATION("participation_percent", MEASURED, true, 0, 100),
    /** Four-year cohort graduation rate; the year is the cohort's (class of that year). */
    GRADUATION_4YR("graduation_4yr_percent", MEASURED, false, 0, 100),
    /** Five-year cohort graduation rate; the year is the cohort's. */
    GRADUATION_5YR("graduation_5yr_percent", MEASURED, false, 0, 100),
    /** Annual dropout rate; the year is the one in which the school year ends. */
    DROPOUT("dropout_percent", MEASURED, false, 0, 100),
    /** Former dropouts who enrolled again, a count; the year is the one in which the school year ends. */
    DROPOUTS_REENGAGED("dropouts_reengaged", MEASURED, false, 0, 1_000_000),
    /** Median growth percentile on the English proficiency test ACCESS, 1-99. */
    ACCESS_MEDIAN_SGPA("access_median_sgpa", MEASURED, false, 1, 99),
    /** Special-education rate of low-income students over that of the others, a ratio. */
    SWD_IDENTIFICATION_RISK_RATIO("swd_identification_risk_ratio", MEASURED, false, 0, 1_000_000),
    /** Rate of substantially separate placement of a group over that of the others, a ratio. */
    SEPARATE_PLACEMENT_RISK_RATIO("separate_placement_risk_ratio", MEASURED, false, 0, 1_000_000),
    /** Percentile of the group's CPI among the same group's in the school type, 1-99. */
    CPI_PERCENTILE("cpi_percentile", GIVEN_RESULT, true, 1, 99),
    /** Percentile of the group's CPI among the all-students CPIs of the school type, 1-99. */
    CPI_PERCENTILE_ALL_STUDENTS("cpi_percentile_all_students", GIVEN_RESULT, true, 1, 99),
    /** Annual index of a year, not capped. */
    ANNUAL_PPI("annual_ppi", GIVEN_RESULT, false, 0, 1000),
    /** Cumulative index, 0-100. */
    CUMULATIVE_PPI("cumulative_ppi", GIVEN_RESULT, false, 0, 100),
    /** Percentile of the school in its type, 1-99. */
    SCHOOL_PERCENTILE("school_percentile", GIVEN_RESULT, false, 1, 99),
    /** Percentile of the group among all subgroups of the school type, 1-99. */
    SUBGROUP_PERCENTILE("subgroup_percentile", GIVEN_RESULT, false, 1, 99),
    /** 1: the group is among the lowest performing subgroups; 0: it is not. Group {@code all}: some group, or none. */
    LOW_SUBGROUP("low_subgroup", GIVEN_RESULT, false, 0, 1),
    /** 1: persistently low graduation rate; 0: not. Group {@code all}: the source names no group. */
    LOW_GRADUATION("low_graduation", GIVEN_RESULT, false, 0, 1),
    /** 1: participation below the low line, the figure itself not known; 0: not. */
    LOW_PARTICIPATION("low_participation", GIVEN_RESULT, false, 0, 1),
    /** 1: participation below the very low line, the figure itself not known; 0: not. */
    VERY_LOW_PARTICIPATION("very_low_participation", GIVEN_RESULT, false, 0, 1);

    /** Whether a row is a figure about students or a result taken as given. */
    public enum Nature {
        MEASURED,
        GIVEN_RESULT
    }

    private final String code;
    private final Nature nature;
    private final boolean bySubject;
    private final BigDecimal lowest;
    private final BigDecimal highest;

    Measure(String code, Nature nature, boolean bySubject, int lowest, int highest) {
        this.code = code;
        this.nature = nature;
        this.bySubject = bySubject;
        this.lowest = BigDecimal.valueOf(lowest);
        this.highest = BigDecimal.valueOf(highest);
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a row of this measure may have this subject (participation may leave its subject unnamed). */
    public boolean allows(Subject subject) {
        return this == PARTICIPATION || bySubject == (subject != Subject.NONE);
    }

    /** Whether rows of this measure are results taken as given. */
    public boolean given() {
        return nature == GIVEN_RESULT;
    }

    /** Whether rows must name a subject; the others must leave it empty. */
    public boolean bySubject() {
        return bySubject;
    }

    /** The smallest value allowed. */
    public BigDecimal lowest() {
        return lowest;
    }

    /** The largest value allowed. */
    public BigDecimal highest() {
        return highest;
    }

    /** Whether only whole numbers are allowed: counts, percentiles in 99 bins, and the yes/no measures. */
    public boolean wholeNumber() {
        return switch (this) {
            case DROPOUTS_REENGAGED,
                    CPI_PERCENTILE,
                    CPI_PERCENTILE_ALL_STUDENTS,
                    SCHOOL_PERCENTILE,
                    SUBGROUP_PERCENTILE,
                    LOW_SUBGROUP,
                    LOW_GRADUATION,
                    LOW_PARTICIPATION,
                    VERY_LOW_PARTICIPATION -> true;
            default -> false;
        };
    }

    /** The measure with this code, if there is one. */
    public static Optional<Measure> find(String code) {
        return Coded.find(values(), code);
    }
}
