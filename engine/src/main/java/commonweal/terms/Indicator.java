package commonweal.terms;

import java.util.Optional;

/**
 * What earns points in the annual index: the seven core indicators, counted in numerator and denominator, and the kinds
 * of extra credit, counted in the numerator only.
 */
public enum Indicator implements Coded {
    ELA_ACHIEVEMENT("ela_achievement", Subject.ELA, true, "ELA gap narrowing"),
    MATH_ACHIEVEMENT("math_achievement", Subject.MATH, true, "Mathematics gap narrowing"),
    SCIENCE_ACHIEVEMENT("science_achievement", Subject.SCIENCE, true, "Science gap narrowing"),
    ELA_GROWTH("ela_growth", Subject.ELA, true, "ELA growth"),
    MATH_GROWTH("math_growth", Subject.MATH, true, "Mathematics growth"),
    GRADUATION("graduation", Subject.NONE, true, "Cohort graduation rate"),
    DROPOUT("dropout", Subject.NONE, true, "Annual dropout rate"),
    ELA_CREDIT_WARNING_FAILING("ela_credit_warning_failing", Subject.ELA, false, "ELA: fewer Warning/Failing"),
    ELA_CREDIT_ADVANCED("ela_credit_advanced", Subject.ELA, false, "ELA: more Advanced"),
    MATH_CREDIT_WARNING_FAILING(
            "math_credit_warning_failing", Subject.MATH, false, "Mathematics: fewer Warning/Failing"),
    MATH_CREDIT_ADVANCED("math_credit_advanced", Subject.MATH, false, "Mathematics: more Advanced"),
    SCIENCE_CREDIT_WARNING_FAILING(
            "science_credit_warning_failing", Subject.SCIENCE, false, "Science: fewer Warning/Failing"),
    SCIENCE_CREDIT_ADVANCED("science_credit_advanced", Subject.SCIENCE, false, "Science: more Advanced"),
    DROPOUT_REENGAGEMENT("dropout_reengagement", Subject.NONE, false, "Dropouts re-engaged"),
    ACCESS_GROWTH("access_growth", Subject.NONE, false, "Growth on ACCESS");

    private final String code;
    private final Subject subject;
    private final boolean core;
    private final String title;

    Indicator(String code, Subject subject, boolean core, String title) {
        this.code = code;
        this.subject = subject;
        this.core = core;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    /** The subject it belongs to, or {@link Subject#NONE}. */
    public Subject subject() {
        return subject;
    }

    /** Whether it counts in the denominator of the annual index. */
    public boolean core() {
        return core;
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** The indicator with this code, if there is one. */
    public static Optional<Indicator> find(String code) {
        return Coded.find(values(), code);
    }
}
