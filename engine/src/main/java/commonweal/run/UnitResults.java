package commonweal.run;

import commonweal.decisions.Decision;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.Target;
import commonweal.judgement.UnitJudgement;
import commonweal.run.ResultChange.Kind;
import commonweal.run.ResultChange.Result;
import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of a judged unit under the same names and in the same words as in the tables of a run. */
final class UnitResults {

    private final Map<Result, String> results = new HashMap<>();

    private UnitResults() {}

    static Map<Result, String> of(UnitJudgement unit) {
        UnitResults all = new UnitResults();
        unit.level().ifPresent(all::add);
        unit.need().flatMap(NeedResult::category).ifPresent(need -> all.put(Kind.SPECIAL_EDUCATION, need.code()));
        unit.reviews().forEach(all::add);
        unit.indexes().forEach(all::add);
        unit.indicators().forEach(all::add);
        unit.percentiles().forEach(all::add);
        return all.results;
    }

    private void put(Kind kind, String value, String... where) {
        results.put(new Result(kind, List.of(where)), value);
    }

    private void add(LevelResult level) {
        put(Kind.LEVEL, level.level().code());
        put(Kind.PRINTED_REASON, level.text());
        put(Kind.COMPUTED_LEVEL, level.computed().code());
        put(Kind.DECIDED_BY, level.decision().map(Decision::decidedBy).orElse(""));
    }

    private void add(ReviewCase review) {
        String group = review.ratio().isPresent() ? review.group().code() : "";
        put(Kind.REVIEW, review.status().code(), review.kind().code(), group);
    }

    private void add(IndexResult index) {
        String[] where = {Integer.toString(index.year()), index.group().code()};
        put(Kind.CUMULATIVE_INDEX, plain(index.cumulative()), where);
        put(Kind.ANNUAL_INDEX, plain(index.annualDisplayed()), where);
    }

    private void add(IndicatorResult result) {
        String[] where = where(result).toArray(String[]::new);
        put(Kind.POINTS, result.award().points().map(Object::toString).orElse(""), where);
        put(Kind.TARGET, plain(result.target().map(Target::target)), where);
        put(Kind.GOAL, plain(result.target().map(Target::goal)), where);
    }

    /** Where the points of an indicator stand. */
    static List<String> where(IndicatorResult result) {
        return List.of(
                Integer.toString(result.year()),
                result.group().code(),
                result.indicator().code());
    }

    private void add(Percentile one) {
        put(
                Kind.PERCENTILE,
                one.inUse().map(Object::toString).orElse(""),
                Integer.toString(one.year()),
                code(one.group()),
                code(one.subject()),
                code(one.measure()));
    }

    private static String code(Coded term) {
        return term.code();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
