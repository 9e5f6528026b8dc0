package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What comes out of the printer. */
@InABrowser
class F_PrintTest {

    private final Visits visits;

    F_PrintTest(Visits visits) {
        this.visits = visits;
    }

    @Test
    void f01_the_page_of_a_district_is_printed_without_what_only_leads_elsewhere() throws IOException {
        String printed = printed(Places.LAWRENCE + "?year=2012");
        assertThat(printed)
                .contains("Lawrence", "Results of 2012", "Level 5", "Chronically underperforming district")
                .contains("Its schools", "Levels by year", "Business date: October 15, 2013")
                .doesNotContain("Skip to main content", "Find a school", "Search", "Menu")
                .doesNotContain("Sign out", "Your account", "The state", "The rules", "About the data")
                .doesNotContain("Why this level?");
    }

    @Test
    void f02_a_reason_is_printed_with_the_steps_that_are_folded_on_the_screen() throws IOException {
        String printed = printed(Places.LAWRENCE + "/why?of=2012&part=level");
        try (Visit officer = visits.by("program-officer")) {
            officer.go(Places.LAWRENCE + "/why?of=2012&part=level");
            assertThat(officer.main().locator("details:not([open])").count()).isPositive();
            String folded = officer.main()
                    .locator("details:not([open]) li")
                    .first()
                    .textContent()
                    .strip();
            assertThat(printed).contains(folded.split("\\R", 2)[0].strip());
        }
    }

    /** The text of what the browser prints, with single spaces. */
    private String printed(String address) throws IOException {
        try (Visit officer = visits.by("program-officer")) {
            officer.go(address);
            byte[] paper = officer.page().pdf(new Page.PdfOptions().setFormat("Letter"));
            try (PDDocument document = Loader.loadPDF(paper)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
    }
}
