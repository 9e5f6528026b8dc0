package commonweal.office.reviews;

import commonweal.office.clock.BusinessDate;
import commonweal.office.register.DemoPart;
import commonweal.office.register.SampleDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A finished review of the made-up district. About real districts a demo makes nothing up: whoever tries it may draw. */
@Component
class ReviewsDemo implements DemoPart {

    private static final int PLACE = 50;
    private static final UUID NEW = new UUID(0, 0);
    private static final String WHY = "made up for the demo";

    private final Reviews reviews;
    private final ReviewFindings findings;
    private final ReviewCourse course;
    private final DistrictStandards standards;
    private final BusinessDate businessDate;

    ReviewsDemo(
            Reviews reviews,
            ReviewFindings findings,
            ReviewCourse course,
            DistrictStandards standards,
            BusinessDate businessDate) {
        this.reviews = reviews;
        this.findings = findings;
        this.course = course;
        this.standards = standards;
        this.businessDate = businessDate;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        LocalDate today = businessDate.date();
        UUID review = reviews.open(new Reviews.Opening(
                SampleDistrict.DISTRICT,
                new SchoolYear(SchoolYear.of(today).begins() - 1),
                null,
                "improvement",
                List.of("low_achievement"),
                "Sample: a district of Level 4 that does not exist, reviewed to show how a review goes.",
                standards.standards().stream()
                        .map(DistrictStandards.Standard::id)
                        .toList()));
        reviews.join(review, "Coordinator (sample)", List.of("leadership", "curriculum"));
        reviews.join(review, "Reviewer of English learner education (sample)", List.of("english_learners", "support"));
        reviews.join(review, "Reviewer of staff and finance (sample)", List.of("staff", "finance", "assessment"));
        reviews.stateEnglishLearners(review, "some", "Sample: made up");
        reviews.schedule(
                review,
                new Reviews.Schedule(
                        today.minusDays(290),
                        today.minusDays(260),
                        today.minusDays(257),
                        today.minusDays(180),
                        today,
                        today.plusDays(30),
                        true,
                        "None (sample)"));
        course.step(review, Stage.PREPARING, WHY);
        course.step(review, Stage.ON_SITE, WHY);
        write(review);
        course.step(review, Stage.DRAFTED, WHY);
        course.step(review, Stage.WITH_DISTRICT, WHY);
        findings.comments(
                review, "Sample: the district agrees with the findings and asks for help with instruction.", today);
        course.step(review, Stage.FINAL, WHY);
        course.publish(review, WHY);
    }

    private void write(UUID review) {
        findings.overview(
                review,
                "Sample: this district does not exist, and neither does anything that is said about it here.\n"
                        + "Its leaders share a plan and know their figures. Instruction differs from one classroom to the"
                        + " next, and the middle school has too little time for those who need more.");
        found(
                review,
                "leadership-3",
                "strength",
                "3",
                "Sample: the district plan names four goals, and each school plan follows them.",
                "The plans; interviews with principals.");
        found(
                review,
                "curriculum-2",
                "challenge",
                "2",
                "Sample: instruction is not consistent across classrooms of the same grade.",
                "Visits to 40 classrooms; no common guide was in use.");
        found(
                review,
                "curriculum-1",
                "strength",
                "3",
                "Sample: the mathematics curriculum is aligned to the frameworks in all grades.",
                "Curriculum maps; interviews with teachers.");
        found(
                review,
                "assessment-2",
                "strength",
                "3",
                "Sample: teams look at interim results every six weeks.",
                "Minutes of team meetings.");
        found(
                review,
                "staff-3",
                "challenge",
                "2",
                "Sample: professional development is not followed up in classrooms.",
                "Interviews; the calendar of the year.");
        found(
                review,
                "support-1",
                "challenge",
                "1",
                "Sample: the middle school has no time set aside for added help.",
                "The schedule of the school.");
        found(
                review,
                "support-2",
                "strength",
                "3",
                "Sample: English learners take part in all programs.",
                "Schedules; interviews with families.");
        found(
                review,
                "finance-1",
                "strength",
                null,
                "Sample: the budget shows what each school receives.",
                "The budget document.");
        findings.recommend(
                review,
                "curriculum",
                "Sample: agree on what good instruction looks like, and visit classrooms together by it.");
        findings.recommend(review, "support", "Sample: set time aside in the middle school's schedule for added help.");
    }

    private void found(
            UUID review, String indicator, String kind, @Nullable String rating, String words, String evidence) {
        findings.add(review, new Review.Finding(NEW, indicator, kind, rating, words, evidence));
    }
}
