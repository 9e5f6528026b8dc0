package commonweal.office.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds an answer of the office to programs against the description that it gives of it. */
public final class Described {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Described() {}

    /** The description. */
    static ObjectNode whole() {
        return (ObjectNode) JSON.readTree(new ApiDescription().text());
    }

    /**
     * What is wrong with an answer.
     *
     * @param address as in the description, with names in braces
     * @param answer the text of the answer
     */
    public static List<String> faults(String address, String answer) {
        JsonNode schema = whole().get("paths").get(address).at("/get/responses/200/content/application~1json/schema");
        return faults((ObjectNode) schema, JSON.readTree(answer));
    }

    /** What is wrong with a part of an answer, by the schema of this name. */
    static List<String> faultsBySchema(String name, JsonNode part) {
        return faults(JSON.createObjectNode().put("$ref", "#/components/schemas/" + name), part);
    }

    private static List<String> faults(ObjectNode schema, JsonNode part) {
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.set("components", whole().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(part.toString(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
