package commonweal.office.schools;

import commonweal.office.charts.DistrictMap;
import commonweal.office.charts.DistrictOutlines;
import commonweal.office.charts.SchoolLayer;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Maps of the districts by level. A run never changes, so each map is drawn once. */
@Component
class StateMaps {

    /**
     * A map that was drawn.
     *
     * @param svg the picture
     * @param districts the same as a list, by name: links in a picture are not for the keyboard
     */
    public record Drawn(String svg, List<DistrictMap.District> districts) {}

    private record Key(String run, SchoolLayer layer) {}

    private final Register register;
    private final Runs runs;
    private final Map<Key, Drawn> drawn = new ConcurrentHashMap<>();

    StateMaps(Register register, Runs runs) {
        this.register = register;
        this.runs = runs;
    }

    /** The map of these results. */
    Drawn of(Shown shown, SchoolLayer layer) {
        Key key = new Key(shown.run().id(), layer);
        Drawn there = drawn.get(key);
        if (there == null) {
            there = draw(shown, layer);
            drawn.put(key, there);
        }
        return there;
    }

    private Drawn draw(Shown shown, SchoolLayer layer) {
        List<DistrictMap.District> districts = new ArrayList<>();
        for (UnitResult result : runs.results(shown.run().id())) {
            Optional<Listed> district = register.find(result.organisation()).filter(Listed::isADistrict);
            if (district.isPresent()) {
                districts.add(new DistrictMap.District(
                        district.get().code(),
                        district.get().name(),
                        Level.find(result.level()).orElse(Level.INSUFFICIENT)));
            }
        }
        DistrictMap map = new DistrictMap(
                "map",
                "Districts by level, " + shown.year(),
                Outlines.SHIPPED,
                layer,
                districts,
                Optional.of("/districts/"));
        return new Drawn(
                map.svg(),
                districts.stream()
                        .sorted(Comparator.comparing(DistrictMap.District::name))
                        .toList());
    }

    /** Read when the first map is drawn, not when the office starts. */
    private static final class Outlines {
        static final DistrictOutlines SHIPPED = DistrictOutlines.shipped();
    }
}
