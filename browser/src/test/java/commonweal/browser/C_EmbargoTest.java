package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Another year is in review. The superintendent of Randolph sees the own district's results before anybody else outside of the
 * Department, and no other district's. The steps follow on one another; how the year is published is tried last of all.
 */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class C_EmbargoTest {

    private static final String SUPERINTENDENT = "district-leader";
    /** The code of a school or district, in JSON. */
    private static final Pattern CODE = Pattern.compile("\"[0-9]{8}\"");

    private final Visits visits;

    C_EmbargoTest(Visits visits) {
        this.visits = visits;
    }

    @Test
    void c01_the_analyst_loads_the_run_and_opens_its_review() {
        try (Visit analyst = visits.by("analyst")) {
            Lists2016.openReview(analyst);
        }
    }

    @Test
    void c02_the_superintendent_sees_the_new_year_of_the_own_district_with_its_reasons() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go(Places.RANDOLPH);
            superintendent.sees("Randolph").reads("Results of 2016").reads("Under embargo");
            superintendent.follow("Why this level?").sees("Why this level?").reads("Results of 2016");
            superintendent.go(Places.RANDOLPH_HIGH + "?year=2016");
            superintendent.reads("Results of 2016").reads("Under embargo");
            Findings.nothingIsWrong(superintendent, Places.RANDOLPH);
            Findings.nothingIsWrong(superintendent, "/schools?year=2016");
        }
    }

    @Test
    void c03_but_of_no_other_district_by_its_page() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go(Places.LAWRENCE);
            superintendent.sees("Lawrence").reads("Results of 2012").doesNotRead("2016");
            superintendent.go("/compare?code=02440000&code=01490000&year=2016");
            superintendent.reads("no result to show");
            superintendent.go(Places.LAWRENCE + "/similar?year=2016");
            assertThat(superintendent
                            .main()
                            .locator("tr:has(.cw-level)")
                            .filter(new Locator.FilterOptions().setHasNotText("Randolph"))
                            .count())
                    .as("levels of 2016 of other districts")
                    .isZero();
            superintendent.go("/find?q=lawrence");
            superintendent.doesNotRead("2016");
            superintendent.go("/");
            superintendent.reads("classified in 2012").doesNotRead("2016");
        }
    }

    @Test
    void c04_nor_by_a_list_or_a_file() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            assertThat(codes(superintendent, "/schools.csv?year=2016"))
                    .hasSize(6)
                    .allSatisfy(code -> assertThat(code).startsWith("0244"));
            assertThat(codes(superintendent, "/districts.csv?year=2016")).containsExactly("02440000");
            assertThat(codes(superintendent, "/schools.csv?year=2016&district=01490000"))
                    .isEmpty();
            superintendent.go("/schools?year=2016");
            superintendent.reads("Only your own are shown.").doesNotRead("Lawrence");
        }
    }

    private static List<String> codes(Visit visit, String file) {
        String text = visit.ask(file).text();
        return text.lines().skip(1).map(line -> line.split(",", 3)[1]).toList();
    }

    @Test
    void c05_nor_by_a_program_with_the_superintendents_token() {
        String token;
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            superintendent.go("/account");
            superintendent.page().getByLabel("What a new token is for").fill("The district's own charts");
            superintendent.field("Your password").fill(visits.password(SUPERINTENDENT));
            superintendent.press("Make a token").reads("A token, shown this once");
            token = superintendent.main().locator(".usa-alert code").last().innerText();
        }
        try (Visit program = visits.by(Visits.NOBODY)) {
            assertThat(program.ask("/api/results?year=2016").status()).isEqualTo(401);
            assertThat(CODE.matcher(program.ask("/api/results?year=2016", token).text())
                            .results())
                    .extracting(MatchResult::group)
                    .contains("\"02440000\"", "\"02440505\"")
                    .allSatisfy(code -> assertThat(code).startsWith("\"0244"));
            assertThat(program.ask("/api/organisations/02440000/results?year=2016", token)
                            .status())
                    .isEqualTo(200);
            assertThat(program.ask("/api/organisations/01490000/results?year=2016", token)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void c06_nor_by_an_address_that_is_guessed() {
        try (Visit superintendent = visits.by(SUPERINTENDENT)) {
            for (String address : new String[] {
                Places.LAWRENCE + "?year=2016",
                Places.LAWRENCE + "/why?of=2016&part=level",
                Places.DURFEE + "?year=2016",
                Places.DURFEE + "/why?of=2016&part=level",
                "/?year=2016"
            }) {
                assertThat(superintendent.ask(address).status()).as(address).isIn(403, 404);
            }
            assertThat(superintendent.ask("/runs").status()).as("/runs").isEqualTo(403);
        }
    }

    @Test
    void c07_nobody_else_outside_of_the_department_sees_anything_of_it() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go(Places.RANDOLPH);
            parent.reads("Results of 2012").doesNotRead("2016");
            for (String address : new String[] {
                Places.RANDOLPH + "?year=2016",
                "/?year=2016",
                "/schools?year=2016",
                "/schools.csv?year=2016",
                "/districts.csv?year=2016"
            }) {
                assertThat(parent.ask(address).status()).as(address).isEqualTo(404);
            }
        }
    }
}
