package commonweal.office.reviews;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The steps that reviews have taken, each with who took it and why. */
@Repository
@Transactional
public class ReviewSteps {

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public ReviewSteps(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** Keeps a step. */
    void keep(UUID review, Stage stage, String why) {
        database.sql("""
                        insert into reviews.step (review, number, stage, taken_on, taken_by, why)
                        select :review, coalesce(max(number), 0) + 1, :stage, :today, :by, :why
                        from reviews.step
                        where review = :review
                        """)
                .param("review", review)
                .param("stage", stage.code())
                .param("today", businessDate.date())
                .param("by", ReviewPlans.actor())
                .param("why", why)
                .update();
    }

    /** The steps of a review, the first one first. */
    @Transactional(readOnly = true)
    public List<Review.Taken> of(UUID review) {
        return Rows.of(database.sql("""
                        select number, stage, taken_on, taken_by, why
                        from reviews.step
                        where review = :review
                        order by number
                        """).param("review", review).query(Review.Taken.class));
    }
}
