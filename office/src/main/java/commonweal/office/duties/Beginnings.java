package commonweal.office.duties;

import commonweal.office.clock.BusinessDate;
import commonweal.office.duties.Requirements.District;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.ResultsFinal;
import commonweal.office.runs.Runs;
import commonweal.office.runs.UnitResult;
import commonweal.terms.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes the chart: when results become final, what each level asks begins as duties, and what the level no longer asks ends.
 * It happens in the transaction of the final step: either both happened or neither.
 */
@Component
class Beginnings {

    private final FrameworkChart chart;
    private final Cycles cycles;
    private final Runs runs;
    private final DutyRows rows;
    private final BusinessDate businessDate;

    Beginnings(FrameworkChart chart, Cycles cycles, Runs runs, DutyRows rows, BusinessDate businessDate) {
        this.chart = chart;
        this.cycles = cycles;
        this.runs = runs;
        this.rows = rows;
        this.businessDate = businessDate;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ResultsFinal results) {
        int year = results.year();
        if (cycles.list().stream().anyMatch(one -> one.year() > year && one.stage() != Cycle.Stage.REVIEW)) {
            return; // results of a later year stand already: older ones require nothing any more
        }
        Cycle cycle = cycles.find(year).orElseThrow();
        List<UnitResult> now = runs.results(results.run());
        Requirements requirements = new Requirements(chart, year);
        List<District> districts =
                new JudgedDistricts(runs.open(runs.find(results.run()).orElseThrow()), now, requirements).list();
        List<Required> required = requirements.of(districts);
        Settlement settlement = Settlement.of(year, required, rows.there(year));
        rows.begin(settlement.begin(), new DutyRows.Origin(year, results.run(), startsOn(cycle), firstState(cycle)));
        rows.renew(settlement.renewed(), year);
        rows.requireAgain(settlement.again(), year);
        rows.end(settlement.over(), year, words(settlement.over(), year, now, districts));
    }

    /** The day the results became final; of results from before the office began, the day they were published. */
    private LocalDate startsOn(Cycle cycle) {
        LocalDate finalOn = cycle.finalOn();
        return finalOn == null ? businessDate.date() : finalOn;
    }

    /**
     * What begins is open. Results that are published already when they become known here are from before the office kept a
     * record: what has become of their duties is not known.
     */
    private static DutyState firstState(Cycle cycle) {
        return cycle.embargoed() ? DutyState.OPEN : DutyState.NOT_ON_RECORD;
    }

    /** By number of the duty, why it ends. */
    private Map<Long, String> words(
            List<Settlement.There> over, int year, List<UnitResult> now, List<District> districts) {
        Map<String, String> districtOf = new HashMap<>();
        districts.forEach(one -> one.schools().forEach(school -> districtOf.put(school.code(), one.code())));
        Map<String, String> levels = levels(now);
        Map<String, String> before = cycles.list().stream()
                .filter(one -> one.year() < year && one.stage() != Cycle.Stage.REVIEW)
                .findFirst()
                .map(one -> levels(runs.results(one.run())))
                .orElse(Map.of());
        Map<Long, String> words = new HashMap<>();
        for (Settlement.There one : over) {
            words.put(one.id(), words(one.organisation(), districtOf.get(one.organisation()), before, levels, year));
        }
        return words;
    }

    private static String words(
            String unit, @Nullable String district, Map<String, String> before, Map<String, String> now, int year) {
        String by = " by the results of " + year + ".";
        if (unit.isEmpty()) {
            return "No longer required: no district is in a level that asks for it" + by;
        }
        if (!now.containsKey(unit)) {
            return "No longer required: the results of " + year + " do not have it any more.";
        }
        return moved(unit, before, now)
                .map(levels -> "No longer required: " + levels + by)
                .or(() -> Optional.ofNullable(district)
                        .flatMap(one -> moved(one, before, now))
                        .map(levels -> "No longer required: the district, " + levels + "," + by))
                .orElse("No longer required" + by);
    }

    private static Optional<String> moved(String unit, Map<String, String> before, Map<String, String> now) {
        String was = before.get(unit);
        String is = now.get(unit);
        return was == null || is == null || was.equals(is)
                ? Optional.empty()
                : Optional.of(title(was) + " → " + title(is));
    }

    private static Map<String, String> levels(List<UnitResult> results) {
        Map<String, String> levels = new HashMap<>();
        results.forEach(one -> levels.put(one.organisation(), one.level()));
        return levels;
    }

    private static String title(String level) {
        return Level.find(level).map(Level::title).orElse(level);
    }
}
