package commonweal.office.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a name as search compares them: without case, accents, apostrophes and signs, and with one spelling for what
 * is written in several ways.
 *
 * @param words the words, in order
 */
record NameWords(List<String> words) {

    private static final Map<String, String> ONE_SPELLING = Map.ofEntries(
            Map.entry("saint", "st"),
            Map.entry("mount", "mt"),
            Map.entry("doctor", "dr"),
            Map.entry("junior", "jr"),
            Map.entry("senior", "sr"),
            Map.entry("sch", "school"),
            Map.entry("hs", "high"),
            Map.entry("ms", "middle"),
            Map.entry("es", "elementary"));

    /** Words that people leave out or add: they never keep a name from being found. */
    private static final Set<String> MAY_LACK =
            Set.of("the", "of", "and", "at", "in", "for", "school", "schools", "public", "district", "ma");

    NameWords {
        words = List.copyOf(words);
    }

    static NameWords of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`´.]", "")
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(ONE_SPELLING.getOrDefault(word, word));
            }
        }
        return new NameWords(words);
    }

    /** Run together, for whoever leaves out a hyphen or a space. */
    String together() {
        return String.join("", words);
    }

    /** The words without those that may be lacking; all if none would be left. */
    List<String> telling() {
        List<String> telling =
                words.stream().filter(word -> !MAY_LACK.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Whether two words are the same but for a slip: one letter wrong, missing, too many or changed over with the next. */
    static boolean slip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        return left.isEmpty()
                || right.isEmpty()
                || left.substring(1).equals(right)
                || right.substring(1).equals(left)
                || left.substring(1).equals(right.substring(1))
                || changedOver(left, right);
    }

    private static boolean changedOver(String left, String right) {
        return left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
