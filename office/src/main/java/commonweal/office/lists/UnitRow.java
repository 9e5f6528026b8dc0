package commonweal.office.lists;

import commonweal.office.register.GradeSpan;
import commonweal.office.register.Listed;
import commonweal.office.runs.UnitResult;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A school or district in a list, with what may be shown of its result: what may not is not in it.
 *
 * @param organisation which
 * @param districtName the name of its district; its own for a district
 * @param grades the grades it serves, for a district those of its schools; null if they are not known
 * @param level the level in force
 * @param reasonCode code of the reason
 * @param reason the printed reason; empty if none was printed
 * @param percentile school percentile; null if there is none
 * @param indexAll cumulative index of all students; null if there is none
 * @param indexHighNeeds cumulative index of high needs students; null if there is none
 * @param inner what the Commonwealth did not print; null if it may not be shown
 */
public record UnitRow(
        Listed organisation,
        String districtName,
        @Nullable GradeSpan grades,
        Level level,
        String reasonCode,
        String reason,
        @Nullable Integer percentile,
        @Nullable BigDecimal indexAll,
        @Nullable BigDecimal indexHighNeeds,
        @Nullable Inner inner) {

    /**
     * What the Commonwealth did not print.
     *
     * @param computedLevel the level that the computation alone gives
     * @param decidedBy the decision about the unit, or what settled its level; empty if it has none
     * @param need code of the district's special-education need; null if there is none
     */
    public record Inner(
            Level computedLevel, String decidedBy, @Nullable String need) {

        private static final Pattern DATE = Pattern.compile(" ([0-9]{4}-[0-9]{2}-[0-9]{2})");

        /** The decision as people read it: with its date as they write it. */
        public String decidedInWords() {
            return DATE.matcher(decidedBy).replaceAll(found -> ", " + Written.date(LocalDate.parse(found.group(1))));
        }
    }

    /** Of a result; without what is inner unless every figure may be shown. */
    static UnitRow of(
            Listed organisation, String districtName, Optional<GradeSpan> grades, UnitResult result, boolean every) {
        return new UnitRow(
                organisation,
                districtName,
                grades.orElse(null),
                level(result.level()),
                result.reasonCode(),
                result.reason(),
                result.percentile(),
                result.indexAll(),
                result.indexHighNeeds(),
                every ? new Inner(level(result.computedLevel()), result.decidedBy(), result.need()) : null);
    }

    private static Level level(String code) {
        return Level.find(code).orElseThrow();
    }

    /** Its code. */
    public String code() {
        return organisation.code();
    }

    /** Its name. */
    public String name() {
        return organisation.name();
    }

    /** The address of its page. */
    public String href() {
        return href(organisation);
    }

    /** The address of the page of a school or district. */
    static String href(Listed organisation) {
        return (organisation.isASchool() ? "/schools/" : "/districts/") + organisation.code();
    }
}
