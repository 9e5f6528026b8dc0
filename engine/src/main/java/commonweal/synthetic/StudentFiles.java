package commonweal.synthetic;

import commonweal.records.RecordKind;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files of students, open to be written to. */
final class StudentFiles implements Closeable {

    private static final List<RecordKind> KINDS =
            List.of(RecordKind.RESULTS, RecordKind.ENROLLMENT, RecordKind.COHORTS, RecordKind.EXITS, RecordKind.ACCESS);

    private final Path folder;
    private final Map<RecordKind, OutputStream> open = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Long> rows = new EnumMap<>(RecordKind.class);
    private final Cells again = new Cells(0);

    StudentFiles(Path folder, RecordRows.Form form) throws IOException {
        this.folder = folder;
        for (RecordKind kind : KINDS) {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(kind)), 1 << 16);
            open.put(kind, out);
            rows.put(kind, 0L);
            out.write((String.join(",", form.header(kind)) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path file(RecordKind kind) {
        return folder.resolve(kind.stem() + ".csv");
    }

    /** Writes the rows of some students behind those before. */
    void write(RecordRows block) throws IOException {
        for (RecordKind kind : KINDS) {
            write(kind, block.of(kind));
        }
        again.add(block.again());
    }

    private void write(RecordKind kind, Cells cells) throws IOException {
        OutputStream out = open.get(kind);
        if (out != null) {
            cells.writeTo(out);
            rows.merge(kind, (long) cells.rows(), Long::sum);
        }
    }

    /** Writes what stands twice, closes all, and tells what was written. */
    List<Generated.Written> complete() throws IOException {
        write(RecordKind.RESULTS, again);
        close();
        List<Generated.Written> written = new ArrayList<>();
        for (RecordKind kind : KINDS) {
            written.add(new Generated.Written(
                    file(kind).getFileName().toString(), rows.getOrDefault(kind, 0L), Files.size(file(kind))));
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        for (OutputStream out : open.values()) {
            out.close();
        }
    }
}
