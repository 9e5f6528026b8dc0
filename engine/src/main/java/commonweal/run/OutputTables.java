package commonweal.run;

import commonweal.faults.Fault;
import commonweal.judgement.Candidate;
import commonweal.judgement.Deciders.Decider;
import commonweal.judgement.DecisionReview;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.Target;
import commonweal.judgement.Trigger;
import commonweal.judgement.UnitJudgement;
import commonweal.roster.Organisation;
import commonweal.run.OutputTable.To;
import commonweal.terms.Coded;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The tables a run writes, each in order of year, organisation, group and indicator. */
final class OutputTables {

    static final OutputTable LEVELS = new OutputTable(
            "levels.csv",
            "year,org,kind,level,reason_code,reason,computed_level,decided_by,all_reasons",
            OutputTables::levels);

    static final OutputTable PPI = new OutputTable(
            "ppi.csv",
            "year,org,group,core_points,extra_credit,indicators,annual_ppi,cumulative_ppi,status",
            (determined, to) -> byYear(determined, UnitJudgement::indexes, IndexResult::year, OutputTables::index, to));

    static final OutputTable POINTS = new OutputTable(
            "points.csv",
            "year,org,group,indicator,value,comparison_year,comparison_value,baseline_year,baseline,target,goal,points,"
                    + "rating,rule",
            (determined, to) ->
                    byYear(determined, UnitJudgement::indicators, IndicatorResult::year, OutputTables::indicator, to));

    static final OutputTable PERCENTILES = new OutputTable(
            "percentiles.csv",
            "year,org,group,subject,measure,value,basis,given,computed,pool,pool_size",
            (determined, to) ->
                    byYear(determined, UnitJudgement::percentiles, Percentile::year, OutputTables::percentile, to));

    static final OutputTable SPECIAL_EDUCATION = new OutputTable(
            "special_education.csv",
            "year,org,level,category,category_by_level,override,decided_by,reason",
            OutputTables::needs);

    static final OutputTable REVIEWS =
            new OutputTable("reviews.csv", "year,org,review,group,risk_ratio,threshold,status", OutputTables::reviews);

    static final OutputTable CANDIDATES = new OutputTable(
            "candidates.csv",
            "year,rank,org,school_percentile,margin,cumulative_ppi,level,designated",
            OutputTables::candidates);

    static final OutputTable DECISIONS = new OutputTable(
            "decisions.csv",
            "date,org,decision,level,authority,citation,reason,eligible,eligibility",
            OutputTables::decisions);

    static final OutputTable WARNINGS =
            new OutputTable("warnings.csv", "code,file,line,column,value,wrong,rule,remedy", OutputTables::warnings);

    static final List<OutputTable> ALL =
            List.of(LEVELS, PPI, POINTS, PERCENTILES, SPECIAL_EDUCATION, REVIEWS, CANDIDATES, DECISIONS, WARNINGS);

    private OutputTables() {}

    private interface EachRow<T> {
        void write(String year, String org, T result, To to) throws IOException;
    }

    private static <T> void byYear(
            Determined determined,
            Function<UnitJudgement, List<T>> results,
            ToIntFunction<T> yearOf,
            EachRow<T> row,
            To to)
            throws IOException {
        List<UnitJudgement> units = determined.judgement().units();
        List<Integer> years = units.stream()
                .flatMap(unit -> results.apply(unit).stream())
                .map(yearOf::applyAsInt)
                .distinct()
                .sorted()
                .toList();
        for (int year : years) {
            for (UnitJudgement unit : units) {
                for (T result : results.apply(unit)) {
                    if (yearOf.applyAsInt(result) == year) {
                        row.write(
                                Integer.toString(year),
                                unit.organisation().code().code(),
                                result,
                                to);
                    }
                }
            }
        }
    }

    private static void levels(Determined determined, To to) throws IOException {
        for (UnitJudgement unit : determined.judgement().units()) {
            if (unit.level().isPresent()) {
                Organisation organisation = unit.organisation();
                LevelResult level = unit.level().get();
                to.row(
                        Integer.toString(determined.year()),
                        organisation.code().code(),
                        organisation.kind().code(),
                        level.level().code(),
                        level.code(),
                        level.text(),
                        level.computed().code(),
                        level.decision()
                                .map(decision -> decision.decidedBy())
                                .orElse(settledBy(determined.decider(unit))),
                        level.triggers().stream().map(Trigger::line).collect(Collectors.joining("; ")));
            }
        }
    }

