package commonweal.office.partners;

import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.Row.Due;
import commonweal.office.site.NamedUnits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The partners as lists show them: each with what its dossier shows today, its contracts and the review that is next. */
@Component
public class PartnerList {

    private final Partners partners;
    private final Contracts contracts;
    private final PerformanceReviews reviews;
    private final PartnerPolicy policy;
    private final NamedUnits units;
    private final BusinessDate businessDate;

    PartnerList(
            Partners partners,
            Contracts contracts,
            PerformanceReviews reviews,
            PartnerPolicy policy,
            NamedUnits units,
            BusinessDate businessDate) {
        this.partners = partners;
        this.contracts = contracts;
        this.reviews = reviews;
        this.policy = policy;
        this.units = units;
        this.businessDate = businessDate;
    }

    /**
     * What is asked for.
     *
     * @param category id of a category; empty for every one
     * @param state id of a state; empty for every one
     * @param proven {@code yes}, {@code no}, or empty for all
     * @param q part of the name
     */
    public record Query(String category, String state, String proven, String q) {

        /** Whether anything is left out. */
        public boolean filtered() {
            return !(category + state + proven + q).isBlank();
        }

        private boolean takes(Row row) {
            return (category.isEmpty() || row.partner().categories().contains(category))
                    && (state.isEmpty() || row.partner().state().id().equals(state))
                    && (proven.isEmpty() || row.standing().proven() == proven.equals("yes"))
                    && row.partner()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(q.strip().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The partners that are asked for, by name. */
    @Transactional(readOnly = true)
    public List<Row> rows(Query query) {
        return rows().stream().filter(query::takes).toList();
    }

    /** All partners, by name. */
    @Transactional(readOnly = true)
    public List<Row> rows() {
        Map<Long, Standing> standings = partners.standings();
        Map<Long, String> approved = partners.approvedAs();
        Map<Long, List<Contract>> agreed = contracts.list().stream().collect(Collectors.groupingBy(Contract::partner));
        Map<Long, List<Review>> had = reviews.all();
        LocalDate today = businessDate.date();
        return partners.list().stream()
                .map(partner -> {
                    List<Contract> its = agreed.getOrDefault(partner.id(), List.of());
                    return new Row(
                            partner,
                            policy.state(partner.state()).title(),
                            partner.categories().stream()
                                    .flatMap(id -> policy.category(id).stream())
                                    .toList(),
                            standings.getOrDefault(partner.id(), partners.nothingOnFile()),
                            approved.get(partner.id()),
                            its.stream()
                                    .filter(one -> !one.starts().isAfter(today)
                                            && !one.ends().isBefore(today))
                                    .count(),
                            due(partner, its, had).stream().findFirst().orElse(null));
                })
                .toList();
    }

    /** The row of one partner. */
    @Transactional(readOnly = true)
    public Optional<Row> row(long partner) {
        return rows().stream().filter(row -> row.partner().id() == partner).findFirst();
    }

    /** The reviews that are late or come up soon, the latest first. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        Map<Long, List<Contract>> agreed = contracts.list().stream().collect(Collectors.groupingBy(Contract::partner));
        Map<Long, List<Review>> had = reviews.all();
        LocalDate until = businessDate.date().plusDays(policy.reviews().shownDaysBefore());
        return partners.list().stream()
                .flatMap(partner -> due(partner, agreed.getOrDefault(partner.id(), List.of()), had).stream())
                .filter(due -> !due.on().isAfter(until))
                .sorted(Comparator.comparing(Due::on)
                        .thenComparing(due -> due.partner().name()))
                .toList();
    }

    /** The next review of each contract of a partner, the earliest first. */
    @Transactional(readOnly = true)
    List<Due> due(Partner partner) {
        return due(partner, contracts.of(partner.id()), reviews.all());
    }

    private List<Due> due(Partner partner, List<Contract> agreed, Map<Long, List<Review>> had) {
        return agreed.stream()
                .flatMap(contract -> {
                    List<Review> its = had.getOrDefault(contract.id(), List.of());
                    return PerformanceReviews.due(partner, contract, its).stream()
                            .map(on -> due(partner, contract, on, its));
                })
                .sorted(Comparator.comparing(Due::on))
                .toList();
    }

    private Due due(Partner partner, Contract contract, LocalDate on, List<Review> had) {
        long days = ChronoUnit.DAYS.between(on, businessDate.date());
        return new Due(
                partner,
                contract,
                units.name(contract.organisation()),
                units.href(contract.organisation()),
                on,
                Math.max(0, days),
                Math.max(0, -days),
                had.stream().anyMatch(review -> review.decidedOn() == null));
    }
}
