package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The superintendent of Randolph says that two figures of Randolph High are wrong. What that changes is seen before it is sent
 * and before it is decided; then a run is made with it. The steps follow on one another.
 */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class G_CorrectionTest {

    private static final String SUPERINTENDENT = "district-leader";
    private static final String CHANGES = "The level changes: Randolph High goes from Level 2 to Level 1.";
    private static final double LONGEST = 120_000;

    private final Visits visits;
    private String filing = "";
    private String comparison = "";

    G_CorrectionTest(Visits visits) {
        this.visits = visits;
    }

    @BeforeAll
    void another_year_is_in_review() throws Exception {
        Lists2016.inReview(visits);
        OtherDistrict.opens(visits);
    }

    @Test
    void g01_the_superintendent_sees_what_it_would_change_before_anything_is_sent() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go(Places.RANDOLPH_HIGH);
            superintendent.reads("Results of 2016").follow("Say what is wrong");
            superintendent.sees("Is something wrong with these results?").doesNotRead("What it would change");
            claim(superintendent);
            superintendent
                    .press("Show what it would change")
                    .reads("What it would change")
                    .reads(CHANGES);
            superintendent.go("/corrections");
            superintendent.reads("Nothing was filed yet"); // nothing was sent by looking
        }
    }

    /** Both indexes of the school are 73 in the lists; a school in Level 1 has 75 in both. */
    private static void claim(Visit superintendent) {
        Locator values = superintendent.page().getByLabel(Pattern.compile("^Right value: .*umulative.*2016$"));
        assertThat(values.count()).isEqualTo(2);
        values.first().fill("75");
        values.last().fill("75");
        superintendent
                .page()
                .getByLabel("In your words")
                .fill("A class was counted twice; the lists of the school show it.");
    }

    @Test
    void g02_and_sends_it() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go("/corrections/new/02440505");
            claim(superintendent);
            superintendent.press("Show what it would change").reads(CHANGES);
            assertPage(superintendent);
            superintendent
                    .press("Send it to the Department")
                    .reads("It was filed as No.")
                    .reads(CHANGES);
            filing = path(superintendent);
            superintendent.reads("Filed").doesNotRead("Accept all figures");
        }
    }

    /** The page as it is before somebody sends something is as good as any other. */
    private static void assertPage(Visit visit) {
        assertThat(Sideways.of(visit.page())).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Axe.of(visit.page())).isEmpty();
    }

    private static String path(Visit visit) {
        return visit.page().url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    @Test
    void g03_the_leader_of_another_district_finds_nothing_of_it() {
        try (Visit other = visits.by(OtherDistrict.LEADER)) {
            other.go("/corrections");
            other.doesNotRead("Randolph");
            assertThat(other.ask("/corrections.csv").text()).doesNotContain("Randolph", "02440505");
            for (String address : new String[] {filing, "/corrections/new/02440505"}) {
                assertThat(other.ask(address).status()).as(address).isIn(403, 404);
            }
            other.go(Places.RANDOLPH_HIGH);
            other.sees("Randolph High").doesNotRead("2016").doesNotRead("What was filed");
        }
    }

    @Test
    void g04_the_analyst_sees_the_effect_and_accepts_with_a_reason() {
        try (Visit analyst = visits.by("analyst")) {
            analyst.go("/corrections");
            analyst.reads("Randolph High").reads("Level 2 → Level 1");
            Findings.nothingIsWrong(analyst, filing);
            analyst.reads(CHANGES).reads("A class was counted twice");
            analyst.page().getByText("Accept all figures").click();
            analyst.press("Decide").reads("reason"); // without one nothing is decided
            analyst.page().getByText("Accept all figures").click();
            analyst.page().locator("#reason").fill("The lists of the school were looked at");
            analyst.press("Decide").reads("Accepted").reads("is not in the run of 2016 yet");
        }
    }

    @Test
    void g05_a_new_run_is_made_of_it_in_the_office() {
        try (Visit analyst = visits.by("analyst")) {
            analyst.go("/makings");
            analyst.reads("2 corrected figures");
            analyst.page().locator("#reason-2016").fill("With what was accepted");
            analyst.page().locator("form[action$=of-cycle] button").click();
            analyst.page().waitForURL(Pattern.compile("/makings/[0-9]+"));
            String making = path(analyst);
            analyst.reads("How far it is"); // it looks again by itself
            PlaywrightAssertions.assertThat(analyst.main())
                    .containsText("What came of it", new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST));
            Findings.nothingIsWrong(analyst, making);
            analyst.follow("See what changed, and why").sees("What changed from one run to another");
            comparison = path(analyst);
        }
    }

    @Test
    void g06_its_comparison_names_exactly_that_change_and_the_filing() {
        try (Visit analyst = visits.by("analyst")) {
            Findings.nothingIsWrong(analyst, comparison);
            Locator rows = analyst.main().locator("section[aria-labelledby=rows] tbody tr");
            assertThat(rows.count()).isEqualTo(1);
            assertThat(rows.innerText())
                    .contains("Randolph High", "02440505", "Level 2 → Level 1", "73 → 75", "Correction No. ");
            assertThat(rows.locator("a").last().getAttribute("href")).isEqualTo(filing);
        }
    }

    @Test
    void g07_the_new_run_takes_the_place_of_the_one_in_review_with_a_reason() {
        try (Visit analyst = visits.by("analyst")) {
            analyst.go("/makings");
            analyst.main().locator("section[aria-labelledby=made] th a").first().click();
            analyst.page().locator("#review-reason").fill("Has the accepted figures");
            analyst.press("Put it in review").reads("The results of 2016 are in review");
        }
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go(Places.RANDOLPH_HIGH);
            superintendent.reads("Results of 2016").reads("Level 1").reads("Under embargo");
            superintendent.go(filing);
            superintendent.reads("Accepted").reads("is in the run of 2016");
        }
    }

    @Test
    void g08_a_run_is_looked_at_by_itself() {
        try (Visit analyst = visits.by("analyst")) {
            String run = analyst.linkOn("/runs", "/runs/[0-9a-f]{64}");
            analyst.go(run + "?q=02440505");
            analyst.follow("Randolph High").reads("Why this level?");
            Findings.nothingIsWrong(analyst, path(analyst));
        }
    }
}
