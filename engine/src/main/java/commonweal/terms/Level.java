package commonweal.terms;

import java.util.Optional;

/** The accountability scale: Level 1 is the highest, Level 5 the lowest; or not classified for want of data. */
public enum Level implements Coded {
    ONE("1"),
    TWO("2"),
    THREE("3"),
    FOUR("4"),
    FIVE("5"),
    INSUFFICIENT("insufficient");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** {@code 1}..{@code 5} or {@code insufficient}. */
    @Override
    public String code() {
        return code;
    }

    /** In words: {@code Level 3}, or {@code Insufficient data}. */
    public String title() {
        return this == INSUFFICIENT ? "Insufficient data" : "Level " + code;
    }

    /** Whether this is one of the five levels. */
    public boolean classified() {
        return this != INSUFFICIENT;
    }

    /** Whether this level is more serious than the other; a unit without a level is never more serious. */
    public boolean worseThan(Level other) {
        return classified() && (!other.classified() || ordinal() > other.ordinal());
    }

    /** The level with this code, if there is one. */
    public static Optional<Level> find(String code) {
        return Coded.find(values(), code);
    }
}