    /** How a level without a decision about the unit itself came to be. */
    private static String settledBy(Decider decider) {
        return decider == Decider.NOTHING ? "" : decider.code();
    }

    private static void index(String year, String org, IndexResult result, To to) throws IOException {
        to.row(
                year,
                org,
                result.group().code(),
                whole(result.corePoints()),
                Integer.toString(result.extraCredit()),
                Integer.toString(result.indicators()),
                plain(result.annualDisplayed()),
                plain(result.cumulative()),
                result.status().code());
    }

    private static void indicator(String year, String org, IndicatorResult result, To to) throws IOException {
        Optional<Target> target = result.target();
        to.row(
                year,
                org,
                result.group().code(),
                result.indicator().code(),
                plain(result.value()),
                whole(result.comparison().map(IndicatorResult.Dated::year)),
                plain(result.comparison().map(IndicatorResult.Dated::value)),
                whole(target.map(Target::baselineYear)),
                plain(target.map(Target::baseline)),
                plain(target.map(Target::target)),
                plain(target.map(Target::goal)),
                whole(result.award().points()),
                result.award().rating(),
                result.award().rule());
    }

    private static void percentile(String year, String org, Percentile result, To to) throws IOException {
        to.row(
                year,
                org,
                result.group().code(),
                result.subject().code(),
                result.measure().code(),
                whole(result.inUse()),
                result.given().isPresent() ? "given" : "computed",
                whole(result.given()),
                whole(result.computed()),
                result.pool(),
                result.computed().isPresent() ? Integer.toString(result.poolSize()) : "");
    }

    private static void needs(Determined determined, To to) throws IOException {
        for (UnitJudgement unit : determined.judgement().units()) {
            if (unit.need().isPresent()) {
                NeedResult need = unit.need().get();
                to.row(
                        Integer.toString(determined.year()),
                        unit.organisation().code().code(),
                        need.level().code(),
                        code(need.category()),
                        code(need.byLevel()),
                        code(need.override()),
                        need.decision().map(decision -> decision.decidedBy()).orElse(""),
                        need.reason().sentence());
            }
        }
    }

    private static void reviews(Determined determined, To to) throws IOException {
        for (UnitJudgement unit : determined.judgement().units()) {
            for (ReviewCase review : unit.reviews()) {
                to.row(
                        Integer.toString(determined.year()),
                        unit.organisation().code().code(),
                        review.kind().code(),
                        review.ratio().isPresent() ? review.group().code() : "",
                        plain(review.ratio()),
                        plain(review.threshold()),
                        review.status().code());
            }
        }
    }

    private static void candidates(Determined determined, To to) throws IOException {
        for (Candidate one : determined.judgement().candidates()) {
            to.row(
                    Integer.toString(determined.year()),
                    Integer.toString(one.rank()),
                    one.org().code(),
                    Integer.toString(one.percentile()),
                    Integer.toString(one.margin()),
                    plain(one.improvement()),
                    one.level().code(),
                    one.designated() ? "yes" : "no");
        }
    }

    private static void decisions(Determined determined, To to) throws IOException {
        for (DecisionReview review : determined.judgement().decisions()) {
            to.row(
                    review.decision().date().toString(),
                    review.decision().org().code(),
                    review.decision().kind().code(),
                    review.decision().level(),
                    review.decision().authority().code(),
                    review.decision().citation(),
                    review.decision().reason(),
                    review.eligible().code(),
                    review.why());
        }
    }

    private static void warnings(Determined determined, To to) throws IOException {
        warnings(determined.warnings(), to);
    }

    /** Warnings in the order of their codes. */
    static void warnings(List<Fault> warnings, To to) throws IOException {
        List<Fault> sorted = warnings.stream()
                .sorted(Comparator.comparing(Fault::code)
                        .thenComparing(fault -> fault.place().file())
                        .thenComparingInt(fault -> fault.place().line()))
                .toList();
        for (Fault fault : sorted) {
            to.row(
                    fault.code(),
                    fault.place().file(),
                    fault.place().line() > 0 ? Integer.toString(fault.place().line()) : "",
                    fault.place().column().orElse(""),
                    fault.place().value().orElse(""),
                    fault.wrong(),
                    fault.rule(),
                    fault.remedy());
        }
    }

    private static String code(Optional<? extends Coded> term) {
        return term.map(Coded::code).orElse("");
    }

    private static String whole(Optional<Integer> number) {
        return number.map(Object::toString).orElse("");
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
