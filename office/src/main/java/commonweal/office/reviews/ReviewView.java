package commonweal.office.reviews;

import commonweal.office.lists.EnglishLearnerShares;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.terms.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a review show. */
@Component
class ReviewView {

    static final List<Choice> LEARNERS = List.of(
            new Choice("some", "The district has English learners"),
            new Choice("none", "The district has none"),
            new Choice("unknown", "Not known; then the expert is asked for"));

    private final Reviews reviews;
    private final ReviewFindings findings;
    private final ReviewSteps steps;
    private final ReviewCourse course;
    private final ReviewSight sight;
    private final DistrictStandards standards;
    private final ReviewRules rules;
    private final EnglishLearnerShares shares;
    private final Register register;

    ReviewView(
            Reviews reviews,
            ReviewFindings findings,
            ReviewSteps steps,
            ReviewCourse course,
            ReviewSight sight,
            DistrictStandards standards,
            ReviewRules rules,
            EnglishLearnerShares shares,
            Register register) {
        this.reviews = reviews;
        this.findings = findings;
        this.steps = steps;
        this.course = course;
        this.sight = sight;
        this.standards = standards;
        this.rules = rules;
        this.shares = shares;
        this.register = register;
    }

    /**
     * What was found and is recommended under a standard.
     *
     * @param standard the standard
     * @param strengths what was found that is good
     * @param challenges what was found that is hard
     * @param recommendations what is recommended
     * @param looked whether the review looks at it
     */
    public record Under(
            DistrictStandards.Standard standard,
            List<Review.Finding> strengths,
            List<Review.Finding> challenges,
            List<Review.Recommendation> recommendations,
            boolean looked) {}

    /** A rule on the team that holds for the review, and whether the team meets it. */
    public record TeamRuleView(ReviewRules.TeamRule rule, boolean met) {}

    /** A day of the review: what is due, when, and whether that is set. */
    public record Day(String words, @Nullable LocalDate date) {}

    /** The page of a review, with this form as it was sent. */
    String fill(Review review, Form form, Model model) {
        common(review, model);
        List<Review.Member> team = reviews.team(review.id());
        Optional<Stage> next = review.at().next();
        model.addAttribute("steps", steps.of(review.id()));
        model.addAttribute("next", next.orElse(null));
        model.addAttribute("missing", next.map(to -> course.missing(review, to)).orElse(List.of()));
        model.addAttribute("teamRules", teamRules(review, team));
        model.addAttribute(
                "share", shares.of(review.organisation(), review.schoolYear()).orElse(null));
        model.addAttribute("rules", rules);
        model.addAttribute("leads", sight.leads() && !review.at().over());
        model.addAttribute("mayPublish", sight.leads() && review.at() == Stage.FINAL && !review.published());
        model.addAttribute("days", days(review));
        model.addAttribute("form", form);
        model.addAttribute("forms", forms(review, form));
        model.addAttribute("learners", LEARNERS);
        model.addAttribute(
                "expertise",
                rules.expertise().stream()
                        .map(one -> new Choice(one.id(), one.words()))
                        .toList());
        return "reviews/review";
    }

    /** What all pages of a review show. */
    void common(Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("district", register.find(review.organisation()).orElseThrow());
        model.addAttribute(
                "levelTitle", Level.find(review.level()).map(Level::title).orElse("Not known"));
        model.addAttribute("team", reviews.team(review.id()));
        model.addAttribute("words", this);
        model.addAttribute("standards", standards);
        model.addAttribute("under", under(review));
        model.addAttribute("whole", sight.whole(review));
        model.addAttribute("crumbs", crumbs(review, false));
    }

