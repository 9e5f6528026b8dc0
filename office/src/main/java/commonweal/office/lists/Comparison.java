package commonweal.office.lists;

import commonweal.office.lists.UnitRow.Inner;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Schools and districts side by side, line by line.
 *
 * @param lines the lines
 */
record Comparison(List<Line> lines) {

    private static final String NONE = "none";

    /**
     * A line.
     *
     * @param label what it is about
     * @param cells one for each school or district
     * @param differs whether not all cells say the same
     */
    record Line(String label, List<Cell> cells, boolean differs) {

        Line(String label, List<Cell> cells) {
            this(label, cells, cells.stream().map(Cell::text).distinct().count() > 1);
        }
    }

    /**
     * A cell.
     *
     * @param text its words
     * @param level code of the level it is about; null if it is about none
     * @param missing whether there is nothing
     */
    record Cell(String text, @Nullable String level, boolean missing) {

        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell none(String why) {
            return new Cell(why, null, true);
        }

        static Cell of(Level level) {
            return new Cell(level.title(), level.code(), false);
        }
    }

    /** Of these rows; empty where a school or district has no result that may be shown in the year. */
    static Comparison of(List<Optional<UnitRow>> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Level", rows, row -> Cell.of(row.level())));
        lines.add(line(
                "Reason", rows, row -> row.reason().isEmpty() ? Cell.none("none printed") : Cell.of(row.reason())));
        lines.add(line("School percentile", rows, Comparison::percentile));
        lines.add(line("Cumulative index, all students", rows, row -> number(row.indexAll())));
        lines.add(line("Cumulative index, high needs", rows, row -> number(row.indexHighNeeds())));
        boolean inner = rows.stream().flatMap(Optional::stream).anyMatch(row -> row.inner() != null);
        if (inner) {
            lines.add(line("Computed level", rows, row -> inner(row, own -> Cell.of(own.computedLevel()))));
            lines.add(line(
                    "Decided by",
                    rows,
                    row -> inner(
                            row, own -> own.decidedBy().isEmpty() ? Cell.none(NONE) : Cell.of(own.decidedInWords()))));
        }
        if (inner
                && rows.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(row -> row.organisation().isADistrict())) {
            lines.add(line("Special-education need", rows, row -> inner(row, own -> need(own.need()))));
        }
        return new Comparison(lines);
    }

    static Line line(String label, List<Optional<UnitRow>> rows, Function<UnitRow, Cell> cell) {
        return new Line(
                label,
                rows.stream()
                        .map(row -> row.map(cell).orElseGet(() -> Cell.none("no result to show")))
                        .toList());
    }

    private static Cell percentile(UnitRow row) {
        if (row.organisation().isADistrict()) {
            return Cell.none("of schools only");
        }
        return row.percentile() == null
                ? Cell.none(NONE)
                : Cell.of(row.percentile().toString());
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.none(NONE) : Cell.of(Written.number(number));
    }

    private static Cell inner(UnitRow row, Function<Inner, Cell> cell) {
        Inner inner = row.inner();
        return inner == null ? Cell.none("not to be shown") : cell.apply(inner);
    }

    private static Cell need(@Nullable String code) {
        if (code == null) {
            return Cell.none(NONE);
        }
        return Need.find(code).map(need -> Cell.of(need.title())).orElse(Cell.of(code));
    }
}
