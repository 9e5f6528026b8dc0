package commonweal.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the printed gap-narrowing tables: a group of a school or district in one subject and year.
 *
 * @param group the printed name
 */
record PublishedCell(
        int year,
        String org,
        String kind,
        String schoolType,
        String subject,
        String group,
        Optional<Integer> n,
        Optional<Integer> baselineYear,
        Optional<BigDecimal> baseline,
        Optional<BigDecimal> comparison,
        Optional<BigDecimal> cpi,
        Optional<BigDecimal> change,
        Optional<BigDecimal> target,
        Optional<BigDecimal> goal,
        Optional<BigDecimal> percentile,
        String points,
        String rating,
        String source) {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("All students", "all"),
            Map.entry("High needs", "high_needs"),
            Map.entry("Low income", "low_income"),
            Map.entry("Economically disadvantaged", "economically_disadvantaged"),
            Map.entry("EL and former EL", "el_and_former_el"),
            Map.entry("Students with disabilities", "students_with_disabilities"),
            Map.entry("American Indian or Alaska Native", "american_indian"),
            Map.entry("Asian", "asian"),
            Map.entry("African American/Black", "black"),
            Map.entry("Hispanic/Latino", "hispanic"),
            Map.entry("Multi-race, non-Hispanic/Latino", "multi_race"),
            Map.entry("Native Hawaiian or Pacific Islander", "pacific_islander"),
            Map.entry("White", "white"));
    private static final Map<String, String> SUBJECTS =
            Map.of("English language arts", "ela", "Mathematics", "math", "Science", "science");

    static List<PublishedCell> all() {
        return PublishedCpis.rows("/cases/gap-narrowing.csv").stream()
                .map(PublishedCell::of)
                .toList();
    }

    private static PublishedCell of(String[] cells) {
        return new PublishedCell(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[3],
                cells[4],
                SUBJECTS.getOrDefault(cells[5], cells[5]),
                GROUPS.getOrDefault(unquoted(cells[6]), cells[6]),
                number(cells[7]).map(BigDecimal::intValueExact),
                number(cells[8]).map(BigDecimal::intValueExact),
                number(cells[9]),
                number(cells[10]),
                number(cells[11]),
                number(cells[12]),
                number(cells[13]),
                number(cells[14]),
                number(cells[15]),
                cells[17],
                cells[18],
                cells[19]);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    /** The CPI compared with: the printed one, or the printed change taken off. */
    Optional<BigDecimal> comparedWith() {
        return comparison.or(() -> change.flatMap(by -> cpi.map(now -> now.subtract(by))));
    }

    /** The year compared with: the one before, or where its column is blank the one before that. */
    int comparisonYear() {
        return comparison.isPresent() ? year - 1 : year - 2;
    }

    String where() {
        return year + " " + org + " " + subject + " " + group;
    }
}
