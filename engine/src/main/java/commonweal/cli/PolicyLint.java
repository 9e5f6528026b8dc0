package commonweal.cli;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Checks rule-set files and names everything wrong with them. */
@Command(
        name = "lint",
        description = "Checks rule sets: keys, citations, statuses, years and bands. Names every fault at once.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: commonweal policy lint my/2013.yaml", "", "Exit codes: 0 in order, 65 faults."})
final class PolicyLint implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE_SET", arity = "1..*", description = PolicyCommand.RULE_SET)
    private List<String> ruleSets = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput {
        Faults faults = new Faults();
        List<RuleSet> loaded = new ArrayList<>();
        for (String ruleSet : ruleSets) {
            Optional<RuleSet> rules = RuleSets.load(ruleSet, faults);
            rules.ifPresent(loaded::add);
        }
        if (json) {
            ObjectNode root = RuleSetJson.object();
            root.put("faulty", faults.haveErrors());
            root.set("faults", RuleSetJson.faults(faults));
            spec.commandLine().getOut().println(RuleSetJson.text(root));
            return faults.haveErrors() ? ExitCodes.FAULTY_DATA : ExitCodes.DONE;
        }
        for (RuleSet rules : loaded) {
            spec.commandLine()
                    .getOut()
                    .println(rules.id() + " is in order: "
                            + rules.source().size() + (rules.source().size() == 1 ? " file" : " files") + ", years "
                            + rules.firstYear() + "-" + rules.year() + ", "
                            + rules.examples().size() + " worked examples.");
        }
        faults.throwIfErrors();
        return ExitCodes.DONE;
    }
}
