package commonweal.office.schools;

import commonweal.office.runs.UnitResult;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the Commonwealth itself prints of a school or district, ready to be written; a dash where there is none.
 *
 * @param code code of the level
 * @param title the level in words
 * @param reason as printed
 * @param percentile school percentile
 * @param indexAll cumulative index of all students
 * @param indexHighNeeds cumulative index of high needs students
 */
public record PrintedView(
        String code, String title, String reason, String percentile, String indexAll, String indexHighNeeds) {

    static PrintedView of(UnitResult result) {
        return new PrintedView(
                result.level(),
                Level.find(result.level()).map(Level::title).orElse(result.level()),
                result.reason(),
                result.percentile() == null ? "–" : result.percentile().toString(),
                number(result.indexAll()),
                number(result.indexHighNeeds()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null
                ? "–"
                : Written.number(number.stripTrailingZeros()
                        .setScale(Math.max(0, number.stripTrailingZeros().scale())));
    }
}
