package commonweal.office.site;

import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.Installation;
import commonweal.office.access.Notice;
import commonweal.office.access.Notices;
import commonweal.office.access.OpenSessions;
import commonweal.office.access.Permissions;
import commonweal.office.access.SignedIn;
import commonweal.office.clock.BusinessDate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows: who is signed in, what day it is, where one can go. */
@ControllerAdvice
class Frame {

    private static final int FITS_IN_A_ROW = 7;

    private final BusinessDate businessDate;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Installation installation;
    private final Notices notices;
    private final OpenSessions sessions;
    private final List<Entry> entries;

    Frame(
            BusinessDate businessDate,
            Accounts accounts,
            Permissions permissions,
            Installation installation,
            Notices notices,
            OpenSessions sessions,
            List<Entry> entries) {
        this.businessDate = businessDate;
        this.accounts = accounts;
        this.permissions = permissions;
        this.installation = installation;
        this.notices = notices;
        this.sessions = sessions;
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(Entry::place)).toList();
    }

    /**
     * What the frame of a page shows.
     *
     * @param today the business date, in words
     * @param standsStill whether that day was chosen and does not pass
     * @param demo whether the database was made by the demo
     * @param signedIn who is signed in; null if nobody is
     * @param news what whoever is signed in has to be told of the own account
     * @param sections where one can go
     * @param flat whether that is so little that it needs no sections
     */
    public record Site(
            String today,
            boolean standsStill,
            boolean demo,
            @Nullable SignedIn signedIn,
            List<Notice> news,
            List<Part> sections,
            boolean flat) {

        /** The section that is shown open: where the page is, or the first. */
        public Optional<Part> open() {
            return sections.stream()
                    .filter(Part::current)
                    .findFirst()
                    .or(() -> sections.stream().findFirst());
        }
    }

    /**
     * A section of the navigation.
     *
     * @param title its words
     * @param href its first place
     * @param current whether the page is in it
     * @param places where one can go in it
     */
    public record Part(String title, String href, boolean current, List<Place> places) {}

    /**
     * A place in the navigation.
     *
     * @param label its words
     * @param href its address
     * @param current whether the page is there
     */
    public record Place(String label, String href, boolean current) {}

    @ModelAttribute("site")
    Site site(HttpServletRequest request) {
        Optional<SignedIn> signedIn = SignedIn.current();
        boolean complete = signedIn.map(SignedIn::complete).orElse(true);
        List<HeldRole> held =
                signedIn.map(one -> accounts.rolesOf(one.account())).orElse(List.of());
        boolean mayGo = complete && (signedIn.isEmpty() || !held.isEmpty());
        List<Entry> allowed = entries.stream()
                .filter(entry -> mayGo && permissions.allow(held, entry.action(), ""))
                .toList();
        String address = request.getRequestURI();
        List<Part> sections = Arrays.stream(Entry.Section.values())
                .flatMap(section -> part(section, allowed, address).stream())
                .toList();
        return new Site(
                Written.date(businessDate.date()),
                businessDate.standsStill(),
                installation.kind().filter(Installation.Kind.DEMO::equals).isPresent(),
                signedIn.orElse(null),
                signedIn.filter(SignedIn::complete)
                        .map(one -> notices.news(one.account(), sessions.began(one, request)))
                        .orElse(List.of()),
                sections,
                allowed.size() <= FITS_IN_A_ROW);
    }

    private static Optional<Part> part(Entry.Section section, List<Entry> allowed, String address) {
        List<Place> places = allowed.stream()
                .filter(entry -> entry.section() == section)
                .map(entry -> new Place(entry.label(), entry.href(), entry.holds(address)))
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        section.title(),
                        places.getFirst().href(),
                        places.stream().anyMatch(Place::current),
                        places));
    }
}
