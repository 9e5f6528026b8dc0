package commonweal.cli;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule set as a page to read. */
@Command(
        name = "show",
        description = "Prints a rule set as a page to read: every clause with its value, years, source and status.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  commonweal policy show massachusetts/2012",
            "  commonweal policy show massachusetts/2016 --year 2014",
            "",
            "Exit codes: 0 done, 2 wrongly called, 65 the rule set has faults."
        })
final class PolicyShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE_SET", description = PolicyCommand.RULE_SET)
    private String ruleSet = "";

    @Option(names = "--year", description = "Show the rules of this year, which the rule set must cover.")
    private @Nullable Integer year;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput {
        Faults faults = new Faults();
        Optional<RuleSet> loaded = RuleSets.load(ruleSet, faults);
        if (loaded.isEmpty()) {
            throw new FaultyInput(faults);
        }
        RuleSet rules = loaded.get();
        int shown = year == null ? rules.year() : year;
        if (shown < rules.firstYear() || shown > rules.year()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The year " + shown + " is not covered by " + rules.id() + ". It covers " + rules.firstYear() + "-"
                            + rules.year() + ". Name one of these years, or a rule set that covers " + shown + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RuleSetJson.text(RuleSetJson.ruleSet(rules, rules.in(shown))));
        } else {
            new RuleSetPage(out, Wrapped.width()).print(rules, rules.in(shown));
        }
        return ExitCodes.DONE;
    }
}
