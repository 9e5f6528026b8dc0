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
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/** Names the rule sets shipped with the program. */
@Command(name = "list", description = "Names the rule sets shipped with the program.", mixinStandardHelpOptions = true)
final class PolicyList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput {
        Faults faults = new Faults();
        List<RuleSet> shipped = new ArrayList<>();
        for (String id : RuleSets.shipped()) {
            Optional<RuleSet> loaded = RuleSets.load(id, faults);
            loaded.ifPresent(shipped::add);
        }
        if (faults.haveErrors()) {
            throw new FaultyInput(faults);
        }
        if (json) {
            ArrayNode list = RuleSetJson.array();
            for (RuleSet rules : shipped) {
                list.addObject()
                        .put("rule_set", rules.id())
                        .put("title", rules.title())
                        .put("first_year", rules.firstYear())
                        .put("year", rules.year());
            }
            spec.commandLine().getOut().println(RuleSetJson.text(list));
        } else {
            for (RuleSet rules : shipped) {
                spec.commandLine().getOut().println(rules.id() + "  " + rules.title());
            }
        }
        return ExitCodes.DONE;
    }
}
