package commonweal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own. What the browser complains of is noted. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final String office;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, String office) {
        this.context = context;
        this.office = office;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add("script failed: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(office) && !request.url().startsWith("data:")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
    }

    /** Goes to an address of the office; the status it answers with. */
    int go(String address) {
        complaints.clear();
        return page.navigate(address).status();
    }

    /** The address of the first link on a page that looks like this one. */
    String linkOn(String address, String like) {
        go(address);
        return page.locator("main a[href]").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(href -> href.matches(like))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link like " + like + " on " + address));
    }

    /**
     * What the browser complained of since the last address: faults in the console, style or script that the content security
     * policy refuses, what could not be fetched, what was asked of another machine. Not that a page said it is not there.
     */
    List<String> complaints() {
        return complaints.stream()
                .filter(one -> !(one.contains("Failed to load resource") && one.contains("(" + page.url())))
                .toList();
    }

    /** What an address answers to somebody who types it, without following where it leads. */
    APIResponse ask(String address) {
        return context.request().get(address, RequestOptions.create().setMaxRedirects(0));
    }

    /** What an address answers to a program that shows this token. */
    APIResponse ask(String address, String token) {
        return context.request().get(address, RequestOptions.create().setHeader("Authorization", "Bearer " + token));
    }

    /** Presses a link with these words. */
    Visit follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return this;
    }

    /** The field with this label, and not what belongs to it, such as a button that shows what was typed. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Presses a button with these words. */
    Visit press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Looks for a school or district, as from any page. */
    Visit find(String words) {
        page.getByLabel("Find a school or district").first().fill(words);
        page.locator(".cw-header__search button").click();
        return this;
    }

    /** Waits for a page with this heading. */
    Visit sees(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    /** Waits for a page that says this. */
    Visit reads(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    /** The page does not say this. */
    Visit doesNotRead(String words) {
        assertThat(main()).not().containsText(words);
        return this;
    }

    /** The page without what stands above and below it. */
    Locator main() {
        return page.locator("main");
    }

    /** Gives name and password. */
    void givePassword(String account, String password) {
        go("/sign-in");
        page.getByLabel("Account name").fill(account);
        field("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.endsWith("/sign-in") && !url.endsWith("/sign-in/done"));
        if (page.url().contains("refused")) {
            throw new IllegalStateException(account + " was not let in");
        }
    }

    /** Gives the one-time code, which a demo shows. */
    void giveCodeOfTheDemo() {
        String code = page.locator("main .usa-alert--info strong").innerText();
        page.getByLabel("Code from your authenticator app").fill(code);
        press("Go on");
        page.waitForURL(office + "/");
    }

    /** Where it is, without the name of the office. */
    String address() {
        return page.url().substring(office.length());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
