package commonweal.cli;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.decisions.DecisionKind;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.Json;
import commonweal.files.WholeFolder;
import commonweal.judgement.Candidate;
import commonweal.judgement.DecisionReview;
import commonweal.policy.DesignationRule;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.run.Comparison;
import commonweal.run.Determination;
import commonweal.run.ExampleData;
import commonweal.run.Explained;
import commonweal.run.InputFiles;
import commonweal.run.LevelRow;
import commonweal.run.ManifestFile;
import commonweal.run.PublishedList;
import commonweal.run.Replay;
import commonweal.run.Run;
import commonweal.terms.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does the main job once, on the real lists of 2012 that come with the program. */
@Command(
        name = "demo",
        description = "Judges the real schools and districts of Massachusetts in 2012, compares the levels with the"
                + " published ones and explains one.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal demo",
            "  commonweal demo --out tryout",
            "",
            "It makes a folder with data/ (a copy of the real lists, to play with) and run/ (the results).",
            "A folder that the demo made before is replaced, unless its data were changed.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 70 the program failed, 73 the folder cannot be made."
        })
final class Demo implements Callable<Integer> {

    private static final String POLICY = "massachusetts/2012";
    private static final OrgCode EXPLAINED = new OrgCode("00950505");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder to make; without it, commonweal-demo-2012 in the current folder.")
    private Path out = Path.of("commonweal-demo-2012");

    @Option(names = "--json", description = "Print the run's manifest and the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        ProgressLine progress = ProgressLine.begin(screen, json);
        Determination.Outcome outcome;
        try (progress) {
            outcome = make(progress);
        }
        try (Run run = Run.open(out.resolve("run"))) {
            PublishedList published = PublishedList.read(
                    out.resolve("data").resolve("published.csv"), run.rules().year());
            ComparisonPage comparison = new ComparisonPage(Comparison.of(LevelRow.of(run), published), run.roster());
            if (json) {
                screen.print(Json.object()
                        .with("run", ManifestFile.json(outcome.manifest()))
                        .with("comparison", comparison.json())
                        .done());
            } else {
                tell(outcome, run, comparison, progress.seconds(), screen);
            }
        }
        screen.out().flush();
        return ExitCodes.DONE;
    }

    private Determination.Outcome make(ProgressLine progress) throws FaultyInput, IOException {
        Faults faults = new Faults();
        WholeFolder.check(out, ExampleData.MASSACHUSETTS_2012.unchangedIn("data"), faults);
        faults.throwIfErrors();
        try (WholeFolder folder = WholeFolder.begin(out)) {
            Path data = folder.path().resolve("data");
            ExampleData.MASSACHUSETTS_2012.copyTo(data);
            Determination.Outcome outcome = Determination.make(
                    new Determination.Request(
                            POLICY, InputFiles.in(data), folder.path().resolve("run"), false, false),
                    progress);
            folder.complete();
            return outcome;
        }
    }

    private void tell(Determination.Outcome outcome, Run run, ComparisonPage comparison, String seconds, Screen screen)
            throws FaultyInput, IOException {
        RunSummary summary = new RunSummary(outcome, out.resolve("run"), screen);
        summary.headline(seconds);
        screen.line(Wrapped.lines(
                "",
                "From the state's published lists of September 2012: cumulative indexes, percentiles, the triggers its"
                        + " reasons name, and the recorded decisions."));
        summary.levels();
        summary.deciders();
        screen.line();
        screen.line(caps(outcome, run));
        screen.heading("Beside what the state published");
        comparison.print(screen);
        screen.heading("One school explained");
        screen.line();
        Organisation school = run.roster().find(EXPLAINED).orElseThrow();
        new ExplanationPage(Explained.of(run, Replay.of(run, school), school), run.folder(), screen).print(3);
        next(screen);
    }

    private static String caps(Determination.Outcome outcome, Run run) {
        DesignationRule rule = run.rules().rules().get(DESIGNATION).value();
        int schools = outcome.manifest().schools().total();
        int districts = outcome.manifest().districts().total();
        long designated = outcome.judgement().decisions().stream()
                .map(DecisionReview::decision)
                .filter(decision -> decision.kind() == DecisionKind.DESIGNATE)
                .count();
        long listed = outcome.judgement().candidates().stream()
                .filter(Candidate::designated)
                .count();
        return Wrapped.lines(
                "",
                Columns.count(outcome.judgement().candidates().size(), "school")
                        + " could be designated by percentile; " + designated + " are, " + listed
                        + " of them on that list."
                        + " Levels 4 and 5 may hold " + rule.schoolsAllowed(schools) + " schools, Level 5 "
                        + rule.districtsAllowed(districts) + " districts; it holds "
                        + outcome.manifest().districts().in(Level.FIVE) + ".");
    }

    private void next(Screen screen) {
        String command = Invocation.name();
        String run = Invocation.typed(out.resolve("run"));
        String data = Invocation.typed(out.resolve("data"));
        screen.heading("What to try next");
        screen.line("  Another school or district, by code or by a part of its name:");
        screen.line("    " + command + " explain --run " + run + " Holyoke");
        screen.line("  The rules, with the source of every number:");
        screen.line("    " + command + " policy show " + POLICY);
        screen.line("  Change a figure in " + out.resolve("data").resolve("measures.csv")
                + ", judge again, and see what it changed:");
        screen.line("    " + command + " determine --policy " + POLICY + " --data " + data + " --out changed");
        screen.line("    " + command + " diff " + run + " changed");
    }
}
