package commonweal.office.lists;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The ten districts that are most like one, for programs. */
@RestController
class SimilarApi {

    private static final int DECIMALS = 4;

    private final Register register;
    private final FiguresOfYears figures;

    SimilarApi(Register register, FiguresOfYears figures) {
        this.register = register;
        this.figures = figures;
    }

    @GetMapping(path = "/api/districts/{code}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(value = "results.view", organisation = "code")
    String similar(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year) {
        int figuresOf = figures.yearFor(year == null ? Integer.MAX_VALUE : year);
        SimilarDistricts similar = register.find(code)
                .filter(Listed::isADistrict)
                .flatMap(district -> SimilarDistricts.of(
                        code,
                        figures.of(figuresOf).stream()
                                .filter(one -> register.find(one.district()).isPresent())
                                .toList()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Json.object()
                .with("figures_of", figuresOf)
                .with("district", district(similar.own()).done())
                .with("compared", similar.compared())
                .with(
                        "similar",
                        Json.array(
                                similar.nearest(),
                                near -> district(near.figures())
                                        .with("distance", rounded(near.distance()))
                                        .done()))
                .done()
                .print();
    }

    private Json.Members district(DistrictFigures one) {
        return Json.object()
                .with("org", one.district())
                .with("name", register.find(one.district()).map(Listed::name).orElse(""))
                .with("students", one.students())
                .with("low_income_percent", rounded(one.lowIncome()))
                .with("english_learner_percent", rounded(one.englishLearners()))
                .with("disability_percent", rounded(one.disability()))
                .with("grades", one.grades().written());
    }

    private static Optional<BigDecimal> rounded(double figure) {
        BigDecimal plain = BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain);
    }
}
