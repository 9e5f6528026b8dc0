package commonweal.measuring.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.measuring.TinyRecords;
import commonweal.measuring.TinyRoster;
import commonweal.measuring.TinyRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D: what the SQL count may touch, and what it says when it cannot go on. */
class D_ScratchTest {

    @TempDir
    private Path folder;

    private SqlMeasuring.Limits limits() throws IOException {
        return new SqlMeasuring.Limits(1, 200, Files.createDirectories(folder.resolve("scratch")));
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(limits().temporary())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void d01_once_sealed_it_reads_no_other_file_and_keeps_its_settings() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "secret\n");
        Path readable = Files.createDirectories(folder.resolve("readable"));
        try (Scratch scratch = Scratch.open(limits())) {
            scratch.seal(readable);
            String read = "create table other as select * from read_csv('" + Scratch.quoted(other) + "')";
            assertThatThrownBy(() -> scratch.run("reading another file", read))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the SQL count stopped at reading another file: Permission Error");
        }
        try (Scratch scratch = Scratch.open(limits())) {
            scratch.seal(readable);
            assertThatThrownBy(() -> scratch.run("taking more memory", "set memory_limit = '8GB'"))
                    .hasMessageContaining("locked");
        }
        nothingIsLeft();
    }

    @Test
    void d02_a_folder_without_a_snapshot_is_named() throws IOException {
        SqlMeasuring measuring = new SqlMeasuring(limits());
        assertThatThrownBy(() -> measuring.measure(
                        folder, TinyRoster.roster(), TinyRules.usual().always()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("results.parquet");
        nothingIsLeft();
    }

    @Test
    void d03_a_damaged_file_is_named() throws IOException {
        Path snapshot = TinySnapshot.write(TinyRecords.of("""
                access: year 2012, school A1
                student | sgpa
                s1      | 50
                """), folder.resolve("snapshot"));
        Files.writeString(snapshot.resolve("exits.parquet"), "not Parquet at all");
        SqlMeasuring measuring = new SqlMeasuring(limits());
        assertThatThrownBy(() -> measuring.measure(
                        snapshot, TinyRoster.roster(), TinyRules.usual().always()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the SQL count stopped at reading exits.parquet: ");
        nothingIsLeft();
    }

    @Test
    void d04_a_snapshot_without_rows_has_no_years() throws IOException {
        Path snapshot = TinySnapshot.write(TinyRecords.of("access: year 2012\nstudent"), folder.resolve("empty"));
        assertThat(new SqlMeasuring(limits())
                        .measure(
                                snapshot, TinyRoster.roster(), TinyRules.usual().always())
                        .subjects()
                        .years())
                .isZero();
    }
}
