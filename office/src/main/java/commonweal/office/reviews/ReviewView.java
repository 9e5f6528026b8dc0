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
import java.util.stream.Stream;
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
            boolean looked) {

        /** All that was found, what is good first. */
        List<Review.Finding> findings() {
            return Stream.concat(strengths.stream(), challenges.stream()).toList();
        }
    }

    /** A rule on the team that holds for the review, and whether the team meets it. */
    public record TeamRuleView(ReviewRules.TeamRule rule, boolean met) {}

    /** A day of the review: its name for programs, what is due, when, and whether that is set. */
    public record Day(String id, String words, @Nullable LocalDate date) {}

    /**
     * All that is shown of a review that may be seen whole.
     *
     * @param team who is on it now
     * @param teamRules the rules that hold for the team
     * @param english the published share of English learners; null if none is at hand
     * @param days its days
     * @param under what was found, by standard
     * @param steps the steps taken
     * @param next the stage that follows; null after the last
     * @param missing what is missing for that
     * @param leads whether whoever calls takes that step
     */
    record Whole(
            List<Review.Member> team,
            List<TeamRuleView> teamRules,
            EnglishLearnerShares.@Nullable Share english,
            List<Day> days,
            List<Under> under,
            List<Review.Taken> steps,
            @Nullable Stage next,
            List<String> missing,
            boolean leads) {}

    /** All that is shown of a review that may be seen whole. */
    Whole whole(Review review) {
        List<Review.Member> team = reviews.team(review.id());
        Optional<Stage> next = review.at().next();
        return new Whole(
                team,
                teamRules(review, team),
                shares.of(review.organisation(), review.schoolYear()).orElse(null),
                days(review),
                under(review),
                steps.of(review.id()),
                next.orElse(null),
                next.map(to -> course.missing(review, to)).orElse(List.of()),
                sight.leads() && !review.at().over());
    }

    /** The page of a review, with this form as it was sent. */
    String fill(Review review, Form form, Model model) {
        common(review, model);
        Whole whole = whole(review);
        model.addAttribute("steps", whole.steps());
        model.addAttribute("next", whole.next());
        model.addAttribute("missing", whole.missing());
        model.addAttribute("teamRules", whole.teamRules());
        model.addAttribute("share", whole.english());
        model.addAttribute("rules", rules);
        model.addAttribute("leads", whole.leads());
        model.addAttribute("mayPublish", sight.leads() && review.at() == Stage.FINAL && !review.published());
        model.addAttribute("days", whole.days());
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

    /** What was found and is recommended, by standard. */
    List<Under> under(Review review) {
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
                new Day("documents_due", "Documents due from the district", review.documentsDue()),
                new Day("visit_from", "First day of the visit", review.visitFrom()),
                new Day("visit_to", "Last day of the visit", review.visitTo()),
                new Day("draft_due", "Draft report to the district", review.draftDue()),
                new Day("comments_due", "Comments of the district until", review.commentsDue()),
                new Day("final_due", "Final report", review.finalDue()));
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
