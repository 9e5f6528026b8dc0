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
    private static final double HEAD = 30;
    private static final double ROW = 22;
    private static final double LABELS = 128;
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
        double panel = HEAD + indicators.size() * ROW + 18;
        int lines = (groups.size() + COLUMNS - 1) / COLUMNS;
        Svg svg = new Svg(id, "points-grid", WIDTH, Math.max(1, lines) * (panel + 8), title, description());
        for (int i = 0; i < groups.size(); i++) {
            double x = i % COLUMNS * (PANEL + GAP);
            double y = (double) (i / COLUMNS) * (panel + 8);
            panel(svg, groups.get(i), x, y);
        }
        return svg.end();
    }

    private void panel(Svg svg, Group group, double x, double y) {
        Scale scale = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), x + LABELS + 10, x + PANEL - VALUES);
        String index = "index " + group.index().written();
        double room = PANEL - Lettering.width(index, Lettering.SIZE) - 12;
        double bottom = y + HEAD + indicators.size() * ROW;
        svg.open("g").note(group.name() + ", " + index);
        svg.text(x, y + 16, Anchor.START, "label strong", Lettering.fit(group.name(), Lettering.SIZE * 1.08, room));
        svg.text(x + PANEL, y + 16, Anchor.END, group.index().value().isPresent() ? "label" : "absence", index);
        svg.line(x, y + 23, x + PANEL, y + 23, "axis");
        for (int at : new int[] {0, 50, 100}) {
            double tick = scale.at(BigDecimal.valueOf(at));
            svg.line(tick, y + HEAD, tick, bottom, "grid");
            svg.text(tick, bottom + 13, Anchor.MIDDLE, "small", Integer.toString(at));
        }
        for (int i = 0; i < indicators.size(); i++) {
            row(svg, scale, indicators.get(i), group.points().get(i), x, y + HEAD + (i + 0.5) * ROW);
        }
        svg.close();
    }

    private static void row(Svg svg, Scale scale, String indicator, Figure points, double x, double y) {
        svg.open("g").note(indicator + ": " + points.written());
        svg.text(x, y + 5, Anchor.START, "label", Lettering.fit(indicator, Lettering.SIZE, LABELS));
        if (points.value().isPresent()) {
            double at = scale.at(points.value().get());
            svg.line(scale.from(), y, at, y, "stem");
            svg.empty("circle", "class", "point", "cx", Svg.number(at), "cy", Svg.number(y), "r", "5");
            svg.text(x + PANEL, y + 5, Anchor.END, "value", points.written());
        } else {
            String absence = Lettering.fit(points.absence(), 12, PANEL - LABELS - 14);
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
        return new DataTable(title, heads, groups.stream().map(PointsGrid::cells).toList());
    }

    private static List<String> cells(Group group) {
        List<String> cells = new ArrayList<>(List.of(group.name()));
        group.points().forEach(points -> cells.add(points.written()));
        cells.add(group.index().written());
        return cells;
    }
}
