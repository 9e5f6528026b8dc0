package commonweal.office.assistance.requests;

import commonweal.office.assistance.terms.QueueStep;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.site.Written;
import commonweal.terms.Coded;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts open requests in order. The step of the rule that decides between a request and the one before it is the step that its
 * sentence names: order and reason come from one comparison.
 */
@Component("assistanceQueueRule")
public final class QueueRule {

    private final List<QueueStep> steps;

    /** The rule of this file. */
    public QueueRule(SupportTerms terms) {
        this.steps = List.copyOf(terms.queue());
    }

    /** Which of two stands first, and what decides. */
    private record Comparison(int sign, String words) {}

    /** The requests in their order, each with why it stands where it does. */
    public List<Placed> order(List<Waiting> requests) {
        List<Waiting> sorted = requests.stream()
                .sorted((one, other) -> compare(one, other).sign())
                .toList();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Waiting own = sorted.get(i);
            String why = i == 0
                    ? "First: "
                            + (sorted.size() == 1
                                    ? "no other request is open."
                                    : compare(own, sorted.get(1)).words())
                    : "Behind request " + sorted.get(i - 1).id() + ": "
                            + compare(sorted.get(i - 1), own).words();
            placed.add(new Placed(i + 1, own, why));
        }
        return List.copyOf(placed);
    }

    private Comparison compare(Waiting one, Waiting other) {
        for (QueueStep step : steps) {
            Comparison by = by(step, one, other);
            if (by.sign() != 0) {
                return by;
            }
        }
        return new Comparison(Long.compare(one.id(), other.id()), equally(null) + "the lower number goes first.");
    }

    private Comparison by(QueueStep step, Waiting one, Waiting other) {
        return switch (step.kind()) {
            case DISTRICT_LEVEL ->
                new Comparison(
                        Integer.compare(step.rank(code(one.districtLevel())), step.rank(code(other.districtLevel()))),
                        equally(step) + "a district " + in(one.districtLevel()) + " goes before one "
                                + in(other.districtLevel()) + ".");
            case LEVEL ->
                new Comparison(
                        Integer.compare(step.rank(code(one.level())), step.rank(code(other.level()))),
                        equally(step) + words(one.level()) + " goes before " + words(other.level()) + ".");
            case NEED ->
                new Comparison(
                        Integer.compare(step.rank(code(one.need())), step.rank(code(other.need()))),
                        equally(step) + words(one.need()) + " goes before " + words(other.need()) + ".");
            case OLDEST ->
                new Comparison(
                        one.askedOn().compareTo(other.askedOn()),
                        equally(step) + "asked for on " + Written.date(one.askedOn()) + " goes before "
                                + Written.date(other.askedOn()) + ".");
        };
    }

    /** What the steps before this one left equal. */
    private String equally(@Nullable QueueStep step) {
        List<String> before = steps.stream()
                .takeWhile(one -> one != step)
                .map(one -> one.kind().words())
                .toList();
        return before.isEmpty()
                ? ""
                : series(before) + (before.size() == 1 ? " does" : " do") + " not tell them apart; ";
    }

    /** {@code a, b and c}. */
    private static String series(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String levels(QueueStep step) {
        return step.order().stream()
                        .map(code -> Level.find(code).map(Level::title).orElse(code))
                        .collect(Collectors.joining(", then "))
                + ", then all others";
    }

    private static @Nullable String code(@Nullable Coded term) {
        return term == null ? null : term.code();
    }

    /** A level as the queue says it. */
    static String words(@Nullable Level level) {
        return level == null ? "no published level" : level.title();
    }

    private static String in(@Nullable Level level) {
        return level == null ? "without a published level" : "in " + level.title();
    }

    /** A need as the queue says it. */
    static String words(@Nullable Need need) {
        return need == null ? "a need that is not known" : "\"" + need.title() + "\"";
    }

    /** The order that a step states, in words; empty if it states none. */
    public static String inWords(QueueStep step) {
        return switch (step.kind()) {
            case DISTRICT_LEVEL -> "The district's level: " + levels(step);
            case LEVEL -> "The level of the district or school: " + levels(step);
            case NEED ->
                step.order().stream()
                                .map(code -> Need.find(code).map(Need::title).orElse(code))
                                .collect(Collectors.joining(", then "))
                        + ", then not known";
            case OLDEST -> "The oldest first";
        };
    }
}
