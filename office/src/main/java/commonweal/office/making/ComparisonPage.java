package commonweal.office.making;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.making.ComparedRuns.Row;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** How one run differs from another: every changed result and what changed it. For people of the Department. */
@Controller
class ComparisonPage {

    private static final int AT_ONCE = 50;

    private final Runs runs;
    private final RunComparisons comparisons;
    private final Caller caller;

    ComparisonPage(Runs runs, RunComparisons comparisons, Caller caller) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.caller = caller;
    }

    @GetMapping("/runs/compare")
    @Requires("runs.view")
    String choose(@RequestParam String before, @RequestParam String after) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/runs/{before}/compare/{after}")
                        .buildAndExpand(found(before).id(), found(after).id())
                        .toUriString();
    }

    @GetMapping("/runs/{before}/compare/{after}")
    @Requires("runs.view")
    String page(
            @PathVariable String before,
            @PathVariable String after,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RunFacts first = found(before);
        RunFacts second = found(after);
        ComparedRuns compared = comparisons.of(first, second);
        List<Row> rows = compared.rows(show.equals("levels"));
        int pages = Math.max(1, (rows.size() + AT_ONCE - 1) / AT_ONCE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("before", first);
        model.addAttribute("after", second);
        model.addAttribute("difference", compared.difference());
        model.addAttribute("moves", compared.moves());
        model.addAttribute("kinds", compared.kinds());
        model.addAttribute("attributions", compared.attributions());
        model.addAttribute("rows", rows.subList((shown - 1) * AT_ONCE, Math.min(rows.size(), shown * AT_ONCE)));
        model.addAttribute("found", rows.size());
        model.addAttribute("show", show);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("runs", runs.list());
        model.addAttribute("mayCorrections", caller.may("corrections.view", ""));
        model.addAttribute("crumbs", List.of(new Crumb("Runs", "/runs")));
        return "making/comparison";
    }

    @GetMapping("/runs/{before}/compare/{after}.csv")
    @Requires("runs.view")
    ResponseEntity<byte[]> csv(@PathVariable String before, @PathVariable String after) {
        RunFacts first = found(before);
        RunFacts second = found(after);
        return TableFile.answer(
                "difference-" + first.shortId() + "-" + second.shortId() + ".csv",
                comparisons.of(first, second).csv());
    }

    private RunFacts found(String id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
