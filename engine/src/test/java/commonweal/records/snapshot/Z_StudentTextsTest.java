package commonweal.records.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.records.RecordKind;
import commonweal.records.reading.ParquetLines;
import commonweal.records.reading.StudentNumbers;
import commonweal.records.reading.TextStudents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Identifiers are the same text again, however they follow each other. */
class Z_StudentTextsTest {

    @TempDir
    private Path temp;

    private final StudentNumbers numbers = new StudentNumbers();

    static Stream<List<String>> students() {
        return Stream.of(
                // Each with several rows.
                List.of("1000000019", "1000000019", "1000000019", "1000000120", "1000000120"),
                // None with two.
                LongStream.range(0, 5_000)
                        .mapToObj(i -> Long.toString(1_000_003 * i))
                        .toList(),
                // One that comes back, next to others and alone.
                List.of("101", "202", "101", "101", "303", "101"),
                // One is the beginning of the next, and the other way round.
                List.of("1", "12", "123", "12", "1", "10", "1010101010", "10"),
                // One all the time, over the borders of what is packed together.
                Collections.nCopies(3_001, "9999999999"),
                // Letters, leading zeros, and the longest.
                List.of("S-1", "S-1", "S_1", "s-1", "007", "7", "0", "abcdefghijklmnopqr", "abcdefghijklmnopqq", "A"),
                // Letters and digits in turn, of every length, some hundred rows.
                IntStream.range(0, 700)
                        .mapToObj(i -> i % 3 == 0 ? "1".repeat(1 + i % 10) : "X" + "2".repeat(i % 18))
                        .toList(),
                // As many as stand in one part of the differences, one fewer, one more.
                cycle(127),
                cycle(128),
                cycle(129),
                cycle(130));
    }

    private static List<String> cycle(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(500 + i % 7))
                .toList();
    }

    /** Writes them as the students of several groups. */
    private Path write(List<List<String>> groups) throws IOException {
        List<ParquetColumn> columns = RecordKind.EXITS.columns().stream()
                .map(column -> new ParquetColumn(column, List.of()))
                .toList();
        Path path = temp.resolve("exits.parquet");
        try (ParquetFile file = new ParquetFile(Files.newOutputStream(path), columns)) {
            RowGroup group = new RowGroup(columns, numbers);
            group.columns(new int[] {RecordKind.EXITS.index("year")});
            for (List<String> students : groups) {
                int[][] values = new int[columns.size()][];
                values[RecordKind.EXITS.index("year")] =
                        IntStream.range(0, students.size()).toArray();
                Arrays.setAll(values[RecordKind.EXITS.index("year")], i -> i % 2000);
                file.add(group.encode(
                        values,
                        students.stream().mapToLong(this::number).toArray(),
                        students.size(),
                        new GrowingBytes()));
            }
            file.finish();
        }
        return path;
    }

    private long number(String student) {
        boolean plain = student.matches("[1-9][0-9]{0,9}");
        return plain ? Long.parseLong(student) : TextStudents.number(numbers, student);
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(sql)) {
            while (all.next()) {
                found.add(all.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("students")
    void z34_students_are_read_back_by_another_reader(List<String> students) throws IOException, SQLException {
        Path file = write(List.of(students, students.reversed()));
        assertThat(query("select student from read_parquet('" + file + "')"))
                .isEqualTo(Stream.concat(students.stream(), students.reversed().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("students")
    void z35_students_are_read_back_as_records(List<String> students) throws IOException {
        List<String> lines = ParquetLines.of(write(List.of(students)));
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .isEqualTo(students);
    }

    @ParameterizedTest
    @MethodSource("students")
    void z36_students_are_counted_joined_and_found_by_another_reader(List<String> students)
            throws IOException, SQLException {
        Path file = write(List.of(students, List.of("1"), students));
        String table = "read_parquet('" + file + "')";
        List<String> all = Stream.of(students, List.of("1"), students)
                .flatMap(List::stream)
                .toList();
        List<String> expected = all.stream()
                .distinct()
                .sorted()
                .map(student -> student + " " + Collections.frequency(all, student))
                .toList();
        assertThat(query("select student || ' ' || count(*) from " + table + " group by student order by student"))
                .isEqualTo(expected);
        long pairs = all.stream()
                .mapToLong(student -> Collections.frequency(all, student))
                .sum();
        assertThat(query("select count(*) from " + table + " a join " + table + " b using (student)"))
                .containsExactly(Long.toString(pairs));
        assertThat(query("select count(*) from " + table + " where student = '" + students.getFirst() + "'"))
                .containsExactly(Integer.toString(Collections.frequency(all, students.getFirst())));
    }

    @Test
    void z37_rows_of_a_student_cost_little_more_than_one() throws IOException {
        List<String> once = LongStream.range(0, 4_000)
                .mapToObj(i -> Long.toString(1_000_000_000L + 99_991 * i))
                .toList();
        List<String> thrice = once.stream()
                .flatMap(student -> Collections.nCopies(3, student).stream())
                .toList();
        long least = Files.size(write(List.of(once)));
        assertThat(Files.size(write(List.of(thrice)))).isLessThan(2 * least);
    }
}
