package commonweal.office.corrections;

import commonweal.office.register.Listed;
import java.util.Comparator;

/**
 * A filing in a list.
 *
 * @param filing the filing
 * @param unit the school or district it is about
 * @param district name of its district; empty for a district
 * @param effect what it would change in the run in review
 */
public record FilingRow(Filing filing, Listed unit, String district, Effects.Short effect) {

    /** What is to be decided first: open before decided, those that change a level first, then the oldest. */
    static final Comparator<FilingRow> FIRST_TO_DECIDE = Comparator.comparing(
                    (FilingRow row) -> !row.filing().open())
            .thenComparing(row -> !row.effect().changesLevel())
            .thenComparing(row -> row.filing().number());
}
