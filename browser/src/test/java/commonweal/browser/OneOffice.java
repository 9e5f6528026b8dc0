package commonweal.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the office and the browser once for all tests; both close when the JVM ends. */
final class OneOffice implements ExecutionCondition, ParameterResolver {

    /** Names another Chromium, by its path. */
    private static final String NAMED = "COMMONWEAL_CHROMIUM";
    /** Where systems put one. */
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static @Nullable Visits visits;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        String words = "There is no Chromium on this machine (looked at " + places()
                + "), so the office was not tried in a browser. On Debian: apt-get install chromium";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(words);
        }
        return ConditionEvaluationResult.disabled(words);
    }

    private static List<String> places() {
        String named = System.getenv(NAMED);
        return named == null ? PLACES : List.of(named);
    }

    private static Optional<Path> chromium() {
        return places().stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return opened();
    }

    /** The same for every class of this JVM; where two JVMs share the classes, each has its own. */
    private static synchronized Visits opened() {
        Visits there = visits;
        if (there == null) {
            there = Visits.begin(chromium().orElseThrow());
            visits = there;
            Runtime.getRuntime().addShutdownHook(new Thread(there::close, "closes the office"));
        }
        return there;
    }
}
