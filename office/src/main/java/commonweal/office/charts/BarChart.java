package commonweal.office.charts;

import commonweal.office.charts.Svg.Anchor;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Bars that lie on their side, all from zero, each with its figure written at its end.
 *
 * @param id the beginning of every id in the picture
 * @param title what the chart shows
 * @param about what each bar stands for, as the head of a column: {@code Level}
 * @param unit what is counted, in the plural: {@code schools}
 * @param bars the bars from top to bottom
 * @param whole what the bars are shares of; if it is given, each share is written beside its figure
 */
public record BarChart(String id, String title, String about, String unit, List<Bar> bars, Optional<BigDecimal> whole)
        implements Picture {

    private static final double WIDTH = 480;
    private static final double BAR = 20;
    private static final double GAP = 6;
    private static final double LINE = 18;
    /** Labels up to this width stand before the bars; if one is longer, all stand above. */
    private static final double LABELS = 170;

    public BarChart {
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (bar.figure().value().filter(figure -> figure.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("A bar begins at zero and cannot show " + bar);
            }
        }
    }

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param figure how long it is; a bar without a figure has no length, and says so
     * @param look what it looks like
     */
    public record Bar(String label, Figure figure, Look look) {}

    @Override
    public String svg() {
        double widest = bars.stream()
                .mapToDouble(bar -> Lettering.width(bar.label(), Lettering.SIZE))
                .max()
                .orElse(0);
        boolean above = widest > LABELS;
        double left = above ? 1 : widest + 10;
        double room = bars.stream()
                .filter(bar -> bar.figure().value().isPresent())
                .mapToDouble(bar -> Lettering.bold(written(bar), Lettering.SIZE))
                .max()
                .orElse(0);
        BigDecimal longest =
                bars.stream().flatMap(bar -> bar.figure().value().stream()).reduce(BigDecimal.ONE, BigDecimal::max);
        Scale scale = new Scale(BigDecimal.ZERO, longest, left, WIDTH - room - 10);
        double height = 2 * GAP;
        for (Bar bar : bars) {
            height += labels(bar, above).size() * LINE + BAR + 2 * GAP;
        }
        Svg svg = new Svg(id, "bar-chart", WIDTH, height, title, description());
        svg.open("defs");
        EnumSet<Look> looks = EnumSet.noneOf(Look.class);
        bars.forEach(bar -> looks.add(bar.look()));
        looks.forEach(look -> look.define(svg));
        svg.close();
        double y = 2 * GAP;
        for (Bar bar : bars) {
            List<String> labels = labels(bar, above);
            draw(svg, scale, bar, labels, y);
            y += labels.size() * LINE + BAR + 2 * GAP;
        }
        svg.line(left, GAP, left, height - GAP, "axis");
        return svg.end();
    }

    /** The lines above a bar; none if its label stands before it. */
    private static List<String> labels(Bar bar, boolean above) {
        return above ? Lettering.lines(bar.label(), Lettering.SIZE, WIDTH - 8) : List.of();
    }

    private void draw(Svg svg, Scale scale, Bar bar, List<String> labels, double y) {
        double top = y + labels.size() * LINE;
        svg.open("g").note(bar.label() + ": " + written(bar));
        if (labels.isEmpty()) {
            svg.text(scale.from() - 8, top + 15, Anchor.END, "label", bar.label());
        }
        for (int i = 0; i < labels.size(); i++) {
            svg.text(scale.from() + 5, y + 13 + i * LINE, Anchor.START, "label", labels.get(i));
        }
        double end = bar.figure().value().map(scale::at).orElse(scale.from());
        if (end > scale.from()) {
            svg.empty(
                    "rect",
                    "class",
                    "bar " + bar.look().css(),
                    "fill",
                    bar.look().fill(svg),
                    "x",
                    Svg.number(scale.from()),
                    "y",
                    Svg.number(top),
                    "width",
                    Svg.number(end - scale.from()),
                    "height",
                    Svg.number(BAR));
        }
        if (bar.figure().value().isPresent()) {
            svg.text(end + 6, top + 15, Anchor.START, "value", written(bar));
        } else {
            String absence = Lettering.fit(bar.figure().absence(), 12, WIDTH - end - 8);
            svg.text(end + 6, top + 15, Anchor.START, "absence", absence);
        }
        svg.close();
    }

    private String written(Bar bar) {
        return share(bar)
                .map(share -> bar.figure().written() + " (" + share + ")")
                .orElse(bar.figure().written());
    }

    private Optional<String> share(Bar bar) {
        return whole.flatMap(all -> bar.figure().value().flatMap(part -> Figure.share(part, all)));
    }

    private String description() {
        StringBuilder words = new StringBuilder("Bars: ");
        for (int i = 0; i < bars.size(); i++) {
            words.append(i == 0 ? "" : "; ")
                    .append(bars.get(i).label())
                    .append(": ")
                    .append(written(bars.get(i)));
        }
        words.append(". Unit: ").append(unit).append('.');
        whole.ifPresent(all -> words.append(" Shares are of ")
                .append(Figure.written(all))
                .append(' ')
                .append(unit)
                .append('.'));
        return words.toString();
    }

    @Override
    public DataTable table() {
        String count = Lettering.capital(unit);
        return whole.isPresent()
                ? new DataTable(
                        title,
                        List.of(about, count, "Share"),
                        bars.stream()
                                .map(bar -> List.of(
                                        bar.label(),
                                        bar.figure().written(),
                                        share(bar).orElse(Figure.none().written())))
                                .toList())
                : new DataTable(
                        title,
                        List.of(about, count),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), bar.figure().written()))
                                .toList());
    }
}
