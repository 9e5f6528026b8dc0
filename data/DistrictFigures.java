import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes {@code office/src/main/resources/commonweal/office/lists/district-figures.csv}: by what the office finds districts
 * that are like one another. One line for each year and district: its students, the percentages of low income, English
 * learners and students with disabilities among them, and the grades in which it has students.
 *
 * <p>Run from the root of the repository with {@code java data/DistrictFigures.java} (JDK 25, no libraries); it uses the way
 * of reading and writing of {@code data/Convert.java}. Every figure is a published one; what has no
 * number of students is left out. The year is that in which the school year ended. A second run writes the same bytes.
 */
final class DistrictFigures {

    private static final Path FILE = Path.of(
            "office", "src", "main", "resources", "commonweal", "office", "lists", "district-figures.csv");
    private static final String STATE = "00000000";

    /** The columns of the published file, and the grades as the register writes them. */
    private static final List<String> PUBLISHED =
            List.of("pk", "k", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");

    private static final List<String> WRITTEN =
            List.of("PK", "K", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    static void main() {
        Map<String, String> grades = new HashMap<>();
        Convert.read("ma_enrollment_by_grade_2012_2014.csv.gz").forEach(row -> grades.put(
                row.get("year") + row.get("org_code"),
                String.join(
                        ",",
                        IntStream.range(0, WRITTEN.size())
                                .filter(place -> served(row.get(PUBLISHED.get(place))))
                                .mapToObj(WRITTEN::get)
                                .toList())));
        Convert.write(
                FILE,
                "year,org,students,low_income,el,disability,grades",
                Convert.read("ma_enrollment_selected_2012_2014.csv.gz").stream()
                        .filter(row -> row.get("org_code").endsWith("0000")
                                && !row.get("org_code").equals(STATE)
                                && !row.get("total").isEmpty())
                        .sorted(Comparator.comparing(row -> row.get("year") + row.get("org_code")))
                        .map(row -> List.of(
                                row.get("year"),
                                row.get("org_code"),
                                row.get("total"),
                                row.get("low_income_pct"),
                                row.get("ell_pct"),
                                row.get("swd_pct"),
                                grades.getOrDefault(row.get("year") + row.get("org_code"), ""))));
    }

    private static boolean served(String students) {
        return !students.isEmpty() && !students.equals("0");
    }
}
