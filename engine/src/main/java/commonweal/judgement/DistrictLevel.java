package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.reason.Reason;
import commonweal.roster.Organisation;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The level of a district: that of its lowest-performing school, where a Level 5 school counts as Level 4, unless the
 * Board has placed the district in Level 4 or 5 or the Department requires a Level 4 District Plan.
 */
final class DistrictLevel {

    static final String LOWEST_SCHOOL = "lowest_school_in_district";

    private DistrictLevel() {}

    /**
     * A school of the district and its level in force.
     *
     * @param school the school
     * @param result its level
     */
    record SchoolOf(Organisation school, LevelResult result) {

        /** The level as it counts for the district. */
        Level counted() {
            return result.level() == Level.FIVE ? Level.FOUR : result.level();
        }
    }

    static LevelResult of(Unit unit, List<SchoolOf> schools, Decisions.InForce decisions) {
        List<Trigger> holding = new ArrayList<>(Participation.triggers(unit));
        lowest(unit, schools).ifPresent(holding::add);
        ComputedLevel computed = ComputedLevel.of(unit, holding);
        LevelResult asComputed = asComputed(unit, computed, schools);
        Optional<Decision> placed = decisions.find(unit.organisation().code(), DecisionKind.PLACE);
        if (placed.isPresent()) {
            return decided(unit, asComputed, placed.get(), placedLevel(placed.get()), placedCode(placed.get()));
        }
        Optional<Decision> plan = decisions.find(unit.organisation().code(), DecisionKind.DISTRICT_PLAN);
        if (plan.isPresent() && Level.FOUR.worseThan(computed.level())) {
            return decided(unit, asComputed, plan.get(), Level.FOUR, "district_plan");
        }
        return HeldHarmless.of(unit, computed, decisions)
                .map(held -> DecidedLevel.of(
                        unit,
                        held,
                        held.reason(unit, computed),
                        computed.level(),
                        computed.triggers(),
                        () -> List.of(asComputed.reason())))
                .orElse(asComputed);
    }

    private static Level placedLevel(Decision placed) {
        return Level.find(placed.level()).orElse(Level.FOUR);
    }

    private static String placedCode(Decision placed) {
        return placedLevel(placed) == Level.FIVE ? "chronically_underperforming_district" : "underperforming_district";
    }

    /** The lowest level among the schools; nothing if none has a level. */
    private static Optional<Trigger> lowest(Unit unit, List<SchoolOf> schools) {
        Optional<SchoolOf> lowest = schools.stream()
                .filter(one -> one.counted().classified())
                .reduce((worst, next) -> next.counted().worseThan(worst.counted()) ? next : worst);
        if (lowest.isEmpty()) {
            return Optional.empty();
        }
        Level level = lowest.get().counted();
        List<SchoolOf> atLevel =
                schools.stream().filter(one -> one.counted() == level).toList();
        String first =
                lowest.get().school().name() + " (" + lowest.get().school().code() + ")";
        String names = atLevel.size() == 1 ? first : first + " and " + (atLevel.size() - 1) + " more";
        boolean capped = atLevel.stream().anyMatch(one -> one.result().level() == Level.FIVE);
        return Optional.of(new Trigger(
                LOWEST_SCHOOL,
                level,
                Words.of(unit.in(unit.year()), LOWEST_SCHOOL).replace("{level}", level.code()),
                names,
                Reason.said(
                                LOWEST_SCHOOL,
                                level.title() + " is the lowest level among the " + schools.size()
                                        + (schools.size() == 1 ? " school" : " schools") + " of the district: " + names
                                        + (capped
                                                ? "; a Level 5 school counts as Level 4, for only the Board places a"
                                                        + " district in Level 5."
                                                : "."))
                        .because(atLevel.stream()
                                .map(one -> Reason.said(
                                        one.result().code(),
                                        one.school().name() + " ("
                                                + one.school().code() + "): "
                                                + one.result().level().title()
                                                + (one.result().text().isEmpty()
                                                        ? ""
                                                        : ", " + one.result().text())
                                                + "."))
                                .toList())));
    }

    private static LevelResult asComputed(Unit unit, ComputedLevel computed, List<SchoolOf> schools) {
        if (computed.triggers().isEmpty()) {
            return none(unit, schools);
        }
        Trigger printed = computed.triggers().stream()
                .filter(trigger -> trigger.code().equals(computed.code()))
                .findFirst()
                .orElseThrow();
        String code = computed.code();
        String text = printed.text();
        // A district of one school prints that school's own reason.
        if (code.equals(LOWEST_SCHOOL)
                && schools.size() == 1
                && schools.getFirst().counted() == schools.getFirst().result().level()) {
            code = schools.getFirst().result().code();
            text = schools.getFirst().result().text();
        }
        return new LevelResult(
                computed.level(),
                code,
                text,
                computed.level(),
                Optional.empty(),
                computed.triggers(),
                Reason.said(code, computed.level().title() + (text.isEmpty() ? "." : ": " + text + "."))
                        .because(computed.triggers().stream()
                                .map(Trigger::reason)
                                .toList()));
    }

    private static LevelResult none(Unit unit, List<SchoolOf> schools) {
        Optional<LevelResult> only =
                schools.size() == 1 ? Optional.of(schools.getFirst().result()) : Optional.empty();
        String why = schools.isEmpty() ? "no_school" : "no_school_with_a_level";
        String code = only.map(LevelResult::code).orElse(NotClassified.CODE + "." + why);
        String text = only.map(LevelResult::text).orElse(Words.of(unit.in(unit.year()), code));
        Reason reason = Reason.said(
                code,
                schools.isEmpty()
                        ? "Not classified. The district has no school."
                        : "Not classified. None of the " + schools.size() + " schools of the district has a level.");
        return new LevelResult(Level.INSUFFICIENT, code, text, Level.INSUFFICIENT, Optional.empty(), List.of(), reason);
    }

    private static LevelResult decided(Unit unit, LevelResult computed, Decision decision, Level level, String code) {
        return DecidedLevel.of(
                unit,
                level,
                code,
                decision,
                computed.computed(),
                computed.triggers(),
                () -> List.of(computed.reason()));
    }
}
