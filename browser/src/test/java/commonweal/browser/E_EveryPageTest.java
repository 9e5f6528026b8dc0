package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds of every page, for everybody who may see it. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class E_EveryPageTest {

    private final Visits visits;
    private final List<Findings> findings = new ArrayList<>();

    E_EveryPageTest(Visits visits) {
        this.visits = visits;
    }

    /** One walk for all that is asked below. */
    @BeforeAll
    void walks_through_all_pages() {
        String before = "";
        Visit visit = visits.by(Visits.NOBODY);
        for (Place place : Places.all()) {
            if (!place.who().equals(before)) {
                visit.close();
                visit = visits.by(place.who());
                before = place.who();
            }
            findings.add(Findings.of(visit, place));
        }
        visit.close();
    }

    private List<String> all(Function<Findings, List<String>> what) {
        return findings.stream()
                .flatMap(one -> what.apply(one).stream().map(found -> one.place() + ": " + found))
                .toList();
    }

    /** A page as bad as can be, in the place of a good one. */
    @Test
    void e01_the_checks_see_what_is_wrong() {
        try (Visit visit = visits.by(Visits.NOBODY)) {
            visit.page()
                    .route(
                            "**/find",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setHeaders(
                                            Map.of("Content-Security-Policy", "default-src 'none'; style-src 'self'"))
                                    .setContentType("text/html")
                                    .setBody("""
                            <!doctype html><html><head><link rel="stylesheet" href="/look/uswds/css/uswds.min.css"></head>
                            <body><h1>Bad</h1><svg width="400" height="10"></svg><p style="color: red">styled</p>
                            <label><input class="usa-checkbox__input" type="checkbox"></label><img src="/look/mark.svg">
                            </body></html>""")));
            Findings bad = Findings.of(visit, Place.of(Visits.NOBODY, "/find"));
            assertThat(bad.complaints()).anySatisfy(one -> assertThat(one).contains("style"));
            assertThat(bad.sideways())
                    .singleElement()
                    .asString()
                    .contains("at 320 pixels")
                    .contains("svg");
            assertThat(bad.axe())
                    .anySatisfy(one -> assertThat(one).startsWith("image-alt"))
                    .anySatisfy(one -> assertThat(one).startsWith("html-has-lang"));
            assertThat(bad.unseen()).hasSize(1);
        }
    }

    @Test
    void e02_the_list_has_every_page_of_the_office() {
        assertThat(visits.addresses())
                .filteredOn(address -> !Places.NEVER_STAYED_ON.contains(address))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(Stream.concat(Places.all().stream(), Places.metOnTheWay().stream()))
                        .as("an example of %s in Places", address)
                        .anyMatch(one -> one.isAt(address)));
    }

    @Test
    void e03_every_page_answers_as_it_should() {
        assertThat(findings).allSatisfy(one -> {
            assertThat(one.status())
                    .as(one.place().toString())
                    .isEqualTo(one.place().status());
            assertThat(one.heading()).as(one.place().toString()).isNotBlank();
        });
    }

    @Test
    void e04_no_page_has_to_be_scrolled_sideways() {
        assertThat(all(Findings::sideways)).isEmpty();
    }

    @Test
    void e05_no_page_is_against_the_accessibility_guidelines() {
        assertThat(all(Findings::axe)).isEmpty();
    }

    @Test
    void e06_the_browser_complains_of_nothing() {
        assertThat(all(Findings::complaints)).isEmpty();
    }

    @Test
    void e07_the_keyboard_goes_nowhere_unseen() {
        assertThat(all(Findings::unseen)).isEmpty();
    }

    @Test
    void e08_every_page_is_the_same_without_script() {
        List<String> headings = new ArrayList<>();
        String before = "";
        Visit visit = visits.withoutScript(Visits.NOBODY);
        for (Place place : Places.all()) {
            if (!place.who().equals(before)) {
                visit.close();
                visit = visits.withoutScript(place.who());
                before = place.who();
            }
            place.go(visit);
            headings.add(String.join(" / ", visit.page().locator("h1").allInnerTexts()));
        }
        visit.close();
        assertThat(headings)
                .containsExactlyElementsOf(
                        findings.stream().map(Findings::heading).toList());
    }

    @Test
    void e09_a_task_is_done_without_script() {
        try (Visit visit = visits.withoutScript("program-officer")) {
            visit.go("/schools?year=2012");
            visit.page().locator("#list-level").selectOption("4");
            visit.page().locator("#list-district").selectOption("01490000");
            visit.press("Show").reads("schools of 1,829 in 2012");
            visit.page()
                    .getByRole(AriaRole.ROWHEADER)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            visit.reads("Decided: Commissioner").follow("Why this level?").sees("Why this level?");
        }
    }

    @Test
    void e10_a_page_that_is_not_there_says_what_to_do() {
        try (Visit visit = visits.by("program-officer")) {
            Page page = visit.page();
            visit.go("/there-is-no-such-page");
            visit.reads("Check the address").follow("Home");
            page.waitForURL("**/");
        }
    }

    /** Of the pages that programs read at the same address with /api in front. */
    @Test
    void e11_to_whom_a_page_is_shown_a_program_reads_the_same() {
        int asked = 0;
        for (Findings one : findings) {
            if (pattern(one.address())
                    .filter(visits.addressesForPrograms()::contains)
                    .isEmpty()) {
                continue;
            }
            asked++;
            try (Visit visit = visits.by(one.place().who())) {
                assertThat(visit.ask("/api" + one.address()).status())
                        .as("/api%s as %s", one.address(), one.place().who())
                        .isEqualTo(one.place().who().equals(Visits.NOBODY) ? 401 : one.status());
            }
        }
        assertThat(asked).isGreaterThan(60);
    }

    /** What the page at an address would be for programs: of those that fit, the one with the fewest parts that vary. */
    private Optional<String> pattern(String address) {
        return visits.addresses().stream()
                .filter(Place.of("", address)::isAt)
                .min(Comparator.comparingLong(
                        one -> one.chars().filter(letter -> letter == '{').count()))
                .map("/api"::concat);
    }
}
