package commonweal.office.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of law, policy or words that comes with the program: strictly, so that a slip stops the start. */
public final class ShippedFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ShippedFile() {}

    /**
     * Reads one.
     *
     * @param beside a class of the package in whose folder it lies
     * @param name its name
     * @param as what it holds
     */
    public static <T> T read(Class<?> beside, String name, Class<T> as) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return YAML.readValue(file, as);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
