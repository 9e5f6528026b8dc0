package commonweal.reason;

/**
 * A number that a step of a reason looked at.
 *
 * @param name what it is, for people: {@code CPI 2012}
 * @param value as it is printed; {@code -} when there is none
 */
public record Figure(String name, String value) {}
