package commonweal.office.reviews;

import commonweal.office.access.Refused;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.register.Register;
import commonweal.office.runs.StandingLevels;
import commonweal.terms.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews: their opening, their team and their days. */
@Repository
@Transactional
public class Reviews {

    private static final String COLUMNS = """
            id, organisation, school_year, way, draw, level, purpose, criteria, why, standards, stage, opened_on,
            english_learners, english_learners_source, documents_due, visit_from, visit_to, draft_due, comments_due,
            final_due, outside_tests, other_reviews, overview, comments, comments_on, published_on, publication_reason,
            sample
            """;

    private final JdbcClient database;
    private final Register register;
    private final StandingLevels levels;
    private final BusinessDate businessDate;
    private final ReviewSteps steps;

    /** In this database. */
    public Reviews(
            JdbcClient database,
            Register register,
            StandingLevels levels,
            BusinessDate businessDate,
            ReviewSteps steps) {
        this.database = database;
        this.register = register;
        this.levels = levels;
        this.businessDate = businessDate;
        this.steps = steps;
    }

    /**
     * What a review is opened with.
     *
     * @param organisation code of the district
     * @param year its school year
     * @param draw the draw it comes from; null if it was not drawn
     * @param purpose what it is for
     * @param criteria by what it was selected
     * @param why why
     * @param standards the standards it looks at
     */
    public record Opening(
            String organisation,
            SchoolYear year,
            @Nullable UUID draw,
            String purpose,
            List<String> criteria,
            String why,
            List<String> standards) {}

    /**
     * Opens a review.
     *
     * @throws Refused if the district has one in that year already
     */
    public UUID open(Opening opening) {
        String level = levels.of(opening.organisation()).map(Level::code).orElse("");
        String way = opening.draw() != null ? "drawn" : level.equals(Level.THREE.code()) ? "selected" : "other";
        UUID id = database.sql("""
                        insert into reviews.review (organisation, school_year, way, draw, level, purpose, criteria, why,
                                                    standards, opened_on, sample)
                        values (:organisation, :year, :way, :draw, :level, :purpose, :criteria, :why, :standards, :today,
                                :sample)
                        on conflict (organisation, school_year) where stage <> 'called_off' do nothing
                        returning id
                        """)
                .param("organisation", opening.organisation())
                .param("year", opening.year().begins())
                .param("way", way)
                .param("draw", opening.draw())
                .param("level", level)
                .param("purpose", opening.purpose())
                .param("criteria", String.join(",", opening.criteria()))
                .param("why", opening.why())
                .param("standards", String.join(",", opening.standards()))
                .param("today", businessDate.date())
                .param(
                        "sample",
                        register.find(opening.organisation()).orElseThrow().sample())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused(
                        "district",
                        "The district has a review in the school year "
                                + opening.year().title() + " already."));
        steps.keep(id, Stage.PLANNED, opening.why());
        return id;
    }

    /** The review, which nobody else changes until this transaction ends. */
    Review locked(UUID id) {
        return database.sql("select " + COLUMNS + " from reviews.review where id = :id for update")
                .param("id", id)
                .query(Review.class)
                .single();
    }

    /** All reviews, the newest year first. */
    @Transactional(readOnly = true)
    public List<Review> list() {
        return Rows.of(database.sql("select " + COLUMNS
                        + " from reviews.review order by school_year desc, opened_on desc, organisation")
                .query(Review.class));
    }

    /** The reviews of a district, the newest year first. */
    @Transactional(readOnly = true)
    public List<Review> of(String organisation) {
        return Rows.of(database.sql("select " + COLUMNS
                        + " from reviews.review where organisation = :code order by school_year desc, opened_on desc")
                .param("code", organisation)
                .query(Review.class));
    }

    /** A review by its id. */
    @Transactional(readOnly = true)
    public Optional<Review> find(UUID id) {
        return database.sql("select " + COLUMNS + " from reviews.review where id = :id")
                .param("id", id)
                .query(Review.class)
                .optional();
    }

    // ---- Team, English learners, schedule ---------------------------------------------------------------------------

    /** The team: whoever is on it now. */
    @Transactional(readOnly = true)
    public List<Review.Member> team(UUID review) {
        return Rows.of(database.sql("""
                        select id, role_title, expertise, from_day, until_day
                        from reviews.member
                        where review = :review and until_day is null
                        order by from_day, role_title
                        """).param("review", review).query(Review.Member.class));
    }

    /** Names somebody to the team. */
    public void join(UUID review, String roleTitle, List<String> expertise) {
        database.sql("""
                        insert into reviews.member (review, role_title, expertise, from_day)
                        values (:review, :title, :expertise, :today)
                        """)
                .param("review", open(review).id())
                .param("title", roleTitle)
                .param("expertise", String.join(",", expertise))
                .param("today", businessDate.date())
                .update();
    }

    /** Somebody leaves the team; whether there was such a member. */
    public boolean leave(UUID review, UUID member) {
        return database.sql("""
                                update reviews.member set until_day = :today
                                where id = :id and review = :review and until_day is null
                                """)
                        .param("today", businessDate.date())
                        .param("id", member)
                        .param("review", open(review).id())
                        .update()
                == 1;
    }

    /** States whether the district has English learners, and where that is known from. */
    public void stateEnglishLearners(UUID review, String learners, String source) {
        database.sql("""
                        update reviews.review set english_learners = :learners, english_learners_source = :source
                        where id = :id
                        """)
                .param("learners", learners)
                .param("source", source)
                .param("id", open(review).id())
                .update();
    }

    /** The days of a review, and what was said about the law's two limits on them. */
    public record Schedule(
            @Nullable LocalDate documentsDue,
            @Nullable LocalDate visitFrom,
            @Nullable LocalDate visitTo,
            @Nullable LocalDate draftDue,
            @Nullable LocalDate commentsDue,
            @Nullable LocalDate finalDue,
            boolean outsideTests,
            String otherReviews) {}

    /** Keeps the days of a review. */
    public void schedule(UUID review, Schedule schedule) {
        open(review);
        database.sql("""
                        update reviews.review
                        set documents_due = :documentsDue, visit_from = :visitFrom, visit_to = :visitTo,
                            draft_due = :draftDue, comments_due = :commentsDue, final_due = :finalDue,
                            outside_tests = :outsideTests, other_reviews = :otherReviews
                        where id = :id
                        """)
                .param("documentsDue", schedule.documentsDue())
                .param("visitFrom", schedule.visitFrom())
                .param("visitTo", schedule.visitTo())
                .param("draftDue", schedule.draftDue())
                .param("commentsDue", schedule.commentsDue())
                .param("finalDue", schedule.finalDue())
                .param("outsideTests", schedule.outsideTests())
                .param("otherReviews", schedule.otherReviews())
                .param("id", review)
                .update();
    }

    /** The review, if something of it may still be changed. */
    Review open(UUID id) {
        Review review = locked(id);
        if (review.at().over()) {
            throw new Refused("The review is " + review.at().title().toLowerCase(java.util.Locale.ROOT)
                    + ": nothing of it changes any more.");
        }
        return review;
    }
}
