package commonweal.office.decisions;

import commonweal.office.shipped.ShippedFile;
import commonweal.roster.OrgKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be recorded in the office, by whom, and what is put before whoever decides: {@code decisions.yaml}.
 *
 * @param kinds every kind of decision with its title
 * @param recording what is offered to whom
 * @param otherwise by action, for whom its holder records what is not offered
 * @param criteria what is looked at before a decision
 * @param refusals what the office itself refuses
 */
public record DecisionBook(
        List<Kind> kinds,
        List<Recording> recording,
        Map<String, String> otherwise,
        List<Asked> criteria,
        List<Rule> refusals) {

    /** The file that comes with the program. */
    static final DecisionBook SHIPPED = shipped();

    /** A kind of decision. */
    record Kind(String kind, String title) {}

    /**
     * Something that can be recorded.
     *
     * @param kind code of the kind of decision
     * @param on the kind of organisation it is about
     * @param action what whoever records it must be allowed to do
     * @param authority for whom it is recorded
     * @param title what is done, in a few words
     * @param words the same in a sentence or two
     * @param suggested a citation to begin with
     */
    public record Recording(
            String kind, String on, String action, String authority, String title, String words, String suggested) {}

    /**
     * Something that is looked at before a decision.
     *
     * @param kind code of the kind of decision
     * @param on only about this kind of organisation; null: about any
     * @param levels with which levels it is asked
     * @param ask who answers
     * @param what what must hold
     * @param citation where that comes from
     * @param status how well it is known
     * @param refuses whether the office refuses the decision where it does not hold
     */
    record Asked(
            String kind,
            @Nullable String on,
            List<String> levels,
            String ask,
            String what,
            String citation,
            String status,
            boolean refuses) {}

    /** Something that the office itself refuses. */
    record Rule(String code, String rule, String remedy, String citation, String status) {}

    private static DecisionBook shipped() {
        return ShippedFile.read(DecisionBook.class, "decisions.yaml", DecisionBook.class);
    }

    /** A kind in words. */
    String title(String kind) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Kind::title)
                .findFirst()
                .orElse(kind);
    }

    /** What whoever holds an action is offered about a kind of organisation. */
    List<Recording> offered(String action, String on) {
        return recording.stream()
                .filter(one -> one.action().equals(action) && one.on().equals(on))
                .toList();
    }

    /** What is offered of this kind, if it is. */
    Optional<Recording> find(String action, String on, String kind) {
        return offered(action, on).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst();
    }

    /** What is looked at before such a decision. */
    List<Asked> criteria(String kind, OrgKind on, String level) {
        return criteria.stream()
                .filter(one -> one.kind().equals(kind)
                        && (one.on() == null || one.on().equals(on.code()))
                        && one.levels().contains(level))
                .toList();
    }

    /** A rule of the office's own, by its code. */
    Rule refusal(String code) {
        return refusals.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
