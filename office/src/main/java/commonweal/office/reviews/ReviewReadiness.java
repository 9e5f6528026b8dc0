package commonweal.office.reviews;

import commonweal.office.clock.BusinessDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a review still lacks for its next step. */
@Component
class ReviewReadiness {

    private final ReviewRules rules;
    private final DistrictStandards standards;
    private final BusinessDate businessDate;

    ReviewReadiness(ReviewRules rules, DistrictStandards standards, BusinessDate businessDate) {
        this.rules = rules;
        this.standards = standards;
        this.businessDate = businessDate;
    }

    /** What is missing for the step to this stage, each in a sentence; nothing if it can be taken. */
    List<String> missing(Review review, Stage to, List<Review.Member> team, List<Review.Finding> findings) {
        List<String> missing = new ArrayList<>();
        switch (to) {
            case PREPARING -> team(review, team, missing);
            case ON_SITE -> {
                team(review, team, missing);
                visit(review, missing);
            }
            case DRAFTED -> {
                team(review, team, missing);
                findings(review, findings, missing);
            }
            case WITH_DISTRICT -> draft(review, missing);
            case FINAL -> comments(review, missing);
            case PLANNED, CALLED_OFF -> {}
        }
        return List.copyOf(missing);
    }

    private void team(Review review, List<Review.Member> team, List<String> missing) {
        if (team.isEmpty()) {
            missing.add("The team has no member yet.");
        }
        if (review.englishLearners() == null) {
            missing.add("It is not stated whether the district has English learners.");
        }
        Set<String> onTeam =
                team.stream().flatMap(one -> one.listExpertise().stream()).collect(Collectors.toSet());
        rules.unmet(review.purpose(), review.englishLearners(), onTeam)
                .forEach(rule -> missing.add("The team has nobody expert in: "
                        + rules.expertiseWords(rule.expertise()).orElseThrow() + ". " + rule.words() + " ("
                        + rule.citation() + "; " + rule.status() + ")"));
    }

    private static void visit(Review review, List<String> missing) {
        if (review.documentsDue() == null) {
            missing.add("The day on which the documents are due is not set.");
        }
        if (review.visitFrom() == null || review.visitTo() == null) {
            missing.add("The days of the visit are not set.");
        }
        if (!review.outsideTests()) {
            missing.add("It is not stated that no statewide assessment falls into the visit.");
        }
        if (review.otherReviews().isEmpty()) {
            missing.add("It is not stated whether the district has another comprehensive review within nine months.");
        }
    }

    private void findings(Review review, List<Review.Finding> findings, List<String> missing) {
        Set<String> found = findings.stream()
                .flatMap(one -> standards.standardOf(one.indicator()).stream())
                .map(DistrictStandards.Standard::id)
                .collect(Collectors.toSet());
        review.listStandards().stream()
                .filter(id -> !found.contains(id))
                .flatMap(id -> standards.standard(id).stream())
                .forEach(standard -> missing.add("Nothing is found yet under " + standard.title() + "."));
    }

    private void draft(Review review, List<String> missing) {
        if (review.overview().isEmpty()) {
            missing.add("The overview, with which the report begins, is not written yet.");
        }
        LocalDate due = review.commentsDue();
        if (due == null || due.isBefore(businessDate.date())) {
            missing.add("The day until which the district may comment is not set, or it is over.");
        }
    }

    private void comments(Review review, List<String> missing) {
        LocalDate due = review.commentsDue();
        if (review.commentsOn() == null && (due == null || !due.isBefore(businessDate.date()))) {
            missing.add("The district has not commented yet, and it still may.");
        }
    }
}
