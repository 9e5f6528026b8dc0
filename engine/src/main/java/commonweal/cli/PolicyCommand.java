package commonweal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about rule sets; each thing to do is a subcommand. */
@Command(
        name = "policy",
        description = "Lists, shows, checks and compares rule sets.",
        mixinStandardHelpOptions = true,
        subcommands = {PolicyList.class, PolicyShow.class, PolicyLint.class, PolicyVerify.class, PolicyDiff.class})
final class PolicyCommand implements Runnable {

    static final String RULE_SET =
            "The id of a shipped rule set, such as massachusetts/2012, or a file ending in .yaml.";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the policy: list, show, lint, verify or diff.");
    }
}