    /** The pages above. */
    List<Crumb> crumbs(Review review, boolean below) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        if (below && sight.whole(review)) {
            crumbs.add(new Crumb(
                    register.find(review.organisation()).map(Listed::name).orElse(review.organisation()),
                    "/reviews/" + review.id()));
        }
        return crumbs;
    }

    private List<Under> under(Review review) {
        List<Review.Finding> all = findings.of(review.id());
        List<Review.Recommendation> recommended = findings.recommendations(review.id());
        return standards.standards().stream()
                .map(standard -> {
                    List<Review.Finding> here = all.stream()
                            .filter(one -> standards
                                    .standardOf(one.indicator())
                                    .filter(standard::equals)
                                    .isPresent())
                            .toList();
                    return new Under(
                            standard,
                            here.stream().filter(Review.Finding::strength).toList(),
                            here.stream().filter(one -> !one.strength()).toList(),
                            recommended.stream()
                                    .filter(one -> one.standard().equals(standard.id()))
                                    .toList(),
                            review.listStandards().contains(standard.id()));
                })
                .toList();
    }

    private List<TeamRuleView> teamRules(Review review, List<Review.Member> team) {
        Set<String> onTeam =
                team.stream().flatMap(one -> one.listExpertise().stream()).collect(Collectors.toSet());
        return rules.team().stream()
                .filter(rule -> rule.holds(review.purpose(), review.englishLearners()))
                .map(rule -> new TeamRuleView(rule, onTeam.contains(rule.expertise())))
                .toList();
    }

    private static List<Day> days(Review review) {
        return List.of(
                new Day("Documents due from the district", review.documentsDue()),
                new Day("First day of the visit", review.visitFrom()),
                new Day("Last day of the visit", review.visitTo()),
                new Day("Draft report to the district", review.draftDue()),
                new Day("Comments of the district until", review.commentsDue()),
                new Day("Final report", review.finalDue()));
    }

    /** The forms of the page that begin with what is there. */
    private static Map<String, Form> forms(Review review, Form sent) {
        return Map.of(
                "el",
                sent.named("el")
                        .with("learners", review.englishLearners())
                        .with("learners-source", review.englishLearnersSource()),
                "day",
                sent.named("day")
                        .with("documents", review.documentsDue())
                        .with("visit-from", review.visitFrom())
                        .with("visit-to", review.visitTo())
                        .with("outside-tests", review.outsideTests() ? "on" : "")
                        .with("other-reviews", review.otherReviews())
                        .with("draft", review.draftDue())
                        .with("comments-until", review.commentsDue())
                        .with("final", review.finalDue()),
                "said",
                sent.named("said").with("comments", review.comments()).with("comments-on", review.commentsOn()));
    }

    // ---- Words, for the templates -----------------------------------------------------------------------------------

    /** What a member is expert in, in words. */
    public List<String> expertise(Review.Member member) {
        return member.listExpertise().stream()
                .flatMap(id -> rules.expertiseWords(id).stream())
                .toList();
    }

    /** By what a district was selected, in words. */
    public List<String> criteria(Review review) {
        return review.listCriteria().stream()
                .flatMap(id -> rules.criterionWords(id).stream())
                .toList();
    }

    /** The name of an indicator. */
    public String indicator(String id) {
        return standards.name(id);
    }

    /** What a review is for. */
    public String purpose(Review review) {
        return rules.purposes().stream()
                .filter(one -> one.id().equals(review.purpose()))
                .map(one -> one.words() + " (" + one.citation() + ")")
                .findFirst()
                .orElse(review.purpose());
    }

    /** A rating in words. */
    public String rating(String code) {
        return rules.ratings().scale().stream()
                .filter(one -> one.code().equals(code))
                .map(ReviewRules.Rating::words)
                .findFirst()
                .orElse(code);
    }

    /** Whether the district has English learners, as it was stated. */
    public String learners(Review review) {
        String learners = review.englishLearners();
        return learners == null
                ? "Not stated yet"
                : switch (learners) {
                    case "some" -> "The district has English learners";
                    case "none" -> "The district has no English learners";
                    default -> "It is not known whether the district has English learners";
                };
    }

    /** The lines of a text that are not empty, to be shown as paragraphs. */
    public List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
