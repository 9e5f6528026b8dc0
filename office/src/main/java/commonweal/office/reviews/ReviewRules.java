package commonweal.office.reviews;

import commonweal.office.shipped.ShippedFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of district reviews: {@code review-rules.yaml}.
 *
 * @param rules which districts, when, who sees it
 * @param team who must be on a team
 * @param expertise what a member may be expert in
 * @param criteria by what a district may be selected
 * @param ratings what the ratings rest on
 * @param purposes what a review may be for
 * @param drawing how the office draws
 */
public record ReviewRules(
        List<Rule> rules,
        List<TeamRule> team,
        List<Expertise> expertise,
        List<Criterion> criteria,
        Ratings ratings,
        List<Purpose> purposes,
        Drawing drawing) {

    /** A rule, with where it comes from. */
    public record Rule(
            String id,
            String words,
            String citation,
            LocalDate sourceDate,
            String status,
            @Nullable String note) {}

    /**
     * Who must be on a team.
     *
     * @param id stable name
     * @param expertise what at least one member must be expert in
     * @param purpose the purpose of the reviews it holds for; null if that does not matter
     * @param englishLearners {@code some} if it holds where a district has English learners; null if that does not matter
     * @param words the rule
     * @param citation where it comes from
     * @param sourceDate the date of that
     * @param status how well it is known
     * @param note what a reader should know besides
     */
    public record TeamRule(
            String id,
            String expertise,
            @Nullable String purpose,
            @Nullable String englishLearners,
            String words,
            String citation,
            LocalDate sourceDate,
            String status,
            @Nullable String note) {

        /** Whether it holds for a review. Where it is not known whether there are English learners, it holds. */
        public boolean holds(String ofReview, @Nullable String learners) {
            return (purpose == null || purpose.equals(ofReview))
                    && (englishLearners == null || !"none".equals(learners));
        }
    }

    /** What a member may be expert in. */
    public record Expertise(String id, String words) {}

    /** By what a district may be selected. */
    public record Criterion(String id, String words, String citation, String status) {}

    /** What the ratings rest on, and the ratings there are. */
    public record Ratings(
            String citation,
            LocalDate sourceDate,
            String status,
            @Nullable String note,
            List<Rating> scale) {}

    /** A rating. */
    public record Rating(String code, String name) {

        /** With its number: 3 Providing. */
        public String words() {
            return code + " " + name;
        }
    }

    /** What a review may be for. */
    public record Purpose(String id, String words, String citation, String status) {}

    /** How the office draws: step by step, and what follows from that. */
    public record Drawing(List<String> steps, String words) {}

    /** Those that come with the program. */
    public static ReviewRules shipped() {
        return ShippedFile.read(ReviewRules.class, "review-rules.yaml", ReviewRules.class);
    }

    /**
     * A rule by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        return rules.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("review-rules.yaml has no rule " + id));
    }

    /** The words for an expertise. */
    public Optional<String> expertiseWords(String id) {
        return expertise.stream()
                .filter(one -> one.id().equals(id))
                .map(Expertise::words)
                .findFirst();
    }

    /** The words for a criterion. */
    public Optional<String> criterionWords(String id) {
        return criteria.stream()
                .filter(one -> one.id().equals(id))
                .map(Criterion::words)
                .findFirst();
    }

    /** The rules that a team with these expertises does not meet. */
    public List<TeamRule> unmet(String purpose, @Nullable String learners, Collection<String> onTeam) {
        return team.stream()
                .filter(rule -> rule.holds(purpose, learners) && !onTeam.contains(rule.expertise()))
                .toList();
    }
}
