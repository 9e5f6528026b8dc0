package commonweal.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.FaultyInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The folder of a small made-up state, and its rows. */
record MadeUp(Path folder) {

    static final List<String> OF_STUDENTS =
            List.of("results.csv", "enrollment.csv", "cohorts.csv", "exits.csv", "access.csv");

    static Request request(int students, int years, long seed, String... faults) {
        return new Request("massachusetts", students, years, 2012, seed, Layout.SEPARATE, List.of(faults));
    }

    static MadeUp of(Request request, Path folder) {
        try {
            GeneratedState.write(request, folder, false, 2, Progress.UNSEEN);
        } catch (FaultyInput e) {
            throw new AssertionError(e.faults().all().toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MadeUp(folder);
    }

    List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows; no cell of a file of students needs quotation marks. */
    List<Row> rows(String file) {
        List<String> lines = lines(file);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> new Row(header, List.of(line.split(",", -1))))
                .toList();
    }

    /** The enrollment of each student in a year. */
    Map<String, Row> enrolled(String year) {
        Map<String, Row> enrolled = new HashMap<>();
        rows("enrollment.csv").stream()
                .filter(row -> row.is("year", year))
                .forEach(
                        row -> assertThat(enrolled.put(row.get("student"), row)).isNull());
        return enrolled;
    }

    record Row(List<String> header, List<String> cells) {
        String get(String column) {
            return cells.get(header.indexOf(column));
        }

        boolean is(String column, String value) {
            return get(column).equals(value);
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        /** The cells of these columns, joined. */
        String key(String... columns) {
            return String.join(
                    "|",
                    List.of(columns).stream()
                            .map(this::get)
                            .map(Objects::requireNonNull)
                            .toList());
        }

        /** Index points of the row; -1 for none. */
        int points() {
            if (get("level").startsWith("alt_")) {
                return 25
                        * List.of(
                                        "alt_not_submitted",
                                        "alt_incomplete",
                                        "alt_awareness",
                                        "alt_emerging",
                                        "alt_progressing")
                                .indexOf(get("level"));
            }
            return get("scaled").isEmpty() ? -1 : 25 * Math.clamp((number("scaled") - 200) / 10, 0, 4);
        }
    }
}
