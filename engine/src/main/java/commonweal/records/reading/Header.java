package commonweal.records.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The first line of a file.
 *
 * @param text the line without a byte order mark and without its end; empty if it is of no use
 * @param length how many bytes it takes, its end included
 * @param wrong what is wrong with it, as the end of a sentence that begins with the file; empty if it can be used
 */
record Header(String text, int length, String wrong) {

    /** A longer first line is no header. */
    static final int LONGEST = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The header at the start of these bytes. */
    static Header of(byte[] bytes, int have) {
        if (have == 0) {
            return new Header("", 0, "is empty");
        }
        int end = 0;
        while (end < have && bytes[end] != '\n') {
            if (bytes[end] == 0) {
                return useless(have, zero(bytes, have));
            }
            end++;
        }
        if (end == LONGEST) {
            return useless(have, "has no line end within its first " + LONGEST + " bytes, so it has no header");
        }
        int from = startsWithMark(bytes, have) ? BYTE_ORDER_MARK.length : 0;
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, Math.max(0, to - from)))
                    .toString();
            return text.isBlank()
                    ? useless(have, "has an empty first line, where its header should be")
                    : new Header(text, Math.min(end + 1, have), "");
        } catch (CharacterCodingException e) {
            return useless(have, zero(bytes, have));
        }
    }

    private static Header useless(int have, String wrong) {
        return new Header("", have, wrong);
    }

    /** UTF-16 is told by its mark, or by every other byte of the first letters being zero. */
    private static String zero(byte[] bytes, int have) {
        int first = have > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0x8080;
        boolean wide = first == 0xFEFF || first == 0xFFFE || (first & 0xFF00) == 0 != ((first & 0xFF) == 0);
        return wide ? "is written in UTF-16, not in UTF-8" : "does not start with a header in UTF-8";
    }

    private static boolean startsWithMark(byte[] bytes, int have) {
        return have >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
