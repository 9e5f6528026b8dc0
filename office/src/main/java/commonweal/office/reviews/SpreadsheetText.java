package commonweal.office.reviews;

/** A text that a spreadsheet may be given. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** A spreadsheet takes a text that begins with one of these for a formula and works it out: an apostrophe keeps it a text. */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
