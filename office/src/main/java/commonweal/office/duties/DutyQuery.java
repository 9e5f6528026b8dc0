package commonweal.office.duties;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which duties are asked for.
 *
 * @param whose {@code mine}, {@code state}, {@code district} or {@code all}; null if nothing was said
 * @param state code of a state, or {@code unfinished}; null or empty for every one
 * @param level code of the level by which they began; null or empty for every one
 * @param kind {@code accountability} or {@code assistance}; null or empty for both
 * @param due {@code overdue}, {@code month}, {@code next}, {@code passed} or {@code none}; null or empty for any
 * @param action id of an action of the chart; null or empty for every one
 * @param organisation code of a district or school; null or empty for every one
 * @param sort code of the column to sort by, with a minus in front for the other way round
 * @param page which page of the list, from 1
 */
record DutyQuery(
        @Nullable String whose,
        @Nullable String state,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String due,
        @Nullable String action,
        @Nullable String organisation,
        @Nullable String sort,
        @Nullable Integer page) {

    static final DutyQuery ALL = new DutyQuery("all", null, null, null, null, null, null, null, null);

    /** When something is due. */
    enum Due {
        /** Open or in progress, and its date has passed. */
        OVERDUE("overdue", "Overdue"),
        /** Unfinished, and its date is in this month. */
        MONTH("month", "Due this month"),
        /** Unfinished, and its date is in the next month. */
        NEXT("next", "Due next month"),
        /** Its date has passed, and it is not on record whether it was done. */
        PASSED("passed", "Date passed, not on record"),
        /** Unfinished, and no date is known. */
        NONE("none", "No date");

        private final String code;
        private final String title;

        Due(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }

    /** A column that the list can be sorted by. */
    enum Column {
        DUE("due", "Due", "duty.due_on %s nulls last, duty.level desc, name, duty.id"),
        ORGANISATION("organisation", "About", "name %s nulls first, duty.due_on nulls last, duty.id"),
        DUTY("duty", "Duty", "duty.action %s, name, duty.id"),
        LEVEL("level", "Level", "duty.level %s, name, duty.id"),
        STATE("state", "State", "shown_state %s, duty.due_on nulls last, name, duty.id");

        private final String code;
        private final String title;
        private final String order;

        Column(String code, String title, String order) {
            this.code = code;
            this.title = title;
            this.order = order;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }

    Column column() {
        String code = text(sort).startsWith("-") ? text(sort).substring(1) : text(sort);
        return Arrays.stream(Column.values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(Column.DUE);
    }

    boolean falling() {
        return text(sort).startsWith("-");
    }

    /** The order of the list as the database has it. */
    String order() {
        return column().order.formatted(falling() ? "desc" : "asc");
    }

    /** When what is asked for is due; none for any. */
    Optional<Due> dueIn() {
        return Arrays.stream(Due.values())
                .filter(one -> one.code.equals(text(due)))
                .findFirst();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The same, whose duties said. */
    DutyQuery of(String whoseDuties) {
        return new DutyQuery(whoseDuties, state, level, kind, due, action, organisation, sort, page);
    }

    /** The address of the same list, sorted by a column; by the one that it is sorted by, the other way round. */
    String sortedBy(Column by) {
        boolean turn = by == column() && !falling();
        return address(DutyPages.PATH, (turn ? "-" : "") + by.code, 0);
    }

    /** The address of another page of the same list. */
    String onPage(int number) {
        return address(DutyPages.PATH, text(sort), number);
    }

    /** The address of the whole list in another form. */
    String whole(String path) {
        return address(path, text(sort), 0);
    }

    private String address(String path, String by, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "whose", whose);
        add(address, "state", state);
        add(address, "level", level);
        add(address, "kind", kind);
        add(address, "due", due);
        add(address, "action", action);
        add(address, "organisation", organisation);
        add(address, "sort", by);
        if (number > 1) {
            address.queryParam("page", number);
        }
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text(value)));
        }
    }
}
