package commonweal.office.corrections;

/**
 * A figure that is disputed.
 *
 * @param number its number in the filing, from 1
 * @param key which figure
 * @param now what the run in review said when it was filed
 * @param claimed what should be in its place
 */
public record Claim(int number, FigureKey key, Said now, Said claimed) {}
