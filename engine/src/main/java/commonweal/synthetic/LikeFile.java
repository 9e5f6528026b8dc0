package commonweal.synthetic;

import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.roster.BaselineYears;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is really known of a state, as it is shipped with the program.
 *
 * @param folder the name of its folder
 */
record LikeFile(String folder) {

    /** The real Massachusetts of the school year 2011-12. */
    static final LikeFile MASSACHUSETTS = new LikeFile("massachusetts-2012");

    private static final List<String> FIGURES = Stream.concat(
                    Stream.of(
                            "cpi_ela",
                            "cpi_math",
                            "sgp_ela",
                            "sgp_math",
                            "low_income",
                            "disability",
                            "el",
                            "graduated"),
                    RecordCodes.RACES.stream())
            .toList();

    /** The figures of each school, by code and column; what is not known is absent. */
    Map<String, Map<String, Double>> figures() {
        Map<String, Map<String, Double>> bySchool = new HashMap<>();
        List<String> grades = IntStream.range(-1, 13).mapToObj(LikeFile::column).toList();
        List<String> columns = Stream.of(Stream.of("org"), grades.stream(), FIGURES.stream())
                .flatMap(part -> part)
                .toList();
        read("like.csv", columns, List.of(), row -> {
            Map<String, Double> known = new HashMap<>();
            columns.stream()
                    .skip(1)
                    .forEach(column -> row.find(column).ifPresent(text -> known.put(column, Double.valueOf(text))));
            bySchool.put(row.get("org"), known);
        });
        return bySchool;
    }

    /** The column with the pupils of a grade. */
    static String column(int grade) {
        return "grade_" + (grade < 0 ? "pk" : grade == 0 ? "k" : Integer.toString(grade));
    }

    /** The roster. */
    Roster roster() {
        Faults faults = new Faults();
        Roster roster = RosterFile.read(bytes("roster.csv"), BaselineYears.ANY, faults);
        check(faults);
        return roster;
    }

    /** Reads one of its files. */
    void read(String file, List<String> required, List<String> optional, Consumer<CsvRow> rows) {
        Faults faults = new Faults();
        new CsvFile(file, required, optional).read(bytes(file), faults, rows);
        check(faults);
    }

    private void check(Faults faults) {
        if (!faults.all().isEmpty()) {
            throw new IllegalStateException("the program's own " + folder + " must be in order: "
                    + faults.all().getFirst());
        }
    }

    /** One of its files as it is. */
    byte[] bytes(String file) {
        try (InputStream stream = LikeFile.class.getResourceAsStream("/data/" + folder + "/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program must have " + folder + "/" + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + file + " cannot be read", e);
        }
    }
}
