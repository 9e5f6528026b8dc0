package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.roster.Organisation;
import commonweal.run.Explained;
import commonweal.run.ExplanationJson;
import commonweal.run.Replay;
import commonweal.run.Run;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a school or district has its level, its index, its points. */
@Command(
        name = "explain",
        description =
                "Says in words why a school or district has its level: what decided, what else was true, how far it"
                        + " is from the next level, and every step behind it with its source.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal explain --run out2012 00350094",
            "  commonweal explain --run out2012 \"Abington High\" --depth 9",
            "  commonweal explain --run out2012 00350094 --group high_needs --indicator math_achievement",
            "",
            "The organisation is judged again from what the run had read, by the code that judges.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 65 the run is faulty, 66 there is no such run."
        })
final class Explain implements Callable<Integer> {

    private static final int USUAL_DEPTH = 4;

    @Spec
    private CommandSpec spec;

    @Option(names = "--run", paramLabel = "FOLDER", required = true, description = "The run: what determine has made.")
    private Path folder = Path.of("");

    @Parameters(
            paramLabel = "ORG",
            description = "A school or district: its code of eight digits, its name, or a part of it.")
    private String named = "";

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Only the index of this group, for example all or high_needs.")
    private @Nullable String group;

    @Option(
            names = "--indicator",
            paramLabel = "INDICATOR",
            description = "Only the points of this indicator, for example math_achievement; of all students, or of"
                    + " --group.")
    private @Nullable String indicator;

    @Option(names = "--year", paramLabel = "YEAR", description = "Of this year; without it, of the year of the run.")
    private @Nullable Integer year;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How many steps down the reasons go: without it " + USUAL_DEPTH
                    + ", and all for a single index or indicator.")
    private @Nullable Integer depth;

    @Option(names = "--json", description = "Print JSON: everything, with the tree of reasons.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        Optional<Group> ofGroup =
                Optional.ofNullable(group).map(code -> known("group", code, Group.find(code), Group.values()));
        Optional<Indicator> ofIndicator = Optional.ofNullable(indicator)
                .map(code -> known("indicator", code, Indicator.find(code), Indicator.values()));
        try (Run run = Run.open(folder)) {
            boolean synthetic = run.manifest().synthetic();
            if (!json) {
                SyntheticNote.print(synthetic, screen);
            }
            Organisation organisation = new NamedOrganisation(run.roster(), spec).find(named);
            Explained explained = Explained.of(run, Replay.of(run, organisation), organisation);
            if (ofGroup.isPresent() || ofIndicator.isPresent() || year != null) {
                PartOfExplanation part = new PartOfExplanation(
                        explained, ofGroup.orElse(Group.ALL), ofIndicator, Optional.ofNullable(year), spec);
                int all = depth == null ? Integer.MAX_VALUE : depth;
                if (json) {
                    screen.print(SyntheticNote.json(synthetic, part.json(all)));
                } else {
                    part.print(all, screen);
                }
            } else if (json) {
                screen.print(SyntheticNote.json(
                        synthetic, ExplanationJson.of(explained, depth == null ? Integer.MAX_VALUE : depth)));
            } else {
                new ExplanationPage(explained, folder, screen).print(depth == null ? USUAL_DEPTH : depth);
            }
        }
        screen.out().flush();
        return ExitCodes.DONE;
    }

    private <T extends Coded> T known(String what, String code, Optional<T> found, T[] all) {
        return found.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "There is no " + what + " \"" + code + "\". It is one of "
                        + Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", ")) + "."));
    }
}
