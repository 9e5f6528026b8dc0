package commonweal.office.partners;

import commonweal.office.shipped.ShippedFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy on partners, read whole when the office starts: categories, tiers of evidence, steps of vetting, reviews. */
public final class PartnerPolicy {

    private final Categories categories;
    private final EvidencePolicy evidence;
    private final Vetting vetting;
    private final Reviews reviews;

    /**
     * What partners are vetted for.
     *
     * @param categories the categories
     * @param notKnown what may be one
     * @param published what was printed about real partners
     */
    public record Categories(List<Category> categories, List<NotKnown> notKnown, List<Published> published) {}

    /** A category. */
    public record Category(String id, String title, String citation, String status) {}

    /** Something that may be a category, and what is known of it. */
    public record NotKnown(String title, String words, String status) {}

    /** What was printed about a real partner. */
    public record Published(String name, String words, String named, String citation, String status) {}

    /** The states and steps, and where they come from. */
    public record Vetting(List<State> states, List<Step> steps, String citation, String status) {}

    /** A state in words. */
    public record State(VettingState id, String title, String words) {}

    /** How a step is taken. */
    public enum By {
        /** By an officer who says why. */
        OFFICER,
        /** By entering a contract. */
        CONTRACT,
        /** By a performance review. */
        REVIEW
    }

    /**
     * A step.
     *
     * @param from the state before
     * @param to the state after
     * @param by how it is taken
     * @param decision whether the dossier is kept with it as it stood
     * @param status how well it is known
     * @param words why it is there; empty where the source has it
     */
    public record Step(
            VettingState from,
            VettingState to,
            By by,
            boolean decision,
            String status,
            @Nullable String words) {}

    /** The reviews of what partners do. */
    public record Reviews(
            String citation,
            String status,
            Interval interval,
            int shownDaysBefore,
            String criteriaWords,
            String criteriaStatus,
            List<Choice> criteria,
            List<Choice> ratings) {}

    /** How often there is a review. */
    public record Interval(String words, String status, int mostMonths) {}

    /** Something to choose. */
    public record Choice(String id, String title) {}

    private PartnerPolicy(Categories categories, EvidencePolicy evidence, Vetting vetting, Reviews reviews) {
        this.categories = categories;
        this.evidence = evidence;
        this.vetting = vetting;
        this.reviews = reviews;
        EnumSet<VettingState> missing = EnumSet.allOf(VettingState.class);
        vetting.states().forEach(state -> missing.remove(state.id()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("vetting-states.yaml has no words for " + missing);
        }
        evidence.designs().forEach(design -> {
            if (design.tier() != null && evidence.tierOfDesign(design.id()).isEmpty()) {
                throw new IllegalStateException(
                        "evidence-tiers.yaml: the design " + design.id() + " has a tier that is not there");
            }
        });
    }

    /** The policy that comes with the program. */
    public static PartnerPolicy shipped() {
        return new PartnerPolicy(
                read("partner-categories.yaml", Categories.class),
                read("evidence-tiers.yaml", EvidencePolicy.class),
                read("vetting-states.yaml", Vetting.class),
                read("performance-reviews.yaml", Reviews.class));
    }

    private static <T> T read(String name, Class<T> type) {
        return ShippedFile.read(PartnerPolicy.class, name, type);
    }

    /** The categories, and what is known of real partners. */
    public Categories categories() {
        return categories;
    }

    /** A category by its id. */
    public Optional<Category> category(String id) {
        return categories.categories().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** What counts as proven. */
    public EvidencePolicy evidence() {
        return evidence;
    }

    /** The states and steps of vetting. */
    public Vetting vetting() {
        return vetting;
    }

    /** The words for a state. */
    public State state(VettingState state) {
        return vetting.states().stream()
                .filter(one -> one.id() == state)
                .findFirst()
                .orElseThrow();
    }

    /** The step from one state to another, if there is one. */
    public Optional<Step> step(VettingState from, VettingState to) {
        return vetting.steps().stream()
                .filter(one -> one.from() == from && one.to() == to)
                .findFirst();
    }

    /** The steps that follow on a state and are taken in this way. */
    public List<Step> stepsFrom(VettingState from, By by) {
        return vetting.steps().stream()
                .filter(one -> one.from() == from && one.by() == by)
                .toList();
    }

    /** The reviews of what partners do. */
    public Reviews reviews() {
        return reviews;
    }
}
