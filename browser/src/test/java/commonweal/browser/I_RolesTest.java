package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each role is there for, in the made-up district of the demo; and what it may not. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class I_RolesTest {

    private static final String OFFICER = "program-officer";
    private static final String LEADER = "district-leader";
    private static final String SAMPLE_CODE = "99010000";
    /** The partner of the demo that has applied, with nothing on file. */
    private static final String NOTHING_ON_FILE = "/partners/4";
    /** The partner that has a contract. */
    private static final String WITH_CONTRACT = "/partners/2";

    private final Visits visits;

    I_RolesTest(Visits visits) {
        this.visits = visits;
    }

    @BeforeAll
    void somebody_leads_another_district() {
        OtherDistrict.opens(visits);
    }

    private static String path(Visit visit) {
        return visit.page().url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private void isNotThereForOthers(String address) {
        try (Visit other = visits.by(OtherDistrict.LEADER)) {
            assertThat(other.ask(address).status()).as(address).isIn(403, 404);
        }
    }

    @Test
    void i01_a_program_officer_takes_up_a_duty_and_hands_in_what_shows_that_it_is_done() {
        String duty;
        String file;
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/duties?whose=mine&organisation=" + SAMPLE_CODE);
            officer.main()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Open"))
                    .locator("a[href^='/duties/']")
                    .first()
                    .click();
            officer.reads("What is owed").press("It is in progress").reads("In progress");
            duty = path(officer);
            officer.main().locator("summary").getByText("It is done").click();
            officer.page().locator("#done-shown").fill("The letter to the district");
            officer.page()
                    .locator("#done-files")
                    .setInputFiles(new FilePayload(
                            "letter.txt", "text/plain", "A letter (sample)".getBytes(StandardCharsets.UTF_8)));
            officer.press("It is done").reads("Evidence:").reads("letter.txt");
            assertThat(officer.main().locator(".cw-row").first().innerText()).contains("Done");
            file = String.valueOf(
                    officer.main().locator("a[href^='/evidence/']").getAttribute("href"));
            assertThat(officer.ask(file).text()).isEqualTo("A letter (sample)");
        }
        isNotThereForOthers(duty);
        isNotThereForOthers(file);
    }

    @Test
    void i02_a_district_asks_for_assistance_and_the_officer_answers() {
        String request;
        try (Visit leader = visits.by(LEADER)) {
            leader.go("/assistance/new-request?organisation=" + SAMPLE_CODE);
            leader.page().locator("#request-area").selectOption(new SelectOption().setIndex(1));
            leader.page().locator("#request-need").fill("Somebody who has set up common planning time before");
            leader.page().locator("#request-reason").fill("The schedule of next year is being made");
            leader.press("Ask").reads("Somebody who has set up common planning time before");
            request = path(leader);
            assertThat(leader.main().locator("input[name=to]").count())
                    .as("steps of the Department")
                    .isZero();
        }
        isNotThereForOthers(request);
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/assistance/queue");
            officer.main().locator("a[href='" + request + "']").first().click();
            Locator step = officer.main().locator("label[for^=step-to-]").first();
            String title = step.innerText().replaceAll("(?s)[.\\n].*", "").strip();
            step.click();
            officer.page().locator("#step-reason").fill("Looked at with the sample region");
            officer.press("Take the step").reads("Looked at with the sample region");
            assertThat(officer.main().locator(".cw-row .cw-tag").first().innerText())
                    .isEqualTo(title);
        }
        try (Visit leader = visits.by(LEADER)) {
            leader.go(request);
            leader.reads("Looked at with the sample region");
        }
    }

    @Test
    void i03_an_officer_draws_the_districts_to_be_reviewed_and_anybody_can_do_the_draw_again() {
        String draw;
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/reviews");
            officer.page().getByText("From Levels 1 and 2 together").click();
            officer.page().locator("#plan-together").fill("3");
            officer.press("Make the plan").reads("Nothing is drawn yet");
            Findings.nothingIsWrong(officer, path(officer));
            officer.page()
                    .getByText("From the published results: the id of their run")
                    .click();
            officer.press("Draw").reads("Not published").reads("Left out");
            draw = path(officer);
            assertThat(draw).contains("/reviews/draws/");
            assertThat(officer.main()
                            .locator("section[aria-labelledby=drawn] ol > li")
                            .count())
                    .isEqualTo(3);
            Findings.nothingIsWrong(officer, draw);
        }
        try (Visit anybody = visits.by(Visits.NOBODY)) {
            assertThat(anybody.ask(draw).status()).as("before it is published").isIn(302, 403, 404);
        }
        try (Visit officer = visits.by(OFFICER)) {
            officer.go(draw);
            officer.page().locator("#draw-reason").fill("The districts were told");
            officer.press("Publish").reads("Published");
            officer.main()
                    .locator("section[aria-labelledby=drawn] form button")
                    .first()
                    .click();
            officer.page().waitForURL(Pattern.compile(".*/reviews/[0-9a-f-]{36}.*"));
            Findings.nothingIsWrong(officer, path(officer) + "/findings");
        }
        try (Visit anybody = visits.by(Visits.NOBODY)) {
            anybody.go("/reviews");
            anybody.main().locator("a[href='" + draw + "']").click();
            anybody.press("Draw again from frame and seed").reads("The same comes out.");
            assertThat(anybody.ask(draw + "/frame.csv").text().lines().count())
                    .as("districts that could be drawn")
                    .isGreaterThan(200);
        }
    }

    @Test
    void i04_a_leader_assesses_a_school_submits_it_and_it_stays_as_it_is() {
        String write = "/self-assessments/of/99010305/conditions/write";
        String submitted;
        try (Visit leader = visits.by(LEADER)) {
            leader.go(write);
            leader.press("Submit the self-assessment").reads("Nothing was kept"); // nothing is graded yet
            for (Locator row :
                    leader.main().locator("form fieldset:has(textarea)").all()) {
                row.locator(".usa-radio__label").first().click();
                row.locator("textarea").fill("Sample: the plan of the school");
            }
            leader.press("Save the draft").reads("Saved");
        }
        try (Visit officer = visits.by(OFFICER)) {
            officer.go("/self-assessments");
            officer.doesNotRead("Sample Middle School"); // a draft is its writers' own
        }
        try (Visit leader = visits.by(LEADER)) {
            leader.go(write);
            leader.reads("Draft");
            leader.page()
                    .getByText("It is complete, and may be seen by the Department")
                    .click();
            leader.press("Submit the self-assessment");
            leader.page().waitForURL(Pattern.compile(".*/self-assessments/[0-9a-f-]{36}.*"));
            submitted = path(leader);
            leader.reads("Sample: the plan of the school");
            assertThat(leader.main().locator("form[method=post]").count()).isZero();
        }
        isNotThereForOthers(submitted);
        try (Visit officer = visits.by(OFFICER)) {
            Findings.nothingIsWrong(officer, submitted);
            officer.reads("Sample Middle School");
        }
    }

    @Test
    void i05_a_partner_without_evidence_of_students_is_not_called_proven() {
        try (Visit officer = visits.by(OFFICER)) {
            officer.go(NOTHING_ON_FILE);
            take(officer, "screened", "The application is complete");
            take(officer, "reviewed", "Record and context were looked at");
            take(officer, "approved:proven", "It is well known");
            officer.reads("It cannot be approved as proven.").reads("no evidence is on file");
            officer.go(NOTHING_ON_FILE);
            assertThat(officer.main().locator(".cw-row").first().innerText())
                    .contains("Reviewed", "Not shown to be proven");
            take(officer, "approved:not_shown", "Good with schedules; evidence is asked for");
            officer.reads("Approved").reads("Not shown to be proven");
        }
    }

    private static void take(Visit officer, String step, String why) {
        officer.main().locator("input[name=step][value='" + step + "'] + label").click();
        officer.main().locator("#reason").fill(why);
        officer.press("Take the step").reads("Steps");
    }

    @Test
    void i06_and_one_at_work_is_reviewed() {
        try (Visit officer = visits.by(OFFICER)) {
            officer.go(WITH_CONTRACT);
            officer.page()
                    .getByText(Pattern.compile("Begin the performance review of"))
                    .click();
            officer.page().waitForURL(Pattern.compile(".*" + WITH_CONTRACT + "/reviews/[0-9]+.*"));
            Findings.nothingIsWrong(officer, path(officer));
        }
    }

    @Test
    void i07_an_auditor_reads_everything_and_changes_nothing() {
        try (Visit auditor = visits.by("auditor")) {
            for (String address : List.of(
                    "/runs",
                    "/makings",
                    "/corrections",
                    "/decisions",
                    "/decisions/1",
                    "/duties?whose=all&organisation=" + SAMPLE_CODE,
                    auditor.linkOn("/duties?whose=all&organisation=" + SAMPLE_CODE, "/duties/[0-9]+"),
                    "/assistance",
                    "/assistance/requests/1",
                    "/reviews",
                    "/self-assessments",
                    WITH_CONTRACT,
                    "/projects/1",
                    Places.SAMPLE,
                    "/accounts",
                    "/audit-log")) {
                assertThat(auditor.go(address)).as(address).isEqualTo(200);
                assertThat(auditor.main().locator("form[method=post]").count())
                        .as("forms that change something on " + address)
                        .isZero();
            }
            auditor.go("/account");
            String csrf = auditor.page().locator("input[name=_csrf]").first().getAttribute("value");
            for (String address : List.of(
                    "/decisions/designations",
                    "/decisions/votes",
                    "/makings/of-cycle",
                    "/duties/1/done",
                    "/assistance/requests",
                    "/partners/4/steps",
                    "/reviews/plans",
                    "/accounts")) {
                assertThat(auditor.context()
                                .request()
                                .post(
                                        address,
                                        RequestOptions.create()
                                                .setForm(FormData.create().set("_csrf", csrf)))
                                .status())
                        .as("sent to " + address)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void i08_the_others_see_what_they_may_and_nothing_else() {
        Map<String, List<String>> may = Map.of(
                "grants-officer",
                List.of("/duties", "/assistance", WITH_CONTRACT, "/projects/1", Places.SAMPLE),
                "plan-manager",
                List.of("/duties", "/corrections", "/decisions", "/assistance", "/projects/1", "/self-assessments"),
                "monitor",
                List.of("/duties", "/decisions", "/assistance", "/projects/1", "/self-assessments"),
                "school-leader",
                List.of("/duties", "/corrections", "/assistance", "/self-assessments", "/projects/2"));
        Map<String, List<String>> mayNot = Map.of(
                "grants-officer",
                List.of("/runs", "/decisions", "/corrections", "/self-assessments", "/accounts", "/audit-log"),
                "plan-manager",
                List.of("/runs", "/accounts", "/assistance/new-request", "/corrections/new/02440505", "/partners/new"),
                "monitor",
                List.of("/runs", "/corrections", "/assistance/new-request", "/projects/new", "/reviews/new"),
                "school-leader",
                List.of("/runs", "/makings", "/decisions/candidates", "/assistance/districts/00950000", "/audit-log"));
        may.forEach((who, addresses) -> {
            try (Visit visit = visits.by(who)) {
                addresses.forEach(address ->
                        assertThat(visit.go(address)).as(address + " as " + who).isEqualTo(200));
                mayNot.getOrDefault(who, List.of())
                        .forEach(address -> assertThat(visit.ask(address).status())
                                .as(address + " as " + who)
                                .isIn(403, 404));
            }
        });
    }

    @Test
    void i09_of_all_that_was_made_up_the_public_sees_that_it_was_made_up() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go(Places.SAMPLE);
            parent.reads("Sample").doesNotRead("Duties").doesNotRead("Assistance");
            for (String address :
                    List.of("/duties", "/assistance", "/partners", "/projects", "/decisions", "/corrections")) {
                assertThat(parent.ask(address).status()).as(address).isIn(302, 401, 403);
            }
        }
    }
}
