package commonweal.run;

import commonweal.files.HashingOutput;
import commonweal.run.Manifest.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a table into a file, marked where it rests on made-up students, and says what was written. */
final class MarkedTable {

    private static final int BUFFER = 1 << 16;

    private MarkedTable() {}

    /** Writes the rows. */
    interface Rows {
        /** Writes the table; returns how many rows, the header not counted. */
        int write(OutputStream out) throws IOException;
    }

    static Content write(Path file, boolean synthetic, Rows rows) throws IOException {
        HashingOutput hashing = new HashingOutput(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        int count;
        try (OutputStream out = synthetic ? new MarkedLines(hashing) : hashing) {
            count = rows.write(out);
        }
        return new Content(hashing.hash(), count);
    }
}
