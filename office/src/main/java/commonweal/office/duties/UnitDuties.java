package commonweal.office.duties;

import commonweal.office.duties.ChartAction.Side;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.StandingLevels;
import commonweal.office.schools.UnitPart;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the framework now requires of a district and of the state, on the page of the district or school. */
@Component
class UnitDuties implements UnitPart {

    private static final int PLACE = 20;
    private static final int FIRST_SCHOOLS = 3;

    private final Duties duties;
    private final DutySight sight;
    private final DutyLines lines;
    private final FrameworkChart chart;
    private final StandingLevels levels;
    private final Register register;

    UnitDuties(
            Duties duties,
            DutySight sight,
            DutyLines lines,
            FrameworkChart chart,
            StandingLevels levels,
            Register register) {
        this.duties = duties;
        this.sight = sight;
        this.lines = lines;
        this.chart = chart;
        this.levels = levels;
        this.register = register;
    }

    /**
     * What is shown.
     *
     * @param unit the district or school
     * @param level its level, in words; empty if it has none
     * @param chart the chart
     * @param sides what each side owes, the district first
     * @param also what else the chart says at this level, of which no account is kept or which is not required as things stand
     * @param district the district of a school; null for a district
     */
    record Content(
            Listed unit,
            String level,
            FrameworkChart chart,
            List<Owed> sides,
            List<ChartAction> also,
            @Nullable Listed district) {

        /** Whether an account is kept of anything here. */
        public boolean any() {
            return sides.stream().anyMatch(side -> !side.lines().isEmpty());
        }
    }

    /** What a side owes: for each action the duties of it, one or one for each school. */
    record Owed(Side side, List<Grouped> lines) {}

    /**
     * The duties of an action.
     *
     * @param first the first of them
     * @param shown those that are shown by name
     * @param more how many more there are
     */
    record Grouped(DutyLine first, List<DutyLine> shown, int more) {

        /** How many rows of a table it takes. */
        public int rows() {
            return shown.size() + (more > 0 ? 1 : 0);
        }
    }

    @Override
    public Optional<Part> of(Listed unit) {
        if (!sight.maySee(unit.code())) {
            return Optional.empty();
        }
        List<String> about = new ArrayList<>(List.of(unit.code()));
        if (unit.isADistrict()) {
            register.schoolsOf(unit.code()).stream().map(Listed::code).forEach(about::add);
        }
        List<DutyLine> all = lines.of(duties.about(about, sight.of(about)));
        Optional<Level> level = levels.of(unit.code());
        Content content = new Content(
                unit,
                level.map(Level::title).orElse(""),
                chart,
                List.of(owed(Side.DISTRICT, all), owed(Side.STATE, all)),
                also(unit, level, all),
                unit.isASchool() ? register.find(unit.district()).orElse(null) : null);
        return Optional.of(
                new Part(PLACE, "duties", "What the framework now requires", "duties/parts", "ofTheUnit", content));
    }

    private Owed owed(Side side, List<DutyLine> all) {
        List<Grouped> grouped = new ArrayList<>();
        for (ChartAction action : chart.actions()) {
            List<DutyLine> of = all.stream()
                    .filter(line ->
                            line.action().whose() == side && line.action().id().equals(action.id()))
                    .toList();
            if (!of.isEmpty()) {
                List<DutyLine> shown = of.size() > FIRST_SCHOOLS + 1 ? of.subList(0, FIRST_SCHOOLS) : of;
                grouped.add(new Grouped(of.getFirst(), shown, of.size() - shown.size()));
            }
        }
        return new Owed(side, grouped);
    }

    /** What else the chart says to a district of this level. */
    private List<ChartAction> also(Listed unit, Optional<Level> level, List<DutyLine> all) {
        if (unit.isASchool() || level.isEmpty()) {
            return List.of();
        }
        int year = levels.newest().map(cycle -> cycle.year()).orElse(chart.knownUntil());
        Set<String> owed = all.stream().map(line -> line.action().id()).collect(Collectors.toSet());
        return chart.of(year).stream()
                .filter(action -> action.levels().contains(level.get().code()))
                .filter(action -> !action.tracked()
                        || action.on() == ChartAction.About.STATE
                        || action.onlyIfRequired() && !owed.contains(action.id()))
                .toList();
    }
}
