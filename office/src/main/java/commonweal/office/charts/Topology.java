package commonweal.office.charts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads TopoJSON. There each border is written once, as an arc, though two districts share it; a ring is a list of arcs, and
 * one that runs backwards is written as its complement. The points of an arc are whole steps from the point before.
 */
final class Topology {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode root;
    private final List<List<double[]>> arcs = new ArrayList<>();

    private Topology(JsonNode root) {
        this.root = root;
        double[] scale = pair(root.at("/transform/scale"));
        double[] translate = pair(root.at("/transform/translate"));
        for (JsonNode arc : root.get("arcs")) {
            List<double[]> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new double[] {x * scale[0] + translate[0], y * scale[1] + translate[1]});
            }
            arcs.add(points);
        }
    }

    /** A file beside this class. */
    static Topology read(String file) {
        try (InputStream in = Topology.class.getResourceAsStream("/commonweal/office/charts/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new Topology(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** Each shape of the file. */
    void each(Consumer<JsonNode> consumer) {
        for (JsonNode object : root.get("objects")) {
            object.get("geometries").forEach(consumer);
        }
    }

    /** The rings of a shape: longitude and latitude of each corner, the first not repeated at the end. */
    List<List<double[]>> rings(JsonNode shape) {
        List<List<double[]>> rings = new ArrayList<>();
        switch (shape.get("type").asString()) {
            case "Polygon" -> shape.get("arcs").forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" -> shape.get("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            default -> throw new IllegalStateException("Not an area: " + shape.get("type"));
        }
        return rings;
    }

    private List<double[]> ring(JsonNode indexes) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode index : indexes) {
            int number = index.asInt();
            List<double[]> arc =
                    number >= 0 ? arcs.get(number) : arcs.get(~number).reversed();
            points.addAll(arc.subList(0, arc.size() - 1));
        }
        return points;
    }

    private static double[] pair(JsonNode node) {
        return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
    }
}
