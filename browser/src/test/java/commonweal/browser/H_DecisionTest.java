package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Commissioner designates schools as far as the law lets them, and the Board's clerk records a vote. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H_DecisionTest {

    private static final String CANDIDATES = "/decisions/candidates";
    private static final String HORACE_MANN = "04110305";
    private static final String FALL_RIVER = "/districts/00950000";
    private static final Pattern ROOM = Pattern.compile("Room for ([0-9]+) more");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern DESIGNATE = Pattern.compile(".*[?&]organisation=([0-9]{8})&kind=designate");
    private static final String REASON = "The lowest achieving that improved least";

    private final Visits visits;
    private String designated = "";

    H_DecisionTest(Visits visits) {
        this.visits = visits;
    }

    private static List<String> candidates(Visit commissioner) {
        commissioner.go(CANDIDATES);
        return commissioner.main().locator("tbody a[href*='kind=designate']").all().stream()
                .map(link -> DESIGNATE.matcher(String.valueOf(link.getAttribute("href"))))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .toList();
    }

    private static int room(Visit commissioner) {
        commissioner.go(CANDIDATES);
        Matcher room = ROOM.matcher(commissioner.main().innerText());
        assertThat(room.find()).isTrue();
        return Integer.parseInt(room.group(1));
    }

    private static void look(Visit commissioner, String school) {
        commissioner.go("/decisions/designations/new?organisation=" + school + "&kind=designate");
        commissioner.page().locator("#level").selectOption("4");
        commissioner.page().locator("#reason").fill(REASON);
        commissioner.press("See what it rests on").reads("Step 2 of 2");
    }

    @Test
    void h01_before_deciding_the_commissioner_sees_what_it_rests_on_and_what_it_changes() {
        try (Visit commissioner = visits.by("commissioner")) {
            int room = room(commissioner);
            designated = candidates(commissioner).getFirst();
            look(commissioner, designated);
            commissioner.reads("Nothing is recorded yet").reads("Level by computation alone").reads("Eligibility");
            Locator effect = commissioner.main().locator("section[aria-labelledby=effect] tbody tr");
            assertThat(effect.filter(new Locator.FilterOptions().setHasText("Level by computation alone"))
                            .innerText())
                    .containsPattern("Level 3\\s+Level 3");
            assertThat(effect.filter(new Locator.FilterOptions().setHasText("Level in force"))
                            .innerText())
                    .containsPattern("Level 3\\s+Level 4");
            Matcher cap = Pattern.compile("([0-9]+) of at most ([0-9]+)\\s+([0-9]+) of at most ([0-9]+)")
                    .matcher(commissioner.main().innerText());
            assertThat(cap.find()).isTrue();
            assertThat(number(cap, 2) - number(cap, 1)).isEqualTo(room);
            assertThat(number(cap, 3)).as("the cap after it").isEqualTo(number(cap, 1) + 1);
            assertThat(number(cap, 4)).isEqualTo(number(cap, 2));
            assertThat(Sideways.of(commissioner.page())).isEmpty();
            assertThat(Axe.of(commissioner.page())).isEmpty();
            assertThat(room(commissioner)).as("nothing was recorded by looking").isEqualTo(room);
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    @Test
    void h02_then_records_it_and_it_stands_beside_the_computed_level_on_the_page_of_the_school() {
        try (Visit commissioner = visits.by("commissioner")) {
            look(commissioner, designated);
            commissioner.press("Record this decision").reads("The decision is recorded.");
            commissioner.go("/schools/" + designated);
            assertThat(commissioner.main().locator("section[aria-labelledby=decisions]").innerText())
                    .contains("Designation, Level 4", "by the Commissioner", "not yet in the results of");
            assertThat(commissioner.main().locator(".cw-level").first().innerText())
                    .as("the computed level stays")
                    .isEqualTo("Level 3");
        }
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/schools/" + designated);
            parent.reads("Level 3").doesNotRead("not yet in the results").doesNotRead("Designation, Level 4");
        }
    }

    @Test
    void h03_a_horace_mann_charter_school_is_refused() {
        try (Visit commissioner = visits.by("commissioner")) {
            look(commissioner, HORACE_MANN);
            commissioner.reads("This decision cannot be recorded").reads("Horace Mann");
            assertThat(commissioner.main().locator("button[value=record]").count()).isZero();
        }
    }

    /** The Commissioner's own form, filled in by a program: what a page asks for is asked for here, too. */
    private static void designate(Visit commissioner, String school, String csrf) {
        String seen = found(SEEN, post(commissioner, form(school, csrf).set("step", "preview")).text());
        APIResponse recorded = post(
                commissioner, form(school, csrf).set("step", "record").set("seen", seen));
        assertThat(recorded.url()).as(school).matches(".*/decisions/[0-9]+");
    }

    private static FormData form(String school, String csrf) {
        return FormData.create()
                .set("_csrf", csrf)
                .set("organisation", school)
                .set("kind", "designate")
                .set("level", "4")
                .set("date", "2013-10-15")
                .set("citation", "M.G.L. c.69 s.1J")
                .set("reason", REASON);
    }

    private static APIResponse post(Visit commissioner, FormData form) {
        return commissioner
                .context()
                .request()
                .post("/decisions/designations", RequestOptions.create().setForm(form));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    @Test
    void h04_and_so_is_the_first_school_past_four_percent() {
        try (Visit commissioner = visits.by("commissioner")) {
            int room = room(commissioner);
            List<String> candidates = candidates(commissioner);
            assertThat(candidates).hasSizeGreaterThan(room);
            String csrf = commissioner.page().locator("input[name=_csrf]").first().getAttribute("value");
            candidates.subList(0, room).forEach(school -> designate(commissioner, school, csrf));
            assertThat(room(commissioner)).isZero();
            look(commissioner, candidates.get(room));
            commissioner.reads("This decision cannot be recorded").reads("4 %");
            assertThat(commissioner.main().locator("button[value=record]").count()).isZero();
            APIResponse anyway = post(
                    commissioner, form(candidates.get(room), csrf).set("step", "record").set("seen", "whatever"));
            assertThat(anyway.text()).contains("This decision cannot be recorded");
            assertThat(room(commissioner)).isZero();
        }
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
            assertThat(clerk.main().locator("section[aria-labelledby=decisions]").innerText())
                    .contains("Placement, Level 5", "by the Board");
            assertThat(clerk.ask("/decisions/designations/new").status()).isEqualTo(403);
        }
    }
}
