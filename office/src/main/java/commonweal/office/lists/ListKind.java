package commonweal.office.lists;

import commonweal.office.register.Listed;
import java.util.EnumSet;
import java.util.Set;

/** What is listed. */
enum ListKind {
    SCHOOLS("schools", "school", "Schools", EnumSet.of(Column.NEED)),
    DISTRICTS("districts", "district", "Districts", EnumSet.of(Column.DISTRICT, Column.PERCENTILE));

    private final String path;
    private final String one;
    private final String title;
    private final Set<Column> without;

    ListKind(String path, String one, String title, Set<Column> without) {
        this.path = path;
        this.one = one;
        this.title = title;
        this.without = without;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    /** The heading of its page. */
    public String title() {
        return title;
    }

    /** So many of them, in words. */
    String count(int number, String written) {
        return written + " " + (number == 1 ? one : path);
    }

    boolean has(Column column) {
        return !without.contains(column);
    }

    boolean has(Listed organisation) {
        return this == SCHOOLS ? organisation.isASchool() : organisation.isADistrict();
    }
}
