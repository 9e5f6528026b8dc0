package commonweal.office.duties;

import commonweal.policy.Status;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An action of the framework's chart, as {@code framework-chart.yaml} has it.
 *
 * @param id its name, which duties keep
 * @param firstYear the first year of results that it holds for
 * @param lastYear the last one; null if nothing says that it ended
 * @param levels codes of the levels of the district that it holds for
 * @param whose who has to act
 * @param on what it is about
 * @param schools codes of the levels of the schools that it is about, if it is about schools
 * @param onlyIfRequired whether it holds only for districts that the Board placed, or that the Department requires a plan of
 * @param review name of the review that it is about; empty if it is about none
 * @param kind as the chart divides it
 * @param brief a heading
 * @param words the chart's own words
 * @param plain what that means
 * @param citation where it stands
 * @param status how well it is known
 * @param note why it is no better known; empty if it is confirmed
 * @param owner the role that answers for it
 * @param shownBy what shows that it was done
 * @param eachYear whether it is owed anew by the results of each year
 * @param notTracked why no account is kept of it by itself; empty if it becomes a duty
 * @param due by when
 */
public record ChartAction(
        String id,
        int firstYear,
        @Nullable Integer lastYear,
        Set<String> levels,
        Side whose,
        About on,
        Set<String> schools,
        boolean onlyIfRequired,
        String review,
        Kind kind,
        String brief,
        String words,
        String plain,
        String citation,
        Status status,
        String note,
        String owner,
        String shownBy,
        boolean eachYear,
        String notTracked,
        DueRule due) {

    /** Who has to act. */
    public enum Side {
        /** The Department. */
        STATE("The state"),
        /** The district. */
        DISTRICT("The district");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        /** As people say it within a sentence. */
        public String phrase() {
            return title.toLowerCase(Locale.ROOT);
        }

        /** As addresses and files have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an action is about. */
    public enum About {
        /** Once for the whole state. */
        STATE,
        /** Each district of the levels. */
        DISTRICT,
        /** Each school of such a district that is in one of the levels for schools. */
        SCHOOL,
        /** Each review of a district that the determination gives. */
        REVIEW
    }

    /** As the chart divides actions. */
    public enum Kind {
        /** What must be. */
        ACCOUNTABILITY("Accountability"),
        /** What helps. */
        ASSISTANCE("Assistance");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }
    }

    /**
     * By when something is due.
     *
     * @param next the first such day after the results; null where no date is known
     * @param citation where the date stands; empty where none is known
     * @param status how well it is known
     * @param note why it is no better known; empty if it is confirmed
     */
    public record DueRule(@Nullable MonthDay next, String citation, Status status, String note) {

        static final DueRule NONE = new DueRule(null, "", Status.UNVERIFIED, "");

        /** The day that it is due when it begins on this day; none where no date is known. */
        public Optional<LocalDate> from(LocalDate start) {
            MonthDay day = next;
            if (day == null) {
                return Optional.empty();
            }
            LocalDate thisYear = day.atYear(start.getYear());
            return Optional.of(thisYear.isAfter(start) ? thisYear : day.atYear(start.getYear() + 1));
        }
    }

    /** The levels, the highest first. */
    public List<String> levelList() {
        return levels.stream().sorted().toList();
    }

    /** Whether it becomes a duty, of which account is kept. */
    public boolean tracked() {
        return notTracked.isEmpty();
    }

    /** Whether it holds for the results of a year. */
    public boolean holdsIn(int year) {
        Integer last = lastYear;
        return year >= firstYear && (last == null || year <= last);
    }

    /** Whether it is not sure that the chart says this to this side. */
    public boolean doubtful() {
        return status != Status.CONFIRMED;
    }
}
