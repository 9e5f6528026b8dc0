package commonweal.run;

import commonweal.files.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What every column of the tables in a folder means, as a Frictionless Data Package that lies beside them. */
final class Descriptions {

    /** The file's name. */
    static final String NAME = "datapackage.json";

    private Descriptions() {}

    /** Writes a shipped description into a folder; returns its hash. */
    static String of(String shipped, Path folder) throws IOException {
        try (InputStream described = Descriptions.class.getResourceAsStream("/formats/" + shipped)) {
            byte[] bytes = Objects.requireNonNull(described, shipped).readAllBytes();
            Files.write(folder.resolve(NAME), bytes);
            return ContentHash.of(bytes);
        }
    }
}
