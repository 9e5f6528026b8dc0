package commonweal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a page.
 *
 * @param place which
 * @param address its address, where it was found
 * @param status the status it answered with
 * @param heading its heading
 * @param complaints what the browser complained of
 * @param sideways what sticks out at the sides
 * @param axe what is against the accessibility guidelines
 * @param unseen where the keyboard goes unseen
 */
record Findings(
        Place place,
        String address,
        int status,
        String heading,
        List<String> complaints,
        List<String> sideways,
        List<String> axe,
        List<String> unseen) {

    /** Goes there and looks, also into what is folded. */
    static Findings of(Visit visit, Place place) {
        int status = place.go(visit);
        List<String> complaints = visit.complaints(); // before axe brings scripts of its own
        visit.page().evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
        return new Findings(
                place,
                visit.address(),
                status,
                String.join(" / ", visit.page().locator("h1").allInnerTexts()),
                complaints,
                Sideways.of(visit.page()),
                Axe.of(visit.page()),
                Focus.unseen(visit.page()));
    }

    /** Goes there, and nothing is wrong: for pages that stand only after somebody did something. */
    static void nothingIsWrong(Visit visit, String address) {
        Findings findings = of(visit, Place.of("whoever visits", address));
        assertThat(findings.status()).as(address).isEqualTo(200);
        assertThat(Stream.of(findings.complaints(), findings.sideways(), findings.axe(), findings.unseen())
                        .flatMap(List::stream))
                .as(address)
                .isEmpty();
    }
}
