package commonweal.office.charts;

import commonweal.office.charts.Outline.Point;
import commonweal.office.charts.Svg.Anchor;
import commonweal.terms.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The districts of the state by level, as a map of one layer. Boston and the small districts around it stand a second time,
 * larger, in the corner that the state leaves free.
 *
 * @param id the beginning of every id in the picture
 * @param title what the map shows
 * @param outlines the outlines to draw
 * @param layer which of the three divisions of the state
 * @param districts every district of the list, also those without land of their own
 * @param links the address in front of a district's code; empty if the districts are not to be links
 */
public record DistrictMap(
        String id,
        String title,
        DistrictOutlines outlines,
        SchoolLayer layer,
        List<District> districts,
        Optional<String> links)
        implements Picture {

    private static final double WIDTH = 960;
    private static final double MARGIN = 6;
    private static final double PER_DEGREE = (WIDTH - 2 * MARGIN) / DistrictOutlines.WIDTH;
    private static final double HEIGHT = DistrictOutlines.HEIGHT * PER_DEGREE + 2 * MARGIN;
    private static final Window STATE = new Window(0, 0, PER_DEGREE, MARGIN, MARGIN);

    /** Boston and around: what is shown larger, in degrees of latitude, and where. */
    private static final Point AROUND = DistrictOutlines.point(-71.3, 42.56);

    private static final double AROUND_WIDTH = 0.34;
    private static final double AROUND_HEIGHT = 0.37;
    private static final double TIMES = 2;
    private static final Window CLOSER = new Window(
            AROUND.x(), AROUND.y(), PER_DEGREE * TIMES, 282, HEIGHT - AROUND_HEIGHT * PER_DEGREE * TIMES - MARGIN);

    /** Cities whose names help to find one's way. */
    private static final Set<String> CITIES =
            Set.of("00350000", "02360000", "02810000", "03480000", "01600000", "02010000", "00200000");

    public DistrictMap {
        districts = List.copyOf(districts);
    }

    /**
     * A district of the list.
     *
     * @param code its code of eight digits
     * @param name its name
     * @param level its level in force
     */
    public record District(String code, String name, Level level) {}

    /** Where the map lies in the picture: the place at its corner, how large a degree is, and where the corner is. */
    private record Window(double west, double north, double perDegree, double left, double top) {

        double x(Point point) {
            return left + (point.x() - west) * perDegree;
        }

        double y(Point point) {
            return top + (point.y() - north) * perDegree;
        }
    }

    /** How many of the districts are drawn. */
    public int drawn() {
        Set<String> codes = outlines.districts(layer);
        return (int) districts.stream()
                .filter(district -> codes.contains(district.code()))
                .count();
    }

    @Override
    public String svg() {
        Map<String, District> byCode = new LinkedHashMap<>();
        districts.forEach(district -> byCode.put(district.code(), district));
        Svg svg = new Svg(id, "district-map", links.isPresent() ? "group" : "img", WIDTH, HEIGHT, title, description());
        svg.open("defs");
        for (Look look : Look.values()) {
            look.define(svg);
        }
        svg.open("clipPath", "id", svg.id("closer"));
        closerFrame(svg, "clip");
        svg.close().close();

        svg.open("g", "class", "districts");
        outlines.of(layer).forEach(outline -> draw(svg, STATE, outline, byCode));
        svg.close();
        svg.empty(
                "rect",
                "class",
                "frame",
                "x",
                Svg.number(STATE.x(AROUND)),
                "y",
                Svg.number(STATE.y(AROUND)),
                "width",
                Svg.number(AROUND_WIDTH * PER_DEGREE),
                "height",
                Svg.number(AROUND_HEIGHT * PER_DEGREE));
        outlines.of(layer).forEach(outline -> name(svg, outline, byCode));

        svg.open("g", "class", "districts", "clip-path", "url(#" + svg.id("closer") + ")");
        outlines.of(layer).stream()
                .filter(DistrictMap::isAroundBoston)
                .forEach(outline -> draw(svg, CLOSER, outline, byCode));
        svg.close();
        closerFrame(svg, "frame");
        svg.text(CLOSER.left(), CLOSER.top() - 6, Anchor.START, "label", "Boston and around, twice as large");
        legend(svg, byCode);
        return svg.end();
    }

    private static void closerFrame(Svg svg, String look) {
        svg.empty(
                "rect",
                "class",
                look,
                "x",
                Svg.number(CLOSER.left()),
                "y",
                Svg.number(CLOSER.top()),
                "width",
                Svg.number(AROUND_WIDTH * PER_DEGREE * TIMES),
                "height",
                Svg.number(AROUND_HEIGHT * PER_DEGREE * TIMES));
    }

    private static boolean isAroundBoston(Outline outline) {
        return outline.rings().stream()
                .flatMap(List::stream)
                .anyMatch(point -> point.x() > AROUND.x()
                        && point.x() < AROUND.x() + AROUND_WIDTH
                        && point.y() > AROUND.y()
                        && point.y() < AROUND.y() + AROUND_HEIGHT);
    }

    private void draw(Svg svg, Window window, Outline outline, Map<String, District> byCode) {
        Optional<District> district = district(outline, byCode);
        boolean linked = district.isPresent() && links.isPresent();
        if (linked) {
            // The table beside the map has the same links; they need not all be passed twice with the keyboard.
            svg.open("a", "href", links.get() + district.get().code(), "tabindex", "-1");
        }
        Look look = district.map(found -> Look.of(found.level())).orElse(Look.UNLISTED);
        String note = note(outline, district);
        String path = path(window, outline);
        if (linked) {
            svg.note(note);
            svg.empty("path", "class", look.css(), "fill", look.fill(svg), "d", path);
            svg.close();
        } else {
            svg.open("path", "class", look.css(), "fill", look.fill(svg), "d", path)
                    .note(note)
                    .close();
        }
    }

    private static Optional<District> district(Outline outline, Map<String, District> byCode) {
        return outline.district().flatMap(code -> Optional.ofNullable(byCode.get(code)));
    }

    private static String note(Outline outline, Optional<District> district) {
        if (district.isEmpty()) {
            return outline.district().isEmpty() ? "No district is named here" : outline.name() + ": not in this list";
        }
        String level = district.get().name() + ": " + district.get().level().title();
        return outline.former() ? level + " (outline of the former district " + outline.name() + ")" : level;
    }

    /** The rings as one path, in tenths: each begins at its first corner and goes on in steps from corner to corner. */
    private static String path(Window window, Outline outline) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : outline.rings()) {
            long atX = Math.round(window.x(ring.getFirst()) * 10);
            long atY = Math.round(window.y(ring.getFirst()) * 10);
            path.append('M').append(tenths(atX)).append(' ').append(tenths(atY));
            char before = 'l';
            for (Point point : ring.subList(1, ring.size())) {
                long x = Math.round(window.x(point) * 10);
                long y = Math.round(window.y(point) * 10);
                if (x != atX || y != atY) {
                    path.append(before).append(tenths(x - atX)).append(' ').append(tenths(y - atY));
                    before = ' ';
                    atX = x;
                    atY = y;
                }
            }
            path.append('z');
        }
        return path.toString();
    }

    private static String tenths(long tenths) {
        return Svg.number(tenths / 10.0);
    }

    private static void name(Svg svg, Outline outline, Map<String, District> byCode) {
        Optional<District> district = district(outline, byCode);
        if (district.isPresent() && CITIES.contains(district.get().code())) {
            Point middle = outline.middle();
            String name = Lettering.fit(district.get().name(), Lettering.SIZE, 110);
            svg.text(STATE.x(middle), STATE.y(middle) + 5, Anchor.MIDDLE, "halo", name);
            svg.text(STATE.x(middle), STATE.y(middle) + 5, Anchor.MIDDLE, "place", name);
        }
    }

    private void legend(Svg svg, Map<String, District> byCode) {
        Map<Look, Integer> counts = new EnumMap<>(Look.class);
        Set<String> drawn = outlines.districts(layer);
        byCode.values().stream()
                .filter(district -> drawn.contains(district.code()))
                .forEach(district -> counts.merge(Look.of(district.level()), 1, Integer::sum));
        double y = HEIGHT - 190;
        svg.text(MARGIN, y, Anchor.START, "label strong", "Districts drawn, by level");
        y += 12;
        for (Level level : Level.values()) {
            Look look = Look.of(level);
            key(svg, look, y, level.title() + ": " + counts.getOrDefault(look, 0));
            y += 25;
        }
        key(svg, Look.UNLISTED, y, "No district of the list");
    }

    private static void key(Svg svg, Look look, double y, String words) {
        svg.open("g", "class", "key");
        svg.empty(
                "rect",
                "class",
                look.css(),
                "fill",
                look.fill(svg),
                "x",
                Svg.number(MARGIN),
                "y",
                Svg.number(y),
                "width",
                "32",
                "height",
                "18");
        svg.text(MARGIN + 42, y + 14, Anchor.START, "label", words);
        svg.close();
    }

    private String description() {
        List<String> codes = districts.stream().map(District::code).toList();
        int drawn = drawn();
        int landless = outlines.without(codes).size();
        int elsewhere = districts.size() - drawn - landless;
        StringBuilder words = new StringBuilder("Map of Massachusetts. Each district stands where it has its "
                + layer.schools() + ", coloured and hatched by its level: the more serious, the darker and denser. ");
        words.append(drawn).append(" of ").append(districts.size()).append(" districts are drawn. ");
        if (landless > 0) {
            words.append(landless)
                    .append(" have no land of their own in the outlines, such as charter and vocational districts. ");
        }
        if (elsewhere > 0) {
            words.append(elsewhere).append(" have none on this map but on the map of another kind of schools. ");
        }
        return words.append("The table lists them all. Outlines of 2014: MassGIS.")
                .toString();
    }

    @Override
    public DataTable table() {
        Set<String> codes = outlines.districts(layer);
        return new DataTable(
                title,
                List.of("District", "Level", "On this map"),
                districts.stream()
                        .map(district -> List.of(
                                district.name(),
                                district.level().title(),
                                codes.contains(district.code()) ? "yes" : "no"))
                        .toList());
    }
}
