package commonweal.office.schools;

import commonweal.decisions.Decision;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.Reading;
import commonweal.office.site.Written;
import commonweal.run.Distance;
import commonweal.run.Explained;
import commonweal.run.LevelRow;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a school or district shows of one year's results, in words and figures ready to be written.
 *
 * @param level the level in force and what stands beside it
 * @param triggers everything that holds, the one that is printed first in front
 * @param distances how far it is from a better level, in sentences
 * @param highest whether it is in Level 1 by computation, so that there is no better one
 * @param leastEarned by group, the core indicators with the fewest points
 * @param indexAll the cumulative index of all students
 * @param indexHighNeeds the cumulative index of high needs students
 * @param indexes the indexes by group
 * @param indexYears the years of the annual indexes, in order
 * @param points the points by group
 * @param pointIndicators the indicators that any group has points for, in order
 * @param percentile the school percentile; null if there is none
 * @param participation the participation rates that are known, by group
 * @param need the special-education need; null for schools
 */
public record UnitView(
        LevelView level,
        List<TriggerView> triggers,
        List<String> distances,
        boolean highest,
        List<LeastView> leastEarned,
        Cell indexAll,
        Cell indexHighNeeds,
        List<IndexRow> indexes,
        List<Integer> indexYears,
        List<PointsRow> points,
        List<String> pointIndicators,
        @Nullable PercentileView percentile,
        List<ParticipationRow> participation,
        @Nullable NeedView need) {

    /**
     * A level and what stands beside it.
     *
     * @param code {@code 1} to {@code 5}, or {@code insufficient}
     * @param title in words
     * @param reason as printed
     * @param computed the level that the computation alone gives, in words
     * @param differs whether it is another than the level in force
     * @param decision who decided, when and under what authority; empty if no decision set it
     * @param decisionReason why, in the words of the decision
     * @param settled what settled a level that no decision set
     * @param sentence the first sentence of the reason
     * @param whyHref where the whole reason is
     */
    public record LevelView(
            String code,
            String title,
            String reason,
            String computed,
            boolean differs,
            String decision,
            String decisionReason,
            String settled,
            String sentence,
            String whyHref) {}

    /** Something that holds. */
    public record TriggerView(String levelCode, String levelTitle, String text, String detail, String whyHref) {}

    /** A group's core indicators with the fewest points. */
    public record LeastView(String group, List<String> indicators) {}

    /** A figure and where its reason is; {@code text} is a dash where there is none. */
    public record Cell(String text, String whyHref) {

        static final Cell NONE = new Cell("–", "");
    }

    /** The indexes of a group: the cumulative one, and the annual ones by year. */
    public record IndexRow(String group, Cell cumulative, List<Cell> annual) {}

    /** The points of a group by indicator. */
    public record PointsRow(String group, List<Cell> points) {}

    /** A school percentile: given by the state, or computed from the whole state. */
    public record PercentileView(int value, boolean given, String pool, int poolSize, String whyHref) {}

    /** Participation rates of a group by subject. */
    public record ParticipationRow(String group, List<Cell> rates) {}

    /** Special-education need: in force, by level, and the reviews that are open. */
    public record NeedView(String title, String sentence, String whyHref, List<ReviewView> reviews) {}

    /** A review that Level 3 opens. */
    public record ReviewView(String title, String status) {}

    static final List<Subject> TESTED = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);

    /** Of everything there is to say about a unit. */
    static UnitView of(Explained explained, String unitPage) {
        int year = explained.run().rules().year();
        UnitJudgement unit = explained.unit();
        LevelResult level = unit.level().orElseThrow();
        List<Integer> years = new ArrayList<>(new TreeSet<>(unit.indexes().stream()
                .filter(index -> index.annualDisplayed().isPresent())
                .map(IndexResult::year)
                .toList()));
        List<Indicator> indicators = Arrays.stream(Indicator.values())
                .filter(indicator -> unit.indicators().stream()
                        .anyMatch(one -> one.year() == year
                                && one.indicator() == indicator
                                && one.award().points().isPresent()))
                .toList();
        return new UnitView(
                level(explained, level, unitPage, year),
                level.triggers().stream()
                        .map(trigger -> new TriggerView(
                                trigger.level().code(),
                                trigger.level().title(),
                                trigger.text().isEmpty() ? trigger.code().replace('_', ' ') : trigger.text(),
                                trigger.detail(),
                                Why.trigger(trigger.code()).href(unitPage, year)))
                        .toList(),
                explained.distances().stream().map(Distance::sentence).toList(),
                level.computed() == Level.ONE,
                least(explained),
                cumulative(unit, Group.ALL, unitPage, year),
                cumulative(unit, Group.HIGH_NEEDS, unitPage, year),
                indexes(unit, years, unitPage, year),
                years,
                points(unit, indicators, unitPage, year),
                indicators.stream().map(Indicator::title).toList(),
                percentile(unit, unitPage, year),
                participation(explained, unitPage, year),
                need(unit, unitPage, year));
    }

    private static LevelView level(Explained explained, LevelResult level, String unitPage, int year) {
        Optional<Decision> decision = level.decision();
        return new LevelView(
                level.level().code(),
                level.level().title(),
                level.text(),
                level.computed().title(),
                level.computed() != level.level(),
                decision.map(one -> one.authority().code() + ", " + Written.date(one.date()) + ", " + one.citation())
                        .orElse(""),
                decision.map(Decision::reason).orElse(""),
                decision.isPresent()
                        ? ""
                        : settled(explained.row().map(LevelRow::decidedBy).orElse("")),
                level.reason().sentence(),
                Why.level().href(unitPage, year));
    }

    private static String settled(String by) {
        return switch (by) {
            case "numbers alone" -> "The numbers alone settle it.";
            case "a given trigger" ->
                "A trigger that was given as holding settles it; the numbers at hand alone would not.";
            case "a decision" -> "A decision about one of its schools settles it.";
            default -> "Nothing holds that sets a level.";
        };
    }

    private static List<LeastView> least(Explained explained) {
        Map<Group, List<String>> byGroup = new EnumMap<>(Group.class);
        for (IndicatorResult result : explained.leastEarned()) {
            byGroup.computeIfAbsent(result.group(), group -> new ArrayList<>())
                    .add(result.indicator().title() + ", "
                            + result.award().points().orElseThrow()
                            + (result.award().rating().isEmpty()
                                    ? ""
                                    : " (" + result.award().rating() + ")"));
        }
        return byGroup.entrySet().stream()
                .map(entry -> new LeastView(entry.getKey().title(), entry.getValue()))
                .toList();
    }

    private static List<IndexRow> indexes(UnitJudgement unit, List<Integer> years, String unitPage, int year) {
        List<IndexRow> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            Cell cumulative = cumulative(unit, group, unitPage, year);
            List<Cell> annual = years.stream()
                    .map(of -> index(unit, of, group)
                            .flatMap(IndexResult::annualDisplayed)
                            .map(value -> new Cell(
                                    Written.number(value), Why.index(of, group).href(unitPage, year)))
                            .orElse(Cell.NONE))
                    .toList();
            if (cumulative != Cell.NONE || annual.stream().anyMatch(cell -> cell != Cell.NONE)) {
                rows.add(new IndexRow(group.title(), cumulative, annual));
            }
        }
        return rows;
    }

    private static Cell cumulative(UnitJudgement unit, Group group, String unitPage, int year) {
        return index(unit, year, group)
                .flatMap(IndexResult::cumulative)
                .map(value ->
                        new Cell(Written.number(value), Why.index(year, group).href(unitPage, year)))
                .orElse(Cell.NONE);
    }

    private static Optional<IndexResult> index(UnitJudgement unit, int year, Group group) {
        return unit.indexes().stream()
                .filter(index -> index.year() == year && index.group() == group)
                .findFirst();
    }

    private static List<PointsRow> points(UnitJudgement unit, List<Indicator> indicators, String unitPage, int year) {
        List<PointsRow> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Cell> cells = indicators.stream()
                    .map(indicator -> unit.indicators().stream()
                            .filter(one -> one.year() == year && one.group() == group && one.indicator() == indicator)
                            .findFirst()
                            .flatMap(one -> one.award().points())
                            .map(points -> new Cell(
                                    points.toString(),
                                    Why.points(year, group, indicator).href(unitPage, year)))
                            .orElse(Cell.NONE))
                    .toList();
            if (cells.stream().anyMatch(cell -> cell != Cell.NONE)) {
                rows.add(new PointsRow(group.title(), cells));
            }
        }
        return rows;
    }

    private static @Nullable PercentileView percentile(UnitJudgement unit, String unitPage, int year) {
        return schoolPercentile(unit, year)
                .map(one -> new PercentileView(
                        one.inUse().orElseThrow(),
                        one.given().isPresent(),
                        one.pool(),
                        one.poolSize(),
                        Why.percentile().href(unitPage, year)))
                .orElse(null);
    }

    /** The school percentile of a year, if there is one. */
    static Optional<Percentile> schoolPercentile(UnitJudgement unit, int year) {
        return unit.percentiles().stream()
                .filter(one -> one.year() == year
                        && one.group() == Group.ALL
                        && one.measure() == Measure.SCHOOL_PERCENTILE
                        && one.inUse().isPresent())
                .findFirst();
    }

    private static List<ParticipationRow> participation(Explained explained, String unitPage, int year) {
        List<ParticipationRow> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Cell> rates = TESTED.stream()
                    .map(subject -> participation(explained, year, group, subject)
                            .map(rate -> new Cell(
                                    Written.number(rate) + "%",
                                    Why.participation(group, subject)
                                            .of(explained)
                                            .map(reason -> Why.participation(group, subject)
                                                    .href(unitPage, year))
                                            .orElse("")))
                            .orElse(Cell.NONE))
                    .toList();
            if (rates.stream().anyMatch(cell -> cell != Cell.NONE)) {
                rows.add(new ParticipationRow(group.title(), rates));
            }
        }
        return rows;
    }

    /** The participation rate of a group in a subject, in percent, if it is known. */
    static Optional<BigDecimal> participation(Explained explained, int year, Group group, Subject subject) {
        return explained
                .measures()
                .find(year, group, subject, Measure.PARTICIPATION)
                .flatMap(Reading::value);
    }

    private static @Nullable NeedView need(UnitJudgement unit, String unitPage, int year) {
        return unit.need()
                .map(need -> new NeedView(
                        need.category().map(category -> category.title()).orElse("Not determined"),
                        need.reason().sentence(),
                        Why.need().href(unitPage, year),
                        unit.reviews().stream().map(UnitView::review).toList()))
                .orElse(null);
    }

    private static ReviewView review(ReviewCase review) {
        String title = switch (review.kind()) {
            case IDENTIFICATION -> "Over-identification of low-income students for special education";
            case SEPARATION -> "Inordinate separation of students with disabilities";
        };
        String status = switch (review.status()) {
            case THRESHOLD_NOT_SET ->
                "Opened by Level 3; the policy sets no threshold, so the figures alone do not settle it";
            case NO_RATIO -> "Opened by Level 3; no risk ratio is known";
            case OPENED -> "Open";
            case CLEARED -> "Not needed: the risk ratio is below the threshold";
        };
        String ratio = review.ratio()
                .map(value -> " (risk ratio " + value.toPlainString() + ")")
                .orElse("");
        return new ReviewView(title, status + ratio + ".");
    }
}
