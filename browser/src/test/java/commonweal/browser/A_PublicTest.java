package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A parent wants to know how a school stands, and has no account. */
@InABrowser
class A_PublicTest {

    private final Visits visits;

    A_PublicTest(Visits visits) {
        this.visits = visits;
    }

    /** The published lists of 2012 have so many (data/massachusetts-2012/published.csv). */
    @Test
    void a01_the_first_page_says_how_many_are_in_each_level() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/");
            parent.sees("Schools and districts of the Commonwealth")
                    .reads("400 districts and 1,829 schools, classified in 2012");
            assertThat(parent.main()
                            .locator("table")
                            .first()
                            .locator("tbody tr")
                            .allInnerTexts())
                    .map(row -> row.replaceAll("\\s+", " ").strip())
                    .extracting(row -> row.replaceAll(" [0-9.]+%| –", ""))
                    .containsExactly(
                            "Level 1 96 510",
                            "Level 2 207 746",
                            "Level 3 64 288",
                            "Level 4 12 43",
                            "Level 5 1 0",
                            "Insufficient data 20 242");
        }
    }

    @Test
    void a02_the_map_leads_to_a_district_and_says_the_same_as_a_table() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/");
            assertThat(parent.main().locator("svg a").count()).isGreaterThan(200);
            parent.main().getByText("The map as a table").click();
            assertThat(parent.main()
                            .locator("details tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Lawrence"))
                            .allInnerTexts())
                    .anySatisfy(row -> assertThat(row).contains("Level 5"));
            parent.main()
                    .locator("svg a[href^='" + Places.LAWRENCE + "']")
                    .first()
                    .click();
            parent.sees("Lawrence").reads("Chronically underperforming district");
        }
    }

    @Test
    void a03_a_school_is_found_by_part_of_its_name() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go("/");
            parent.find("durf").sees("Find a school or district").follow("B M C Durfee High");
            parent.sees("B M C Durfee High").reads("A school of Fall River");
        }
    }

    /** What was printed of it in 2012: percentile 6, cumulative indexes 83 and 84. */
    @Test
    void a04_of_a_school_the_public_sees_what_was_printed_and_no_figure_beyond_it() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go(Places.DURFEE + "?year=2012");
            parent.sees("B M C Durfee High");
            assertThat(parent.main().locator(".cw-card").allInnerTexts())
                    .map(card -> card.replaceAll("\\s+", " ").strip())
                    .satisfiesExactly(
                            level -> assertThat(level)
                                    .isEqualTo("Level Level 3 Among lowest performing 20% of schools and subgroups"),
                            percentile -> assertThat(percentile).startsWith("School percentile 6 "),
                            all -> assertThat(all).startsWith("Cumulative index, all students 83 "),
                            highNeeds -> assertThat(highNeeds).startsWith("Cumulative index, high needs 84 "));
            assertThat(parent.main().locator("h2").allInnerTexts())
                    .containsExactly("Results of 2012", "Around the line at 20", "Who serves it", "Levels by year");
            assertThat(parent.main()
                            .locator("section[aria-labelledby=served-by]")
                            .locator("p, li, dd")
                            .allInnerTexts())
                    .as("that the turnaround office serves Fall River was published, and nothing else")
                    .singleElement()
                    .asString()
                    .contains("Office of District and School Turnaround");
            assertThat(parent.main().locator("a[href*='why']").count()).isZero();
            parent.reads("Sign in to see what is behind the level");
        }
    }

    @Test
    void a05_the_reasons_behind_the_level_need_an_account() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            parent.go(Places.DURFEE + "/why?of=2012&part=level");
            parent.sees("Sign in").doesNotRead("Durfee");
        }
    }

    @Test
    void a06_the_list_as_a_file_has_no_figure_beyond_what_was_printed() {
        try (Visit parent = visits.by(Visits.NOBODY)) {
            List<String> lines =
                    parent.ask("/schools.csv?year=2012").text().lines().toList();
            assertThat(lines.getFirst())
                    .isEqualTo("year,org,kind,name,district,district_name,grades,level,reason_code,reason,"
                            + "school_percentile,cumulative_ppi_all,cumulative_ppi_high_needs");
            assertThat(lines).hasSize(1 + 1829);
        }
    }
}
