package commonweal.office.making;

import commonweal.office.corrections.FigureWords;
import commonweal.run.ResultChange;
import commonweal.run.ResultChange.Kind;
import commonweal.run.ResultChange.Result;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Need;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A result that differs between two runs, in words. */
@Component
class ResultWords {

    private final FigureWords figures;

    ResultWords(FigureWords figures) {
        this.figures = figures;
    }

    /** Which result: {@code Cumulative index, 2016, All students}. */
    String of(Result result) {
        List<String> parts = new ArrayList<>(List.of(kind(result.kind())));
        result.where().stream().filter(part -> !part.isEmpty()).map(this::part).forEach(parts::add);
        return String.join(", ", parts);
    }

    /** What is counted: {@code Points}. */
    static String kind(Kind kind) {
        return switch (kind) {
            case LEVEL -> "Level";
            case COMPUTED_LEVEL -> "Level by computation alone";
            case SPECIAL_EDUCATION -> "Special-education need";
            default ->
                Character.toUpperCase(kind.words().charAt(0)) + kind.words().substring(1);
        };
    }

    private String part(String code) {
        return Group.find(code)
                .map(Group::title)
                .or(() -> Indicator.find(code).map(Indicator::title))
                .or(() -> Subject.find(code).map(Subject::title))
                .or(() -> Measure.find(code).map(figures::title))
                .orElse(code.replace('_', ' '));
    }

    /** What it was in the first run. */
    String before(ResultChange change) {
        return value(change.result().kind(), change.before());
    }

    /** What it is in the second. */
    String after(ResultChange change) {
        return value(change.result().kind(), change.after());
    }

    private static String value(Kind kind, String value) {
        if (value.isEmpty()) {
            return "none";
        }
        return switch (kind) {
            case LEVEL, COMPUTED_LEVEL -> Level.find(value).map(Level::title).orElse(value);
            case SPECIAL_EDUCATION -> Need.find(value).map(Need::title).orElse(value);
            case REVIEW -> value.replace('_', ' ');
            default -> value;
        };
    }

    /** A move from one level to another, as the engine counts it: {@code 2 -> 3}. */
    static String move(String move) {
        String[] ends = move.split(" -> ", -1);
        return ends.length == 2 ? value(Kind.LEVEL, ends[0]) + " \u2192 " + value(Kind.LEVEL, ends[1]) : move;
    }
}
