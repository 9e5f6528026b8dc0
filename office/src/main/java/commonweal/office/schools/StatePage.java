package commonweal.office.schools;

import commonweal.office.access.Requires;
import commonweal.office.charts.SchoolLayer;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

    private final StateLevels levels;
    private final Showing showing;
    private final StateMaps maps;
    private final List<StatePart> parts;

    StatePage(StateLevels levels, Showing showing, StateMaps maps, List<StatePart> parts) {
        this.levels = levels;
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

    /** A district that people serve first. */
    public record Named(String href, String name, PrintedView printed) {}

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
        List<StateLevels.InLevel> counts = levels.counts(shown);
        model.addAttribute("shown", shown);
        model.addAttribute("years", years);
        model.addAttribute("counts", counts.stream().map(StatePage::count).toList());
        model.addAttribute("schoolTotal", total(counts, StateLevels.InLevel::schools));
        model.addAttribute("districtTotal", total(counts, StateLevels.InLevel::districts));
        model.addAttribute(
                "intensive",
                levels.intensive(shown).stream()
                        .map(one ->
                                new Named(UnitPages.page(one.unit()), one.unit().name(), PrintedView.of(one.result())))
                        .toList());
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
                .ifPresent(before -> model.addAttribute(
                        "moved",
                        levels.moved(before, shown).stream()
                                .map(StatePage::moved)
                                .toList()));
        return "schools/state";
    }

    private static LevelCount count(StateLevels.InLevel one) {
        return new LevelCount(
                one.level().code(),
                one.level().title(),
                Written.count(one.districts().count()),
                percent(one.districts()),
                Written.count(one.schools().count()),
                percent(one.schools()));
    }

    private static String percent(StateLevels.Share share) {
        return share.percent().map(percent -> percent + "%").orElse("–");
    }

    private static String total(
            List<StateLevels.InLevel> counts, Function<StateLevels.InLevel, StateLevels.Share> kind) {
        return Written.count(
                counts.stream().map(kind).mapToLong(StateLevels.Share::count).sum());
    }

    private static Moved moved(StateLevels.Moved one) {
        return new Moved(
                UnitPages.page(one.unit()), one.unit().name(), title(one.before()), title(one.now()), one.now());
    }

    private static String title(String level) {
        return Level.find(level).map(Level::title).orElse(level);
    }
}
