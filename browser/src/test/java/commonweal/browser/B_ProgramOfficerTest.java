package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A program officer of the Department prepares visits to Lawrence and Randolph. */
@InABrowser
class B_ProgramOfficerTest {

    private static final String OFFICER = "program-officer";

    private final Visits visits;

    B_ProgramOfficerTest(Visits visits) {
        this.visits = visits;
    }

    @Test
    void b01_signs_in_and_is_greeted_by_name_of_the_role() {
        try (Visit officer = visits.by(Visits.NOBODY)) {
            officer.givePassword(OFFICER, visits.password(OFFICER));
            officer.sees("Schools and districts of the Commonwealth");
            assertThat(officer.page().locator("header").innerText()).contains("Program officer, sample");
            officer.press("Sign out").reads("You are signed out.");
        }
    }

    @Test
    void b02_a_wrong_password_is_told_without_saying_which_of_the_two_is_wrong() {
        try (Visit officer = visits.by(Visits.NOBODY)) {
            officer.go("/sign-in");
            officer.page().getByLabel("Account name").fill(OFFICER);
            officer.field("Password").fill("not the password");
            officer.press("Sign in").reads("Name and password do not go together");
        }
    }

    @Test
    void b03_finds_lawrence_and_reads_down_to_the_clause_why_it_is_in_level_5() {
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/");
            officer.find("lawrence").follow("Lawrence");
            officer.sees("Lawrence").follow("2012").reads("Results of 2012");
            officer.reads("Level 5")
                    .reads("Decided: Board, November 29, 2011")
                    .reads("The computation alone gives Level 4")
                    .follow("Why this level?");
            officer.sees("Why this level?").reads("November 29, 2011");
            assertThat(officer.main()
                            .locator(".cw-reasons__decides > details > summary")
                            .innerText())
                    .contains("Level 5")
                    .contains("Board");
            assertThat(officer.main().locator(".cw-reasons .cw-clause a").allInnerTexts())
                    .as("the clauses that the steps rest on")
                    .isNotEmpty();
            officer.main().locator(".cw-reasons .cw-clause a").first().click();
            officer.page().waitForURL(url -> url.contains("/policy"));
            officer.reads("massachusetts/2012");
        }
    }

    @Test
    void b04_finds_randolph_in_level_4_by_the_board_while_no_school_puts_it_there() {
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/");
            officer.find("randolph").follow("Randolph");
            officer.sees("Randolph").follow("2012").reads("Results of 2012");
            officer.reads("Level 4").reads("Decided: Board").reads("The computation alone gives Level 3");
            assertThat(officer.main()
                            .locator("section[aria-labelledby=schools] tbody .cw-level")
                            .allInnerTexts())
                    .hasSize(6)
                    .allSatisfy(level -> assertThat(level).isIn("Level 2", "Level 3"));
            officer.follow("Why this level?");
            officer.sees("Why this level?").reads("Level 4");
        }
    }

    @Test
    void b05_puts_the_two_side_by_side() {
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/districts?year=2012&level=4");
            officer.page().getByLabel("Compare Randolph").check();
            officer.press("Compare those ticked").sees("Compare").reads("Randolph");
            officer.page().getByLabel("Name, town or code").fill("lawrence");
            officer.main().getByText("Search").click();
            officer.follow("Add Lawrence");
            officer.reads("Side by side in 2012").reads("differs");
        }
    }
}
