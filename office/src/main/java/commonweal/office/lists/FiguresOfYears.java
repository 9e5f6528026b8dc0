package commonweal.office.lists;

import commonweal.office.register.GradeSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The published figures of all districts by year: {@code district-figures.csv}, which {@code data/DistrictFigures.java}
 * writes. A district that lacks one of them is left out: it cannot be compared.
 */
@Component
class FiguresOfYears {

    private static final String FILE = "district-figures.csv";
    private static final int CELLS = 7;

    private final TreeMap<Integer, List<DistrictFigures>> byYear = new TreeMap<>();

    FiguresOfYears() {
        try (InputStream file = FiguresOfYears.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line; its last cell alone may stand in quotation marks. */
    private void add(String line) {
        String[] cells = line.replace("\"", "").split(",", CELLS);
        Optional<GradeSpan> grades = GradeSpan.of(cells[6]);
        if (grades.isPresent() && Arrays.stream(cells).noneMatch(String::isEmpty)) {
            byYear.computeIfAbsent(Integer.valueOf(cells[0]), year -> new ArrayList<>())
                    .add(new DistrictFigures(
                            cells[1],
                            Integer.parseInt(cells[2]),
                            Double.parseDouble(cells[3]),
                            Double.parseDouble(cells[4]),
                            Double.parseDouble(cells[5]),
                            grades.get()));
        }
    }

    /** The year whose figures go with a determination: its own, or the nearest earlier one, or else the first. */
    int yearFor(int determination) {
        Integer year = byYear.floorKey(determination);
        return year == null ? byYear.firstKey() : year;
    }

    /** All figures of a year. */
    List<DistrictFigures> of(int year) {
        return List.copyOf(byYear.getOrDefault(year, List.of()));
    }
}
