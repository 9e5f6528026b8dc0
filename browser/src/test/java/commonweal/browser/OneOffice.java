package commonweal.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the office and the browser once for all tests; both close after the last. */
final class OneOffice implements BeforeAllCallback, ParameterResolver {

    /** Where systems put a Chromium. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    @Override
    public void beforeAll(ExtensionContext context) {
        if (chromium().isEmpty()) {
            String words = "There is no Chromium on this machine (looked at " + PLACES
                    + "), so the office was not tried in a browser. On Debian: apt-get install chromium";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(words);
            }
            System.err.println(words);
            Assumptions.abort(words);
        }
    }

    private static Optional<Path> chromium() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneOffice.class))
                .computeIfAbsent(Visits.class, type -> Visits.begin(chromium().orElseThrow()), Visits.class);
    }
}
