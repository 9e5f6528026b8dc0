package commonweal.office.partners;

import commonweal.reason.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts as proven, replicable results: {@code evidence-tiers.yaml}.
 *
 * @param requirement what is asked for
 * @param tiers the tiers of evidence, the strongest first
 * @param designs the designs of studies, the strongest first
 * @param rules the tests of a finding, by name
 */
public record EvidencePolicy(Requirement requirement, List<Tier> tiers, List<Design> designs, Map<String, Rule> rules) {

    /**
     * What is asked for, in the words of the law.
     *
     * @param title in short
     * @param words in full
     * @param citation where it stands
     * @param status how well that is known
     */
    public record Requirement(String title, String words, String citation, String status) {}

    /**
     * A tier of evidence.
     *
     * @param number 1 is the strongest
     * @param title its name
     * @param words the design it asks for
     * @param accepted whether a finding of it can show a partner to be proven
     * @param placesAtLeast the places that it asks for
     * @param needsEffect whether it asks for a significant positive effect on students
     * @param citation where it comes from
     * @param status how well that is known
     */
    public record Tier(
            int number,
            String title,
            String words,
            boolean accepted,
            int placesAtLeast,
            boolean needsEffect,
            String citation,
            String status) {

        /** Tier 2, moderate. */
        public String name() {
            return "tier " + number + ", " + title.toLowerCase(java.util.Locale.ROOT);
        }

        Source source() {
            return new Source("tier_" + number, citation, status);
        }
    }

    /**
     * A design of a study.
     *
     * @param id its name in files
     * @param title in words
     * @param tier the best tier it can reach; null if it reaches none
     */
    public record Design(String id, String title, @Nullable Integer tier) {}

    /**
     * A test of a finding.
     *
     * @param words what it asks
     * @param citation where it comes from
     * @param status how well that is known
     */
    public record Rule(String words, String citation, String status) {}

    /** The rules in their order. */
    public EvidencePolicy {
        tiers = List.copyOf(tiers);
        designs = List.copyOf(designs);
    }

    /** A design by its id. */
    public Optional<Design> design(String id) {
        return designs.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The best tier that a design can reach. */
    Optional<Tier> tierOfDesign(String id) {
        Integer number = design(id).map(Design::tier).orElse(null);
        return tiers.stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst();
    }

    /** What a test rests on. */
    Source source(String rule) {
        Rule found = rules.get(rule);
        if (found == null) {
            throw new IllegalStateException("evidence-tiers.yaml has no rule " + rule);
        }
        return new Source(rule, found.citation(), found.status());
    }
}
