package commonweal.office.lists;

import commonweal.office.register.Search;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is asked for.
 *
 * @param year the year; null for the newest
 * @param level code of a level; empty for every one
 * @param reason code of a reason; empty for every one
 * @param district code of a district; empty for every one
 * @param grade a grade that must be served; empty for any
 * @param q words of the name; empty for any
 * @param sort code of the column to sort by, with a minus in front for the other way round; by name if it is none
 * @param page which page of the list, from 1
 */
record ListQuery(
        @Nullable Integer year,
        @Nullable String level,
        @Nullable String reason,
        @Nullable String district,
        @Nullable String grade,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer page) {

    /** The same, sorted by name unless it is sorted by one of these columns. */
    ListQuery within(List<Column> columns) {
        return columns.contains(column()) ? this : new ListQuery(year, level, reason, district, grade, q, null, page);
    }

    /** Whether anything is left out. */
    boolean filtered() {
        return !(text(level).isEmpty()
                && text(reason).isEmpty()
                && text(district).isEmpty()
                && text(grade).isEmpty()
                && text(q).isEmpty());
    }

    /** Those of these rows that are asked for, in order. */
    List<UnitRow> of(List<UnitRow> rows, ListKind kind, Search search) {
        return rows.stream()
                .filter(row -> kind.has(row.organisation()))
                .filter(row -> fits(level, row.level().code()))
                .filter(row -> fits(reason, row.reasonCode()))
                .filter(row -> fits(district, row.organisation().district()))
                .filter(row -> text(grade).isEmpty()
                        || (row.grades() != null && row.grades().serves(text(grade))))
                .filter(row -> search.matches(row.organisation(), text(q)))
                .sorted(column().order(falling()))
                .toList();
    }

    private static boolean fits(@Nullable String wanted, String value) {
        return text(wanted).isEmpty() || text(wanted).equals(value);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** The column to sort by. */
    Column column() {
        return Column.find(falling() ? text(sort).substring(1) : text(sort)).orElse(Column.NAME);
    }

    /** Whether it is sorted the other way round. */
    boolean falling() {
        return text(sort).startsWith("-");
    }

    /** The address of the same list, sorted by a column; by the one it is sorted by, the other way round. */
    String sorted(String path, Column by) {
        boolean turn = by == column() && !falling();
        return address(path, (turn ? "-" : "") + by.code(), null);
    }

    /** The address of a page of the same list. */
    String page(String path, int number) {
        return address(path, sort, number == 1 ? null : number);
    }

    /** The address of the same list whole. */
    String whole(String path) {
        return address(path, sort, null);
    }

    private String address(String path, @Nullable String sorting, @Nullable Integer number) {
        return Address.of(path)
                .with("year", Objects.toString(year, ""))
                .with("q", text(q))
                .with("level", text(level))
                .with("reason", text(reason))
                .with("district", text(district))
                .with("grade", text(grade))
                .with("sort", text(sorting))
                .with("page", Objects.toString(number, ""))
                .toString();
    }
}
