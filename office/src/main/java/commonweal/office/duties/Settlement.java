package commonweal.office.duties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What results change: which duties begin, which go on, which end. It is worked out from what is required and what is there, so
 * that the same results, told once more, change nothing.
 */
final class Settlement {

    /**
     * A duty that is there.
     *
     * @param organisation code; empty for the whole state
     * @param year year of the results that began it
     * @param state what has become of it
     * @param endedYear year of the results that ended it; null while it holds
     */
    record There(
            long id,
            String action,
            String organisation,
            int year,
            DutyState state,
            @Nullable Integer endedYear) {

        boolean holds() {
            return endedYear == null;
        }
    }

    private final int year;
    private final List<Required> begin = new ArrayList<>();
    private final List<There> again = new ArrayList<>();
    private final List<There> over = new ArrayList<>();
    private final List<There> renewed = new ArrayList<>();

    private Settlement(int year) {
        this.year = year;
    }

    /** Of the results of a year: what they require, and the duties that are there of this year and of those before. */
    static Settlement of(int year, List<Required> required, List<There> there) {
        Settlement settlement = new Settlement(year);
        Map<String, List<There>> byKey = new HashMap<>();
        there.forEach(
                one -> byKey.computeIfAbsent(Required.key(one.action(), one.organisation()), key -> new ArrayList<>())
                        .add(one));
        Set<String> keys = new HashSet<>();
        for (Required one : required) {
            if (keys.add(one.key())) {
                settlement.settle(one, byKey.getOrDefault(one.key(), List.of()));
            }
        }
        byKey.forEach((key, ones) -> {
            if (!keys.contains(key)) {
                ones.stream().filter(There::holds).forEach(settlement.over::add);
            }
        });
        return settlement;
    }

    private void settle(Required required, List<There> there) {
        List<There> holding = there.stream().filter(There::holds).toList();
        boolean goesOn = required.action().eachYear()
                ? holding.stream().anyMatch(one -> one.year() == year || beingDone(one))
                : !holding.isEmpty();
        if (goesOn) {
            return;
        }
        renewed.addAll(holding);
        there.stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .ifPresentOrElse(again::add, () -> begin.add(required));
    }

    /** What is owed each year and not done yet goes on; it is not owed twice over. */
    private static boolean beingDone(There one) {
        return one.state() == DutyState.OPEN || one.state() == DutyState.IN_PROGRESS;
    }

    /** What begins. */
    List<Required> begin() {
        return begin;
    }

    /** What the results of the same year had ended, and a correction of them requires again. */
    List<There> again() {
        return again;
    }

    /** What is no longer required. */
    List<There> over() {
        return over;
    }

    /** What was owed for an earlier year, is done or not on record, and is owed anew. */
    List<There> renewed() {
        return renewed;
    }
}
