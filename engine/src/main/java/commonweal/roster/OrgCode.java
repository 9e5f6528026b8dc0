package commonweal.roster;

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
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
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
