package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Fault.Severity;
import commonweal.judgement.Deciders.Decider;
import commonweal.judgement.UnitJudgement;
import commonweal.roster.OrgKind;
import commonweal.run.Determination.Outcome;
import commonweal.run.LevelCounts;
import commonweal.run.Manifest;
import commonweal.run.RecordsOfRun;
import commonweal.terms.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what came of a run: levels, what settled them, warnings, and what to try next. */
final class RunSummary {

    private final Outcome outcome;
    private final Manifest manifest;
    private final Path out;
    private final Screen screen;

    RunSummary(Outcome outcome, Path out, Screen screen) {
        this.outcome = outcome;
        this.manifest = outcome.manifest();
        this.out = out;
        this.screen = screen;
    }

    void print(String seconds) {
        headline(seconds);
        levels();
        deciders();
        warnings();
        screen.heading("What to try next");
        exampleOrg()
                .ifPresent(org ->
                        screen.line("  " + Invocation.name() + " explain --run " + Invocation.typed(out) + " " + org));
        screen.line("  " + Invocation.name() + " compare --run " + Invocation.typed(out) + " --published LEVELS.csv");
    }

    void headline(String seconds) {
        screen.line(screen.bold(manifest.policy().id() + ": "
                + Columns.count(manifest.schools().total(), "school") + " and "
                + Columns.count(manifest.districts().total(), "district") + " judged in " + seconds + "."));
        SyntheticNote.print(manifest.synthetic(), screen);
        manifest.records()
                .flatMap(RecordsOfRun::audited)
                .ifPresent(figures ->
                        screen.line("Made from student records, and" + " counted a second time with SQL: all "
                                + Columns.count(figures.intValue()) + " figures agree."));
    }

    void levels() {
        List<String> header = new ArrayList<>(List.of(""));
        for (Level level : Level.values()) {
            header.add(level.title());
        }
        header.add("all");
        Columns table = new Columns().row(header);
        table.row(levels("schools", manifest.schools()));
        table.row(levels("districts", manifest.districts()));
        screen.line();
        table.lines(2).forEach(screen::line);
    }

    private static List<String> levels(String kind, LevelCounts counts) {
        List<String> cells = new ArrayList<>(List.of(kind));
        for (Level level : Level.values()) {
            cells.add(Columns.count(counts.in(level)));
        }
        cells.add(Columns.count(counts.total()));
        return cells;
    }

    void deciders() {
        screen.heading("What settled the levels");
        Columns table = new Columns().row("", "schools", "districts");
        for (Decider decider : Decider.values()) {
            table.row(
                    decider.code(),
                    Columns.count(manifest.schools().by(decider)),
                    Columns.count(manifest.districts().by(decider)));
        }
        table.lines(2).forEach(screen::line);
    }

    private void warnings() {
        Map<String, List<Fault>> causes = outcome.warnings().byCause(Severity.WARNING);
        if (causes.isEmpty()) {
            return;
        }
        screen.heading("Warnings (none changes a result; warnings.csv has them all)");
        causes.forEach((code, faults) -> screen.line(Wrapped.lines(
                "  ",
                screen.yellow(code) + " (" + Columns.count(faults.size()) + "), for example: "
                        + faults.getFirst().wrong())));
    }

    /** A school whose level has something to explain: one that is not in Level 1, if there is one. */
    private Optional<String> exampleOrg() {
        return outcome.judgement().units().stream()
                .filter(unit -> unit.organisation().kind() == OrgKind.SCHOOL)
                .filter(unit -> unit.level()
                        .map(level -> level.level().worseThan(Level.ONE)
                                && level.decision().isEmpty())
                        .orElse(false))
                .findFirst()
                .or(() -> outcome.judgement().units().stream().findFirst())
                .map(UnitJudgement::organisation)
                .map(organisation -> organisation.code().code());
    }
}
