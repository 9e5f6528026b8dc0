package commonweal.office.partners;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares an answer of the API with what its description says of it. */
public final class AsDescribed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AsDescribed() {}

    /** What is wrong with an answer; empty if it is as described. */
    public static List<String> faults(String schema, String answer) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set(
                "components",
                JSON.readTree(AsDescribed.class.getResourceAsStream("/commonweal/office/api/openapi.json"))
                        .get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(answer, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
