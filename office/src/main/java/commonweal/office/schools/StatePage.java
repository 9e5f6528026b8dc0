package commonweal.office.schools;

import commonweal.office.access.Requires;
import commonweal.office.charts.SchoolLayer;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import commonweal.office.site.Written;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first page: the state, its schools and districts by level. */
@Controller
class StatePage {

    private final Register register;
    private final Runs runs;
    private final Showing showing;
    private final StateMaps maps;
    private final List<StatePart> parts;

    StatePage(Register register, Runs runs, Showing showing, StateMaps maps, List<StatePart> parts) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
        this.maps = maps;
        this.parts = parts;
    }

    /**
     * How many are in a level.
     *
     * @param code code of the level
     * @param title the level in words
     * @param districts how many districts
     * @param districtShare their share of all districts with a level; a dash without one
     * @param schools how many schools
     * @param schoolShare their share of all schools with a level; a dash without one
     */
    public record LevelCount(
            String code, String title, String districts, String districtShare, String schools, String schoolShare) {}

    /**
     * A school or district whose level is another than the year before.
     *
     * @param href its page
     */
    public record Moved(String href, String name, String before, String now, String nowCode) {}

    /** A school or district that people serve first. */
    public record Named(String href, String name, String district, PrintedView printed) {}

    @GetMapping("/")
    @Requires("printed.view")
    String state(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "elementary") String map,
            Model model) {
        List<Shown> years = showing.ofAll();
        if (years.isEmpty()) {
            return "schools/empty";
        }
        Shown shown = years.stream()
                .filter(one -> year == null || one.year() == year)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<UnitResult> results = runs.results(shown.run().id());
        model.addAttribute("shown", shown);
        model.addAttribute("years", years);
        model.addAttribute("counts", counts(results));
        model.addAttribute("schoolTotal", Written.count(count(results, "school", Optional.empty())));
        model.addAttribute("districtTotal", Written.count(count(results, "district", Optional.empty())));
        model.addAttribute("intensive", named(results));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.part().stream())
                        .sorted(Comparator.comparingInt(UnitPart.Part::place))
                        .toList());
        SchoolLayer layer = Arrays.stream(SchoolLayer.values())
                .filter(one -> one.code().equals(map))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("layer", layer);
        model.addAttribute("layers", SchoolLayer.values());
        model.addAttribute("map", maps.of(shown, layer));
        years.stream()
                .filter(one -> one.year() == shown.year() - 1)
                .findFirst()
                .ifPresent(before -> model.addAttribute("moved", moved(before, results)));
        return "schools/state";
    }

    private List<LevelCount> counts(List<UnitResult> results) {
        long districts = classified(results, "district");
        long schools = classified(results, "school");
        return Arrays.stream(Level.values())
                .map(level -> {
                    long ofDistricts = count(results, "district", Optional.of(level));
                    long ofSchools = count(results, "school", Optional.of(level));
                    return new LevelCount(
                            level.code(),
                            level.title(),
                            Written.count(ofDistricts),
                            level.classified() ? share(ofDistricts, districts) : "–",
                            Written.count(ofSchools),
                            level.classified() ? share(ofSchools, schools) : "–");
                })
                .toList();
    }

    private long classified(List<UnitResult> results, String kind) {
        return count(results, kind, Optional.empty()) - count(results, kind, Optional.of(Level.INSUFFICIENT));
    }

    private long count(List<UnitResult> results, String kind, Optional<Level> level) {
        return results.stream()
                .filter(result ->
                        level.isEmpty() || result.level().equals(level.get().code()))
                .filter(result -> register.find(result.organisation())
                        .filter(one -> one.kind().equals(kind))
                        .isPresent())
                .count();
    }

    private static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return new BigDecimal(part * 100).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP) + " %";
    }

    /** The districts in Levels 4 and 5. */
    private List<Named> named(List<UnitResult> results) {
        List<Named> named = new ArrayList<>();
        for (UnitResult result : results) {
            Optional<Listed> district = register.find(result.organisation()).filter(Listed::isADistrict);
            boolean intensive = result.level().equals("4") || result.level().equals("5");
            if (intensive && district.isPresent()) {
                named.add(
                        new Named(UnitPages.page(district.get()), district.get().name(), "", PrintedView.of(result)));
            }
        }
        named.sort((a, b) -> b.printed().code().compareTo(a.printed().code()) != 0
                ? b.printed().code().compareTo(a.printed().code())
                : a.name().compareTo(b.name()));
        return named;
    }

    private List<Moved> moved(Shown before, List<UnitResult> now) {
        Map<String, String> levels = new HashMap<>();
        runs.results(before.run().id()).forEach(result -> levels.put(result.organisation(), result.level()));
        List<Moved> moved = new ArrayList<>();
        for (UnitResult result : now) {
            String was = levels.get(result.organisation());
            Optional<Listed> unit = register.find(result.organisation());
            if (was != null && unit.isPresent() && !was.equals(result.level())) {
                moved.add(new Moved(
                        UnitPages.page(unit.get()),
                        unit.get().name(),
                        title(was),
                        title(result.level()),
                        result.level()));
            }
        }
        return moved;
    }

    private static String title(String level) {
        return Level.find(level).map(Level::title).orElse(level);
    }
}
