package commonweal.office.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of every address for programs (OpenAPI 3.1): {@code openapi.json} has what all share, and each module
 * describes its own in an {@code api.json} beside its other files. That whoever may not is refused need not be said again
 * by each.
 */
@Component
class ApiDescription {

    private static final String SHARED = "classpath:commonweal/office/api/openapi.json";
    private static final String OF_MODULES = "classpath*:commonweal/office/**/api.json";
    /** Where a module describes what several of its addresses answer. */
    private static final String SCHEMAS = "schemas";

    private static final String[][] REFUSED = {
        {"401", "No session and no good token: code api.sign_in."},
        {"403", "The account has no role for it: code api.not_allowed."}
    };

    private final JsonMapper json = new JsonMapper();
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private volatile String made = "";

    /** As JSON. */
    String text() {
        if (made.isEmpty()) {
            made = make();
        }
        return made;
    }

    private String make() {
        try {
            ObjectNode whole = read(files.getResource(SHARED));
            ObjectNode paths = (ObjectNode) whole.get("paths");
            ObjectNode schemas = (ObjectNode) whole.at("/components/schemas");
            for (Resource module : files.getResources(OF_MODULES)) {
                ObjectNode own = read(module);
                if (own.remove(SCHEMAS) instanceof ObjectNode ownSchemas) {
                    schemas.setAll(ownSchemas);
                }
                own.properties().forEach(path -> paths.set(path.getKey(), withRefusals((ObjectNode) path.getValue())));
            }
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read(Resource file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return (ObjectNode) json.readTree(bytes);
        }
    }

    private JsonNode withRefusals(ObjectNode path) {
        path.properties().forEach(operation -> {
            ObjectNode responses = (ObjectNode) operation.getValue().get("responses");
            for (String[] refused : REFUSED) {
                if (!responses.has(refused[0])) {
                    responses
                            .putObject(refused[0])
                            .put("description", refused[1])
                            .putObject("content")
                            .putObject("application/problem+json")
                            .putObject("schema")
                            .put("$ref", "#/components/schemas/Problem");
                }
            }
        });
        return path;
    }
}
