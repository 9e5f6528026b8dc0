package commonweal.office.partners;

import java.util.Locale;

/** How far a partner has come. Which step follows on which is policy: {@code vetting-states.yaml}. */
public enum VettingState {
    /** Known from a publication only. */
    PUBLISHED,
    /** It has applied. */
    APPLIED,
    /** Its application was found complete. */
    SCREENED,
    /** Its record was looked at. */
    REVIEWED,
    /** It may be put on the list. */
    APPROVED,
    /** It was not approved. */
    REJECTED,
    /** It can be picked. */
    LISTED,
    /** It works for somebody. */
    CONTRACTED,
    /** Its work is being looked at. */
    PERFORMANCE_REVIEW,
    /** It was given a longer contract. */
    RENEWED,
    /** It is on the list no longer. */
    REMOVED;

    /** As it stands in files and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
