package commonweal.policy;

import java.util.Collection;
import java.util.Optional;

/** Finds the word a person probably meant. */
final class Nearest {

    private Nearest() {}

    /** "Maybe you meant ...", or this other advice where nothing is near. */
    static String remedy(String word, Collection<String> known, String otherwise) {
        return find(word, known).map(near -> "Maybe you meant " + near + ".").orElse(otherwise);
    }

    /** The known word with the fewest letters different, if that is less than half of them. */
    static Optional<String> find(String word, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = word.length() / 2 + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** Letters to add, drop or change between the two words (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
