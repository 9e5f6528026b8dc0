package commonweal.cli;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSetDiff;
import commonweal.policy.RuleSetDiff.ClauseChange;
import commonweal.policy.RuleSetDiff.LineChange;
import commonweal.policy.RuleSets;
import commonweal.policy.Status;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one rule set to another. */
@Command(
        name = "diff",
        description = "Says what changed from one rule set to another: clause, old and new value, since when, source.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: commonweal policy diff massachusetts/2012 massachusetts/2016",
            "",
            "Each rule set is taken in its own year. Exit codes: 0 done, 65 a rule set has faults."
        })
final class PolicyDiff implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = PolicyCommand.RULE_SET)
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The rule set to compare with.")
    private String to = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput {
        Faults faults = new Faults();
        Optional<RuleSet> older = RuleSets.load(from, faults);
        Optional<RuleSet> newer = RuleSets.load(to, faults);
        if (older.isEmpty() || newer.isEmpty()) {
            throw new FaultyInput(faults);
        }
        RuleSetDiff diff = RuleSetDiff.between(older.get(), newer.get());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RuleSetJson.text(RuleSetJson.diff(diff)));
            return ExitCodes.DONE;
        }
        out.println("From " + diff.from().id() + " to " + diff.to().id() + ": "
                + (diff.clauses().isEmpty()
                        ? "nothing changed."
                        : diff.clauses().size() + " clauses changed."));
        for (ClauseChange change : diff.clauses()) {
            out.println();
            print(out, change);
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private static void print(PrintWriter out, ClauseChange change) {
        out.println(change.title() + "  (" + change.key().name() + ")");
        if (change.before().isEmpty()) {
            out.println("  not stated before");
        }
        if (change.after().isEmpty()) {
            out.println("  no longer stated");
        } else {
            for (LineChange line : change.lines()) {
                print(out, line);
            }
        }
        if (change.before().isPresent()
                && change.after().isPresent()
                && !change.before().equals(change.after())) {
            out.println("  status: " + code(change.before()) + " -> " + code(change.after())
                    + change.since().map(year -> "  (from " + year + ")").orElse(""));
        }
        out.println(Wrapped.lines("  - source  ", change.citation()));
    }

    private static String code(Optional<Status> status) {
        return status.map(Status::code).orElse("not stated");
    }

    private static void print(PrintWriter out, LineChange line) {
        String since = line.since()
                .map(year -> " " + Wrapped.KEEP_TOGETHER + "(from" + Wrapped.KEEP_TOGETHER + year + ")")
                .orElse("");
        String label = "  " + line.label() + ": ";
        out.println(Wrapped.lines(label, line.words() + since));
    }
}
