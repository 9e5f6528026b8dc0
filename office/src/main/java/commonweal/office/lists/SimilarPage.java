package commonweal.office.lists;

import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ten districts that are most like one, beside it. */
@Controller
class SimilarPage {

    private static final int DECIMALS = 2;

    private final Register register;
    private final ManyResults results;
    private final FiguresOfYears figures;

    SimilarPage(Register register, ManyResults results, FiguresOfYears figures) {
        this.register = register;
        this.results = results;
        this.figures = figures;
    }

    /**
     * A district with its figures.
     *
     * @param organisation which
     * @param distance how far it is from the district of the page; empty for that one itself
     * @param figures students, and percentages of low income, English learners and students with disabilities
     * @param grades the grades it serves
     * @param row its result; null if none may be shown
     */
    record Line(
            Listed organisation,
            String distance,
            List<Figure> figures,
            String grades,
            @Nullable UnitRow row) {}

    /**
     * A figure of a district.
     *
     * @param text the figure
     * @param apart how far it lies from that of the district of the page, in standard deviations; empty for that one itself
     */
    record Figure(String text, String apart) {}

    @GetMapping("/districts/{code}/similar")
    @Requires(value = "results.view", organisation = "code")
    String similar(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Listed district = register.find(code)
                .filter(Listed::isADistrict)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<ShownYear> shown = results.find(year);
        if (year != null && shown.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int figuresOf = figures.yearFor(shown.map(ShownYear::year).orElse(Integer.MAX_VALUE));
        List<DistrictFigures> all = figures.of(figuresOf).stream()
                .filter(one -> register.find(one.district()).isPresent())
                .toList();
        Map<String, UnitRow> rows = shown.map(results::rows).orElse(List.of()).stream()
                .filter(row -> row.organisation().isADistrict())
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
        long districts = register.list().stream().filter(Listed::isADistrict).count();
        model.addAttribute("district", district)
                .addAttribute("title", "Districts like " + district.name())
                .addAttribute(
                        "crumbs",
                        List.of(new Crumb("The state", "/"), new Crumb(district.name(), UnitRow.href(district))))
                .addAttribute("year", shown.map(ShownYear::year).orElse(null))
                .addAttribute("ownOnly", shown.map(ShownYear::ownOnly).orElse(false))
                .addAttribute("figuresOf", figuresOf)
                .addAttribute("notKnown", districts - all.size());
        SimilarDistricts.of(code, all)
                .ifPresent(similar -> model.addAttribute("similar", similar)
                        .addAttribute("own", line(similar.own(), "", List.of(), rows))
                        .addAttribute(
                                "lines",
                                similar.nearest().stream()
                                        .map(near -> line(near.figures(), rounded(near.distance()), near.apart(), rows))
                                        .toList())
                        .addAttribute("spreads", spreads(similar.spread())));
        return "lists/similar";
    }

    private Line line(DistrictFigures one, String distance, List<Double> apart, Map<String, UnitRow> rows) {
        List<String> texts = List.of(
                Written.count(one.students()),
                plain(one.lowIncome()),
                plain(one.englishLearners()),
                plain(one.disability()));
        return new Line(
                register.find(one.district()).orElseThrow(),
                distance,
                IntStream.range(0, texts.size())
                        .mapToObj(
                                place -> new Figure(texts.get(place), apart.isEmpty() ? "" : signed(apart.get(place))))
                        .toList(),
                one.grades().words(),
                rows.get(one.district()));
    }

    private static List<String> spreads(SimilarDistricts.Spread spread) {
        return List.of(
                rounded(spread.logStudents()),
                rounded(spread.lowIncome()),
                rounded(spread.englishLearners()),
                rounded(spread.disability()));
    }

    /** As the figure was published. */
    private static String plain(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    private static String signed(double figure) {
        String rounded = rounded(figure);
        return rounded.startsWith("-") ? rounded.replace('-', '\u2212') : "+" + rounded;
    }

    private static String rounded(double figure) {
        return BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
