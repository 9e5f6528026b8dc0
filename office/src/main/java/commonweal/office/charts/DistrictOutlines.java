package commonweal.office.charts;

import commonweal.office.charts.Outline.Point;
import commonweal.office.shipped.ShippedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The outlines of the state's school districts in 2014, in three layers. Charter, vocational and agricultural districts have
 * none: they take their students from the land of others.
 */
public final class DistrictOutlines {

    /** The edges of the map. */
    private static final double WEST = -73.52;

    private static final double EAST = -69.91;
    private static final double NORTH = 42.895;
    private static final double SOUTH = 41.225;

    /** A degree of longitude is this much of a degree of latitude in the middle of the state. */
    private static final double NARROWING = Math.cos(Math.toRadians((NORTH + SOUTH) / 2));

    /** The size of the map, in degrees of latitude. */
    static final double WIDTH = (EAST - WEST) * NARROWING;

    static final double HEIGHT = NORTH - SOUTH;

    private final Map<SchoolLayer, List<Outline>> outlines = new EnumMap<>(SchoolLayer.class);

    /** Land that the source has under a former district. */
    private record Former(String outline, Set<SchoolLayer> layers, String district, String why) {}

    private DistrictOutlines() {
        List<Former> former = former();
        for (SchoolLayer layer : SchoolLayer.values()) {
            Topology topology = Topology.read(layer.file());
            List<Outline> list = new ArrayList<>();
            topology.each(shape -> list.add(outline(layer, topology, shape, former)));
            outlines.put(layer, List.copyOf(list));
        }
    }

    /** The outlines that come with the program. Reading them takes a moment: keep them. */
    public static DistrictOutlines shipped() {
        return new DistrictOutlines();
    }

    /** The outlines of a layer, in the order of the source. */
    List<Outline> of(SchoolLayer layer) {
        return outlines.getOrDefault(layer, List.of());
    }

    /** The codes of the districts that have land in a layer. */
    public Set<String> districts(SchoolLayer layer) {
        Set<String> codes = new HashSet<>();
        of(layer).forEach(outline -> outline.district().ifPresent(codes::add));
        return codes;
    }

    /** Those of the districts that have no land in any layer. */
    public List<String> without(Collection<String> districts) {
        Set<String> codes = new HashSet<>();
        for (SchoolLayer layer : SchoolLayer.values()) {
            codes.addAll(districts(layer));
        }
        return districts.stream().filter(code -> !codes.contains(code)).toList();
    }

    /** A place of the earth on the map. */
    static Point point(double longitude, double latitude) {
        return new Point((longitude - WEST) * NARROWING, NORTH - latitude);
    }

    private static Outline outline(SchoolLayer layer, Topology topology, JsonNode shape, List<Former> former) {
        JsonNode properties = shape.get("properties");
        Optional<String> code = text(properties, "DISTCODE8");
        Optional<String> successor = code.flatMap(outline -> former.stream()
                .filter(line -> line.outline().equals(outline) && line.layers().contains(layer))
                .map(Former::district)
                .findFirst());
        List<List<Point>> rings = new ArrayList<>();
        for (List<double[]> ring : topology.rings(shape)) {
            // What the source simplified to a point or a line has no land to show.
            if (ring.size() > 2) {
                rings.add(ring.stream().map(place -> point(place[0], place[1])).toList());
            }
        }
        return new Outline(
                successor.or(() -> code), text(properties, "DISTNAME").orElse(""), successor.isPresent(), rings);
    }

    private static Optional<String> text(JsonNode properties, String name) {
        JsonNode value = properties.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static List<Former> former() {
        return List.of(ShippedFile.read(DistrictOutlines.class, "former-districts.yaml", Former[].class));
    }
}
