package commonweal.office.api;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.lists.ManyResults;
import commonweal.office.lists.ShownYear;
import commonweal.office.lists.UnitRow;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.Search;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.run.ExplanationJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs can ask for. It is for those who have an account, and shows each what the pages would. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficeApi {

    private static final int DEEPEST = 100;

    private final Register register;
    private final Runs runs;
    private final Showing showing;
    private final ManyResults results;
    private final Search search;
    private final ApiDescription description;

    OfficeApi(
            Register register,
            Runs runs,
            Showing showing,
            ManyResults results,
            Search search,
            ApiDescription description) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
        this.results = results;
        this.search = search;
        this.description = description;
    }

    @GetMapping("/openapi.json")
    @Requires("api.use")
    String description() {
        return description.text();
    }

    @GetMapping("/cycles")
    @Requires("api.use")
    String cycles() {
        return Json.object()
                .with("cycles", Json.array(results.years(), Answers::cycle))
                .done()
                .print();
    }

    @GetMapping("/organisations")
    @Requires("api.use")
    String organisations(@RequestParam(defaultValue = "") String q) {
        Search.Found found = q.isBlank()
                ? new Search.Found(everyOne(), false)
                : search.byCode(q)
                        .map(one -> new Search.Found(List.of(one), false))
                        .orElseGet(() -> search.find(q));
        return Json.object()
                .with("by_slip", found.bySlip())
                .with("organisations", Json.array(found.hits(), this::organisation))
                .done()
                .print();
    }

    private List<Listed> everyOne() {
        return register.list().stream()
                .filter(one -> one.isASchool() || one.isADistrict())
                .toList();
    }

    @GetMapping("/organisations/{code}")
    @Requires("api.use")
    String organisation(@PathVariable String code) {
        return organisation(known(code)).print();
    }

    private Json organisation(Listed one) {
        return Answers.organisation(one, results.districtName(one), results.grades(one));
    }

    private Listed known(String code) {
        return register.find(code)
                .filter(one -> one.isASchool() || one.isADistrict())
                .orElseThrow(() -> ApiFault.notThere(
                        "api.unknown_organisation",
                        "There is no such school or district",
                        "No school or district has the code " + code + ". A code has eight digits."));
    }

    @GetMapping("/organisations/{code}/results")
    @Requires("api.use")
    String results(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "" + DEEPEST) int depth) {
        Listed organisation = known(code);
        if (depth < 1 || depth > DEEPEST) {
            throw ApiFault.wrong(
                    "api.depth", "The depth cannot be used", "depth is from 1 to " + DEEPEST + ", not " + depth + ".");
        }
        for (Shown shown : showing.of(code)) {
            Optional<UnitRow> row =
                    year == null || shown.year() == year ? results.row(organisation, shown) : Optional.empty();
            if (row.isPresent()) {
                Optional<Json.JsonObject> explanation = Optional.of(shown)
                        .filter(Shown::every)
                        .flatMap(one -> runs.open(one.run()).explain(code))
                        .map(explained -> ExplanationJson.of(explained, depth));
                return Answers.result(shown, row.get(), explanation).print();
            }
        }
        throw noResults(year);
    }

    /** The results of every year that may be shown, the newest first. */
    @GetMapping("/organisations/{code}/history")
    @Requires("api.use")
    String history(@PathVariable String code) {
        Listed organisation = known(code);
        return Json.object()
                .with("org", code)
                .with(
                        "years",
                        Json.array(
                                showing.of(code).stream()
                                        .flatMap(shown -> results.row(organisation, shown).stream()
                                                .map(row -> Answers.result(shown, row, Optional.empty())))
                                        .toList(),
                                one -> one))
                .done()
                .print();
    }

    private static ApiFault noResults(@Nullable Integer year) {
        return ApiFault.notThere(
                "api.no_results",
                "There are no results to show",
                year == null
                        ? "Nothing may be shown yet."
                        : "Of " + year + " there are none, or they are under embargo. See /api/cycles.");
    }

    @GetMapping("/results")
    @Requires("api.use")
    String results(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> code) {
        if (kind != null && !kind.equals("school") && !kind.equals("district")) {
            throw ApiFault.wrong("api.kind", "There is no such kind", "kind is school or district, not " + kind + ".");
        }
        ShownYear shown = results.find(year).orElseThrow(() -> noResults(year));
        List<UnitRow> rows = results.rows(shown).stream()
                .filter(row -> kind == null || row.organisation().kind().equals(kind))
                .filter(row -> code == null || code.contains(row.code()))
                .toList();
        return Json.object()
                .with("cycle", Answers.cycle(shown))
                .with("results", Json.array(rows, Answers::row))
                .done()
                .print();
    }
}
