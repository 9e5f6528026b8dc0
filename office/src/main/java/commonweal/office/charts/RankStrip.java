package commonweal.office.charts;

import commonweal.office.charts.Svg.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a school's percentile lies among others, on a line from 1 to 99, and on which side of a cut. Those with the same
 * percentile stand on top of each other.
 *
 * @param id the beginning of every id in the picture
 * @param title what the picture shows
 * @param cut the cut
 * @param subject the school the picture is about
 * @param others those it is compared with
 */
public record RankStrip(String id, String title, Cut cut, Ranked subject, List<Ranked> others) implements Picture {

    private static final double WIDTH = 480;
    private static final double SIDE = 14;
    private static final BigDecimal LOW = BigDecimal.ONE;
    private static final BigDecimal HIGH = BigDecimal.valueOf(99);
    private static final double LINE = 18;
    private static final double DOT = 2.1;
    private static final double DOTS = 5;

    public RankStrip {
        others = List.copyOf(others);
        Stream.concat(Stream.of(subject), others.stream())
                .flatMap(ranked -> ranked.percentile().value().stream())
                .filter(figure -> figure.compareTo(LOW) < 0 || figure.compareTo(HIGH) > 0)
                .findAny()
                .ifPresent(figure -> {
                    throw new IllegalArgumentException("A percentile is from 1 to 99, not " + figure);
                });
    }

    /**
     * A cut in the percentiles.
     *
     * @param highest the highest percentile that lies below the cut
     * @param words what those below it are: {@code lowest performing 20%}
     */
    public record Cut(BigDecimal highest, String words) {}

    /** A school or district and its percentile. */
    public record Ranked(String name, Figure percentile) {}

    @Override
    public String svg() {
        Scale scale = new Scale(LOW, HIGH, SIDE, WIDTH - SIDE);
        Map<BigDecimal, List<Ranked>> stacks = stacks();
        int tallest = stacks.values().stream().mapToInt(List::size).max().orElse(0);
        double line = 30 + 12 + Math.max(4, tallest) * DOTS;
        Svg svg = new Svg(id, "rank-strip", WIDTH, line + 38 + LINE * words().size(), title, description());
        // The cut runs between the last percentile below it and the first one above.
        double mark = scale.at(cut.highest().add(new BigDecimal("0.5")));
        svg.empty(
                "rect",
                "class",
                "below",
                "x",
                "0",
                "y",
                "26",
                "width",
                Svg.number(mark),
                "height",
                Svg.number(line - 26));
        String words = Figure.written(cut.highest()) + " or less: " + cut.words();
        boolean begins = Lettering.width(words, Lettering.SIZE) > mark;
        svg.text(
                begins ? 1 : mark,
                16,
                begins ? Anchor.START : Anchor.END,
                "label",
                Lettering.fit(words, Lettering.SIZE, WIDTH - 2));
        svg.line(mark, 22, mark, line + 6, "cut");
        svg.line(scale.from(), line, scale.to(), line, "axis");
        for (int at : new int[] {1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99}) {
            double x = scale.at(BigDecimal.valueOf(at));
            svg.line(x, line, x, line + 5, "axis");
            svg.text(x, line + 19, Anchor.MIDDLE, "small", Integer.toString(at));
        }
        stacks.forEach((percentile, stack) -> {
            for (int i = 0; i < stack.size(); i++) {
                svg.open(
                                "circle",
                                "class",
                                "other",
                                "cx",
                                Svg.number(scale.at(percentile)),
                                "cy",
                                Svg.number(line - 4 - i * DOTS),
                                "r",
                                Svg.number(DOT))
                        .note(written(stack.get(i)))
                        .close();
            }
        });
        subject(svg, scale, line, stacks);
        return svg.end();
    }

    /** The school itself: a diamond on top of those with the same percentile, and its name below the line. */
    private void subject(Svg svg, Scale scale, double line, Map<BigDecimal, List<Ranked>> stacks) {
        List<String> words = words();
        if (subject.percentile().value().isEmpty()) {
            for (int i = 0; i < words.size(); i++) {
                svg.text(1, line + 48 + i * LINE, Anchor.START, "absence", words.get(i));
            }
            return;
        }
        BigDecimal percentile = subject.percentile().value().get();
        double x = scale.at(percentile);
        double y = line - 4 - stacks.getOrDefault(key(percentile), List.of()).size() * DOTS - 3;
        svg.line(x, y, x, line, "leader");
        svg.line(x, line + 24, x, line + 33, "leader");
        svg.open("path", "class", "subject", "d", "M" + Svg.number(x) + " " + Svg.number(y - 7) + "l6 7-6 7-6-7z")
                .note(written(subject))
                .close();
        double half = words.stream()
                        .mapToDouble(part -> Lettering.bold(part, Lettering.SIZE))
                        .max()
                        .orElse(0)
                / 2;
        for (int i = 0; i < words.size(); i++) {
            double at = Math.clamp(x, Math.min(half + 1, WIDTH / 2), Math.max(WIDTH - half - 1, WIDTH / 2));
            svg.text(at, line + 48 + i * LINE, Anchor.MIDDLE, "value", words.get(i));
        }
    }

    private List<String> words() {
        return Lettering.lines(written(subject), Lettering.SIZE * Lettering.BOLD, WIDTH - 2);
    }

    private Map<BigDecimal, List<Ranked>> stacks() {
        Map<BigDecimal, List<Ranked>> stacks = new TreeMap<>();
        for (Ranked other : others) {
            other.percentile()
                    .value()
                    .ifPresent(percentile -> stacks.computeIfAbsent(key(percentile), none -> new ArrayList<>())
                            .add(other));
        }
        return stacks;
    }

    /** Those that would touch stand on top of each other. */
    private static BigDecimal key(BigDecimal percentile) {
        return percentile.setScale(0, RoundingMode.HALF_UP);
    }

    private static String written(Ranked ranked) {
        return ranked.name() + ": " + ranked.percentile().written();
    }

    private boolean isBelow(Ranked ranked) {
        return ranked.percentile()
                .value()
                .filter(percentile -> percentile.compareTo(cut.highest()) <= 0)
                .isPresent();
    }

    private String side(Ranked ranked) {
        return ranked.percentile().value().isEmpty() ? "not known" : isBelow(ranked) ? cut.words() : "above the cut";
    }

    private String description() {
        long known = others.stream()
                .filter(other -> other.percentile().value().isPresent())
                .count();
        long below = others.stream().filter(this::isBelow).count();
        String words =
                "Percentiles from 1 to 99, with a mark above " + Figure.written(cut.highest()) + " (" + cut.words()
                        + "). " + written(subject) + ", " + side(subject) + ". Of " + known + " others, " + below
                        + " lie at or below " + Figure.written(cut.highest()) + ".";
        return known == others.size()
                ? words
                : words + " " + (others.size() - known) + " have no percentile and are not drawn.";
    }

    @Override
    public DataTable table() {
        return new DataTable(
                title,
                List.of("School", "Percentile", "Side of the cut"),
                Stream.concat(Stream.of(subject), others.stream())
                        .map(ranked ->
                                List.of(ranked.name(), ranked.percentile().written(), side(ranked)))
                        .toList());
    }
}
