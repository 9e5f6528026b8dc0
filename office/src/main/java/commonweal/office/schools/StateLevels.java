package commonweal.office.schools;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The state by level: how many schools and districts are in each, who is in the highest, whose level changed. */
@Component
class StateLevels {

    private static final int PLACES = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Register register;
    private final Runs runs;

    StateLevels(Register register, Runs runs) {
        this.register = register;
        this.runs = runs;
    }

    /**
     * How many there are of a kind.
     *
     * @param count how many
     * @param percent their share of all of the kind that have a level, in percent with one decimal; none where no level is
     */
    record Share(long count, Optional<BigDecimal> percent) {}

    /** How many are in a level. */
    record InLevel(Level level, Share districts, Share schools) {}

    /** A school or district with its result. */
    record OfUnit(Listed unit, UnitResult result) {}

    /** A school or district whose level is another than the year before; codes of the levels. */
    record Moved(Listed unit, String before, String now) {}

    /** The levels with what is in each, in order. */
    List<InLevel> counts(Shown shown) {
        List<OfUnit> all = units(shown);
        List<UnitResult> districts =
                results(all.stream().filter(one -> one.unit().isADistrict()));
        List<UnitResult> schools = results(all.stream().filter(one -> one.unit().isASchool()));
        return Arrays.stream(Level.values())
                .map(level -> new InLevel(level, share(level, districts), share(level, schools)))
                .toList();
    }

    private static List<UnitResult> results(Stream<OfUnit> units) {
        return units.map(OfUnit::result).toList();
    }

    private static Share share(Level level, List<UnitResult> results) {
        long in =
                results.stream().filter(one -> one.level().equals(level.code())).count();
        long classified = results.stream()
                .filter(one -> !one.level().equals(Level.INSUFFICIENT.code()))
                .count();
        return new Share(
                in,
                level.classified() && classified > 0
                        ? Optional.of(BigDecimal.valueOf(in)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(classified), PLACES, RoundingMode.HALF_UP))
                        : Optional.empty());
    }

    /** The districts in Levels 4 and 5, the highest level first. */
    List<OfUnit> intensive(Shown shown) {
        return units(shown).stream()
                .filter(one -> one.unit().isADistrict())
                .filter(one -> one.result().level().equals(Level.FOUR.code())
                        || one.result().level().equals(Level.FIVE.code()))
                .sorted(Comparator.comparing((OfUnit one) -> one.result().level())
                        .reversed()
                        .thenComparing(one -> one.unit().name()))
                .toList();
    }

    /** Whose level of this year is another than in the results before. */
    List<Moved> moved(Shown before, Shown now) {
        Map<String, String> levels = new HashMap<>();
        runs.results(before.run().id()).forEach(result -> levels.put(result.organisation(), result.level()));
        List<Moved> moved = new ArrayList<>();
        for (OfUnit one : units(now)) {
            String was = levels.get(one.unit().code());
            if (was != null && !was.equals(one.result().level())) {
                moved.add(new Moved(one.unit(), was, one.result().level()));
            }
        }
        return moved;
    }

    private List<OfUnit> units(Shown shown) {
        return runs.results(shown.run().id()).stream()
                .flatMap(result -> register.find(result.organisation()).map(unit -> new OfUnit(unit, result)).stream())
                .toList();
    }
}
