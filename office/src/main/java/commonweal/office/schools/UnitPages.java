package commonweal.office.schools;

import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import commonweal.office.site.Crumb;
import commonweal.office.site.Written;
import commonweal.policy.ClauseKey;
import commonweal.reason.Reason;
import commonweal.run.Explained;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of a district and of a school, and of the reasons behind their figures. */
@Controller
class UnitPages {

    private static final String DISTRICTS = "/districts/";
    private static final String SCHOOLS = "/schools/";

    private final Register register;
    private final Runs runs;
    private final Showing showing;
    private final Neighbours neighbours;
    private final List<UnitPart> parts;

    UnitPages(Register register, Runs runs, Showing showing, Neighbours neighbours, List<UnitPart> parts) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
        this.neighbours = neighbours;
        this.parts = parts;
    }

    @GetMapping(DISTRICTS + "{code}")
    @Requires("printed.view")
    String district(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Listed district = found(register.find(code).filter(Listed::isADistrict));
        if (district.sample()) {
            return sample(district, model);
        }
        Shown shown = fill(district, year, model);
        model.addAttribute(
                "schools",
                register.schoolsOf(code).stream()
                        .flatMap(school -> runs.result(shown.run().id(), school.code()).stream()
                                .map(result -> SchoolRow.of(school, result)))
                        .toList());
        return "schools/unit";
    }

    @GetMapping(SCHOOLS + "{code}")
    @Requires("printed.view")
    String school(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Listed school = found(register.find(code).filter(Listed::isASchool));
        if (school.sample()) {
            return sample(school, model);
        }
        Shown shown = fill(school, year, model);
        model.addAttribute("district", register.find(school.district()).orElseThrow());
        neighbours.of(school, shown).ifPresent(strip -> {
            model.addAttribute("neighbours", strip);
            model.addAttribute("rankPicture", UnitPictures.rank(school, strip));
        });
        return "schools/unit";
    }

    private Shown fill(Listed unit, @Nullable Integer year, Model model) {
        List<Shown> years = showing.of(unit.code());
        if (years.isEmpty()) {
            throw notFound();
        }
        Shown shown = year == null ? years.getFirst() : found(showing.of(unit.code(), year));
        String page = page(unit);
        UnitResult result = found(runs.result(shown.run().id(), unit.code()));
        model.addAttribute("unit", unit);
        model.addAttribute("shown", shown);
        model.addAttribute("page", page);
        model.addAttribute("printed", PrintedView.of(result));
        model.addAttribute("history", history(unit, years));
        model.addAttribute("crumbs", crumbs(unit, false));
        model.addAttribute("parts", parts(unit));
        Optional<BigDecimal> onTarget = runs.open(shown.run())
                .run()
                .rules()
                .rules()
                .find(ClauseKey.INDEX)
                .map(clause -> clause.value().onTarget());
        onTarget.ifPresent(points -> model.addAttribute("onTarget", Written.number(points)));
        if (shown.every()) {
            Explained explained = found(runs.open(shown.run()).explain(unit.code()));
            model.addAttribute("view", UnitView.of(explained, page));
            UnitPictures.indexByYear(explained, onTarget)
                    .ifPresent(picture -> model.addAttribute("indexPicture", picture));
            UnitPictures.points(explained, shown.year())
                    .ifPresent(picture -> model.addAttribute("pointsPicture", picture));
        }
        return shown;
    }

    /** A made-up district or school has no results: only what other modules made up about it. */
    private String sample(Listed unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("schools", unit.isADistrict() ? register.schoolsOf(unit.code()) : List.of());
        model.addAttribute("crumbs", crumbs(unit, false));
        model.addAttribute("parts", parts(unit));
        return "schools/sample";
    }

    private List<UnitPart.Part> parts(Listed unit) {
        return parts.stream()
                .flatMap(part -> part.of(unit).stream())
                .sorted(Comparator.comparingInt(UnitPart.Part::place))
                .toList();
    }

    private List<HistoryRow> history(Listed unit, List<Shown> years) {
        List<HistoryRow> rows = new ArrayList<>();
        for (Shown shown : years) {
            runs.result(shown.run().id(), unit.code())
                    .ifPresent(result -> rows.add(new HistoryRow(shown.year(), shown.cycle(), PrintedView.of(result))));
        }
        return rows;
    }

    // ---- Reasons ----------------------------------------------------------------------------------------------------

    @GetMapping(DISTRICTS + "{code}/why")
    @Requires(value = "results.view", organisation = "code")
    String districtWhy(
            @PathVariable String code,
            @RequestParam int of,
            @RequestParam String part,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        return why(found(register.find(code).filter(Listed::isADistrict)), of, new Why(part, year, group, name), model);
    }

    @GetMapping(SCHOOLS + "{code}/why")
    @Requires(value = "results.view", organisation = "code")
    String schoolWhy(
            @PathVariable String code,
            @RequestParam int of,
            @RequestParam String part,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        return why(found(register.find(code).filter(Listed::isASchool)), of, new Why(part, year, group, name), model);
    }

    private String why(Listed unit, int of, Why why, Model model) {
        Shown shown = found(showing.of(unit.code(), of).filter(Shown::every));
        Explained explained = found(runs.open(shown.run()).explain(unit.code()));
        Reason reason = found(why.of(explained));
        model.addAttribute("unit", unit);
        model.addAttribute("shown", shown);
        model.addAttribute("page", page(unit));
        model.addAttribute("question", why.question());
        model.addAttribute("step", Step.of(reason));
        model.addAttribute("crumbs", crumbs(unit, true));
        return "schools/why";
    }

    private List<Crumb> crumbs(Listed unit, boolean below) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("The state", "/"));
        if (unit.isASchool()) {
            register.find(unit.district())
                    .ifPresent(district -> crumbs.add(new Crumb(district.name(), DISTRICTS + district.code())));
        }
        if (below) {
            crumbs.add(new Crumb(unit.name(), page(unit)));
        }
        return crumbs;
    }

    static String page(Listed unit) {
        return (unit.isASchool() ? SCHOOLS : DISTRICTS) + unit.code();
    }

    private static <T> T found(Optional<T> what) {
        return what.orElseThrow(UnitPages::notFound);
    }

    /** Also said where something is there but under embargo: whoever may not see it does not learn that it is there. */
    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
