package commonweal.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bands of one figure that touch without gap or overlap, each earning points; highest points first or last as written.
 *
 * @param bands the bands in the order of the file
 */
public record BandTable(List<PointBand> bands) {

    public BandTable {
        bands = List.copyOf(bands);
    }

    /**
     * A band and what it earns.
     *
     * @param status how well this line is known; may be weaker than its clause
     */
    public record PointBand(String name, Band band, int points, String rating, Status status) {}

    /** The band the value lies in, if the table reaches that far. */
    public java.util.Optional<PointBand> find(BigDecimal value) {
        for (PointBand band : bands) {
            if (band.band().contains(value)) {
                return java.util.Optional.of(band);
            }
        }
        return java.util.Optional.empty();
    }
}
