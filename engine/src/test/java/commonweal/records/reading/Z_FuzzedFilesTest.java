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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every file of results, whatever is in it. The build reads the seeds; CONTRIBUTING.md says how to let Jazzer
 * look for files of which it does not hold.
 */
class Z_FuzzedFilesTest {

    private static final ColumnMap MAP = ColumnMapFile.read("""
            results:
              columns: {scaled: score}
              ignore: [name]
              codes: {race: {"W, or é": white, white: white, asian: asian, american_indian: american_indian}}
            """, "columns.yaml", new Faults());
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

    /** The first line is the header; the lines behind it are one block. */
    @FuzzTest
    void z64_the_reading_of_a_block_and_the_close_look_agree(byte[] bytes) {
        Header header = Header.of(bytes, bytes.length);
        if (header.wrong().isEmpty() && header.length() < bytes.length) {
            Layout.of("results.csv", RecordKind.RESULTS, header.text(), MAP, ORGS, new Faults())
                    .ifPresent(layout -> blockAndCloseLookAgree(layout, header.length(), bytes));
        }
    }

    /** Lines of all sorts, so many that a block is read in several stretches; one of them is longer than a stretch. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void z65_a_long_block_and_the_close_look_agree(long seed) {
        System.out.println("z65: seed " + seed);
        Random random = new Random(seed);
        StringBuilder file =
                new StringBuilder("student,year,school,grade,subject,participation,score,level,sgp,name,race\n");
        for (int line = 0; line < 4_000; line++) {
            String good = String.format(
                    Locale.ROOT,
                    "%d,%d,%s,%02d,%s,%s,%s,%s,%s,%s,%s",
                    random.nextLong(1, 100_000_000_000L),
                    2009 + random.nextInt(4),
                    ORGS.get(random.nextInt(ORGS.size())).code(),
                    3 + random.nextInt(8),
                    List.of("ela", "math", "science").get(random.nextInt(3)),
                    List.of("tested", "absent").get(random.nextInt(2)),
                    random.nextInt(4) == 0 ? "" : 200 + 2 * random.nextInt(41),
                    List.of("", "proficient", "advanced").get(random.nextInt(3)),
                    random.nextBoolean() ? "" : 1 + random.nextInt(99),
                    line == 2_000 ? "n".repeat(CellEnds.STRETCH + 5) : "n".repeat(random.nextInt(9)),
                    List.of("white", "asian", "american_indian").get(random.nextInt(3)));
            file.append(random.nextInt(10) == 0 ? spoiled(good, random) : good)
                    .append(random.nextInt(50) == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = file.toString().getBytes(UTF_8);
        Header header = Header.of(bytes, bytes.length);
        Layout layout = Layout.of("results.csv", RecordKind.RESULTS, header.text(), MAP, ORGS, new Faults())
                .orElseThrow();
        assertThat(blockAndCloseLookAgree(layout, header.length(), bytes)).isBetween(3_000, 3_999);
    }

    private static String spoiled(String line, Random random) {
        int at = random.nextInt(line.length());
        String other = List.of("", ",", ",,", "\"", "0", "x", " ", "\r", "-", "\n", "99999999", "é")
                .get(random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, at) + other + line.substring(at);
            case 1 -> line.substring(0, at) + other + line.substring(at + 1);
            case 2 -> line.substring(0, at);
            default -> "\"" + line.replace(",", "\",\"") + "\"";
        };
    }

    /** Returns how many rows are clean. */
    private static int blockAndCloseLookAgree(Layout layout, int from, byte[] bytes) {
        StudentNumbers students = new StudentNumbers();
        RowExaminer examiner = new RowExaminer(layout, students, RowChecks.NONE);
        Block block = new Block();
        block.bytes = bytes.clone();
        block.from = from;
        FileBlocks.finish(block, bytes.length);
        BlockRows rows = new BlockRows(RecordKind.RESULTS.columns().size(), layout.numbered());
        BlockParser parser = new BlockParser(layout, students, examiner);
        try {
            parser.read(block, rows);
        } catch (Blocks.LineTooLong e) {
            return 0; // which the close look does not know
        }
        List<String> found = new ArrayList<>();
        int[] values = new int[rows.width()];
        for (int row = 0; row < rows.size(); row++) {
            rows.row(row, values);
            found.add(rows.line(row) + " " + rows.students()[row] + Arrays.toString(values));
        }
        List<String> expected = new ArrayList<>();
        List<Long> bad = new ArrayList<>();
        int line = 0;
        for (int at = block.from; at < block.to; line++) {
            int next = BlockParser.behindLine(block.bytes, at);
            RowExaminer.Examined close = examiner.read(block.bytes, at, next - 1);
            boolean blank = next == at + 1 || next == at + 2 && block.bytes[at] == '\r';
            if (!blank && close.faults().isEmpty()) {
                expected.add(line + " " + close.student() + Arrays.toString(close.values()));
            } else if (!blank) {
                bad.add((long) line << Integer.SIZE | at);
            }
            at = next;
        }
        assertThat(found).isEqualTo(expected);
        assertThat(parser.bad())
                .containsExactly(bad.stream().mapToLong(one -> one).toArray());
        assertThat(parser.lines()).isEqualTo(line);
        return found.size();
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
