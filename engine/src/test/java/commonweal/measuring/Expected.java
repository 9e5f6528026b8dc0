package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must have been counted, as a small table: {@code unit}, {@code year} (the first, if there is no such column), {@code
 * subject} and {@code group} (all, if there is none) say of whom; every other column is a count. A cell left empty is not
 * looked at, a hyphen is a median there is none of, and {@code how} shows the working.
 */
final class Expected {

    private static final List<String> WHERE = List.of("unit", "year", "subject", "grade", "group", "how");

    private Expected() {}

    static void subjects(Tallies tallies, String table) {
        check(
                tallies.subjects(),
                SubjectCount.values(),
                table,
                row -> Tallies.part(subject(row.getOrDefault("subject", "ela"))));
    }

    static void outcomes(Tallies tallies, String table) {
        check(tallies.outcomes(), OutcomeCount.values(), table, row -> 0);
    }

    static void grades(Tallies tallies, String table) {
        check(
                tallies.grades(),
                SubjectCount.values(),
                table,
                row -> Tallies.part(
                        subject(row.getOrDefault("subject", "ela")), Integer.parseInt(row.getOrDefault("grade", ""))));
    }

    private interface Part {
        int of(Map<String, String> row);
    }

    private static Subject subject(String code) {
        return Subject.find(code).orElseThrow();
    }

    private static <C extends Enum<C>> void check(Tally<C> tally, C[] counts, String table, Part part) {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        String[] lines = table.strip().split("\n");
        String[] header = TinyRecords.cells(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            String[] cells = TinyRecords.cells(lines[line]);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            int year = Integer.parseInt(row.getOrDefault("year", String.valueOf(tally.firstYear())));
            int unit = tally.units().indexOf(new OrgCode(TinyRoster.code(row.getOrDefault("unit", "state"))));
            Group group = Group.find(row.getOrDefault("group", "all")).orElseThrow();
            int cell = tally.cell(unit, year, part.of(row), group);
            for (int i = 0; i < cells.length; i++) {
                if (!WHERE.contains(header[i]) && !cells[i].isEmpty()) {
                    C count = count(counts, header[i]);
                    String where = lines[line].strip() + " : " + header[i] + " ";
                    expected.add(where + (cells[i].equals("-") ? Tally.NONE : Integer.parseInt(cells[i])));
                    found.add(where + tally.get(count, cell));
                }
            }
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    private static <C extends Enum<C>> C count(C[] counts, String name) {
        return Arrays.stream(counts)
                .filter(count -> count.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing counted is called " + name));
    }
}
