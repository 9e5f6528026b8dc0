package commonweal.browser;

import java.util.List;
import java.util.stream.Stream;

/** Every page of the office, once or more as somebody meets it: the one list that all checks of pages go through. */
final class Places {

    static final String LAWRENCE = "/districts/01490000";
    static final String RANDOLPH = "/districts/02440000";
    static final String RANDOLPH_HIGH = "/schools/02440505";
    static final String DURFEE = "/schools/00950505";

    private static final String OFFICER = "program-officer";

    /** What the public sees, and whoever has signed in sees with more in it. */
    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/?year=2012&map=middle",
            "/?year=2012&map=high",
            "/districts?year=2012",
            "/schools?year=2012",
            "/schools?year=2012&level=3&sort=-percentile&page=2",
            "/schools?year=2012&q=nothing+is+called+so",
            "/find",
            "/find?q=lawrence",
            "/find?q=nothing+is+called+so",
            "/compare",
            "/compare?code=01490000&code=02440000&code=00950505&year=2012",
            LAWRENCE + "?year=2012",
            DURFEE + "?year=2012",
            "/schools/00010002?year=2012", // has no level
            "/policy",
            "/policy?policy=massachusetts/2012",
            "/about-the-data",
            "/sign-in",
            "/sign-in?refused");

    private Places() {}

    /** The list. */
    static List<Place> all() {
        return Stream.of(
                        FOR_EVERYBODY.stream().map(address -> Place.of(Visits.NOBODY, address)),
                        FOR_EVERYBODY.stream().map(address -> Place.of(OFFICER, address)),
                        Stream.of(
                                Place.of(Visits.NOBODY, "/welcome/there-is-no-such-link"),
                                Place.of(Visits.HALF_SIGNED_IN, "/sign-in/code"),
                                new Place(Visits.NOBODY, "/districts/99999999", 404),
                                new Place(OFFICER, "/there-is-no-such-page", 404),
                                new Place(OFFICER, "/accounts", 403)),
                        of(
                                OFFICER,
                                LAWRENCE + "/why?of=2012&part=level",
                                RANDOLPH + "?year=2012",
                                RANDOLPH + "/why?of=2012&part=need",
                                DURFEE + "/why?of=2012&part=level",
                                LAWRENCE + "/similar?year=2012",
                                "/runs",
                                "/account",
                                "/account/second-factor"),
                        of("analyst", "/runs"),
                        of("commissioner", "/", "/runs"),
                        of("district-leader", "/", RANDOLPH, RANDOLPH_HIGH + "/why?of=2012&part=level"),
                        of("auditor", "/audit-log", "/accounts"),
                        of(
                                "administrator",
                                "/",
                                "/accounts",
                                "/accounts/district-leader",
                                "/audit-log",
                                "/audit-log?text=nothing+is+like+this"))
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<Place> of(String who, String... addresses) {
        return Stream.of(addresses).map(address -> Place.of(who, address));
    }
}
