package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a recorded decision stands on a day.
 *
 * @param decision the decision
 * @param state how it stands
 * @param by the exit that ended it, or the decision that took its place
 */
record Standing(Recorded decision, State state, Optional<Recorded> by) {

    /** How a decision can stand. */
    enum State {
        IN_FORCE("In force"),
        REPLACED("Replaced"),
        ENDED("Ended"),
        EXIT("Ended what was in force"),
        NOT_YET("Not yet in force"),
        WITHDRAWN("Withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How all of a record stand, in its order; which of them are in force says the engine. */
    static List<Standing> of(List<Recorded> record, LocalDate today) {
        List<Recorded> counting = record.stream()
                .filter(one -> !one.withdrawn() && !one.date().isAfter(today))
                .toList();
        Set<Decision> inForce = new HashSet<>(inForce(counting, today).all());
        List<Standing> standings = new ArrayList<>();
        for (Recorded one : record) {
            standings.add(of(one, counting, inForce, today));
        }
        return standings;
    }

    /** What is in force on a day by a record without the withdrawn ones and those of later days. */
    private static Decisions.InForce inForce(List<Recorded> counting, LocalDate today) {
        return new Decisions(counting.stream().map(Recorded::decision).toList()).inForce(today.getYear());
    }

    private static Standing of(Recorded one, List<Recorded> counting, Set<Decision> inForce, LocalDate today) {
        if (one.withdrawn()) {
            return new Standing(one, State.WITHDRAWN, Optional.empty());
        }
        if (one.date().isAfter(today)) {
            return new Standing(one, State.NOT_YET, Optional.empty());
        }
        if (isAnExit(one)) {
            return new Standing(one, State.EXIT, Optional.empty());
        }
        if (inForce.contains(one.decision())) {
            return new Standing(one, State.IN_FORCE, Optional.empty());
        }
        List<Recorded> later = counting.subList(counting.indexOf(one) + 1, counting.size()).stream()
                .filter(other -> other.organisation().equals(one.organisation()))
                .toList();
        Optional<Recorded> replaced = later.stream()
                .takeWhile(other -> !isAnExit(other))
                .filter(other -> other.kind().equals(one.kind()))
                .findFirst();
        if (replaced.isPresent()) {
            return new Standing(one, State.REPLACED, replaced);
        }
        return new Standing(
                one, State.ENDED, later.stream().filter(Standing::isAnExit).findFirst());
    }

    private static boolean isAnExit(Recorded one) {
        return one.kind().equals(DecisionKind.EXIT.code());
    }

    boolean inForce() {
        return state == State.IN_FORCE;
    }
}
