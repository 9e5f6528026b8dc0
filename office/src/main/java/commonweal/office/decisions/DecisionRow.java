package commonweal.office.decisions;

import commonweal.decisions.Decisions;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.LoadedRun;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as pages show it.
 *
 * @param id its number
 * @param date the day it was decided
 * @param code code of the school or district
 * @param name its name
 * @param district the name of a school's district; empty for a district
 * @param href the page of the school or district
 * @param kind code of what was decided
 * @param kindTitle the same in words
 * @param level code of the level or category it names; empty if none
 * @param levelTitle the same in words
 * @param authority who decided
 * @param citation under what authority
 * @param reason why, in their words
 * @param stateCode how it stands today, as a code
 * @param state the same in words
 * @param stateWords what ended it or took its place; empty if nothing did
 * @param byId number of that decision; null if there is none
 * @param source where it comes from
 * @param recordedOn the day it was recorded
 */
public record DecisionRow(
        long id,
        LocalDate date,
        String code,
        String name,
        String district,
        String href,
        String kind,
        String kindTitle,
        String level,
        String levelTitle,
        String authority,
        String citation,
        String reason,
        String stateCode,
        String state,
        String stateWords,
        @Nullable Long byId,
        String source,
        LocalDate recordedOn) {

    private static final int SHORT = 12;

    static DecisionRow of(Standing standing, Register register) {
        Optional<Listed> unit = register.find(standing.decision().organisation());
        Recorded one = standing.decision();
        return new DecisionRow(
                one.id(),
                one.date(),
                one.organisation(),
                unit.map(Listed::name).orElse(one.organisation()),
                unit.filter(Listed::isASchool)
                        .flatMap(school -> register.find(school.district()))
                        .map(Listed::name)
                        .orElse(""),
                (unit.map(Listed::isADistrict).orElse(false) ? "/districts/" : "/schools/") + one.organisation(),
                one.kind(),
                DecisionBook.SHIPPED.title(one.kind()),
                one.level(),
                Words.level(one.level()),
                one.authority(),
                one.citation(),
                one.reason(),
                standing.state().code(),
                standing.state().title(),
                words(standing),
                standing.by().map(Recorded::id).orElse(null),
                source(one),
                one.recordedOn());
    }

    private static String words(Standing standing) {
        return switch (standing.state()) {
            case ENDED ->
                standing.by()
                        .map(exit -> "by the exit of " + Written.date(exit.date()))
                        .orElse("");
            case REPLACED ->
                standing.by()
                        .map(later -> "by the decision of " + Written.date(later.date()))
                        .orElse("");
            case WITHDRAWN -> "as entered in error";
            case IN_FORCE, EXIT, NOT_YET -> "";
        };
    }

    static String source(Recorded one) {
        String run = one.handedInWith();
        return run == null ? "Recorded in the office" : "Handed in with run " + run.substring(0, SHORT);
    }

    /** Whether results know the decision, in a sentence; empty if they do, or if it matters to none. */
    static String knownTo(LoadedRun results, Standing standing) {
        Recorded one = standing.decision();
        int year = results.run().rules().year();
        boolean known = results.run().decisions().all().stream()
                .anyMatch(other -> one.sameAs(other) && other.level().equals(one.level()));
        return switch (standing.state()) {
            case WITHDRAWN -> known ? "The results of " + year + " were made with it; the next ones will not be." : "";
            case IN_FORCE, EXIT ->
                known || hasNoEffect(results.run().decisions(), one, standing.state())
                        ? ""
                        : "Recorded on " + Written.date(one.recordedOn()) + ", not yet in the results of " + year + ".";
            case ENDED, REPLACED, NOT_YET -> "";
        };
    }

    /** An exit that results do not have is nothing to them if they have nothing of what it ended. */
    private static boolean hasNoEffect(Decisions decisions, Recorded one, Standing.State state) {
        return state == Standing.State.EXIT
                && decisions.all().stream()
                        .noneMatch(other -> other.org().code().equals(one.organisation())
                                && !other.date().isAfter(one.date()));
    }

    /** The state within a sentence. */
    public String stateWithin() {
        return state.toLowerCase(Locale.ROOT);
    }
}
