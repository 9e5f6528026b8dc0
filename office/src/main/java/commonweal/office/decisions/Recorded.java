package commonweal.office.decisions;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.faults.Place;
import commonweal.roster.OrgCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the office has it on record.
 *
 * @param id its number, in the order of recording
 * @param date the day it was decided
 * @param organisation code of the school or district it is about
 * @param kind code of what was decided
 * @param level the level or special-education category it names; empty if none
 * @param authority who decided
 * @param citation under what authority
 * @param reason why, in their words
 * @param recordedOn the day it was recorded
 * @param recordedBy the account that recorded it, or the command
 * @param handedInWith id of the run whose decisions it came with; null if it was recorded in the office
 * @param seenRun id of the run whose results were before the decider; null if that is not known
 * @param picture what was before the decider, as JSON; null if that is not known
 * @param withdrawnOn the day it was withdrawn; null if it stands
 * @param withdrawnBy who withdrew it
 * @param withdrawnWhy why
 */
public record Recorded(
        long id,
        LocalDate date,
        String organisation,
        String kind,
        String level,
        String authority,
        String citation,
        String reason,
        LocalDate recordedOn,
        String recordedBy,
        @Nullable String handedInWith,
        @Nullable String seenRun,
        @Nullable String picture,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {

    private static final Place PLACE = Place.file("the record of decisions");

    /** Whether it was withdrawn, and does not count. */
    public boolean withdrawn() {
        return withdrawnOn != null;
    }

    /** As the engine looks at it. */
    public Decision decision() {
        return new Decision(
                date,
                new OrgCode(organisation),
                DecisionKind.find(kind).orElseThrow(),
                level,
                Authority.find(authority).orElseThrow(),
                citation,
                reason,
                PLACE);
    }

    /** Whether it is about the same thing: of one day, about one organisation, of one kind. Such a decision stands once. */
    boolean sameAs(Decision other) {
        return date.equals(other.date())
                && organisation.equals(other.org().code())
                && kind.equals(other.kind().code());
    }
}
