package commonweal.office.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** When the next performance review of a contract is due. A pure function of the contract and the reviews it has had. */
final class ReviewClock {

    private ReviewClock() {}

    /**
     * The day; none when the contract has ended with a review.
     *
     * @param contract the contract
     * @param decided the days on which its reviews were decided
     */
    static Optional<LocalDate> due(Contract contract, Collection<LocalDate> decided) {
        LocalDate last = decided.stream().max(Comparator.naturalOrder()).orElse(contract.starts());
        if (!decided.isEmpty() && !last.isBefore(contract.ends())) {
            return Optional.empty();
        }
        LocalDate next = last.plusMonths(contract.reviewMonths());
        return Optional.of(next.isAfter(contract.ends()) ? contract.ends() : next);
    }
}
