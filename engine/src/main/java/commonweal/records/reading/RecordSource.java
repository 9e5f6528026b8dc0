package commonweal.records.reading;

import commonweal.records.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A record file.
 *
 * @param kind what is in it
 * @param path where it lies
 * @param encoding how it is written
 */
public record RecordSource(RecordKind kind, Path path, Encoding encoding) {

    /** How a record file is written. */
    public enum Encoding {
        CSV(".csv"),
        GZIP(".csv.gz"),
        PARQUET(".parquet");

        private final String ending;

        Encoding(String ending) {
            this.ending = ending;
        }

        /** The end of the file's name. */
        public String ending() {
            return ending;
        }
    }

    /** The file's name without its folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The lines of the file. */
    Blocks open(ReadingLimits limits) throws IOException {
        return switch (encoding) {
            case CSV -> new FileBlocks(path, limits);
            case GZIP -> new StreamBlocks(unzipped(limits), limits);
            case PARQUET -> new StreamBlocks(ParquetText.of(path), limits);
        };
    }

    private InputStream unzipped(ReadingLimits limits) throws IOException {
        InputStream packed = Files.newInputStream(path);
        try {
            return new MeasuredExpansion(new GZIPInputStream(packed, 1 << 16), Files.size(path), limits.harmless());
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }
}
