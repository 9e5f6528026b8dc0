package commonweal.browser;

/**
 * A page as somebody meets it.
 *
 * @param who an account of the demo, or {@link Visits#NOBODY}
 * @param from where a link to it stands, if a part of its address is given by the office; else nothing
 * @param address its address, with names in braces for what the office gives
 * @param status the status it answers with
 */
record Place(String who, String from, String address, int status) {

    private static final String NAMED = "\\{[^}]+}";
    /** What an office gives has a digit in it, as "new" has not. */
    private static final String GIVEN = "[^/?]*[0-9][^/?]*";

    static Place of(String who, String address) {
        return new Place(who, "", address, 200);
    }

    /** The first page with such an address that another page leads to. */
    static Place linked(String who, String from, String address) {
        return new Place(who, from, address, 200);
    }

    /** Whether its address is one of these, which have names in braces where a part varies. */
    boolean isAt(String pattern) {
        return address.replaceAll("\\?.*", "").matches(pattern.replaceAll(NAMED, "[^/]+"));
    }

    /** Goes there; the status it answers with. */
    int go(Visit visit) {
        return visit.go(from.isEmpty() ? address : visit.linkOn(from, address.replaceAll(NAMED, GIVEN)));
    }

    @Override
    public String toString() {
        return address + (from.isEmpty() ? "" : " (from " + from + ")") + " as " + (who.isEmpty() ? "the public" : who);
    }
}
