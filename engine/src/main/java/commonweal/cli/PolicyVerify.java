package commonweal.cli;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.judgement.ExampleJudge;
import commonweal.policy.Example;
import commonweal.policy.ExampleRunner;
import commonweal.policy.ExampleRunner.Mismatch;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Works the examples of rule sets through the code that judges. */
@Command(
        name = "verify",
        description =
                "Works the examples that rule sets carry through the code that judges; all shipped ones if none is"
                        + " named.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 every example is reproduced, 1 one is not, 65 a rule set has faults."})
final class PolicyVerify implements Callable<Integer> {

    private final ExampleRunner runner;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE_SET", arity = "0..*", description = PolicyCommand.RULE_SET)
    private List<String> ruleSets = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** For picocli: verifies with the engine's own judgement. */
    PolicyVerify() {
        this(new ExampleJudge());
    }

    PolicyVerify(ExampleRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws FaultyInput {
        Faults faults = new Faults();
        List<RuleSet> loaded = new ArrayList<>();
        for (String id : ruleSets.isEmpty() ? RuleSets.shipped() : ruleSets) {
            Optional<RuleSet> rules = RuleSets.load(id, faults);
            rules.ifPresent(loaded::add);
        }
        if (faults.haveErrors()) {
            throw new FaultyInput(faults);
        }
        return json ? printJson(loaded) : printText(loaded);
    }

    private int printText(List<RuleSet> loaded) {
        PrintWriter out = spec.commandLine().getOut();
        boolean allWell = true;
        for (RuleSet rules : loaded) {
            int reproduced = 0;
            for (Example example : rules.examples()) {
                List<Mismatch> mismatches = runner.run(rules, example);
                if (mismatches.isEmpty()) {
                    reproduced++;
                } else {
                    print(out, example, mismatches);
                }
            }
            int all = rules.examples().size();
            out.println(rules.id() + ": " + reproduced + " of " + all + " examples reproduced.");
            allWell = allWell && reproduced == all;
        }
        out.flush();
        return allWell ? ExitCodes.DONE : ExitCodes.NOT_SO;
    }

    private static void print(PrintWriter out, Example example, List<Mismatch> mismatches) {
        out.println(example.place() + ": " + example.name());
        for (Mismatch mismatch : mismatches) {
            out.println(Wrapped.lines(
                    "  ",
                    mismatch.what() + " came out as " + mismatch.actual() + "; by the source (" + example.source()
                            + ") it must be " + mismatch.expected()
                            + ". Correct the clause it exercises, or the example if it was copied wrongly."));
        }
    }

    private int printJson(List<RuleSet> loaded) {
        ArrayNode list = RuleSetJson.array();
        boolean allWell = true;
        for (RuleSet rules : loaded) {
            ObjectNode one = list.addObject();
            one.put("rule_set", rules.id());
            ArrayNode examples = one.putArray("examples");
            for (Example example : rules.examples()) {
                List<Mismatch> mismatches = runner.run(rules, example);
                allWell = allWell && mismatches.isEmpty();
                ObjectNode node = examples.addObject();
                node.put("name", example.name())
                        .put("kind", example.shown().kind())
                        .put("year", example.year())
                        .put("source", example.source())
                        .put("line", example.place().line())
                        .put("reproduced", mismatches.isEmpty());
                ArrayNode wrong = node.putArray("mismatches");
                for (Mismatch mismatch : mismatches) {
                    wrong.addObject()
                            .put("what", mismatch.what())
                            .put("expected", mismatch.expected())
                            .put("actual", mismatch.actual());
                }
            }
        }
        spec.commandLine().getOut().println(RuleSetJson.text(list));
        return allWell ? ExitCodes.DONE : ExitCodes.NOT_SO;
    }
}
