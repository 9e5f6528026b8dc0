package commonweal.office.assistance.terms;

import commonweal.files.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as CSV, to be saved. */
public final class Sheet {

    private Sheet() {}

    /**
     * The file.
     *
     * @param name its name without the ending
     * @param header its columns
     * @param rows its rows
     */
    public static ResponseEntity<byte[]> of(String name, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, header)) {
            for (List<String> row : rows) {
                csv.row(row.stream().map(Sheet::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(bytes.toByteArray());
    }

    /** A spreadsheet takes a text that begins with one of these for a formula and works it out: an apostrophe keeps it a text. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
