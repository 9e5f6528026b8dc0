package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Fault.Severity;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells faults to a person: by cause, the most frequent first, a few places of each, what must hold and what to do. As
 * JSON it tells all of them.
 */
final class FaultReport {

    private static final int PLACES = 10;

    private final Faults faults;
    private final Screen screen;

    FaultReport(Faults faults, Screen screen) {
        this.faults = faults;
        this.screen = screen;
    }

    /** Prints the errors, then the warnings; says that nothing was written. */
    void print() {
        PrintWriter err = screen.err();
        Map<String, List<Fault>> errors = faults.byCause(Severity.ERROR);
        int count = errors.values().stream().mapToInt(Faults::rows).sum();
        err.println(screen.red(
                Columns.count(count, "error") + (errors.size() > 1 ? " of " + errors.size() + " kinds" : "") + "."));
        errors.values().forEach(this::print);
        Map<String, List<Fault>> warnings = faults.byCause(Severity.WARNING);
        if (!warnings.isEmpty()) {
            err.println();
            err.println(screen.yellow("Besides, "
                    + Columns.count(
                            warnings.values().stream().mapToInt(Faults::rows).sum(), "warning") + ": "
                    + String.join(", ", warnings.keySet()) + "."));
        }
        err.flush();
    }

    private void print(List<Fault> ofOneCause) {
        PrintWriter err = screen.err();
        Fault first = ofOneCause.getFirst();
        boolean oneRule = same(ofOneCause.stream().map(Fault::rule));
        boolean oneRemedy = same(ofOneCause.stream().map(Fault::remedy));
        err.println();
        err.println(screen.bold(first.code() + " (" + Columns.count(Faults.rows(ofOneCause)) + ")"));
        for (Fault fault : ofOneCause.subList(0, Math.min(PLACES, ofOneCause.size()))) {
            err.println(Wrapped.lines(
                    "  ",
                    where(fault.place()) + ": " + fault.wrong() + many(fault) + (oneRule ? "" : " " + fault.rule())
                            + (oneRemedy ? "" : " " + fault.remedy())));
        }
        if (ofOneCause.size() > PLACES) {
            err.println("  and " + Columns.count(ofOneCause.size() - PLACES) + " more; --json lists them all");
        }
        if (oneRule) {
            err.println(Wrapped.lines("  What must hold: ", first.rule()));
        }
        if (oneRemedy) {
            err.println(Wrapped.lines("  What to do: ", first.remedy()));
        }
    }

    /** Of a fault that stands for many rows: how many, and how many of them it would clear. */
    private static String many(Fault fault) {
        if (fault.rows() == 1) {
            return "";
        }
        return " So in " + Columns.count(fault.rows(), "row") + ", this one the first; mending it clears "
                + (fault.clears() == fault.rows() ? "all of them." : Columns.count(fault.clears()) + " of them.");
    }

    private static boolean same(Stream<String> texts) {
        return texts.distinct().limit(2).count() == 1;
    }

    private static String where(Place place) {
        return place.file()
                + (place.line() > 0 ? ", line " + place.line() : "")
                + place.column()
                        .map(name -> (place.file().endsWith(".csv") ? ", column " : ", ") + name)
                        .orElse("")
                + place.value()
                        .filter(value -> place.line() > 0)
                        .map(value -> " (" + (value.isEmpty() ? "empty" : "\"" + value + "\"") + ")")
                        .orElse("");
    }

    /** All faults, errors and warnings, in the order found. */
    static JsonObject json(Faults faults) {
        return Json.object()
                .with("faults", Json.array(faults.all(), FaultReport::json))
                .done();
    }

    private static Json json(Fault fault) {
        Json.Members members = Json.object()
                .with("code", fault.code())
                .with("severity", fault.severity() == Severity.ERROR ? "error" : "warning")
                .with("file", fault.place().file());
        if (fault.place().line() > 0) {
            members.with("line", fault.place().line());
        }
        fault.place().column().ifPresent(column -> members.with("column", column));
        fault.place().value().ifPresent(value -> members.with("value", value));
        if (fault.rows() != 1) {
            members.with("rows", fault.rows()).with("clears", fault.clears());
        }
        return members.with("wrong", fault.wrong())
                .with("rule", fault.rule())
                .with("remedy", fault.remedy())
                .done();
    }
}
