package commonweal.office.charts;

import commonweal.office.charts.Svg.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Points from 0 to 100 by indicator, a small picture for each group. No points and zero points look different: zero is a dot
 * at the beginning of its line, and what there is not has no dot.
 *
 * @param id the beginning of every id in the picture
 * @param title what the picture shows
 * @param indicators the indicators, the same for all groups
 * @param groups the groups, in order
 */
public record PointsGrid(String id, String title, List<String> indicators, List<Group> groups) implements Picture {

    private static final int COLUMNS = 2;
    private static final double GAP = 24;
    private static final double PANEL = 300;
    private static final double WIDTH = COLUMNS * PANEL + (COLUMNS - 1) * GAP;
    private static final double LINE = 18;
    private static final double ROW = 22;
    private static final double WIDEST_LABEL = 176;
    private static final double VALUES = 38;

    public PointsGrid {
        indicators = List.copyOf(indicators);
        groups = List.copyOf(groups);
        for (Group group : groups) {
            if (group.points().size() != indicators.size()) {
                throw new IllegalArgumentException("There are " + indicators.size() + " indicators, but "
                        + group.points().size() + " points of " + group.name());
            }
        }
    }

    /**
     * The points of a group.
     *
     * @param name the group
     * @param index what the points come to, from 0 to 100
     * @param points its points, in the order of the indicators, from 0 to 100
     */
    public record Group(String name, Figure index, List<Figure> points) {

        public Group {
            points = List.copyOf(points);
            Stream.concat(Stream.of(index), points.stream())
                    .flatMap(figure -> figure.value().stream())
                    .filter(figure -> figure.signum() < 0 || figure.compareTo(BigDecimal.valueOf(100)) > 0)
                    .findAny()
                    .ifPresent(figure -> {
                        throw new IllegalArgumentException("Points are from 0 to 100, not " + figure);
                    });
        }
    }

    @Override
    public String svg() {
        double head = 12
                + LINE
                        * groups.stream()
                                .mapToInt(group -> heading(group).size())
                                .max()
                                .orElse(1);
        double panel = head + indicators.size() * ROW + 18;
        int lines = (groups.size() + COLUMNS - 1) / COLUMNS;
        Svg svg = new Svg(id, "points-grid", WIDTH, Math.max(1, lines) * (panel + 8), title, description());
        if (groups.isEmpty()) {
            svg.text(0, 16, Anchor.START, "absence", "no group");
        }
        for (int i = 0; i < groups.size(); i++) {
            double x = i % COLUMNS * (PANEL + GAP);
            double y = (double) (i / COLUMNS) * (panel + 8);
            panel(svg, groups.get(i), head, x, y);
        }
        return svg.end();
    }

    private void panel(Svg svg, Group group, double head, double x, double y) {
        Scale scale = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), x + labels() + 10, x + PANEL - VALUES);
        String index = index(group);
        double bottom = y + head + indicators.size() * ROW;
        svg.open("g").note(group.name() + ", " + index);
        List<String> heading = heading(group);
        double last = y + head - 14;
        for (int i = 0; i < heading.size(); i++) {
            double line = last - (heading.size() - 1 - i) * LINE;
            svg.text(x, line, Anchor.START, "label strong", heading.get(i));
        }
        if (group.index().value().isPresent()) {
            svg.text(x + PANEL, last, Anchor.END, "label", index);
        } else {
            svg.text(x + PANEL, last, Anchor.END, "absence", Lettering.fit(index, 12, PANEL / 2));
        }
        svg.line(x, last + 7, x + PANEL, last + 7, "axis");
        for (int at : new int[] {0, 50, 100}) {
            double tick = scale.at(BigDecimal.valueOf(at));
            svg.line(tick, y + head, tick, bottom, "grid");
            svg.text(tick, bottom + 13, Anchor.MIDDLE, "small", Integer.toString(at));
        }
        for (int i = 0; i < indicators.size(); i++) {
            row(svg, scale, indicators.get(i), group.points().get(i), labels(), x, y + head + (i + 0.5) * ROW);
        }
        svg.close();
    }

    private double labels() {
        return indicators.stream()
                .mapToDouble(indicator -> Lettering.width(indicator, Lettering.SIZE))
                .map(width -> Math.min(width, WIDEST_LABEL))
                .max()
                .orElse(0);
    }

    private static String index(Group group) {
        return "index " + group.index().written();
    }

    /** The name of a group in as many lines as it needs beside its index. */
    private static List<String> heading(Group group) {
        double room = PANEL - Math.min(Lettering.width(index(group), Lettering.SIZE), PANEL / 2) - 12;
        return Lettering.lines(group.name(), Lettering.SIZE * Lettering.BOLD, room);
    }

    private static void row(Svg svg, Scale scale, String indicator, Figure points, double labels, double x, double y) {
        svg.open("g").note(indicator + ": " + points.written());
        svg.text(x, y + 5, Anchor.START, "label", Lettering.fit(indicator, Lettering.SIZE, labels));
        if (points.value().isPresent()) {
            double at = scale.at(points.value().get());
            svg.line(scale.from(), y, at, y, "stem");
            svg.empty("circle", "class", "point", "cx", Svg.number(at), "cy", Svg.number(y), "r", "5");
            svg.text(x + PANEL, y + 5, Anchor.END, "value", points.written());
        } else {
            String absence = Lettering.fit(points.absence(), 12, PANEL - labels - 14);
            svg.text(scale.from() + 4, y + 5, Anchor.START, "halo", absence);
            svg.text(scale.from() + 4, y + 5, Anchor.START, "absence", absence);
        }
        svg.close();
    }

    private String description() {
        StringBuilder words = new StringBuilder("Points from 0 to 100 by indicator, a small picture for each group. ");
        for (Group group : groups) {
            words.append(group.name()).append(", index ").append(group.index().written());
            for (int i = 0; i < indicators.size(); i++) {
                words.append(i == 0 ? ": " : ", ")
                        .append(indicators.get(i))
                        .append(' ')
                        .append(group.points().get(i).written());
            }
            words.append(". ");
        }
        return words.toString().strip();
    }

    @Override
    public DataTable table() {
        List<String> heads = new ArrayList<>(List.of("Group"));
        heads.addAll(indicators);
        heads.add("Index");
        return new DataTable(
                title, heads, groups.stream().map(PointsGrid::cells).toList());
    }

    private static List<String> cells(Group group) {
        List<String> cells = new ArrayList<>(List.of(group.name()));
        group.points().forEach(points -> cells.add(points.written()));
        cells.add(group.index().written());
        return cells;
    }
}
