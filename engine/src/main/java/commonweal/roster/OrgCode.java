package commonweal.roster;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's code: eight digits, four of the district and four of the school; a district ends in {@code 0000}.
 *
 * @param code the digits, leading zeros kept
 */
public record OrgCode(String code) implements Comparable<OrgCode> {

    private static final int LENGTH = 8;

    public OrgCode {
        if (!valid(code)) {
            throw new IllegalArgumentException("an organisation code must have eight digits, was \"" + code + "\"");
        }
    }

    /** Whether the text is a code. */
    public static boolean valid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** As the record's own, which would have to be made at the first start of every process. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrgCode same && code.equals(same.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(OrgCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
