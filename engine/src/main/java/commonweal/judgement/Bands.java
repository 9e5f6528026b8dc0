package commonweal.judgement;

import commonweal.policy.BandTable.PointBand;
import java.util.Optional;

/** Chooses among bands of several tables. */
final class Bands {

    private Bands() {}

    /** The one that earns more; the first if they earn the same. */
    static Optional<PointBand> better(Optional<PointBand> first, Optional<PointBand> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return second.get().points() > first.get().points() ? second : first;
    }

    /** {@code 75 points (On Target)}. */
    static String points(PointBand band) {
        return band.points() + " points" + (band.rating().isEmpty() ? "" : " (" + band.rating() + ")");
    }
}
