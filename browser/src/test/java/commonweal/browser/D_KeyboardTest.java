package commonweal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who uses no mouse: Tab, Enter and typing only, and always sees where the keyboard is. */
@InABrowser
class D_KeyboardTest {

    /** Nothing of a task may lie further away than so many stops. */
    private static final int FAR = 40;

    private final Visits visits;

    D_KeyboardTest(Visits visits) {
        this.visits = visits;
    }

    @Test
    void d01_the_first_stop_leads_past_what_stands_above_every_page() {
        try (Visit visit = visits.by(Visits.NOBODY)) {
            Page page = visit.page();
            visit.go("/");
            page.keyboard().press("Tab");
            assertThat(Focus.here(page)).isEqualTo(new Focus.Stop("Skip to main content", true));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                    .as("the next stop lies within the page itself")
                    .isTrue();
        }
    }

    @Test
    void d02_from_the_address_bar_to_the_reason_of_a_school() {
        try (Visit visit = visits.by(Visits.NOBODY)) {
            Page page = visit.page();
            Keyboard keyboard = page.keyboard();
            visit.go("/");
            tabTo(page, "Sign in");
            keyboard.press("Enter");
            visit.sees("Sign in");
            tabTo(page, "Account name");
            keyboard.type("program-officer");
            tabTo(page, "Password");
            keyboard.type(visits.password("program-officer"));
            keyboard.press("Enter");
            visit.sees("Schools and districts of the Commonwealth");

            tabTo(page, "Find a school or district");
            keyboard.type("durfee");
            keyboard.press("Enter");
            visit.sees("Find a school or district");
            tabTo(page, "B M C Durfee High");
            keyboard.press("Enter");
            visit.sees("B M C Durfee High");
            tabTo(page, "Why this level?");
            keyboard.press("Enter");
            visit.sees("Why this level?").reads("Level 3");

            page.keyboard().press("Tab");
            assertThat(page.locator(".cw-reasons > li > details")).hasAttribute("open", "");
            Focus.Stop reason = tabTo(page, "Level 3");
            assertThat(reason.seen()).isTrue();
            keyboard.press("Enter"); // folds the steps away
            assertThat(page.locator(".cw-reasons > li > details")).not().hasAttribute("open", "");
        }
    }

    /** Presses Tab until a stop begins with these words; everything on the way must be seen. */
    private static Focus.Stop tabTo(Page page, String words) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < FAR; i++) {
            Focus.Stop here = Focus.here(page);
            if (here.name().startsWith(words)) {
                return here;
            }
            page.keyboard().press("Tab");
            Focus.Stop next = Focus.here(page);
            assertThat(next.seen())
                    .as("\"%s\" on %s can be seen to have the keyboard", next.name(), page.url())
                    .isTrue();
            passed.add(next.name());
        }
        throw new AssertionError("\"" + words + "\" on " + page.url() + " was not reached; passed: " + passed);
    }
}
