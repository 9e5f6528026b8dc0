package commonweal.measuring.sql;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The Parquet files of a snapshot as views, each named as its file; a kind that was not read is a table without rows. */
final class SnapshotViews {

    private static final List<RecordKind> COUNTED =
            List.of(RecordKind.RESULTS, RecordKind.ENROLLMENT, RecordKind.COHORTS, RecordKind.EXITS, RecordKind.ACCESS);

    private SnapshotViews() {}

    /**
     * Makes them.
     *
     * @throws IOException if the folder has none of the files, or one cannot be read
     */
    static void create(Scratch scratch, Path snapshot) throws IOException {
        if (COUNTED.stream().noneMatch(kind -> Files.exists(file(snapshot, kind)))) {
            throw new NoSuchFileException(
                    snapshot.toString(),
                    null,
                    "a snapshot must have one of the files results.parquet to access.parquet");
        }
        for (RecordKind kind : COUNTED) {
            Path file = file(snapshot, kind);
            scratch.run(
                    "reading " + file.getFileName(),
                    Files.exists(file)
                            ? "create view %s as select %s from read_parquet('%s')"
                                    .formatted(kind.stem(), columns(kind, false), Scratch.quoted(file))
                            : "create table %s (%s)".formatted(kind.stem(), columns(kind, true)));
        }
    }

    private static Path file(Path snapshot, RecordKind kind) {
        return snapshot.resolve(kind.stem() + ".parquet");
    }

    private static String columns(RecordKind kind, boolean typed) {
        return kind.columns().stream()
                .map(column -> typed ? column.name() + " " + type(column) : column.name())
                .collect(Collectors.joining(", "));
    }

    /** The type of a column of a snapshot: codes as text, everything counted as a 32-bit integer. */
    private static String type(RecordColumn column) {
        Form form = column.form();
        boolean text = form instanceof Form.Student || form instanceof Form.Org || form instanceof Form.Code;
        return text ? "varchar" : "integer";
    }
}
