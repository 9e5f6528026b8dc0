package commonweal.office.lists;

import commonweal.office.access.Requires;
import commonweal.office.lists.ManyResults.Dated;
import commonweal.office.register.Listed;
import commonweal.office.register.Search;
import commonweal.office.register.Search.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a school or district. A code leads straight to its page. */
@Controller
class FindPage {

    /** So many of each kind are shown; the list with its filters has them all. */
    private static final int MOST = 25;

    /** Nobody's name is longer. */
    private static final int LONGEST = 200;

    private final Search search;
    private final ManyResults results;

    FindPage(Search search, ManyResults results) {
        this.search = search;
        this.results = results;
    }

    /**
     * A school or district that was found.
     *
     * @param organisation which
     * @param href the address of its page
     * @param districtName the name of its district
     * @param newest its newest result that may be shown; null if there is none
     */
    record Hit(
            Listed organisation,
            String href,
            String districtName,
            @Nullable Dated newest) {}

    /**
     * What was found of a kind.
     *
     * @param title the heading
     * @param hits the best
     * @param all how many there are
     * @param list the address of the list that has all
     */
    record Group(String title, List<Hit> hits, int all, String list) {}

    @GetMapping("/find")
    @Requires("printed.view")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q.strip();
        Optional<Listed> byCode = search.byCode(asked);
        if (byCode.isPresent()) {
            return "redirect:" + UnitRow.href(byCode.get());
        }
        Found found = search.find(asked);
        model.addAttribute("q", asked)
                .addAttribute("found", found)
                .addAttribute(
                        "groups",
                        List.of(
                                group("Districts", found.districts(), "/districts", asked),
                                group("Schools", found.schools(), "/schools", asked)))
                .addAttribute("digits", !asked.isEmpty() && asked.chars().allMatch(c -> c >= '0' && c <= '9'));
        return "lists/find";
    }

    private Group group(String title, List<Listed> all, String path, String asked) {
        List<Listed> best = all.subList(0, Math.min(MOST, all.size()));
        Map<String, Dated> newest = results.newest(best);
        List<Hit> hits = best.stream()
                .map(one -> new Hit(one, UnitRow.href(one), results.districtName(one), newest.get(one.code())))
                .toList();
        return new Group(
                title, hits, all.size(), Address.of(path).with("q", asked).toString());
    }
}
