package commonweal.office.schools;

import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.reason.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a reason, as a page shows it.
 *
 * @param sentence the step in words
 * @param figures the numbers it looked at
 * @param clause key of the clause it applies; null if it applies none
 * @param citation where the clause comes from; null if it applies none
 * @param status how well the clause is known; null if it applies none
 * @param open whether it is shown with what it follows from
 * @param because the steps it follows from, the most important first
 */
public record Step(
        String sentence,
        List<Figure> figures,
        @Nullable String clause,
        @Nullable String citation,
        @Nullable String status,
        boolean open,
        List<Step> because) {

    private static final int OPEN_TO = 3;

    /** The tree of a reason, its first steps open. */
    public static Step of(Reason reason) {
        return of(reason, 1);
    }

    private static Step of(Reason reason, int depth) {
        return new Step(
                reason.sentence(),
                reason.figures(),
                reason.source().map(Source::clause).orElse(null),
                reason.source().map(Source::citation).orElse(null),
                reason.source().map(Source::status).orElse(null),
                depth < OPEN_TO,
                reason.because().stream().map(below -> of(below, depth + 1)).toList());
    }

    /** Whether its clause is not confirmed. */
    public boolean doubtful() {
        return status != null && !status.equals("confirmed");
    }
}
