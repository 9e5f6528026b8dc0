package commonweal.office.site;

import commonweal.files.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as CSV, to be saved and opened in a spreadsheet. */
public final class TableFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private TableFile() {}

    /**
     * The list as a file.
     *
     * @param header its columns
     * @param rows its rows; a text that somebody typed in goes through {@link CsvWriter#guarded}
     */
    public static byte[] of(List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, header)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same of rows that are nothing but texts. */
    public static byte[] ofTexts(List<String> header, List<List<String>> rows) {
        return of(
                header,
                rows.stream()
                        .map(row -> row.stream().map(CsvWriter::guarded).toList())
                        .toList());
    }

    /**
     * The answer that gives a file out.
     *
     * @param name its name with the ending
     * @param csv what {@link #of} made, or another CSV
     */
    public static ResponseEntity<byte[]> answer(String name, byte[] csv) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv);
    }
}
