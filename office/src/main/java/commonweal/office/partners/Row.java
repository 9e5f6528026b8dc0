package commonweal.office.partners;

import commonweal.office.partners.PartnerPolicy.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as lists show it.
 *
 * @param partner the partner
 * @param state how far it has come, in words
 * @param categories what it is filed under
 * @param standing what its dossier shows today
 * @param approvedAs {@code proven} or {@code not_shown}; null if it was never approved
 * @param contracts how many contracts run today
 * @param due its next performance review; null if none is due
 */
public record Row(
        Partner partner,
        String state,
        List<Category> categories,
        Standing standing,
        @Nullable String approvedAs,
        long contracts,
        @Nullable Due due) {

    /**
     * A performance review that is due.
     *
     * @param partner with whom
     * @param contract of which contract
     * @param serves whom the contract serves, in words
     * @param href the page of whom it serves
     * @param on when it is due
     * @param late by how many days; 0 if it is not
     * @param coming in how many days; 0 if it is today or was before
     * @param open whether it has begun
     */
    public record Due(
            Partner partner,
            Contract contract,
            String serves,
            String href,
            LocalDate on,
            long late,
            long coming,
            boolean open) {

        /** When, in words: 75 days late. */
        public String words() {
            if (late > 0) {
                return late == 1 ? "1 day late" : late + " days late";
            }
            return coming == 0 ? "Due today" : coming == 1 ? "Due tomorrow" : "Due in " + coming + " days";
        }
    }

    /** The categories are kept in their order. */
    public Row {
        categories = List.copyOf(categories);
    }

    /** Whether it was approved as proven and the dossier no longer shows it. */
    public boolean lost() {
        return "proven".equals(approvedAs) && !standing.proven();
    }
}
