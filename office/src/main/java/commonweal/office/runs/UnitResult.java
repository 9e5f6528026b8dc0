package commonweal.office.runs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of a school or district, as tables and lists need it.
 *
 * @param organisation its code
 * @param level code of the level in force
 * @param reasonCode code of the reason
 * @param reason the printed reason
 * @param computedLevel code of the level that the computation alone gives
 * @param decidedBy the decision about the unit, or what settled its level; empty if it has none
 * @param percentile school percentile in use; null if there is none
 * @param indexAll cumulative index of all students; null if there is none
 * @param indexHighNeeds cumulative index of high needs students; null if there is none
 * @param need code of the district's special-education need; null if there is none
 */
public record UnitResult(
        String organisation,
        String level,
        String reasonCode,
        String reason,
        String computedLevel,
        String decidedBy,
        @Nullable Integer percentile,
        @Nullable BigDecimal indexAll,
        @Nullable BigDecimal indexHighNeeds,
        @Nullable String need) {}
