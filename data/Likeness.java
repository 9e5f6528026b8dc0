import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code data/massachusetts-2012/like.csv}: what a made-up state has to be like, for each school of the list of 2012.
 *
 * <p>Run from the root of the repository with {@code java data/Likeness.java} (JDK 25, no libraries), after {@code
 * data/Convert.java}, whose way of reading and writing it uses. Every figure is a published one or empty; none is guessed
 * here. A second run writes the same bytes.
 */
final class Likeness {

    private static final List<String> GRADES =
            List.of("pk", "k", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    private static final Map<String, String> RACES = Map.of(
            "american_indian", "% Native American",
            "asian", "% Asian",
            "black", "% African American",
            "hispanic", "% Hispanic",
            "multi_race", "% Multi-Race, Non-Hispanic",
            "pacific_islander", "% Native Hawaiian, Pacific Islander",
            "white", "% White");

    private final Map<String, Map<String, String>> bySchool = new HashMap<>();
    private final List<String> columns = new ArrayList<>();

    static void main() {
        var likeness = new Likeness();
        likeness.take("ma_enrollment_by_grade_2012_2014.csv.gz", Map.of("year", "2012"), "org_code", grades());
        likeness.take(
                "ma_cpi_ayp_schools_2007_2011.csv.gz",
                Map.of("FY_CODE", "2011"),
                "SCHOOL_CODE",
                List.of("cpi_ela=EPRFCPI", "cpi_math=MPRFCPI"));
        likeness.take(
                "ma_mcas_schools_2013_2014.csv.gz",
                Map.of("grade_14", "AL"),
                "org_code",
                List.of("sgp_ela=ELASGP13", "sgp_math=MATSGP13"));
        likeness.take(
                "ma_enrollment_selected_2012_2014.csv.gz",
                Map.of("year", "2012"),
                "org_code",
                List.of("low_income=low_income_pct", "disability=swd_pct", "el=ell_pct"));
        likeness.take("ma_schools_profile_2017.csv.gz", Map.of(), "School Code", races());
        likeness.take(
                "ma_accountability_schools_2016.csv", Map.of(), "school_code", List.of("graduated=grad_rate_4yr_2016"));
        likeness.write();
    }

    private static List<String> grades() {
        return GRADES.stream().map(grade -> "grade_" + grade + "=" + grade).toList();
    }

    private static List<String> races() {
        return RACES.entrySet().stream()
                .map(race -> race.getKey() + "=" + race.getValue())
                .sorted()
                .toList();
    }

    /** Takes figures of a published file: {@code name=column}. */
    private void take(String file, Map<String, String> where, String code, List<String> figures) {
        figures.forEach(figure -> columns.add(name(figure)));
        Convert.read(file).stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(cell -> row.get(cell.getKey()).equals(cell.getValue())))
                .forEach(row -> {
                    var known = bySchool.computeIfAbsent(row.get(code), org -> new HashMap<>());
                    for (var figure : figures) {
                        known.put(name(figure), row.get(figure.substring(figure.indexOf('=') + 1)));
                    }
                });
    }

    private static String name(String figure) {
        return figure.substring(0, figure.indexOf('='));
    }

    private void write() {
        Convert.write(
                Path.of("data", "massachusetts-2012", "like.csv"),
                "org," + String.join(",", columns),
                Convert.read("ma_accountability_schools_2012.csv").stream()
                        .map(row -> row.get("school_code"))
                        .sorted(Comparator.naturalOrder())
                        .map(this::line));
    }

    private List<String> line(String org) {
        var known = bySchool.getOrDefault(org, Map.of());
        return Stream.concat(
                        Stream.of(org),
                        columns.stream().map(column -> Objects.requireNonNullElse(known.get(column), "")))
                .collect(Collectors.toList());
    }
}
