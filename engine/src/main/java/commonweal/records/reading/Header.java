package commonweal.records.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The first line of a file.
 *
 * @param text the line without a byte order mark and without its end; empty if there is none
 * @param length how many bytes it takes, its end included
 * @param usable whether it ends within {@link #LONGEST} bytes and is UTF-8 without a zero byte
 */
record Header(String text, int length, boolean usable) {

    /** A longer first line is no header. */
    static final int LONGEST = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The header at the start of these bytes. */
    static Header of(byte[] bytes, int have) {
        int end = 0;
        while (end < have && bytes[end] != '\n') {
            if (bytes[end] == 0) {
                return new Header("", have, false);
            }
            end++;
        }
        if (end == LONGEST) {
            return new Header("", have, false);
        }
        int from = startsWithMark(bytes, have) ? BYTE_ORDER_MARK.length : 0;
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, Math.max(0, to - from)))
                    .toString();
            return new Header(text, Math.min(end + 1, have), true);
        } catch (CharacterCodingException e) {
            return new Header("", have, false);
        }
    }

    private static boolean startsWithMark(byte[] bytes, int have) {
        return have >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
