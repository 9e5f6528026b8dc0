package commonweal.browser;

import java.util.List;
import java.util.stream.Stream;

/** Every page of the office, once or more as somebody meets it: the one list that all checks of pages go through. */
final class Places {

    static final String LAWRENCE = "/districts/01490000";
    static final String RANDOLPH = "/districts/02440000";
    static final String RANDOLPH_HIGH = "/schools/02440505";
    static final String DURFEE = "/schools/00950505";
    /** The made-up district of the demo. */
    static final String SAMPLE = "/districts/99010000";
    /** Its school in Level 4. */
    static final String SAMPLE_MIDDLE = "/schools/99010305";

    /** Addresses that lead on at once, that only the office itself goes to, or that give a file. */
    static final List<String> NEVER_STAYED_ON = List.of(
            "/error",
            "/sign-in/done",
            "/welcome/{token}/provider",
            "/decisions/new",
            "/runs/compare",
            "/evidence/{code}/{id}");

    private static final String OFFICER = "program-officer";
    private static final String LEADER = "district-leader";

    /** What the public sees, and whoever has signed in sees with more in it. */
    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/districts?year=2012",
            "/schools?year=2012",
            "/schools?year=2012&q=nothing+is+called+so",
            "/find",
            "/find?q=lawrence",
            "/compare",
            "/compare?code=01490000&code=02440000&code=00950505&year=2012",
            LAWRENCE + "?year=2012",
            DURFEE + "?year=2012",
            "/schools/00010002?year=2012", // has no level
            "/policy",
            "/about-the-data",
            "/sign-in",
            "/sign-in?refused",
            "/reviews");

    private Places() {}

    /** The list. */
    static List<Place> all() {
        return Stream.of(
                        FOR_EVERYBODY.stream().map(address -> Place.of(Visits.NOBODY, address)),
                        of(
                                Visits.NOBODY,
                                "/?year=2012&map=high",
                                "/schools?year=2012&level=3&sort=-percentile&page=2",
                                "/find?q=nothing+is+called+so",
                                "/policy?policy=massachusetts/2012",
                                "/reviews/rules"),
                        Stream.of(
                                Place.linked(Visits.NOBODY, "/reviews", "/reviews/{id}/report"),
                                Place.of(Visits.NOBODY, "/welcome/there-is-no-such-link"),
                                new Place(Visits.NOBODY, "", "/districts/99999999", 404),
                                Place.of(Visits.HALF_SIGNED_IN, "/sign-in/code")),
                        FOR_EVERYBODY.stream().map(address -> Place.of(OFFICER, address)),
                        officer(),
                        assistance(),
                        partnersAndProjects(),
                        othersOfTheDepartment(),
                        outsideOfTheDepartment(),
                        of(
                                "administrator",
                                "/",
                                "/accounts",
                                "/accounts/district-leader",
                                "/audit-log",
                                "/audit-log?text=nothing+is+like+this",
                                "/audit-log/sign-ins"))
                .flatMap(places -> places)
                .toList();
    }

    /** Pages that stand only after somebody did something: the tests named here look at them as this list is looked at. */
    static List<Place> metOnTheWay() {
        return Stream.of(
                        of(
                                "analyst",
                                "/corrections/{number}",
                                "/makings/{number}",
                                "/runs/{before}/compare/{after}",
                                "/runs/{id}/of/{unit}"), // G
                        of(OFFICER, "/reviews/plans/{id}", "/reviews/draws/{id}", "/reviews/{id}/findings"), // I
                        of(OFFICER, "/partners/{id}/reviews/{review}")) // I
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<Place> officer() {
        return Stream.concat(
                of(
                        OFFICER,
                        LAWRENCE + "/why?of=2012&part=level",
                        RANDOLPH + "?year=2012",
                        RANDOLPH + "/why?of=2012&part=need",
                        DURFEE + "/why?of=2012&part=level",
                        LAWRENCE + "/similar?year=2012",
                        SAMPLE,
                        SAMPLE_MIDDLE,
                        "/runs",
                        "/makings",
                        "/account",
                        "/account/second-factor",
                        "/duties",
                        "/duties?whose=all&organisation=99010000",
                        "/duties?whose=all&organisation=00010000", // nothing
                        "/duties/by-action",
                        "/reviews/new?district=99010000",
                        "/self-assessments",
                        "/corrections"),
                Stream.of(
                        Place.linked(OFFICER, "/duties?whose=all&organisation=99010000", "/duties/{id}"),
                        Place.linked(OFFICER, "/reviews", "/reviews/{id}"),
                        Place.linked(OFFICER, "/self-assessments", "/self-assessments/{id}"),
                        Place.of(OFFICER, "/self-assessments/of/99010000/standards/compare"),
                        Place.linked(OFFICER, "/runs", "/corrections/of-run/{id}"),
                        Place.linked(OFFICER, "/runs", "/runs/{id}"),
                        new Place(OFFICER, "", "/there-is-no-such-page", 404),
                        new Place(OFFICER, "", "/accounts", 403)));
    }

    private static Stream<Place> assistance() {
        return of(
                OFFICER,
                "/assistance",
                "/assistance/offices/sample-region",
                "/assistance/offices/odst",
                "/assistance/new-office",
                "/assistance/map",
                "/assistance/map/district?district=99010000",
                "/assistance/districts/99010000",
                "/assistance/people",
                "/assistance/people/1",
                "/assistance/queue",
                "/assistance/requests",
                "/assistance/requests/1",
                "/assistance/new-request?organisation=99010000",
                "/assistance/services",
                "/assistance/new-service");
    }

    /** Partner 1 was published, 2 is proven with a contract, 3 was rejected, 4 has nothing on file. */
    private static Stream<Place> partnersAndProjects() {
        return of(
                OFFICER,
                "/partners",
                "/partners?q=nothing+is+called+so",
                "/partners/rules",
                "/partners/1",
                "/partners/2",
                "/partners/3",
                "/partners/new",
                "/partners/2/edit",
                "/partners/2/contracts/new",
                "/partners/3/evidence/new",
                "/partners/3/evidence/2",
                "/projects",
                "/projects/kinds/wraparound_zones",
                "/projects/1",
                "/projects/new?organisation=99010000",
                "/projects/1/edit");
    }

    private static Stream<Place> othersOfTheDepartment() {
        return Stream.of(
                        of("analyst", "/runs", "/makings", "/corrections"),
                        of(
                                "commissioner",
                                "/",
                                "/runs",
                                DURFEE + "?year=2012",
                                "/decisions",
                                "/decisions/1",
                                "/decisions/candidates",
                                "/decisions/designations/new",
                                "/decisions/designations/new?organisation=00950505&kind=designate"),
                        Stream.of(Place.linked(
                                "commissioner",
                                "/duties?whose=all&organisation=99010000",
                                "/duties/{id}")), // may waive
                        of(
                                "board-clerk",
                                "/decisions/votes/new",
                                "/decisions/votes/new?organisation=02440000&kind=place"),
                        of("grants-officer", "/", SAMPLE),
                        of("auditor", "/audit-log", "/accounts", "/decisions", "/duties", SAMPLE))
                .flatMap(places -> places);
    }

    private static Stream<Place> outsideOfTheDepartment() {
        return Stream.of(
                        of(
                                LEADER,
                                "/",
                                RANDOLPH,
                                RANDOLPH_HIGH + "/why?of=2012&part=level",
                                SAMPLE,
                                "/duties",
                                "/corrections",
                                "/corrections/new/02440505",
                                "/decisions",
                                "/assistance",
                                "/assistance/requests/1",
                                "/assistance/new-request?organisation=99010000",
                                "/self-assessments",
                                "/self-assessments/of/99010000/standards/write",
                                "/self-assessments/of/99010305/conditions/write",
                                "/partners/2",
                                "/projects/1"),
                        Stream.of(Place.linked(LEADER, "/duties?whose=all&organisation=99010000", "/duties/{id}")),
                        of("school-leader", SAMPLE_MIDDLE, "/duties", "/assistance"),
                        of("plan-manager", SAMPLE),
                        of("monitor", SAMPLE))
                .flatMap(places -> places);
    }

    private static Stream<Place> of(String who, String... addresses) {
        return Stream.of(addresses).map(address -> Place.of(who, address));
    }
}
