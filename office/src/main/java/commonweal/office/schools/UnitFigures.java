package commonweal.office.schools;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.run.Explained;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every figure of a school or district that its page shows beside the level, as JSON; members named as in the files of a run. */
final class UnitFigures {

    private UnitFigures() {}

    /** The figures; what is not known is not there. */
    static JsonObject of(Explained explained) {
        int year = explained.run().rules().year();
        return Json.object()
                .with("year", year)
                .with("org", explained.organisation().code().code())
                .with(
                        "indexes",
                        Json.array(
                                explained.unit().indexes().stream()
                                        .filter(one -> one.annualDisplayed().isPresent()
                                                || one.cumulative().isPresent())
                                        .toList(),
                                UnitFigures::index))
                .with(
                        "points",
                        Json.array(
                                explained.unit().indicators().stream()
                                        .filter(one -> one.award().points().isPresent())
                                        .toList(),
                                UnitFigures::points))
                .with(
                        "percentile",
                        Json.array(
                                UnitView.schoolPercentile(explained.unit(), year).stream()
                                        .toList(),
                                UnitFigures::percentile))
                .with("participation", Json.array(participation(explained, year), Rate::json))
                .with("special_education_reviews", Json.array(explained.unit().reviews(), UnitFigures::review))
                .done();
    }

    private static JsonObject index(IndexResult one) {
        return Json.object()
                .with("year", one.year())
                .with("group", one.group().code())
                .with("annual_ppi", one.annualDisplayed())
                .with("cumulative_ppi", one.cumulative())
                .with("status", one.status().code())
                .done();
    }

    private static JsonObject points(IndicatorResult one) {
        return Json.object()
                .with("year", one.year())
                .with("group", one.group().code())
                .with("indicator", one.indicator().code())
                .with("points", one.award().points().map(BigDecimal::valueOf))
                .with("rating", one.award().rating())
                .done();
    }

    private static JsonObject percentile(Percentile one) {
        return Json.object()
                .with("school_percentile", one.inUse().orElseThrow())
                .with("given", one.given().isPresent())
                .with("pool", one.pool())
                .with("pool_size", one.poolSize())
                .done();
    }

    private record Rate(Group group, Subject subject, BigDecimal percent) {

        JsonObject json() {
            return Json.object()
                    .with("group", group.code())
                    .with("subject", subject.code())
                    .with("percent", Json.of(percent))
                    .done();
        }
    }

    private static List<Rate> participation(Explained explained, int year) {
        List<Rate> rates = new ArrayList<>();
        for (Group group : Group.values()) {
            for (Subject subject : UnitView.TESTED) {
                UnitView.participation(explained, year, group, subject)
                        .ifPresent(percent -> rates.add(new Rate(group, subject, percent)));
            }
        }
        return rates;
    }

    private static JsonObject review(ReviewCase one) {
        return Json.object()
                .with("kind", one.kind().code())
                .with("group", one.group().code())
                .with("ratio", one.ratio())
                .with("threshold", one.threshold())
                .with("status", one.status().code())
                .done();
    }
}
