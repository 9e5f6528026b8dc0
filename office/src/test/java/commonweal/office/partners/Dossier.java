package commonweal.office.partners;

import commonweal.office.partners.Study.Direction;
import commonweal.office.partners.Study.OutcomeKind;
import commonweal.office.partners.Study.Significance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dossier written as a table, a finding a line: {@code design | outcome kind | direction | significance | sites |
 * repetitions | reviewed on | last day | practice | withdrawn on}. A dash is what is not known.
 */
final class Dossier {

    private Dossier() {}

    static List<Study> of(String table) {
        List<String> lines =
                table.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .map(line -> study(
                        lines.indexOf(line) + 1,
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()))
                .toList();
    }

    private static Study study(int number, List<String> cells) {
        return new Study(
                number,
                1,
                "Study " + number,
                "",
                cells.size() > 8 ? cells.get(8) : "Tutoring",
                cells.get(0),
                OutcomeKind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                "outcome " + number,
                Direction.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                Significance.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                null,
                "",
                null,
                "",
                number(cells.get(4)),
                number(cells.get(5)),
                cells.get(6).equals("-") ? "" : "research office",
                day(cells.get(6)),
                day(cells.get(7)),
                "",
                LocalDate.of(2012, 1, 1),
                cells.size() > 9 ? day(cells.get(9)) : null,
                "");
    }

    private static @Nullable Integer number(String cell) {
        return cell.equals("-") ? null : Integer.valueOf(cell);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.equals("-") ? null : LocalDate.parse(cell);
    }
}
