package commonweal.office.projects;

import commonweal.office.partners.Partner;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project as pages and files show it.
 *
 * @param project the project
 * @param kind its kind, in words
 * @param serves the district or school, in words
 * @param href the page of the district or school
 * @param sample whether the district or school was made up, and so all that is said of it
 * @param partner the partner that helps; null if none does
 * @param proven whether the partner is proven today
 * @param milestones its milestones, by their days
 * @param late how many open milestones are late
 */
public record ProjectRow(
        Project project,
        String kind,
        String serves,
        String href,
        boolean sample,
        @Nullable Partner partner,
        boolean proven,
        List<MilestoneView> milestones,
        long late) {

    /**
     * A milestone with how it stands today.
     *
     * @param milestone the milestone
     * @param words how it stands
     * @param late whether it is open and late
     */
    public record MilestoneView(Milestone milestone, String words, boolean late) {}

    /** The milestones are kept in their order. */
    public ProjectRow {
        milestones = List.copyOf(milestones);
    }

    /** How many milestones are done, of those that were not dropped: 2 of 4. */
    public String done() {
        long kept = milestones.stream()
                .filter(one -> one.milestone().droppedOn() == null)
                .count();
        long done = milestones.stream()
                .filter(one -> one.milestone().doneOn() != null)
                .count();
        return kept == 0 ? "none planned" : done + " of " + kept + " done";
    }

    /** The next milestone that is open; null if none is. */
    public @Nullable MilestoneView next() {
        return milestones.stream()
                .filter(one -> one.milestone().open())
                .findFirst()
                .orElse(null);
    }

    boolean named(String q) {
        return (project.name() + " " + serves)
                .toLowerCase(Locale.ROOT)
                .contains(q.strip().toLowerCase(Locale.ROOT));
    }
}
