package commonweal.office.assistance.terms;

import commonweal.office.shipped.ShippedFile;
import commonweal.policy.Status;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What {@code support-offices.yaml} states, read whole when the office starts. */
@Component
public final class SupportTerms {

    private static final String FILE = "/commonweal/office/assistance/support-offices.yaml";

    private final Written written;

    /**
     * An office that is there from the first start on.
     *
     * @param id its id
     * @param kind code of its kind
     * @param name its printed name
     * @param words what it is
     * @param citation where it was published
     * @param status how well it is known
     */
    public record FirstOffice(String id, String kind, String name, String words, String citation, Status status) {}

    /**
     * A district that is served from the first start on.
     *
     * @param code its code
     * @param name its name, for whoever reads the file
     */
    public record FirstDistrict(String code, String name) {}

    /**
     * Which districts an office was published to serve.
     *
     * @param office id of the office
     * @param why why
     * @param citation where that was published
     * @param status how well it is known
     * @param districts the districts
     */
    public record Served(String office, String why, String citation, Status status, List<FirstDistrict> districts) {}

    /**
     * A sentence with where it comes from.
     *
     * @param words the sentence
     * @param citation where it comes from
     * @param status how well it is known
     */
    public record Said(String words, String citation, Status status) {}

    /**
     * The states of a request.
     *
     * @param citation where their order comes from
     * @param status how well it is known
     * @param all the states, in their order
     */
    public record States(String citation, Status status, List<RequestState> all) {}

    /** When a year begins. */
    private record Year(String begins, String words, String citation, Status status) {}

    /** The file as it is written. */
    private record Written(
            List<Term> officeKinds,
            List<FirstOffice> offices,
            Served served,
            Said notEntered,
            Said noMap,
            List<Term> specialists,
            List<Term> areas,
            States states,
            List<Term> services,
            List<QueueStep> queue,
            Year year) {}

    /** Reads the file that comes with the program. */
    public SupportTerms() {
        written = ShippedFile.read(SupportTerms.class, FILE, Written.class);
        Set<String> codes = new HashSet<>();
        states().all().forEach(state -> codes.add(state.code()));
        for (RequestState state : states().all()) {
            state.next().stream()
                    .map(RequestState.Next::to)
                    .filter(to -> !codes.contains(to))
                    .forEach(to -> {
                        throw new IllegalStateException("support-offices.yaml: " + state.code() + " leads to " + to
                                + ", and there is no such state");
                    });
        }
    }

    /** The kinds of office. */
    public List<Term> officeKinds() {
        return written.officeKinds();
    }

    /** The offices that are there from the first start on. */
    public List<FirstOffice> offices() {
        return written.offices();
    }

    /** Which districts are served from the first start on. */
    public Served served() {
        return written.served();
    }

    /** What is said where nobody has entered who serves a district. */
    public Said notEntered() {
        return written.notEntered();
    }

    /** What is said while no district is entered for the regions. */
    public Said noMap() {
        return written.noMap();
    }

    /** What somebody who serves can be there for. */
    public List<Term> specialists() {
        return written.specialists();
    }

    /** What a request can be about. */
    public List<Term> areas() {
        return written.areas();
    }

    /** The states of a request. */
    public States states() {
        return written.states();
    }

    /** The state with this code. */
    public Optional<RequestState> state(String code) {
        return states().all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The state that a request begins in. */
    public RequestState firstState() {
        return states().all().getFirst();
    }

    /** The kinds of service. */
    public List<Term> services() {
        return written.services();
    }

    /** The rule that orders open requests. */
    public List<QueueStep> queue() {
        return written.queue();
    }

    /** The first day of the year that this day is in. */
    public LocalDate yearOf(LocalDate day) {
        LocalDate first = MonthDay.parse("--" + written.year().begins()).atYear(day.getYear());
        return day.isBefore(first) ? first.minusYears(1) : first;
    }

    /** What is meant by a year, and where that comes from. */
    public Said year() {
        return new Said(
                written.year().words(),
                written.year().citation(),
                written.year().status());
    }

    /** The codes of terms. */
    public static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    /** A term by its code. */
    public static Optional<Term> find(List<Term> terms, String code) {
        return terms.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** A term as people say it; its code if it is no longer in the file. */
    public static String title(List<Term> terms, String code) {
        return find(terms, code).map(Term::title).orElse(code);
    }
}
