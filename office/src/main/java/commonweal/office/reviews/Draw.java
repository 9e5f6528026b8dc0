package commonweal.office.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it was kept.
 *
 * @param id its id
 * @param plan the plan it belongs to
 * @param number its number among the draws of the plan
 * @param run the run whose levels were used
 * @param parts how many were drawn from which levels, as written in the database
 * @param pauseYears years of pause of the plan; null for none
 * @param seed the seed
 * @param seedSource where the seed is from
 * @param frameHash hash of the frame
 * @param drawnOn the day
 * @param drawnBy by whom
 * @param why why it was drawn again; empty for the first
 * @param publishedOn when it was published; null if it was not
 */
public record Draw(
        UUID id,
        UUID plan,
        int number,
        String run,
        String parts,
        @Nullable Integer pauseYears,
        String seed,
        String seedSource,
        String frameHash,
        LocalDate drawnOn,
        String drawnBy,
        String why,
        @Nullable LocalDate publishedOn) {

    /** How many were drawn from which levels. */
    public List<Frame.Part> listParts() {
        return Frame.Part.read(parts);
    }

    /** A district that was left out of the frame, and why. */
    public record LeftOut(String organisation, String level, String why) {}

    /** What a draw is made of, before it is made: its run, the frame, and who was left out. */
    public record Basis(String run, int year, Frame frame, List<LeftOut> leftOut) {}
}
