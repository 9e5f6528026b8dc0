package commonweal.records.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The lines that the reader of records makes of a Parquet file. */
public final class ParquetLines {

    private ParquetLines() {}

    /** The header and a line for each row. */
    public static List<String> of(Path file) throws IOException {
        try (InputStream text = ParquetText.of(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
