package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Fault.Severity;
import commonweal.faults.Faults;
import commonweal.measuring.Reconciliation;
import commonweal.run.Manifest;
import commonweal.run.Measurement;
import commonweal.run.Measurement.Measured;
import commonweal.run.MeasuringRun;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what came of measuring: how much was read, where the students went, what to look at, what to try next. */
final class MeasuresSummary {

    private static final List<Subject> SUBJECTS = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);

    private final MeasuringRun.Outcome outcome;
    private final Measured measured;
    private final Path out;
    private final Measurement.Request request;
    private final Screen screen;

    MeasuresSummary(MeasuringRun.Outcome outcome, Path out, Measurement.Request request, Screen screen) {
        this.outcome = outcome;
        this.measured = outcome.measured();
        this.out = out;
        this.request = request;
        this.screen = screen;
    }

    void print(String seconds) {
        int rows = measured.counted().files().values().stream()
                .mapToInt(counts -> counts.rows())
                .sum();
        screen.line(screen.bold(outcome.manifest().policy().id() + ": " + Columns.count(rows, "row")
                + " of records measured in " + seconds + "."));
        SyntheticNote.print(measured.synthetic(), screen);
        account();
        screen.line();
        written();
        warnings();
        next();
    }

    private void account() {
        Reconciliation account = measured.reconciliation();
        int year = account.lastYear();
        screen.heading("Where the students of " + year + " went");
        Columns table = new Columns()
                .row(List.of(
                        "",
                        "enrolled",
                        "no row",
                        "not tested",
                        "tested",
                        "not here since October",
                        "not counted",
                        "no score",
                        "assessed"));
        for (Subject subject : SUBJECTS) {
            Reconciliation.Account of = account.account(year, subject, Group.ALL);
            table.row(List.of(
                    subject.title(),
                    Columns.count(of.enrolled()),
                    Columns.count(of.withoutRow()),
                    Columns.count(of.notTested()),
                    Columns.count(of.tested()),
                    Columns.count(of.notAttributed()),
                    Columns.count(of.notCounted()),
                    Columns.count(of.withoutScore()),
                    Columns.count(of.assessed())));
        }
        screen.line();
        table.lines(2).forEach(screen::line);
    }

    private void written() {
        for (Map.Entry<String, Manifest.Content> file :
                outcome.manifest().outputs().entrySet()) {
            if (file.getKey().startsWith("measures") && file.getValue().rows() >= 0) {
                screen.line("  " + out.resolve(file.getKey()) + ", "
                        + Columns.count(file.getValue().rows(), "row"));
            }
        }
        screen.line("  snapshot " + measured.snapshot().folderName().substring(0, 12) + " in "
                + request.store().getFileName());
        measured.audit()
                .ifPresent(audit -> screen.line(String.format(
                        Locale.ROOT, "  counted a second time with SQL: all %,d figures agree", audit.compared())));
        if (measured.rejected() > 0) {
            screen.line(screen.yellow("  " + Columns.count(measured.rejected(), "row") + " refused and left out; "
                    + request.rejects().getFileName() + " says why"));
        }
    }

    private void warnings() {
        Map<String, List<Fault>> warnings = measured.warnings().byCause(Severity.WARNING);
        if (warnings.isEmpty()) {
            return;
        }
        screen.heading("To look at");
        warnings.forEach((code, faults) -> {
            screen.line("  " + screen.yellow(code + " (" + Columns.count(Faults.rows(faults)) + ")"));
            screen.line(Wrapped.lines("    ", faults.getFirst().wrong()));
        });
        screen.line("  All of them, with what to do: " + out.resolve("warnings.csv"));
    }

    private void next() {
        if (request.audit() && outcome.manifest().outputs().containsKey("measures.csv")) {
            screen.heading("What to try next");
            screen.line("  " + Invocation.name() + " determine --policy "
                    + outcome.manifest().policy().id() + " --data " + Invocation.typed(out)
                    + " --statewide --out levels");
        }
    }
}
