package commonweal.records.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import commonweal.faults.Faults;
import commonweal.measuring.TinyRoster;
import commonweal.records.ColumnMap;
import commonweal.records.ColumnMapFile;
import commonweal.records.RecordKind;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of every file of results, whatever is in it. The build reads the seeds; CONTRIBUTING.md says how to let Jazzer
 * look for files of which it does not hold.
 */
class Z_FuzzedFilesTest {

    private static final ColumnMap MAP = ColumnMapFile.read(
            "results: {columns: {scaled: score}, ignore: [name], codes: {race: {\"W, or é\": white}}}\n",
            "columns.yaml",
            new Faults());
    private static final List<OrgCode> ORGS = TinyRoster.roster().list(OrgKind.SCHOOL).stream()
            .map(Organisation::code)
            .toList();
    private static final int LITTLE = 37;

    @TempDir
    private static Path temp;

    @FuzzTest
    void z61_a_file_is_read_the_same_whole_or_in_pieces_plain_or_packed(byte[] bytes) throws IOException {
        Path plain = write("results.csv", bytes);
        String one = read(plain, ReadingLimits.USUAL, 1);
        assertThat(read(plain, new ReadingLimits(LITTLE, 1 << 30), 1)).isEqualTo(one);
        assertThat(read(plain, new ReadingLimits(LITTLE, 1 << 30), 2)).isEqualTo(one);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        Path zipped = write("results.csv.gz", packed.toByteArray());
        assertThat(read(zipped, ReadingLimits.USUAL, 1)).isEqualTo(one);
        assertThat(read(zipped, new ReadingLimits(LITTLE, 1 << 30), 2)).isEqualTo(one);
    }

    @FuzzTest
    void z62_bytes_that_are_taken_for_a_compressed_file_give_rows_or_a_fault(byte[] bytes) throws IOException {
        assertThat(read(write("results.csv.gz", bytes), ReadingLimits.USUAL, 1)).isNotEmpty();
    }

    /** The first line is the header; what the fast reading of a row finds clean, the close look finds clean, and as the same. */
    @FuzzTest
    void z63_the_fast_reading_of_a_row_and_the_close_look_agree(byte[] bytes) {
        Header header = Header.of(bytes, bytes.length);
        Faults faults = new Faults();
        Optional<Layout> layout = header.wrong().isEmpty()
                ? Layout.of("results.csv", RecordKind.RESULTS, header.text(), MAP, ORGS, faults)
                : Optional.empty();
        if (layout.isEmpty()) {
            return;
        }
        StudentNumbers students = new StudentNumbers();
        RowParser parser = new RowParser(layout.get(), students);
        RowExaminer examiner = new RowExaminer(layout.get(), students, RowChecks.NONE);
        int studentAt = RecordKind.RESULTS.index("student");
        for (int at = header.length(); at < bytes.length; ) {
            int end = FileBlocks.afterLineFeed(bytes, at, bytes.length);
            int to = end < 0 ? bytes.length : end - 1;
            byte[] line = Arrays.copyOf(Arrays.copyOfRange(bytes, at, to), to - at + 2 + Long.BYTES);
            line[to - at] = '\n';
            line[to - at + 1] = '\n';
            boolean clean = parser.read(line, 0);
            RowExaminer.Examined close = examiner.examine(line, 0, to - at);
            String text = new String(line, 0, to - at + 2, UTF_8);
            if (clean) {
                assertThat(close.faults()).as(text).isEmpty();
                assertThat(parser.next()).isEqualTo(to - at + 1);
                assertThat(close.student()).as(text).isEqualTo(parser.student());
                int[] fast = parser.values().clone();
                fast[studentAt] = close.values()[studentAt];
                assertThat(close.values()).as(text).isEqualTo(fast);
            } else if (close.faults().isEmpty()) {
                assertThat(text)
                        .as("only quotation marks, letters beyond ASCII and control characters need a close look")
                        .matches("(?s).*(\"|[^\\x20-\\x7e]).*\n\n");
            }
            at = to + 1;
        }
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    /** All that comes of a reading, as text. */
    private static String read(Path file, ReadingLimits limits, int threads) throws IOException {
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        Reading reading = Reading.of(file, limits, threads, true, rejected, MAP);
        String faults = reading.stopped().toString();
        if (!reading.faults.all().isEmpty()) {
            return faults;
        }
        RecordReader.Counts counts = reading.counts();
        assertThat(counts.rows()).isEqualTo(reading.rows.size() + counts.rejected());
        assertThat(reading.rejects.rows()).isEqualTo(counts.rejected());
        return String.format(
                Locale.ROOT,
                "%s%n%s%n%s%n%s",
                counts,
                String.join("\n", reading.rows),
                reading.causes(),
                rejected.toString(UTF_8).replace("results.csv.gz", "results.csv"));
    }
}
