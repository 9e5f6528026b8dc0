package commonweal.office.rules;

import commonweal.office.shipped.ShippedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What each clause is for, in a sentence, and which clauses belong together: {@code clauses.yaml}. */
@Component
class ClauseParts {

    private static final String FILE = "clauses.yaml";

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
        parts = List.of(ShippedFile.read(ClauseParts.class, FILE, Part[].class));
    }

    List<Part> all() {
        return parts;
    }
}
