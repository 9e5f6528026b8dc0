package commonweal.office.reviews;

import commonweal.office.access.Refused;
import commonweal.office.clock.BusinessDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The course of a review: from one stage to the next, and at last to its publication. */
@Repository
@Transactional
public class ReviewCourse {

    private final JdbcClient database;
    private final Reviews reviews;
    private final ReviewFindings findings;
    private final ReviewSteps steps;
    private final ReviewReadiness readiness;
    private final BusinessDate businessDate;

    /** In this database. */
    ReviewCourse(
            JdbcClient database,
            Reviews reviews,
            ReviewFindings findings,
            ReviewSteps steps,
            ReviewReadiness readiness,
            BusinessDate businessDate) {
        this.database = database;
        this.reviews = reviews;
        this.findings = findings;
        this.steps = steps;
        this.readiness = readiness;
        this.businessDate = businessDate;
    }

    /** What is missing for the step to this stage, each in a sentence; nothing if it can be taken. */
    @Transactional(readOnly = true)
    public List<String> missing(Review review, Stage to) {
        return readiness.missing(review, to, reviews.team(review.id()), findings.of(review.id()));
    }

    /**
     * Takes the step to this stage.
     *
     * @throws Refused if it is not the next one, or something is missing for it
     */
    public void step(UUID id, Stage to, String why) {
        Review review = reviews.locked(id);
        Stage at = review.at();
        boolean next = at.next().filter(to::equals).isPresent();
        if (!next && !(to == Stage.CALLED_OFF && at.canBeCalledOff())) {
            throw new Refused("The review is at the stage " + at.title() + "; the step to " + to.title()
                    + " does not follow on it. Maybe somebody else has just taken it.");
        }
        List<String> missing = readiness.missing(review, to, reviews.team(id), findings.of(id));
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        steps.keep(id, to, why);
        database.sql("update reviews.review set stage = :stage where id = :id")
                .param("stage", to.code())
                .param("id", id)
                .update();
    }

    /**
     * Publishes the report of a review that is final.
     *
     * @throws Refused if it is not final
     */
    public void publish(UUID id, String why) {
        Review review = reviews.locked(id);
        if (review.at() != Stage.FINAL || review.published()) {
            throw new Refused("Only a report that is final, and not published yet, can be published.");
        }
        database.sql("update reviews.review set published_on = :today, publication_reason = :why where id = :id")
                .param("today", businessDate.date())
                .param("why", why)
                .param("id", id)
                .update();
    }
}
