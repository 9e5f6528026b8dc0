package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Commissioner designates schools as far as the law lets them, and the Board's clerk records a vote. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H_DecisionTest {

    private static final String CANDIDATES = "/decisions/candidates";
    private static final String HORACE_MANN = "04110305";
    private static final String FALL_RIVER = "/districts/00950000";
    private static final Pattern LIMIT =
            Pattern.compile("([0-9]+) of at most ([0-9]+)\\s+([0-9]+) of at most ([0-9]+)");
    private static final Pattern DESIGNATE = Pattern.compile(".*[?&]organisation=([0-9]{8})&kind=designate");
    private static final String REASON = "The lowest achieving that improved least";

    private final Visits visits;
    private String designated = "";

    H_DecisionTest(Visits visits) {
        this.visits = visits;
    }

    /** Those in Level 3: the run in review has designations that are on record only when its results are final. */
    private static List<String> candidates(Visit commissioner) {
        commissioner.go(CANDIDATES);
        Locator inLevel3 = commissioner
                .main()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Level 3"))
                .locator("a[href*='kind=designate']");
        return inLevel3.all().stream()
                .map(link -> DESIGNATE.matcher(String.valueOf(link.getAttribute("href"))))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    /** How many schools are designated and how many may be, before a decision and with it. */
    private record Limit(int before, int allowed, int after) {

        /** As the page before a decision says it. */
        static Limit on(Visit commissioner) {
            Matcher said = LIMIT.matcher(commissioner.main().innerText());
            assertThat(said.find()).isTrue();
            assertThat(said.group(4)).as("what may be does not change").isEqualTo(said.group(2));
            return new Limit(
                    Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)));
        }

        int room() {
            return allowed - before;
        }
    }

    private static void look(Visit commissioner, String school) {
        commissioner.go("/decisions/designations/new?organisation=" + school + "&kind=designate");
        commissioner.page().locator("#level").selectOption("4");
        commissioner.page().locator("#reason").fill(REASON);
        commissioner.press("See what it rests on").reads("Step 2 of 2");
    }

    @BeforeAll
    void another_year_is_in_review() throws Exception {
        Lists2016.inReview(visits);
    }

    @Test
    void h01_before_deciding_the_commissioner_sees_what_it_rests_on_and_what_it_changes() {
        try (Visit commissioner = visits.by("commissioner")) {
            designated = candidates(commissioner).getFirst();
            look(commissioner, designated);
            commissioner
                    .reads("Nothing is recorded yet")
                    .reads("Level by computation alone")
                    .reads("Eligibility");
            Locator effect = commissioner.main().locator("section[aria-labelledby=effect] tbody tr");
            assertThat(effect.filter(new Locator.FilterOptions().setHasText("Level by computation alone"))
                            .innerText())
                    .containsPattern("Level 3\\s+Level 3");
            assertThat(effect.filter(new Locator.FilterOptions().setHasText("Level in force"))
                            .innerText())
                    .containsPattern("Level 3\\s+Level 4");
            Limit limit = Limit.on(commissioner);
            assertThat(limit.after()).isEqualTo(limit.before() + 1);
            assertThat(Sideways.of(commissioner.page())).isEmpty();
            assertThat(Axe.of(commissioner.page())).isEmpty();
            look(commissioner, designated);
            assertThat(Limit.on(commissioner))
                    .as("nothing was recorded by looking")
                    .isEqualTo(limit);
        }
    }

    @Test
    void h02_then_records_it_and_it_stands_beside_the_computed_level_on_the_page_of_the_school() {
        try (Visit commissioner = visits.by("commissioner")) {
            look(commissioner, designated);
            commissioner.press("Record this decision").reads("The decision is recorded.");
            commissioner.go("/schools/" + designated);
            assertThat(commissioner
                            .main()
                            .locator("section[aria-labelledby=decisions]")
                            .innerText())
                    .contains("Designation, Level 4", "by the Commissioner", "not yet in the results of");
            assertThat(commissioner.main().locator(".cw-level").first().innerText())
                    .as("the computed level stays")
                    .isEqualTo("Level 3");
        }
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/schools/" + designated);
            parent.doesNotRead("not yet in the results").doesNotRead("Designation, Level 4");
        }
    }

    @Test
    void h03_a_horace_mann_charter_school_is_refused() {
        try (Visit commissioner = visits.by("commissioner")) {
            look(commissioner, HORACE_MANN);
            commissioner.reads("This decision cannot be recorded").reads("Horace Mann");
            assertThat(commissioner.main().locator("button[value=record]").count())
                    .isZero();
        }
    }

    @Test
    void h04_and_so_is_the_first_school_past_four_percent() throws Exception {
        try (Visit commissioner = visits.by("commissioner")) {
            List<String> candidates = candidates(commissioner);
            look(commissioner, candidates.getFirst());
            int room = Limit.on(commissioner).room();
            assertThat(candidates).hasSizeGreaterThan(room);
            String last = candidates.get(room);
            Lists2016.inReviewWithDesignationsOf(candidates.subList(0, room), visits);
            look(commissioner, last);
            assertThat(Limit.on(commissioner).room()).isZero();
            commissioner.reads("This decision cannot be recorded").reads("4%");
            assertThat(commissioner.main().locator("button[value=record]").count())
                    .isZero();
            assertThat(sentAnyway(commissioner, last).text()).contains("This decision cannot be recorded");
        }
    }

    /** What the office answers to somebody who sends the decision without the button. */
    private static APIResponse sentAnyway(Visit commissioner, String school) {
        String csrf = commissioner.page().locator("input[name=_csrf]").first().getAttribute("value");
        return commissioner
                .context()
                .request()
                .post(
                        "/decisions/designations",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_csrf", String.valueOf(csrf))
                                        .set("organisation", school)
                                        .set("kind", "designate")
                                        .set("level", "4")
                                        .set("date", "2013-10-15")
                                        .set("citation", "M.G.L. c.69 s.1J")
                                        .set("reason", REASON)
                                        .set("step", "record")
                                        .set("seen", "whatever")));
    }

    @Test
    void h05_the_clerk_of_the_board_records_its_vote_and_no_designation() {
        try (Visit clerk = visits.by("board-clerk")) {
            clerk.go(FALL_RIVER);
            clerk.page()
                    .locator("section[aria-labelledby=decisions] a[href*='votes/new'][href*='kind=place']")
                    .first()
                    .click();
            clerk.page().locator("#level").selectOption("5");
            clerk.page().locator("#citation").fill("M.G.L. c.69 s.1K; vote of October 15, 2013 (made up for a test)");
            clerk.page().locator("#reason").fill("Chronically underperforming, as the review found");
            clerk.press("See what it rests on").reads("Step 2 of 2").reads("The Board");
            clerk.press("Record this decision").reads("The decision is recorded.");
            clerk.go(FALL_RIVER);
            assertThat(clerk.main()
                            .locator("section[aria-labelledby=decisions]")
                            .innerText())
                    .contains("Placement, Level 5", "by the Board");
            assertThat(clerk.ask("/decisions/designations/new").status()).isEqualTo(403);
        }
    }
}
