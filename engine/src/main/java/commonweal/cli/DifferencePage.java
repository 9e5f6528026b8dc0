package commonweal.cli;

import commonweal.files.Json;
import commonweal.run.Attribution;
import commonweal.run.Cause;
import commonweal.run.ResultChange;
import commonweal.run.RunDifference;
import commonweal.run.RunDifference.Attributed;
import commonweal.run.RunDifference.Changed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The difference between two runs, for a person or as JSON. */
final class DifferencePage {

    private static final int SHOWN = 25;

    private final RunDifference difference;
    private final String before;
    private final String after;

    DifferencePage(RunDifference difference, String before, String after) {
        this.difference = difference;
        this.before = before;
        this.after = after;
    }

    void print(Screen screen) {
        List<Changed> changed = difference.changed();
        screen.line(screen.bold(
                changed.isEmpty()
                        ? "No result differs between " + before + " and " + after + "."
                        : Columns.count(changed.size(), "organisation") + " with a changed result, from " + before
                                + " to " + after + "."));
        whatDiffers(screen);
        counts(screen);
        for (Changed one : changed) {
            screen.line();
            print(one, screen);
        }
    }

    private void whatDiffers(Screen screen) {
        if (!difference.sameYear()) {
            screen.line(Wrapped.lines(
                    "  ",
                    "The runs are of different years: every result rests on other figures and rules, so causes were not"
                            + " sought."));
        }
        screen.line("  Inputs: "
                + (difference.files().isEmpty()
                        ? "the same."
                        : "different in " + String.join(", ", difference.files()) + "."));
        screen.line("  Policy: " + (difference.clauses().isEmpty() ? "the same rules." : "different in"));
        difference.clauses().forEach(clause -> screen.line(Wrapped.lines("    ", clause)));
        if (difference.statewideDiffers()) {
            screen.line("  Only one of them compared the whole state (--statewide).");
        }
        if (!difference.engines().isEmpty()) {
            screen.line("  Engine: " + String.join(" -> ", difference.engines()) + ".");
        }
    }

    private void counts(Screen screen) {
        if (difference.changed().isEmpty()) {
            return;
        }
        Map<ResultChange.Kind, Integer> byKind = new EnumMap<>(ResultChange.Kind.class);
        Map<Attribution, Integer> byAttribution = new EnumMap<>(Attribution.class);
        for (Changed one : difference.changed()) {
            for (Attributed change : one.changes()) {
                byKind.merge(change.change().result().kind(), 1, Integer::sum);
                byAttribution.merge(change.attribution(), 1, Integer::sum);
            }
        }
        screen.heading("Changed results");
        Columns table = new Columns();
        byKind.forEach((kind, count) -> table.row(kind.words(), Columns.count(count)));
        table.lines(2).forEach(screen::line);
        if (!difference.levels().isEmpty()) {
            screen.heading("Levels");
            Columns levels = new Columns();
            difference.levels().forEach((move, count) -> levels.row(move, Columns.count(count)));
            levels.lines(2).forEach(screen::line);
        }
        screen.heading("Changed by");
        Columns causes = new Columns();
        byAttribution.forEach((attribution, count) -> causes.row(attribution.words(), Columns.count(count)));
        causes.lines(2).forEach(screen::line);
    }

    private static void print(Changed one, Screen screen) {
        screen.line(screen.bold(one.org() + "  " + one.name()));
        boolean alike =
                one.changes().stream().map(Attributed::attribution).distinct().count() == 1;
        for (Attributed attributed :
                one.changes().subList(0, Math.min(SHOWN, one.changes().size()))) {
            ResultChange change = attributed.change();
            screen.line(Wrapped.lines(
                    "  ",
                    change.result() + ": " + or(change.before()) + " -> " + or(change.after())
                            + (alike ? "" : "  (" + attributed.attribution().words() + ")")));
        }
        if (one.changes().size() > SHOWN) {
            screen.line("  and " + Columns.count(one.changes().size() - SHOWN) + " more; --json lists them all");
        }
        screen.line(
                alike ? "  changed by " + one.changes().getFirst().attribution().words() + ":" : "  changed by:");
        for (Cause cause : one.causes()) {
            screen.line(Wrapped.lines("    ", cause.sentence()));
        }
    }

    private static String or(String text) {
        return text.isEmpty() ? "none" : text;
    }

    Json json() {
        return Json.object()
                .with("same_year", difference.sameYear())
                .with("input_files", Json.array(difference.files(), Json::of))
                .with("clauses", Json.array(difference.clauses(), Json::of))
                .with("statewide_differs", difference.statewideDiffers())
                .with("engines", Json.array(difference.engines(), Json::of))
                .with("levels", levels())
                .with("changed", Json.array(difference.changed(), DifferencePage::json))
                .done();
    }

    private Json levels() {
        Json.Members members = Json.object();
        difference.levels().forEach(members::with);
        return members.done();
    }

    private static Json json(Attributed one) {
        return Json.object()
                .with("result", one.change().result().kind().code())
                .with("where", Json.array(one.change().result().where(), Json::of))
                .with("before", one.change().before())
                .with("after", one.change().after())
                .with("changed_by", one.attribution().name().toLowerCase(Locale.ROOT))
                .done();
    }

    private static Json json(Changed one) {
        return Json.object()
                .with("org", one.org().code())
                .with("name", one.name())
                .with("changes", Json.array(one.changes(), DifferencePage::json))
                .with(
                        "causes",
                        Json.array(
                                one.causes(),
                                cause -> Json.object()
                                        .with("kind", cause.kind().code())
                                        .with("sentence", cause.sentence())
                                        .done()))
                .done();
    }
}
