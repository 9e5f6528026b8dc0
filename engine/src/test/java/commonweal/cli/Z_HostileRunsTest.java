package commonweal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The measure command in a process of its own that is given little memory, no room on the disk, or a signal: it says what is
 * wrong, ends with the code that says so, and leaves nothing half-written.
 */
class Z_HostileRunsTest {

    private static final int PATIENCE = 60;

    @TempDir
    private static Path shared;

    @TempDir
    private Path temp;

    private String said = "";

    @BeforeAll
    static void makeUpAState() {
        StringWriter told = new StringWriter();
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
        String state = shared.resolve("state").toString();
        assertThat(line.execute(
                        "generate",
                        "--like",
                        "massachusetts",
                        "--students",
                        "1000",
                        "--years",
                        "1",
                        "--seed",
                        "1",
                        "--out",
                        state))
                .as(told.toString())
                .isZero();
    }

    /** The made-up state, its results to be replaced. */
    private Path records() throws IOException {
        Path records = temp.resolve("records");
        Files.createDirectory(records);
        try (Stream<Path> files = Files.list(shared.resolve("state"))) {
            for (Path file : files.toList()) {
                Files.copy(file, records.resolve(file.getFileName()));
            }
        }
        return records;
    }

    private static String header() throws IOException {
        try (Stream<String> lines = Files.lines(shared.resolve("state").resolve("results.csv"))) {
            return lines.findFirst().orElseThrow();
        }
    }

