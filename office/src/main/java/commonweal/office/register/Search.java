package commonweal.office.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Finds schools and districts by name, a part of it, the name of the town, or code. Every word that tells something must be
 * found, in any order; if nothing has them all, a slip in a word is forgiven.
 */
@Component
public class Search {

    private static final int CODE = 8;
    private static final int DISTRICT_CODE = 4;
    private static final String WHOLE_DISTRICT = "0000";

    /** A shorter word with a slip in it could be too many others. */
    private static final int SLIP_FROM = 5;
    /** From so many letters on, a part from the middle of a word counts. */
    private static final int PART_FROM = 3;

    private static final int WORD = 100;
    private static final int BEGINNING = 70;
    private static final int PART = 40;
    private static final int TOGETHER = 35;
    private static final int TOWN = 30;
    private static final int TOWN_BEGINNING = 20;
    private static final int SLIP = 10;
    private static final int WHOLE_NAME = 200;
    private static final int NAME_BEGINS = 60;
    private static final int EXTRA_WORD = 3;

    private final Register register;
    private final Map<String, NameWords> words = new ConcurrentHashMap<>();

    /** In this register. */
    public Search(Register register) {
        this.register = register;
    }

    /**
     * What was found, the best first.
     *
     * @param hits schools and districts
     * @param bySlip whether nothing is called so, and these are called nearly so
     */
    public record Found(List<Listed> hits, boolean bySlip) {

        /** Those that are districts. */
        public List<Listed> districts() {
            return hits.stream().filter(Listed::isADistrict).toList();
        }

        /** Those that are schools. */
        public List<Listed> schools() {
            return hits.stream().filter(Listed::isASchool).toList();
        }
    }

    private record Scored(Listed organisation, int score) {}

    /**
     * The school or district with this code: eight digits, four for a district; zeros that a spreadsheet has taken from the
     * front are put back.
     */
    public Optional<Listed> byCode(String asked) {
        String digits = asked.replaceAll("[\\s-]", "");
        if (digits.isEmpty() || digits.length() > CODE || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String code = digits.length() <= DISTRICT_CODE
                ? "0".repeat(DISTRICT_CODE - digits.length()) + digits + WHOLE_DISTRICT
                : "0".repeat(CODE - digits.length()) + digits;
        return register.find(code).filter(one -> one.isASchool() || one.isADistrict());
    }

    /** What is called so. */
    public Found find(String asked) {
        List<String> telling = NameWords.of(asked).telling();
        if (telling.isEmpty()) {
            return new Found(List.of(), false);
        }
        Found found = new Found(find(asked, telling, false), false);
        return found.hits().isEmpty() ? new Found(find(asked, telling, true), true) : found;
    }

    /** Whether a school or district is found by these words. */
    public boolean matches(Listed organisation, String asked) {
        List<String> telling = NameWords.of(asked).telling();
        return telling.isEmpty()
                || score(organisation, telling, false) > 0
                || byCode(asked).filter(organisation::equals).isPresent();
    }

    private List<Listed> find(String asked, List<String> telling, boolean slips) {
        String whole = String.join(" ", NameWords.of(asked).words());
        List<Scored> scored = new ArrayList<>();
        for (Listed one : register.list()) {
            if (one.isASchool() || one.isADistrict()) {
                int score = score(one, telling, slips);
                if (score > 0) {
                    scored.add(new Scored(one, score + ofWhole(one, whole)));
                }
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(one -> one.organisation().name())
                        .thenComparing(one -> one.organisation().code()))
                .map(Scored::organisation)
                .toList();
    }

    /** How well each word is found; 0 if one is not. */
    private int score(Listed organisation, List<String> telling, boolean slips) {
        NameWords own = words(organisation.name());
        NameWords town = organisation.isADistrict() ? new NameWords(List.of()) : townOf(organisation);
        int score = 0;
        for (String word : telling) {
            int best = Math.max(ofName(word, own, organisation.code()), ofTown(word, town));
            if (best == 0 && slips) {
                best = bySlip(word, own, town);
            }
            if (best == 0) {
                return 0;
            }
            score += best;
        }
        return score;
    }

    private NameWords townOf(Listed school) {
        return register.find(school.district())
                .map(district -> words(district.name()))
                .orElse(new NameWords(List.of()));
    }

    private static int ofName(String word, NameWords name, String code) {
        int best = 0;
        for (String own : name.words()) {
            if (own.equals(word)) {
                return WORD;
            }
            if (own.startsWith(word)) {
                best = Math.max(best, BEGINNING);
            } else if (word.length() >= PART_FROM && own.contains(word)) {
                best = Math.max(best, PART);
            }
        }
        if (best == 0 && word.length() >= PART_FROM) {
            boolean together = name.together().contains(word) || code.contains(word);
            best = together ? TOGETHER : 0;
        }
        return best;
    }

    private static int ofTown(String word, NameWords town) {
        int best = 0;
        for (String own : town.words()) {
            if (own.equals(word)) {
                return TOWN;
            }
            best = own.startsWith(word) ? TOWN_BEGINNING : best;
        }
        return best;
    }

    private static int bySlip(String word, NameWords name, NameWords town) {
        if (word.length() < SLIP_FROM) {
            return 0;
        }
        boolean near = name.words().stream().anyMatch(own -> own.length() > 3 && NameWords.slip(word, own))
                || town.words().stream().anyMatch(own -> own.length() > 3 && NameWords.slip(word, own));
        return near ? SLIP : 0;
    }

    /** The whole name, or its beginning, is better than its words here and there; and a short name than a long one. */
    private int ofWhole(Listed organisation, String whole) {
        NameWords own = words(organisation.name());
        String name = String.join(" ", own.words());
        int score = name.equals(whole) ? WHOLE_NAME : name.startsWith(whole) ? NAME_BEGINS : 0;
        return score - EXTRA_WORD * own.words().size();
    }

    private NameWords words(String name) {
        return words.computeIfAbsent(name, NameWords::of);
    }
}
