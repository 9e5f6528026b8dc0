package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The year in review is made final, and published. The steps follow on one another, after all that is done in a review. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class J_PublicationTest {

    private final Visits visits;

    J_PublicationTest(Visits visits) {
        this.visits = visits;
    }

    @BeforeAll
    void another_year_is_in_review() throws Exception {
        Lists2016.inReview(visits);
    }

    @Test
    void j01_the_commissioner_makes_it_final_with_a_second_factor_and_it_stays_under_embargo() {
        try (Visit commissioner = visits.by(Visits.NOBODY)) {
            commissioner.givePassword("commissioner", visits.password("commissioner"));
            commissioner.sees("One-time code");
            commissioner.go("/runs");
            commissioner.sees("One-time code"); // the password alone opens nothing
            commissioner.giveCodeOfTheDemo();
            commissioner.go("/runs");
            commissioner.page().getByLabel("Reason for making them final").fill("The discrepancies are settled");
            commissioner
                    .press("Make the results of 2016 final")
                    .reads("The results of 2016 are final. They stay under embargo until they are published.");
        }
        try (Visit parent = visits.by(Visits.NOBODY)) {
            assertThat(parent.ask("/?year=2016").status()).isEqualTo(404);
        }
    }

    @Test
    void j02_and_publishes_it() {
        try (Visit commissioner = visits.by("commissioner")) {
            commissioner.go("/runs");
            commissioner.page().getByLabel("Reason for publishing").fill("The Board was told");
            commissioner.press("Publish the results of 2016").reads("The results of 2016 are published.");
        }
    }

    @Test
    void j03_then_everybody_sees_it() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/");
            parent.reads("classified in 2016").doesNotRead("Under embargo");
            parent.go(Places.RANDOLPH);
            parent.reads("Results of 2016").doesNotRead("Under embargo");
            assertThat(parent.ask("/districts.csv?year=2016").text()).contains("01490000");
        }
        try (Visit superintendent = visits.by("district-leader")) {
            superintendent.go(Places.LAWRENCE + "/why?of=2016&part=level");
            superintendent.sees("Why this level?");
        }
    }
}
