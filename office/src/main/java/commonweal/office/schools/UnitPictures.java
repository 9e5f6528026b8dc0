package commonweal.office.schools;

import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.office.charts.Figure;
import commonweal.office.charts.PointsGrid;
import commonweal.office.charts.RankStrip;
import commonweal.office.charts.TrendChart;
import commonweal.office.register.Listed;
import commonweal.run.Explained;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pictures on the page of a school or district: drawn from the figures that the tables beside them show. */
final class UnitPictures {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    private UnitPictures() {}

    /** The annual index of all students by year, with what is on target; none with fewer than two years. */
    static Optional<String> indexByYear(Explained explained, Optional<BigDecimal> onTarget) {
        List<TrendChart.Year> years = explained.unit().indexes().stream()
                .filter(index ->
                        index.group() == Group.ALL && index.annualDisplayed().isPresent())
                .map(index -> new TrendChart.Year(index.year(), Figure.of(index.annualDisplayed()), onTarget))
                .toList();
        return years.size() < 2
                ? Optional.empty()
                : Optional.of(new TrendChart(
                                "index-by-year",
                                "Annual index by year, all students",
                                "Annual index of all students, in points",
                                years,
                                Optional.of(TrendChart.Range.HUNDRED))
                        .svg());
    }

    /** The points of the year by indicator, a small picture for each group; none without points. */
    static Optional<String> points(Explained explained, int year) {
        List<Indicator> indicators = Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.core()
                        && results(explained, year).stream()
                                .anyMatch(one -> one.indicator() == indicator
                                        && one.award().points().isPresent()))
                .toList();
        List<PointsGrid.Group> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Figure> points = indicators.stream()
                    .map(indicator -> Figure.of(results(explained, year).stream()
                            .filter(one -> one.group() == group && one.indicator() == indicator)
                            .findFirst()
                            .flatMap(one -> one.award().points())
                            .map(BigDecimal::valueOf)))
                    .toList();
            if (points.stream().anyMatch(figure -> figure.value().isPresent())) {
                groups.add(new PointsGrid.Group(group.title(), index(explained, year, group), points));
            }
        }
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new PointsGrid(
                                "points-by-group",
                                "Points by indicator and group, " + year,
                                indicators.stream().map(Indicator::title).toList(),
                                groups)
                        .svg());
    }

    private static List<IndicatorResult> results(Explained explained, int year) {
        return explained.unit().indicators().stream()
                .filter(one -> one.year() == year)
                .toList();
    }

    /** With extra credit an index can be above what the picture has room for; then it stands in the table alone. */
    private static Figure index(Explained explained, int year, Group group) {
        return Figure.of(explained.unit().indexes().stream()
                .filter(index -> index.year() == year && index.group() == group)
                .findFirst()
                .flatMap(IndexResult::annualDisplayed)
                .filter(value -> value.compareTo(MOST_POINTS) <= 0));
    }

    /** Where a school stands among all of its type. */
    static String rank(Listed school, Neighbours.Strip strip) {
        RankStrip.Ranked subject = strip.schoolsOfType().stream()
                .filter(Neighbours.Neighbour::own)
                .findFirst()
                .map(UnitPictures::ranked)
                .orElseGet(() -> new RankStrip.Ranked(school.name(), Figure.none()));
        return new RankStrip(
                        "rank",
                        school.name() + " among schools of its type",
                        new RankStrip.Cut(BigDecimal.valueOf(strip.line()), "lowest performing"),
                        subject,
                        strip.schoolsOfType().stream()
                                .filter(one -> !one.own())
                                .map(UnitPictures::ranked)
                                .toList())
                .svg();
    }

    private static RankStrip.Ranked ranked(Neighbours.Neighbour one) {
        return new RankStrip.Ranked(one.name(), Figure.of(one.percentile()));
    }
}