    /** The rows of the made-up state so many times: a file of gzip may have several parts. */
    private static void repeat(Path zipped, int times) throws IOException {
        byte[] all = Files.readAllBytes(shared.resolve("state").resolve("results.csv"));
        int rows = header().length() + 1;
        byte[] part = zipped(Arrays.copyOfRange(all, rows, all.length));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zipped))) {
            out.write(zipped(all));
            for (int i = 1; i < times; i++) {
                out.write(part);
            }
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private List<String> command(int memory, Path records, Path out) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "commonweal.cli.Commonweal"));
        words.addAll(List.of("measure", "--records", records.toString(), "--policy", "massachusetts/2012"));
        words.addAll(List.of("--no-audit", "--threads", "2", "--out", out.toString()));
        return words;
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        said = Files.readString(temp.resolve("said"));
        return process.exitValue();
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.map(file -> temp.relativize(file).toString())
                    .filter(name -> !name.isEmpty() && !name.startsWith("records") && !name.equals("said"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "refused", "long"})
    void z51_in_little_memory_what_cannot_be_records_is_told_and_nothing_but_rejects_is_left(String what)
            throws IOException, InterruptedException {
        Path records = records();
        byte[] bytes = new byte[16 << 20];
        switch (what) {
            case "random" -> new Random(1).nextBytes(bytes);
            case "long" -> Arrays.fill(bytes, (byte) 'x');
            default -> bytes = "x\n".repeat(500_000).getBytes(UTF_8);
        }
        try (OutputStream out = Files.newOutputStream(records.resolve("results.csv"))) {
            out.write((header() + "\n").getBytes(UTF_8));
            out.write(bytes);
        }
        assertThat(run(command(96, records, temp.resolve("out"))))
                .as(() -> said)
                .isEqualTo(ExitCodes.FAULTY_DATA);
        assertThat(said).contains(what.equals("long") ? "file.broken" : "results.broken_line", "What to do");
        assertThat(left()).isEqualTo(what.equals("long") ? List.of() : List.of("out.rejects.csv"));
        if (what.equals("refused")) {
            try (Stream<String> lines = Files.lines(temp.resolve("out.rejects.csv"))) {
                assertThat(lines.count()).isEqualTo(500_001);
            }
        }
    }

    @Test
    void z52_rows_that_need_more_memory_than_there_is_are_told_as_that() throws IOException, InterruptedException {
        Path records = records();
        Files.delete(records.resolve("results.csv"));
        repeat(records.resolve("results.csv.gz"), 1_000);
        assertThat(run(command(48, records, temp.resolve("out"))))
                .as(() -> said)
                .isEqualTo(ExitCodes.INTERNAL);
        assertThat(said).contains("not enough memory", "COMMONWEAL_JAVA_OPTS=-Xmx");
        assertThat(left()).isEmpty();
    }

    /** A run that has begun to write its snapshot. */
    private Process runHalfWay(Path out) throws IOException, InterruptedException {
        Path records = records();
        Files.delete(records.resolve("results.csv"));
        repeat(records.resolve("results.csv.gz"), 3_000);
        Process process = start(command(1_024, records, out));
        Path store = temp.resolve("snapshots");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (left().stream().noneMatch(name -> name.endsWith("results.parquet"))) {
            assertThat(process.isAlive())
                    .as("it has not ended before it was stopped")
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
        assertThat(store).isDirectory();
        return process;
    }

    @Test
    void z53_a_run_that_is_told_to_end_leaves_nothing() throws IOException, InterruptedException {
        Process process = runHalfWay(temp.resolve("out"));
        process.destroy();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(left()).isEmpty();
    }

    @Test
    void z54_a_run_that_is_killed_leaves_what_is_named_partial_for_its_owner_and_the_next_one_succeeds()
            throws IOException, InterruptedException {
        Process process = runHalfWay(temp.resolve("out"));
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        List<String> left = left();
        assertThat(left).contains("snapshots").hasSizeGreaterThan(1);
        for (String name : left) {
            assertThat(name).matches("snapshots(/\\.partial-.*)?");
            Set<PosixFilePermission> permissions =
                    Files.getPosixFilePermissions(temp.resolve(name), LinkOption.NOFOLLOW_LINKS);
            assertThat(permissions)
                    .as(name)
                    .isSubsetOf(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
        }
        assertThat(run(command(256, shared.resolve("state"), temp.resolve("out"))))
                .as(() -> said)
                .isZero();
        assertThat(temp.resolve("out").resolve("measures.csv")).isRegularFile();
    }

    /** A file system of its own that is so small; it vanishes with the process. */
    private int runOnDiskOf(String size, Path records) throws IOException, InterruptedException {
        Path disk = temp.resolve("disk");
        Files.createDirectory(disk);
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + size + " tmpfs \"$0\" || exit 99; \"$@\"; code=$?;"
                        + " echo \"left: $(ls -A \"$0\")\"; exit $code",
                disk.toString()));
        command.addAll(command(256, records, disk.resolve("out")));
        return run(command);
    }

    private void assumeDisksCanBeMade() throws IOException, InterruptedException {
        try {
            Process process = start(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", temp.toString()));
            assumeTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0, "no mount here");
        } catch (IOException e) {
            assumeTrue(false, "no unshare here");
        }
    }

    @Test
    void z55_a_disk_that_is_full_while_the_snapshot_is_written_is_told_and_emptied()
            throws IOException, InterruptedException {
        assumeDisksCanBeMade();
        Path records = records();
        Files.delete(records.resolve("results.csv"));
        repeat(records.resolve("results.csv.gz"), 100);
        assertThat(runOnDiskOf("512k", records)).as(() -> said).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(said).contains("out.no_space", "Nothing was left behind").endsWith("left: \n");
    }

    @Test
    void z56_so_is_one_that_is_full_while_the_rejects_are_written() throws IOException, InterruptedException {
        assumeDisksCanBeMade();
        Path records = records();
        Files.writeString(records.resolve("results.csv"), header() + "\n" + "x\n".repeat(20_000));
        assertThat(runOnDiskOf("512k", records)).as(() -> said).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(said).contains("out.no_space").endsWith("left: \n");
    }

    @Test
    void z57_and_one_that_is_full_while_the_output_is_written_keeps_the_whole_snapshot_only()
            throws IOException, InterruptedException {
        assumeDisksCanBeMade();
        assertThat(runOnDiskOf("1m", shared.resolve("state"))).as(() -> said).isEqualTo(ExitCodes.NO_OUTPUT);
        assertThat(said).contains("out.no_space").endsWith("left: snapshots\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"})
    void z58_each_system_says_it_in_its_own_words(String words) {
        StringWriter told = new StringWriter();
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
        IOException[] ways = {
            new IOException(words),
            new FileSystemException("results.parquet", null, words),
            new IOException("the SQL count stopped", new IOException("IO Error: " + words))
        };
        for (IOException way : ways) {
            assertThat(new Failures().handleExecutionException(way, line, line.parseArgs()))
                    .isEqualTo(ExitCodes.NO_OUTPUT);
        }
        assertThat(told.toString().split("out.no_space", -1)).hasSize(1 + ways.length);
    }
}
