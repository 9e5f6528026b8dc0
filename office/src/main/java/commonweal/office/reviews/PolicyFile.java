package commonweal.office.reviews;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of law and policy that comes with the program: strictly, so that a slip stops the start. */
public final class PolicyFile {

    private PolicyFile() {}

    /**
     * Reads one.
     *
     * @param beside a class of the package in whose folder it lies
     * @param name its name
     * @param as what it holds
     */
    public static <T> T read(Class<?> beside, String name, Class<T> as) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(file, as);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
