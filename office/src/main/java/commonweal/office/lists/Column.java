package commonweal.office.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a list. Each can be sorted by; a row that has nothing in the column comes last, whichever way it is sorted. */
@SuppressWarnings("ImmutableEnumChecker") // an order of rows has nothing in it that could change
enum Column {
    NAME("name", "Name", false, false, row -> row.name()),
    DISTRICT("district", "District", false, false, row -> row.districtName()),
    GRADES(
            "grades",
            "Grades",
            false,
            false,
            row -> row.grades() == null ? null : row.grades().order()),
    LEVEL("level", "Level", false, false, row -> row.level().classified() ? row.level() : null),
    PERCENTILE("percentile", "School percentile", true, false, row -> row.percentile()),
    INDEX_ALL("index_all", "Index, all students", true, false, row -> row.indexAll()),
    INDEX_HIGH_NEEDS("index_high_needs", "Index, high needs", true, false, row -> row.indexHighNeeds()),
    REASON("reason", "Reason", false, false, row -> emptyIsNone(row.reason())),
    COMPUTED_LEVEL(
            "computed_level",
            "Computed level",
            false,
            true,
            row -> row.inner() == null
                    ? null
                    : row.inner().computedLevel().classified() ? row.inner().computedLevel() : null),
    DECIDED_BY(
            "decided_by",
            "Decided by",
            false,
            true,
            row -> row.inner() == null ? null : emptyIsNone(row.inner().decidedBy())),
    NEED(
            "need",
            "Special education",
            false,
            true,
            row -> row.inner() == null ? null : row.inner().need()),
    CODE("code", "Code", false, false, row -> row.code());

    private final String code;
    private final String heading;
    private final boolean number;
    private final boolean inner;
    private final Comparator<UnitRow> rising;
    private final Comparator<UnitRow> falling;

    <T extends Comparable<T>> Column(
            String code, String heading, boolean number, boolean inner, Function<UnitRow, @Nullable T> value) {
        this.code = code;
        this.heading = heading;
        this.number = number;
        this.inner = inner;
        this.rising = byValue(value, Comparator.naturalOrder());
        this.falling = byValue(value, Comparator.reverseOrder());
    }

    private static <T extends Comparable<T>> Comparator<UnitRow> byValue(
            Function<UnitRow, @Nullable T> value, Comparator<T> order) {
        return (one, other) -> {
            @Nullable T left = value.apply(one);
            @Nullable T right = value.apply(other);
            if (left == null || right == null) {
                return Boolean.compare(left == null, right == null);
            }
            return order.compare(left, right);
        };
    }

    private static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What stands for it in an address. */
    public String code() {
        return code;
    }

    /** Its heading. */
    String heading() {
        return heading;
    }

    /** Whether it holds numbers, which stand to the right. */
    boolean number() {
        return number;
    }

    /** Rows in order of it, then of name and code. */
    Comparator<UnitRow> order(boolean fallingOrder) {
        return (fallingOrder ? falling : rising).thenComparing(UnitRow::name).thenComparing(UnitRow::code);
    }

    /** The columns of a list. */
    static List<Column> of(ListKind kind, boolean every) {
        return Arrays.stream(values())
                .filter(column -> every || !column.inner)
                .filter(kind::has)
                .toList();
    }

    static Optional<Column> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
