package commonweal.records.reading;

import static commonweal.records.reading.Reading.GOOD;
import static commonweal.records.reading.Reading.HEADER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import commonweal.faults.Faults;
import commonweal.records.RecordKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are damaged, made by the wrong program or made to do harm: each is told as what it is. */
class Z_HostileFilesTest {

    @TempDir
    private Path temp;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, bytes);
        return file;
    }

    private Path csv(String text) throws IOException {
        return csv(text, UTF_8);
    }

    private Path csv(String text, Charset charset) throws IOException {
        return write("results.csv", text.getBytes(charset));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String lines(String line, int times) {
        return (line + "\n").repeat(times);
    }

    @Test
    void z01_an_empty_file_is_no_file_of_records() throws IOException {
        Reading reading = Reading.of(csv(""));
        assertThat(reading.stopped()).containsExactly("file.no_header");
        assertThat(reading.wrong()).isEqualTo("The file results.csv is empty.");
    }

    @Test
    void z02_a_first_line_without_anything_in_it_is_no_header() throws IOException {
        assertThat(Reading.of(csv("\n" + HEADER + "\n")).wrong()).contains("has an empty first line");
    }

    @Test
    void z03_a_header_alone_is_a_file_without_rows() throws IOException {
        assertThat(Reading.of(csv(HEADER)).counts()).isEqualTo(new RecordReader.Counts(0, 0));
        assertThat(Reading.of(csv(HEADER + "\r\n")).counts()).isEqualTo(new RecordReader.Counts(0, 0));
    }

    @Test
    void z04_windows_line_ends_a_mark_at_the_start_and_no_last_line_end_are_all_well() throws IOException {
        String text = "\ufeff" + HEADER + "\r\n" + GOOD + "\r\n\r\n" + GOOD;
        assertThat(Reading.of(csv(text)).counts()).isEqualTo(new RecordReader.Counts(2, 0));
    }

    @Test
    void z05_a_file_cut_in_mid_line_has_one_row_that_is_refused() throws IOException {
        Reading reading = Reading.of(csv(HEADER + "\n" + lines(GOOD, 3) + GOOD.substring(0, 20)));
        assertThat(reading.counts()).isEqualTo(new RecordReader.Counts(4, 1));
        assertThat(reading.causes()).containsExactly("1 results.broken_line");
    }

    @Test
    void z06_a_file_in_utf_16_is_told_as_that_with_and_without_a_mark() throws IOException {
        for (Charset charset : new Charset[] {UTF_16, UTF_16LE}) {
            Reading reading = Reading.of(csv(HEADER + "\n" + GOOD + "\n", charset));
            assertThat(reading.stopped()).containsExactly("file.no_header");
            assertThat(reading.wrong()).contains("is written in UTF-16");
        }
    }

    @Test
    void z07_in_latin_1_a_header_is_refused_and_a_cell_is_refused_with_its_row() throws IOException {
        assertThat(Reading.of(csv(HEADER + ",prénom\n" + GOOD + ",x\n", ISO_8859_1))
                        .stopped())
                .containsExactly("file.no_header");
        Reading reading = Reading.of(csv(HEADER + "\n" + GOOD.replace("white", "métis") + "\n", ISO_8859_1));
        assertThat(reading.causes()).containsExactly("1 results.unknown_code");
    }

    @Test
    void z08_zero_bytes_in_a_row_refuse_it_and_are_not_written_on() throws IOException {
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        Path file = csv(HEADER + "\n" + GOOD + "\n" + GOOD.replace("white", "wh\0\u001b[2Jite") + "\n");
        Reading reading = Reading.of(file, ReadingLimits.USUAL, 1, false, rejected);
        assertThat(reading.counts()).isEqualTo(new RecordReader.Counts(2, 1));
        assertThat(rejected.toString(UTF_8))
                .contains("\"wh\ufffd\ufffd[2Jite\"\" is not a code")
                .doesNotContain("\0", "\u001b");
    }

    @Test
    void z09_a_quotation_mark_that_is_not_closed_refuses_the_row_and_no_other() throws IOException {
        Reading reading = Reading.of(csv(HEADER + "\n" + GOOD.replace("white", "\"white") + "\n" + GOOD + "\n"
                + GOOD.replace("white", "wh\"it\"e") + "\n" + GOOD.replace("white", "\"white\"") + "\n"
                + GOOD.replaceAll("0$", "\"0") + "\n" + GOOD.replace("white", "\"white\"x") + "\n"));
        assertThat(reading.counts()).isEqualTo(new RecordReader.Counts(6, 4));
        assertThat(reading.causes()).containsExactly("4 results.broken_line");
    }

    @Test
    void z10_a_header_of_a_million_columns_is_refused_by_its_length_and_one_of_2000_by_their_number()
            throws IOException {
        Reading million = Reading.of(csv(HEADER + ",x".repeat(1_000_000) + "\n"));
        assertThat(million.stopped()).containsExactly("file.no_header");
        assertThat(million.wrong()).contains("no line end within its first 65536 bytes");
        assertThat(Reading.of(csv(HEADER + ",x".repeat(2_000) + "\n")).wrong())
                .contains("it has 2015 columns, and 1000 are the most");
    }

    @Test
    void z11_a_name_of_a_column_is_told_short_and_without_what_moves_a_terminal() throws IOException {
        Reading reading = Reading.of(csv(HEADER + ",\u001b[31m" + "x".repeat(50_000) + "\n"));
        assertThat(reading.stopped()).containsExactly("file.wrong_column");
        assertThat(reading.wrong()).hasSizeLessThan(150).doesNotContain("\u001b");
    }

    @Test
    void z12_a_line_that_is_too_long_stops_the_reading_wherever_the_blocks_end() throws IOException {
        String longest = GOOD.replaceFirst("1001", "\"" + "9".repeat(65_536 - GOOD.length() + 4 - 3) + "\"");
        assertThat(longest).hasSize(65_535);
        for (int before : new int[] {0, 10, 30_000, 50_000}) {
            String text = HEADER + "\n" + lines(GOOD, before);
            for (Path file : new Path[] {
                csv(text + longest + "\n" + GOOD + "\n"),
                write("results.csv.gz", zipped((text + longest + "\n" + GOOD).getBytes(UTF_8)))
            }) {
                assertThat(Reading.of(file).causes()).containsExactly("1 results.bad_student");
            }
            for (Path file : new Path[] {
                csv(text + "9" + longest + "\n" + GOOD + "\n"),
                write("results.csv.gz", zipped((text + "9" + longest + "\n" + GOOD).getBytes(UTF_8)))
            }) {
                Reading reading = Reading.of(file);
                assertThat(reading.stopped()).containsExactly("file.broken");
                assertThat(reading.wrong()).contains("a line is longer than 65536 bytes");
            }
        }
    }

    @Test
    void z13_a_compressed_file_that_is_cut_damaged_or_none_cannot_be_read_to_its_end() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(GOOD.replaceFirst("1001", Integer.toString(1_000 + random.nextInt(1_000_000_000))))
                    .append('\n');
        }
        byte[] whole = zipped(text.toString().getBytes(UTF_8));
        assertThat(Reading.of(write("results.csv.gz", whole)).counts().rows()).isEqualTo(50_000);
        for (int length : new int[] {0, 5, 1_000, whole.length / 2, whole.length - 4}) {
            Reading reading = Reading.of(write("results.csv.gz", Arrays.copyOf(whole, length)));
            assertThat(reading.stopped()).as("cut at %d", length).containsExactly("file.broken");
        }
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 0x55;
        assertThat(Reading.of(write("results.csv.gz", damaged)).stopped()).containsExactly("file.broken");
        Reading plain = Reading.of(write("results.csv.gz", text.toString().getBytes(UTF_8)));
        assertThat(plain.stopped()).containsExactly("file.broken");
        assertThat(plain.wrong()).contains("Not in GZIP format");
    }

    @Test
    void z14_a_file_that_was_made_to_expand_is_stopped_and_small_ones_may_expand_as_they_like() throws IOException {
        byte[] rows = (HEADER + "\n" + lines(GOOD, 200_000)).getBytes(UTF_8);
        Path bomb = write("results.csv.gz", zipped(rows));
        assertThat(Files.size(bomb)).isLessThan(rows.length / 200);
        assertThat(Reading.of(bomb).counts().rows()).isEqualTo(200_000);
        Reading reading =
                Reading.of(bomb, new ReadingLimits(1 << 20, 1 << 22), 2, false, OutputStream.nullOutputStream());
        assertThat(reading.stopped()).containsExactly("file.expands_too_far");
        byte[] zeros = Arrays.copyOf((HEADER + "\n").getBytes(UTF_8), 1 << 24);
        assertThat(Reading.of(write("results.csv.gz", zipped(zeros))).wrong()).contains("a line is longer than");
    }

    @Test
    void z15_ten_million_empty_lines_are_no_rows() throws IOException {
        byte[] lines = new byte[HEADER.length() + 10_000_000];
        Arrays.fill(lines, (byte) '\n');
        System.arraycopy(HEADER.getBytes(UTF_8), 0, lines, 0, HEADER.length());
        assertThat(Reading.of(write("results.csv", lines)).counts()).isEqualTo(new RecordReader.Counts(0, 0));
    }

    @Test
    void z16_where_every_row_is_refused_the_causes_stay_few_and_every_row_is_counted() throws IOException {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(GOOD.replace("white", "r" + i % 50_000)).append('\n');
        }
        Reading reading = Reading.of(csv(text.toString()));
        assertThat(reading.counts()).isEqualTo(new RecordReader.Counts(100_000, 100_000));
        assertThat(reading.causes()).hasSize(2_001).startsWith("96000 results.unknown_code", "2 results.unknown_code");
    }

    @Test
    void z17_rejects_stand_in_the_order_of_the_file_with_their_lines_however_many_threads() throws IOException {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i % 7 == 0 ? GOOD : "x").append(i % 5 == 0 ? "\n\n" : "\n");
        }
        Path file = csv(text.toString());
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream four = new ByteArrayOutputStream();
        Reading.of(file, ReadingLimits.USUAL, 1, false, one);
        Reading.of(file, new ReadingLimits(5_000, 1 << 30), 4, false, four);
        assertThat(four.toString(UTF_8)).isEqualTo(one.toString(UTF_8));
        assertThat(one.toString(UTF_8).lines())
                .hasSize(1 + 30_000 - 4_286)
                .element(1)
                .asString()
                .contains(",4,");
    }

    @Test
    void z18_a_parquet_file_that_is_none_is_cut_or_is_damaged_cannot_be_read() throws IOException, SQLException {
        Path good = parquet("results.parquet", "i");
        assertThat(Reading.of(good).counts()).isEqualTo(new RecordReader.Counts(20_000, 0));
        byte[] whole = Files.readAllBytes(good);
        for (byte[] bytes :
                new byte[][] {new byte[0], GOOD.getBytes(UTF_8), Arrays.copyOf(whole, whole.length - 100)}) {
            Reading reading = Reading.of(write("results.parquet", bytes));
            assertThat(reading.stopped()).containsExactly("file.broken");
            assertThat(reading.wrong()).contains("it is not a Parquet file, or not whole");
        }
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 4, whole.length / 2, (byte) 0x7F);
        assertThat(Reading.of(write("results.parquet", damaged)).stopped()).containsExactly("file.broken");
        assertThat(Reading.of(parquet("results.parquet", "repeat('9', 100000)")).wrong())
                .contains("a line is longer than");
    }

    @Test
    void z19_the_folders_round_a_parquet_file_may_be_named_as_they_like() throws IOException, SQLException {
        for (String name : new String[] {"a*", "year=2012", "[x]", "it's", "?"}) {
            Files.createDirectories(temp.resolve("ab"));
            parquet("ab/results.parquet", "i");
            Files.createDirectories(temp.resolve(name));
            Files.move(parquet("made.parquet", "i"), temp.resolve(name).resolve("results.parquet"));
            assertThat(Reading.of(temp.resolve(name).resolve("results.parquet"))
                            .counts()
                            .rows())
                    .as(name)
                    .isEqualTo(20_000);
        }
    }

    /** 20 000 good rows, whose students are what is said. */
    private Path parquet(String name, String student) throws SQLException {
        Path file = temp.resolve(name);
        String[] names = HEADER.split(",");
        String[] cells = GOOD.split(",");
        StringBuilder select = new StringBuilder(student + " as student");
        for (int i = 1; i < names.length; i++) {
            select.append(", '").append(cells[i]).append("' as ").append(names[i]);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select " + select + " from range(1, 20001) t(i)) to '" + file
                    + "' (format parquet, compression uncompressed)");
        }
        return file;
    }

    @Test
    void z20_a_folder_with_the_name_of_a_record_file_is_told_and_not_passed_over() throws IOException {
        Files.createDirectory(temp.resolve("results.csv"));
        Faults faults = new Faults();
        assertThat(RecordsFolder.in(temp, faults).of(RecordKind.RESULTS)).isEmpty();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("records.not_a_file");
            assertThat(fault.wrong()).isEqualTo("results.csv is a folder.");
        });
    }

    @Test
    void z21_a_file_that_may_not_be_read_is_told_as_that() throws IOException {
        Path file = csv(HEADER + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(Reading.of(file).stopped()).containsExactly("file.not_readable");
    }
}
