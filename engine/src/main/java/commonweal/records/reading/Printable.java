package commonweal.records.reading;

/** What a stranger's file says, as it may stand in a message: not too long, and nothing in it that moves a terminal. */
final class Printable {

    private static final int LONGEST = 100;

    private Printable() {}

    /** A text without control characters, cut where it is too long. */
    static String shortened(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return cut.chars().anyMatch(Character::isISOControl)
                ? cut.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "\ufffd")
                : cut;
    }
}
