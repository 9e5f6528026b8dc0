package commonweal.office.partners;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares an answer of the API with what its module says of it. */
public final class AsDescribed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AsDescribed() {}

    /** What is wrong with an answer; empty if it is as described. */
    public static List<String> faults(String module, String path, String answer) {
        try (InputStream file = Objects.requireNonNull(
                AsDescribed.class.getResourceAsStream("/commonweal/office/" + module + "/api.json"))) {
            JsonNode described = JSON.readTree(file);
            ObjectNode schema = (ObjectNode) described
                    .get(path)
                    .at("/get/responses/200/content")
                    .get("application/json")
                    .get("schema");
            schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.putObject("components").set("schemas", described.get("schemas"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON)
                    .validate(answer, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
