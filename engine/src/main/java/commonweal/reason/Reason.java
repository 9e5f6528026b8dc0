package commonweal.reason;

import java.util.List;
import java.util.Optional;

/**
 * A judged value's reason: which rule, in words, what it looked at, what it rests on, and the reasons it follows from.
 *
 * @param rule stable name of the rule or of the test within it, for example {@code gap_narrowing.on_target}
 * @param sentence the step in words, one sentence that stands by itself
 * @param figures the numbers looked at
 * @param source what the step rests on, if it applies a clause
 * @param because the reasons it follows from, most important first
 */
public record Reason(
        String rule, String sentence, List<Figure> figures, Optional<Source> source, List<Reason> because) {

    public Reason {
        figures = List.copyOf(figures);
        because = List.copyOf(because);
    }

    /** A step that applies a clause. */
    public static Reason of(String rule, String sentence, Source source, Reason... because) {
        return new Reason(rule, sentence, List.of(), Optional.of(source), List.of(because));
    }

    /** A step that only says something: a figure that was given, or one that is missing. */
    public static Reason said(String rule, String sentence, Reason... because) {
        return new Reason(rule, sentence, List.of(), Optional.empty(), List.of(because));
    }

    /** The same step with these figures. */
    public Reason with(Figure... added) {
        return new Reason(rule, sentence, List.of(added), source, because);
    }

    /** The same step, following from these. */
    public Reason because(List<Reason> reasons) {
        return new Reason(rule, sentence, figures, source, reasons);
    }
}
