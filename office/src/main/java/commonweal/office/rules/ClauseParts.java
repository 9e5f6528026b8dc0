package commonweal.office.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each clause is for, in a sentence, and which clauses belong together: {@code clauses.yaml}. */
@Component
class ClauseParts {

    private static final String FILE = "/commonweal/office/rules/clauses.yaml";

    /**
     * Clauses that belong together.
     *
     * @param title what they are about
     * @param clauses what each is for, by its key, in the order in which they are read
     */
    record Part(String title, Map<String, String> clauses) {

        Part {
            clauses = new LinkedHashMap<>(clauses);
        }
    }

    private final List<Part> parts;

    ClauseParts() {
        try (InputStream file = ClauseParts.class.getResourceAsStream(FILE)) {
            YAMLMapper mapper = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
            parts = List.of(mapper.readValue(file, Part[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Part> all() {
        return parts;
    }
}
