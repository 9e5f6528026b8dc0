package commonweal.office.charts;

import commonweal.office.charts.Svg.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure by year. A year without a figure leaves a gap in the line, also a year that is not in the list at all.
 *
 * @param id the beginning of every id in the picture
 * @param title what the chart shows
 * @param measure what the figure is, with its unit: {@code Graduation rate in percent}
 * @param years the years with their figures, in any order
 * @param range what the scale must show at least; without it the scale is as long as the figures need
 */
public record TrendChart(String id, String title, String measure, List<Year> years, Optional<Range> range)
        implements Picture {

    private static final double HEIGHT = 290;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_YEAR = 52;
    private static final double TOP = 56;
    private static final double BOTTOM = HEIGHT - 34;
    /** Below the lowest figure there is room for what is said of a year without one. */
    private static final double LOWEST = BOTTOM - 26;

    public TrendChart {
        years = everyYear(years);
    }

    /**
     * A year.
     *
     * @param year the year
     * @param figure its figure
     * @param target what was to be reached, if there was a target
     */
    public record Year(int year, Figure figure, Optional<BigDecimal> target) {

        /** A year with a figure and no target. */
        public static Year of(int year, Figure figure) {
            return new Year(year, figure, Optional.empty());
        }
    }

    /** A part of the scale of figures. */
    public record Range(BigDecimal low, BigDecimal high) {

        /** The range of shares and of points. */
        public static final Range HUNDRED = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    private static List<Year> everyYear(List<Year> given) {
        Map<Integer, Year> byYear = new TreeMap<>();
        for (Year year : given) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException("The year " + year.year() + " is there twice");
            }
        }
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("A trend needs a year");
        }
        return IntStream.rangeClosed(
                        given.stream().mapToInt(Year::year).min().getAsInt(),
                        given.stream().mapToInt(Year::year).max().getAsInt())
                .mapToObj(year -> byYear.getOrDefault(year, Year.of(year, Figure.none())))
                .toList();
    }

    @Override
    public String svg() {
        Scale scale = scale();
        List<BigDecimal> ticks = scale.ticks(5);
        double left = 14
                + ticks.stream()
                        .mapToDouble(tick -> Lettering.width(Figure.written(tick), Lettering.SIZE))
                        .max()
                        .orElse(0);
        double width = Math.max(LEAST_WIDTH, left + LEAST_YEAR * years.size());
        double step = (width - left - 6) / years.size();
        Svg svg = new Svg(id, "trend-chart", width, HEIGHT, title, description(scale));
        svg.text(
                1,
                16,
                Anchor.START,
                "label strong",
                Lettering.fit(measure, Lettering.SIZE * Lettering.BOLD, width - 2));
        for (BigDecimal tick : ticks) {
            svg.line(left, scale.at(tick), width - 6, scale.at(tick), "grid");
            svg.text(left - 8, scale.at(tick) + 5, Anchor.END, "label", Figure.written(tick));
        }
        svg.line(left, BOTTOM, width - 6, BOTTOM, "axis");
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            places.add(new Place(years.get(i), left + (i + 0.5) * step, scale));
        }
        if (hasTargets()) {
            svg.line(left, 34, left + 34, 34, "target");
            svg.text(left + 42, 39, Anchor.START, "label", "Target");
            line(svg, "target", places.stream().map(Place::target).toList());
        }
        if (years.stream().anyMatch(year -> !isRoomFor(year, step))) {
            svg.text(width - 6, 39, Anchor.END, "absence", "– means no figure: see the table");
        }
        line(svg, "trend", places.stream().map(Place::figure).toList());
        for (int i = 0; i < places.size(); i++) {
            draw(svg, places, i, step);
        }
        return svg.end();
    }

    /** A year in the picture. */
    private record Place(Year year, double x, Scale scale) {

        Optional<double[]> figure() {
            return year.figure().value().map(figure -> new double[] {x, scale.at(figure)});
        }

        Optional<double[]> target() {
            return year.target().map(target -> new double[] {x, scale.at(target)});
        }
    }

    /** A line through the points, broken where there is none. */
    private static void line(Svg svg, String look, List<Optional<double[]>> points) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Optional<double[]> point : points) {
            if (point.isPresent()) {
                path.append(drawing ? "L" : "M")
                        .append(Svg.number(point.get()[0]))
                        .append(' ')
                        .append(Svg.number(point.get()[1]));
            }
            drawing = point.isPresent();
        }
        if (!path.isEmpty()) {
            svg.empty("path", "class", look, "d", path.toString());
        }
    }

    private void draw(Svg svg, List<Place> places, int i, double room) {
        Place place = places.get(i);
        Year year = place.year();
        svg.open("g").note(year.year() + ": " + written(year));
        svg.text(place.x(), BOTTOM + 22, Anchor.MIDDLE, "label", Integer.toString(year.year()));
        if (place.figure().isEmpty()) {
            String absence = year.figure().absence();
            svg.text(place.x(), BOTTOM - 7, Anchor.MIDDLE, "absence", isRoomFor(absence, room) ? absence : "–");
        } else {
            double y = place.figure().get()[1];
            svg.empty("circle", "class", "point", "cx", Svg.number(place.x()), "cy", Svg.number(y), "r", "4.5");
            double words = isBetterBelow(places, i) ? y + 21 : y - 10;
            svg.text(place.x(), words, Anchor.MIDDLE, "halo", year.figure().written());
            svg.text(place.x(), words, Anchor.MIDDLE, "value", year.figure().written());
        }
        svg.close();
    }

    private static boolean isRoomFor(Year year, double room) {
        return year.figure().value().isPresent() || isRoomFor(year.figure().absence(), room);
    }

    private static boolean isRoomFor(String absence, double room) {
        return Lettering.width(absence, 12) <= room + 4;
    }

    /** The figure stands below its point where the lines around run above it. */
    private static boolean isBetterBelow(List<Place> places, int i) {
        double y = places.get(i).figure().orElseThrow()[1];
        double above = Stream.of(i - 1, i + 1)
                .filter(n -> n >= 0 && n < places.size())
                .flatMap(n -> places.get(n).figure().stream())
                .mapToDouble(point -> y - point[1])
                .sum();
        boolean targetAbove = places.get(i)
                .target()
                .filter(target -> target[1] <= y && target[1] > y - 30)
                .isPresent();
        boolean targetBelow = places.get(i)
                .target()
                .filter(target -> target[1] > y && target[1] < y + 30)
                .isPresent();
        return !targetBelow && (targetAbove || above > 12);
    }

    private boolean hasTargets() {
        return years.stream().anyMatch(year -> year.target().isPresent());
    }

    private Scale scale() {
        List<BigDecimal> shown = new ArrayList<>();
        years.forEach(year -> {
            year.figure().value().ifPresent(shown::add);
            year.target().ifPresent(shown::add);
        });
        range.ifPresent(given -> shown.addAll(List.of(given.low(), given.high())));
        if (shown.isEmpty()) {
            shown.addAll(List.of(Range.HUNDRED.low(), Range.HUNDRED.high()));
        }
        BigDecimal low = shown.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = shown.stream().reduce(BigDecimal::max).orElseThrow();
        if (low.compareTo(high) == 0) {
            low = low.subtract(BigDecimal.ONE);
            high = high.add(BigDecimal.ONE);
        }
        BigDecimal step = Scale.step(low, high, 5);
        return new Scale(Scale.roundedDown(low, step), Scale.roundedUp(high, step), LOWEST, TOP);
    }

    private static String written(Year year) {
        String target = year.target()
                .map(figure -> ", target " + Figure.written(figure))
                .orElse("");
        return year.figure().written() + target;
    }

    private String description(Scale scale) {
        StringBuilder words = new StringBuilder(measure).append(", by year. ");
        for (Year year : years) {
            words.append(year.year()).append(": ").append(written(year)).append(". ");
        }
        return words.append("The scale runs from ")
                .append(Figure.written(scale.low()))
                .append(" to ")
                .append(Figure.written(scale.high()))
                .append('.')
                .toString();
    }

    @Override
    public DataTable table() {
        return hasTargets()
                ? new DataTable(
                        title,
                        List.of("Year", measure, "Target"),
                        years.stream()
                                .map(year -> List.of(
                                        Integer.toString(year.year()),
                                        year.figure().written(),
                                        year.target().map(Figure::written).orElse("no target")))
                                .toList())
                : new DataTable(
                        title,
                        List.of("Year", measure),
                        years.stream()
                                .map(year -> List.of(
                                        Integer.toString(year.year()),
                                        year.figure().written()))
                                .toList());
    }
}
