package commonweal.office.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the reviews of a school year.
 *
 * @param id its id
 * @param year the school year
 * @param pauseYears whoever was reviewed within so many years is left out of the draw; null if nobody is
 * @param note what was said about it
 * @param madeOn when it was made
 * @param madeBy by whom
 * @param parts how many are drawn from which levels
 */
public record ReviewPlan(
        UUID id,
        SchoolYear year,
        @Nullable Integer pauseYears,
        String note,
        LocalDate madeOn,
        String madeBy,
        List<Frame.Part> parts) {}
