package commonweal.browser;

import java.util.List;

/**
 * What is wrong with a page.
 *
 * @param place which
 * @param status the status it answered with
 * @param heading its heading
 * @param complaints what the browser complained of
 * @param sideways what sticks out at the sides
 * @param axe what is against the accessibility guidelines
 * @param unseen where the keyboard goes unseen
 */
record Findings(
        Place place,
        int status,
        String heading,
        List<String> complaints,
        List<String> sideways,
        List<String> axe,
        List<String> unseen) {

    /** Goes there and looks. */
    static Findings of(Visit visit, Place place) {
        int status = visit.go(place.address());
        List<String> complaints = visit.complaints(); // before axe brings scripts of its own
        return new Findings(
                place,
                status,
                String.join(" / ", visit.page().locator("h1").allInnerTexts()),
                complaints,
                Sideways.of(visit.page()),
                Axe.of(visit.page()),
                Focus.unseen(visit.page()));
    }
}
