package commonweal.office.lists;

import commonweal.office.register.Listed;

/** What is listed. */
enum ListKind {
    SCHOOLS("schools", "school", "Schools"),
    DISTRICTS("districts", "district", "Districts");

    private final String path;
    private final String one;
    private final String title;

    ListKind(String path, String one, String title) {
        this.path = path;
        this.one = one;
        this.title = title;
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
        return switch (this) {
            case SCHOOLS -> column != Column.NEED;
            case DISTRICTS -> column != Column.DISTRICT && column != Column.PERCENTILE;
        };
    }

    boolean has(Listed organisation) {
        return this == SCHOOLS ? organisation.isASchool() : organisation.isADistrict();
    }
}
