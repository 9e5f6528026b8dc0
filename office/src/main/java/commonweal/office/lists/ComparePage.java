package commonweal.office.lists;

import commonweal.office.access.Requires;
import commonweal.office.lists.Comparison.Cell;
import commonweal.office.lists.Comparison.Line;
import commonweal.office.register.GradeSpan;
import commonweal.office.register.Listed;
import commonweal.office.register.Search;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Up to four schools and districts side by side. */
@Controller
class ComparePage {

    /** More columns do not stand side by side on a screen. */
    static final int MOST = 4;

    private static final int OFFERED = 8;

    private final Showing showing;
    private final ManyResults results;
    private final Search search;

    ComparePage(Showing showing, ManyResults results, Search search) {
        this.showing = showing;
        this.results = results;
        this.search = search;
    }

    /**
     * One of those side by side.
     *
     * @param organisation which
     * @param href the address of its page
     * @param districtName the name of its district
     * @param grades the grades it serves; null if they are not known
     * @param without the address of the comparison without it
     */
    record Side(
            Listed organisation,
            String href,
            String districtName,
            @Nullable String grades,
            String without) {}

    /**
     * A school or district that could be added.
     *
     * @param organisation which
     * @param districtName the name of its district
     * @param href the address of the comparison with it
     */
    record Offer(Listed organisation, String districtName, String href) {}

    /** One of those side by side with what may be shown of it. */
    private record Unit(Listed organisation, Map<Integer, Shown> years) {

        Optional<Shown> in(int year) {
            return Optional.ofNullable(years.get(year));
        }
    }

    @GetMapping("/compare")
    @Requires("printed.view")
    String compare(
            @RequestParam(name = "code", required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Set<String> asked = new LinkedHashSet<>(code == null ? List.of() : code);
        List<Listed> known = asked.stream()
                .flatMap(one -> search.byCode(one).stream())
                .distinct()
                .toList();
        List<Unit> units =
                known.stream().limit(MOST).map(one -> new Unit(one, years(one))).toList();
        List<String> codes =
                units.stream().map(unit -> unit.organisation().code()).toList();
        List<Integer> years = units.stream()
                .flatMap(unit -> unit.years().keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Optional<Integer> shown = year == null || !years.contains(year) ? common(units, years) : Optional.of(year);
        model.addAttribute("sides", sides(units, codes, year))
                .addAttribute("unknown", asked.size() - known.size())
                .addAttribute("tooMany", known.size() > MOST)
                .addAttribute("most", MOST)
                .addAttribute("years", years)
                .addAttribute("year", shown.orElse(null))
                .addAttribute("asksYear", year != null && !years.contains(year) && !units.isEmpty())
                .addAttribute("facts", facts(units))
                .addAttribute("lines", shown.map(one -> lines(units, one)).orElse(List.of()))
                .addAttribute("history", history(units, years))
                .addAttribute("codes", codes)
                .addAttribute("q", q)
                .addAttribute("offers", codes.size() < MOST ? offers(q, codes, year) : List.of());
        return "lists/compare";
    }

    private Map<Integer, Shown> years(Listed one) {
        Map<Integer, Shown> years = new LinkedHashMap<>();
        showing.of(one.code()).forEach(shown -> years.put(shown.year(), shown));
        return years;
    }

    /** The newest year in which something may be shown of all; else the newest of any. */
    private static Optional<Integer> common(List<Unit> units, List<Integer> years) {
        return years.stream()
                .filter(year -> units.stream().allMatch(unit -> unit.years().containsKey(year)))
                .findFirst()
                .or(() -> years.stream().findFirst());
    }

    private List<Side> sides(List<Unit> units, List<String> codes, @Nullable Integer year) {
        return units.stream()
                .map(Unit::organisation)
                .map(one -> new Side(
                        one,
                        UnitRow.href(one),
                        results.districtName(one),
                        results.grades(one).map(GradeSpan::words).orElse(null),
                        address(
                                codes.stream()
                                        .filter(code -> !code.equals(one.code()))
                                        .toList(),
                                year)))
                .toList();
    }

    private List<Line> facts(List<Unit> units) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "District",
                units.stream()
                        .map(Unit::organisation)
                        .map(one -> one.isADistrict() ? Cell.none("is one itself") : Cell.of(results.districtName(one)))
                        .toList()));
        lines.add(new Line(
                "Grades",
                units.stream()
                        .map(unit -> results.grades(unit.organisation())
                                .map(span -> Cell.of(span.words()))
                                .orElse(Cell.none("not known")))
                        .toList()));
        return lines;
    }

    private List<Line> lines(List<Unit> units, int year) {
        return Comparison.of(units.stream().map(unit -> row(unit, year)).toList())
                .lines();
    }

    private Optional<UnitRow> row(Unit unit, int year) {
        return unit.in(year).flatMap(shown -> results.row(unit.organisation(), shown));
    }

    /** The level of each year, the oldest first. */
    private List<Line> history(List<Unit> units, List<Integer> years) {
        return new TreeSet<>(years)
                .stream()
                        .map(year -> Comparison.line(
                                Integer.toString(year),
                                units.stream().map(unit -> row(unit, year)).toList(),
                                row -> Cell.of(row.level())))
                        .toList();
    }

    private List<Offer> offers(String q, List<String> codes, @Nullable Integer year) {
        List<Listed> hits = search.byCode(q.strip())
                .map(List::of)
                .orElseGet(() -> search.find(q).hits());
        return hits.stream()
                .filter(one -> !codes.contains(one.code()))
                .limit(OFFERED)
                .map(one -> {
                    List<String> with = new ArrayList<>(codes);
                    with.add(one.code());
                    return new Offer(one, results.districtName(one), address(with, year));
                })
                .toList();
    }

    private static String address(List<String> codes, @Nullable Integer year) {
        Address address = Address.of("/compare");
        codes.forEach(code -> address.with("code", code));
        return address.with("year", year == null ? "" : year).toString();
    }
}
