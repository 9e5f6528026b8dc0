package commonweal.office.partners;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.Review.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of what partners do under their contracts: when each is due, what was found, what was decided. */
@Repository
@Transactional
class PerformanceReviews {

    private static final String SELECT = """
            select id, contract, due_on, opened_on, decided_on, decided_by, upper(decision) as decision, result, why
            from partners.review
            """;

    private final JdbcClient database;
    private final Partners partners;
    private final Contracts contracts;
    private final BusinessDate businessDate;

    PerformanceReviews(JdbcClient database, Partners partners, Contracts contracts, BusinessDate businessDate) {
        this.database = database;
        this.partners = partners;
        this.contracts = contracts;
        this.businessDate = businessDate;
    }

    /**
     * How a criterion was rated.
     *
     * @param review in which review
     * @param criterion id of the criterion
     * @param rating id of the rating
     * @param evidence what shows it
     */
    record Rating(long review, String criterion, String rating, String evidence) {}

    /** The reviews of a partner's contracts, the oldest first. */
    @Transactional(readOnly = true)
    List<Review> of(long partner) {
        return Rows.of(database.sql(SELECT + """
                         where contract in (select id from partners.contract where partner = :partner)
                         order by opened_on, id
                        """).param("partner", partner).query(Review.class));
    }

    /** All reviews, each by its contract. */
    @Transactional(readOnly = true)
    Map<Long, List<Review>> all() {
        return Rows.of(database.sql(SELECT + " order by opened_on, id").query(Review.class)).stream()
                .collect(Collectors.groupingBy(Review::contract));
    }

    /** The ratings of a partner's reviews. */
    @Transactional(readOnly = true)
    List<Rating> ratings(long partner) {
        return Rows.of(database.sql("""
                        select review, criterion, rating, evidence
                        from partners.rating
                        where review in (
                            select review.id
                            from partners.review
                            join partners.contract on contract.id = review.contract
                            where contract.partner = :partner)
                        order by review, criterion
                        """).param("partner", partner).query(Rating.class));
    }

    /**
     * When a contract's next review is due; none when it has ended with one, or its partner is on the list no longer.
     *
     * @param reviews the reviews it has had
     */
    static Optional<LocalDate> due(Partner partner, Contract contract, List<Review> reviews) {
        if (partner.state() == VettingState.REMOVED) {
            return Optional.empty();
        }
        return ReviewClock.due(
                contract,
                reviews.stream().map(Review::decidedOn).filter(Objects::nonNull).toList());
    }

    /**
     * Begins the review of a contract; gives its number.
     *
     * @throws Refused if none can begin now
     */
    long open(long partner, Contract contract, String why) {
        Partner there = partners.find(partner).orElseThrow();
        List<Review> had = of(partner).stream()
                .filter(one -> one.contract() == contract.id())
                .toList();
        LocalDate due = due(there, contract, had)
                .orElseThrow(() -> new Refused("The contract has ended, and its last review was held."));
        partners.step(partner, VettingState.PERFORMANCE_REVIEW, By.REVIEW, Optional.empty(), why);
        return database.sql("""
                        insert into partners.review (contract, due_on, opened_on)
                        values (:contract, :due, :today)
                        returning id
                        """)
                .param("contract", contract.id())
                .param("due", due)
                .param("today", businessDate.date())
                .query(Long.class)
                .single();
    }

    /**
     * Decides a review.
     *
     * @param ends the new last day of the contract; null where it stays
     * @throws Refused if it is decided already
     */
    void decide(
            long partner,
            Review review,
            Decision decision,
            String result,
            String why,
            @Nullable LocalDate ends,
            List<Rating> ratings) {
        partners.step(partner, decision.state(), By.REVIEW, Optional.empty(), why);
        int changed = database.sql("""
                        update partners.review
                        set decided_on = :today, decided_by = :by, decision = :decision, result = :result, why = :why
                        where id = :review and decided_on is null
                        """)
                .param("today", businessDate.date())
                .param("by", Acting.current().map(Acting.Actor::name).orElse(""))
                .param("decision", decision.id())
                .param("result", result)
                .param("why", why)
                .param("review", review.id())
                .update();
        if (changed == 0) {
            throw new Refused("The review was decided already. Maybe somebody else has just done it.");
        }
        for (Rating rating : ratings) {
            database.sql("""
                            insert into partners.rating (review, criterion, rating, evidence)
                            values (:review, :criterion, :rating, :evidence)
                            """).paramSource(rating).update();
        }
        if (ends != null) {
            database.sql("update partners.contract set ends = :ends where id = :contract")
                    .param("ends", ends)
                    .param("contract", review.contract())
                    .update();
        }
    }

    /** The contract of a review. */
    @Transactional(readOnly = true)
    Optional<Contract> contractOf(long partner, Review review) {
        return contracts.find(partner, review.contract());
    }
}
