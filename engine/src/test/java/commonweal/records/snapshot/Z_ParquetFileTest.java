package commonweal.records.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import commonweal.records.reading.StudentNumbers;
import commonweal.records.reading.TextStudents;
import commonweal.roster.OrgCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a snapshot's writer writes, another program's reader of Parquet reads the same. */
class Z_ParquetFileTest {

    private static final int[] ROWS = {0, 1, 2, 7, 8, 9, 1_000, 20_000};

    @TempDir
    private Path temp;

    private final List<OrgCode> orgs = new ArrayList<>();

    Z_ParquetFileTest() {
        for (int i = 1; i <= 700; i++) {
            orgs.add(new OrgCode(String.format(Locale.ROOT, "%08d", 10_000 + i)));
        }
    }

    private static int range(Form form) {
        return switch (form) {
            case Form.Student _ -> 0;
            case Form.Org _ -> 700;
            case Form.Code code -> code.codes().size();
            case Form.Year _ -> 2101;
            case Form.Grade _ -> 14;
            case Form.YesNo _ -> 2;
            case Form.Whole whole -> whole.highest() + 1;
        };
    }

    private String text(Form form, int number) {
        return switch (form) {
            case Form.Org _ -> orgs.get(number).code();
            case Form.Code code -> code.codes().get(number);
            case Form.Grade _ -> Integer.toString(number == 13 ? -1 : number);
            case Form.Student _, Form.Year _, Form.YesNo _, Form.Whole _ -> Integer.toString(number);
        };
    }

    /** Rows of one group: some columns empty in all rows, some of one value, some full, some with gaps. */
    private List<List<@Nullable String>> write(
            RecordKind kind, int rows, Random random, RowGroup group, StudentIds ids, ParquetFile file)
            throws IOException {
        List<RecordColumn> columns = kind.columns();
        int[] gaps = random.ints(columns.size(), 0, 4).toArray();
        int[] different = random.ints(columns.size(), 0, 3).toArray();
        int[] lowest = columns.stream()
                .mapToInt(column -> random.nextInt(Math.max(1, range(column.form()))))
                .toArray();
        List<List<@Nullable String>> written = new ArrayList<>();
        int[][] values = new int[columns.size()][rows + random.nextInt(3)];
        long[] students = new long[rows + random.nextInt(3)];
        for (int i = 0; i < rows; i++) {
            List<@Nullable String> texts = new ArrayList<>();
            long student = i > 0 && random.nextBoolean()
                    ? students[i - 1]
                    : ids.number(random.nextBoolean() ? "" : "s-" + random.nextInt(50), random);
            students[i] = student;
            for (int c = 0; c < columns.size(); c++) {
                Form form = columns.get(c).form();
                if (form instanceof Form.Student) {
                    texts.add(ids.numbers.text(student));
                    continue;
                }
                boolean empty = gaps[c] == 0 || gaps[c] == 1 && random.nextInt(3) == 0;
                values[c][i] = empty
                        ? Form.MISSING
                        : different[c] == 0
                                ? lowest[c]
                                : different[c] == 1
                                        ? Math.min(range(form) - 1, lowest[c] + random.nextInt(3))
                                        : random.nextInt(range(form));
                texts.add(empty ? null : text(form, values[c][i]));
            }
            written.add(texts);
        }
        file.add(group.encode(values, students, rows, new GrowingBytes()));
        return written;
    }

    /** Gives students numbers as the reader does: digits are their own, others come from a table. */
    private static final class StudentIds {
        private final StudentNumbers numbers = new StudentNumbers();

        long number(String identifier, Random random) {
            return identifier.isEmpty()
                    ? 1 + random.nextLong(9_999_999_999L)
                    : TextStudents.number(numbers, identifier);
        }
    }

    private List<List<@Nullable String>> readByDuckDb(Path file, RecordKind kind) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from read_parquet('" + file + "')")) {
            assertThat(all.getMetaData().getColumnCount())
                    .isEqualTo(kind.columns().size());
            while (all.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int c = 1; c <= kind.columns().size(); c++) {
                    row.add(all.getString(c));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void z31_random_rows_of_every_kind_are_read_back_the_same(RecordKind kind) throws IOException, SQLException {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<List<@Nullable String>> written = new ArrayList<>();
            Path path = temp.resolve(seed + ".parquet");
            StudentIds ids = new StudentIds();
            List<ParquetColumn> columns = kind.columns().stream()
                    .map(column -> new ParquetColumn(column, orgs))
                    .toList();
            try (ParquetFile file = new ParquetFile(Files.newOutputStream(path), columns)) {
                RowGroup group = new RowGroup(columns, ids.numbers);
                int groups = seed < ROWS.length ? 1 : 1 + random.nextInt(4);
                for (int g = 0; g < groups; g++) {
                    int rows = seed < ROWS.length ? ROWS[seed] : ROWS[random.nextInt(ROWS.length)];
                    written.addAll(write(kind, rows, random, group, ids, file));
                }
                file.finish();
                assertThat(file.rows()).isEqualTo(written.size());
            }
            assertThat(readByDuckDb(path, kind)).as("seed %d", seed).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "3"})
    void z32_a_file_without_a_row_in_any_group_is_a_whole_file(int groups) throws IOException, SQLException {
        Path path = temp.resolve("empty.parquet");
        List<ParquetColumn> columns = RecordKind.RESULTS.columns().stream()
                .map(column -> new ParquetColumn(column, orgs))
                .toList();
        try (ParquetFile file = new ParquetFile(Files.newOutputStream(path), columns)) {
            RowGroup group = new RowGroup(columns, new StudentNumbers());
            for (int g = 0; g < groups; g++) {
                file.add(group.encode(new int[columns.size()][0], new long[0], 0, new GrowingBytes()));
            }
            file.finish();
        }
        assertThat(readByDuckDb(path, RecordKind.RESULTS)).isEmpty();
    }
}
