package commonweal.office.charts;

import java.util.List;
import java.util.Optional;

/**
 * The land of one district.
 *
 * @param district code of the district; empty where the source names none
 * @param name its name in the source
 * @param former whether the source has it under the code and the name of a former district
 * @param rings its borders, each a closed ring; islands and ponds are rings of their own
 */
record Outline(Optional<String> district, String name, boolean former, List<List<Point>> rings) {

    /**
     * A place on the map, in degrees of latitude: to the right of the western edge, and down from the northern one.
     *
     * @param x how far to the east
     * @param y how far to the south
     */
    record Point(double x, double y) {}

    /** The middle of the largest ring. */
    Point middle() {
        double largest = 0;
        Point middle = rings.getFirst().getFirst();
        for (List<Point> ring : rings) {
            double area = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < ring.size(); i++) {
                Point here = ring.get(i);
                Point next = ring.get((i + 1) % ring.size());
                double cross = here.x() * next.y() - next.x() * here.y();
                area += cross;
                x += (here.x() + next.x()) * cross;
                y += (here.y() + next.y()) * cross;
            }
            if (Math.abs(area) > Math.abs(largest)) {
                largest = area;
                middle = new Point(x / (3 * area), y / (3 * area));
            }
        }
        return middle;
    }
}
