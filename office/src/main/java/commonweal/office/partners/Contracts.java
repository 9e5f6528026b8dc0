package commonweal.office.partners;

import commonweal.office.access.Refused;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.partners.PartnerPolicy.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of partners. */
@Repository
@Transactional
public class Contracts {

    private static final String SELECT = """
            select id, partner, number, organisation, what, starts, ends, review_months, review_why
            from partners.contract
            """;

    private final JdbcClient database;
    private final Partners partners;
    private final BusinessDate businessDate;

    Contracts(JdbcClient database, Partners partners, BusinessDate businessDate) {
        this.database = database;
        this.partners = partners;
        this.businessDate = businessDate;
    }

    /** All contracts, by their beginning. */
    @Transactional(readOnly = true)
    List<Contract> list() {
        return Rows.of(database.sql(SELECT + " order by starts, id").query(Contract.class));
    }

    /** The contracts of a partner, by their beginning. */
    @Transactional(readOnly = true)
    List<Contract> of(long partner) {
        return Rows.of(database.sql(SELECT + " where partner = :partner order by starts, id")
                .param("partner", partner)
                .query(Contract.class));
    }

    /** The contracts that serve a district or school, by their beginning. */
    @Transactional(readOnly = true)
    public List<Contract> serving(String organisation) {
        return Rows.of(database.sql(SELECT + " where organisation = :organisation order by starts, id")
                .param("organisation", organisation)
                .query(Contract.class));
    }

    /** A contract of a partner. */
    @Transactional(readOnly = true)
    Optional<Contract> find(long partner, long contract) {
        return of(partner).stream().filter(one -> one.id() == contract).findFirst();
    }

    /** Whether a number is taken. */
    @Transactional(readOnly = true)
    boolean taken(String number) {
        return database.sql("select exists (select from partners.contract where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /**
     * What stands in the way of a contract with a partner, in words; none if nothing does.
     */
    Optional<String> against(Partner partner) {
        return switch (partner.state()) {
            case LISTED, CONTRACTED, RENEWED -> Optional.empty();
            case PERFORMANCE_REVIEW -> Optional.of("A performance review of the partner is open. Decide it first.");
            case PUBLISHED, APPLIED, SCREENED, REVIEWED, APPROVED, REJECTED, REMOVED ->
                Optional.of("Only a partner on the list can have a contract.");
        };
    }

    /**
     * Enters a contract; a partner's first one is a step of its own. Gives its number.
     *
     * @throws Refused if the partner cannot have one now
     */
    long enter(Contract contract, String why) {
        return enter(contract, why, businessDate.date());
    }

    /** The same on a day: for what happened before the office began. */
    long enter(Contract contract, String why, LocalDate on) {
        Partner partner = partners.find(contract.partner()).orElseThrow();
        against(partner).ifPresent(reason -> {
            throw new Refused(reason);
        });
        if (partner.state() == VettingState.LISTED) {
            partners.step(partner.id(), VettingState.CONTRACTED, By.CONTRACT, Optional.empty(), why, on);
        }
        return database.sql("""
                        insert into partners.contract
                               (partner, number, organisation, what, starts, ends, review_months, review_why)
                        values (:partner, :number, :organisation, :what, :starts, :ends, :reviewMonths, :reviewWhy)
                        returning id
                        """).paramSource(contract).query(Long.class).single();
    }
}
