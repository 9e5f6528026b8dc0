package commonweal.office.corrections;

import commonweal.decisions.Decision;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.UnitJudgement;
import commonweal.office.corrections.Effect.Row;
import commonweal.office.site.Written;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Need;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of a school or district in words, to lay two judgements beside each other. */
final class ResultRows {

    private static final String NONE = "none";

    private final FigureWords words;
    private final Map<String, String> rows = new LinkedHashMap<>();

    private ResultRows(FigureWords words) {
        this.words = words;
    }

    /** Every result that differs between the two. */
    static List<Row> changes(UnitJudgement now, UnitJudgement claimed, FigureWords words) {
        Map<String, String> before = of(now, words);
        Map<String, String> after = of(claimed, words);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (String what : all) {
            Row row = new Row(what, before.getOrDefault(what, NONE), after.getOrDefault(what, NONE));
            if (row.differs()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What is shown in any case: level, printed reason, percentile and the indexes that decide. */
    static List<Row> main(UnitJudgement now, UnitJudgement claimed, int year) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Level", level(now), level(claimed)));
        rows.add(new Row("Printed reason", reason(now), reason(claimed)));
        rows.add(new Row("By computation alone", computed(now), computed(claimed)));
        if (percentile(now, year).isPresent() || percentile(claimed, year).isPresent()) {
            rows.add(new Row(
                    "School percentile",
                    percentile(now, year).map(ResultRows::written).orElse(NONE),
                    percentile(claimed, year).map(ResultRows::written).orElse(NONE)));
        }
        for (Group group : List.of(Group.ALL, Group.HIGH_NEEDS)) {
            rows.add(new Row(
                    "Cumulative index, " + group.title().toLowerCase(Locale.ROOT),
                    number(cumulative(now, year, group)),
                    number(cumulative(claimed, year, group))));
        }
        return rows;
    }

    private static Map<String, String> of(UnitJudgement unit, FigureWords words) {
        ResultRows all = new ResultRows(words);
        unit.level().ifPresent(all::add);
        unit.need()
                .ifPresent(need -> all.rows.put(
                        "Special-education need",
                        need.category().map(Need::title).orElse("not determined")));
        unit.reviews().forEach(all::add);
        unit.indexes().forEach(all::add);
        unit.indicators().forEach(all::add);
        unit.percentiles().forEach(all::add);
        return all.rows;
    }

    private void add(LevelResult level) {
        rows.put("Level", level.level().title());
        rows.put("Printed reason", level.text().isEmpty() ? NONE : level.text());
        rows.put("By computation alone", level.computed().title());
        rows.put("Decided by", level.decision().map(Decision::decidedBy).orElse(NONE));
        rows.put(
                "What holds",
                level.triggers().isEmpty()
                        ? "nothing"
                        : level.triggers().stream()
                                .map(trigger -> trigger.text().isEmpty()
                                        ? trigger.code().replace('_', ' ')
                                        : trigger.text())
                                .collect(Collectors.joining("; ")));
    }

    private void add(ReviewCase review) {
        rows.put(
                "Review of special education, " + review.kind().name().toLowerCase(Locale.ROOT) + ", "
                        + review.group().title(),
                review.status().code().replace('_', ' '));
    }

    private void add(IndexResult index) {
        String of = ", " + index.group().title() + ", " + index.year();
        index.cumulative().ifPresent(value -> rows.put("Cumulative index" + of, Written.number(value)));
        index.annualDisplayed().ifPresent(value -> rows.put("Annual index" + of, Written.number(value)));
    }

    private void add(IndicatorResult result) {
        String of = result.indicator().title() + ", " + result.group().title() + ", " + result.year();
        result.award().points().ifPresent(points -> rows.put("Points: " + of, points.toString()));
        result.target().ifPresent(target -> {
            rows.put("Target: " + of, Written.number(target.target()));
            rows.put("Goal: " + of, Written.number(target.goal()));
        });
    }

    private void add(Percentile one) {
        one.inUse()
                .ifPresent(value -> rows.put(
                        words.title(one.measure())
                                + (one.subject() == Subject.NONE
                                        ? ""
                                        : ", " + one.subject().title()) + ", "
                                + one.group().title() + ", " + one.year(),
                        value.toString()));
    }

    private static String level(UnitJudgement unit) {
        return unit.level().map(level -> level.level().title()).orElse(NONE);
    }

    private static String reason(UnitJudgement unit) {
        return unit.level()
                .map(LevelResult::text)
                .filter(text -> !text.isEmpty())
                .orElse(NONE);
    }

    private static String computed(UnitJudgement unit) {
        return unit.level().map(level -> level.computed().title()).orElse(NONE);
    }

    static Optional<Percentile> percentile(UnitJudgement unit, int year) {
        return unit.percentiles().stream()
                .filter(one -> one.year() == year
                        && one.group() == Group.ALL
                        && one.measure() == Measure.SCHOOL_PERCENTILE
                        && one.inUse().isPresent())
                .findFirst();
    }

    private static String written(Percentile percentile) {
        return percentile.inUse().orElseThrow() + (percentile.given().isPresent() ? " (given)" : " (computed)");
    }

    private static Optional<BigDecimal> cumulative(UnitJudgement unit, int year, Group group) {
        return unit.indexes().stream()
                .filter(index -> index.year() == year && index.group() == group)
                .findFirst()
                .flatMap(IndexResult::cumulative);
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(Written::number).orElse(NONE);
    }
}
