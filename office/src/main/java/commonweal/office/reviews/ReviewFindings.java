package commonweal.office.reviews;

import commonweal.office.access.Refused;
import commonweal.office.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a review found and recommends, how its report begins, and what the district said about the draft. */
@Repository
@Transactional
public class ReviewFindings {

    private final JdbcClient database;
    private final Reviews reviews;

    /** In this database. */
    public ReviewFindings(JdbcClient database, Reviews reviews) {
        this.database = database;
        this.reviews = reviews;
    }

    /** What was found, in the order in which it was written. */
    @Transactional(readOnly = true)
    public List<Review.Finding> of(UUID review) {
        return Rows.of(database.sql("""
                        select id, indicator, kind, rating, words, evidence
                        from reviews.finding
                        where review = :review
                        order by added_at, id
                        """).param("review", review).query(Review.Finding.class));
    }

    /** Writes down something that was found. */
    public void add(UUID review, Review.Finding finding) {
        reviews.open(review);
        filled("""
                        insert into reviews.finding (review, indicator, kind, rating, words, evidence)
                        values (:review, :indicator, :kind, :rating, :words, :evidence)
                        """, review, finding).update();
    }

    /** Changes something that was found; whether there was such a finding. */
    public boolean change(UUID review, Review.Finding finding) {
        reviews.open(review);
        return filled("""
                                update reviews.finding
                                set indicator = :indicator, kind = :kind, rating = :rating, words = :words,
                                    evidence = :evidence
                                where id = :id and review = :review
                                """, review, finding).param("id", finding.id()).update() == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, UUID review, Review.Finding finding) {
        return database.sql(sql)
                .param("review", review)
                .param("indicator", finding.indicator())
                .param("kind", finding.kind())
                .param("rating", finding.rating())
                .param("words", finding.words())
                .param("evidence", finding.evidence());
    }

    /** Takes back something that was found; the record of what was done keeps it. */
    public boolean remove(UUID review, UUID finding) {
        reviews.open(review);
        return database.sql("delete from reviews.finding where id = :id and review = :review")
                        .param("id", finding)
                        .param("review", review)
                        .update()
                == 1;
    }

    /** What is recommended, in the order in which it was written. */
    @Transactional(readOnly = true)
    public List<Review.Recommendation> recommendations(UUID review) {
        return Rows.of(database.sql("""
                        select id, standard, words
                        from reviews.recommendation
                        where review = :review
                        order by added_at, id
                        """).param("review", review).query(Review.Recommendation.class));
    }

    /** Recommends something. */
    public void recommend(UUID review, String standard, String words) {
        database.sql("""
                        insert into reviews.recommendation (review, standard, words)
                        values (:review, :standard, :words)
                        """)
                .param("review", reviews.open(review).id())
                .param("standard", standard)
                .param("words", words)
                .update();
    }

    /** Takes back something that was recommended; the record of what was done keeps it. */
    public boolean removeRecommendation(UUID review, UUID recommendation) {
        reviews.open(review);
        return database.sql("delete from reviews.recommendation where id = :id and review = :review")
                        .param("id", recommendation)
                        .param("review", review)
                        .update()
                == 1;
    }

    /** Writes the beginning of the report. */
    public void overview(UUID review, String words) {
        database.sql("update reviews.review set overview = :words where id = :id")
                .param("words", words)
                .param("id", reviews.open(review).id())
                .update();
    }

    /** Keeps what the district said about the draft. */
    public void comments(UUID review, String words, LocalDate receivedOn) {
        Review there = reviews.locked(review);
        if (there.at() != Stage.WITH_DISTRICT) {
            throw new Refused("The district comments while it has the draft.");
        }
        database.sql("update reviews.review set comments = :words, comments_on = :on where id = :id")
                .param("words", words)
                .param("on", receivedOn)
                .param("id", review)
                .update();
    }
}
