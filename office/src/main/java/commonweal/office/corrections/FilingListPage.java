package commonweal.office.corrections;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.corrections.Filing.State;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.site.Entry;
import commonweal.office.site.TableFile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was filed: for whoever decides all of it, for districts and schools their own. */
@Controller
class FilingListPage {

    private static final int AT_ONCE = 50;
    private static final int PLACE = 61;

    private final VisibleFilings visible;
    private final FilingLists lists;
    private final FilingFile file;
    private final Cycles cycles;
    private final Caller caller;
    private final Register register;

    FilingListPage(
            VisibleFilings visible,
            FilingLists lists,
            FilingFile file,
            Cycles cycles,
            Caller caller,
            Register register) {
        this.visible = visible;
        this.lists = lists;
        this.file = file;
        this.cycles = cycles;
        this.caller = caller;
        this.register = register;
    }

    @Bean
    static Entry correctionsEntry() {
        return new Entry(Entry.Section.REVIEW, PLACE, "Corrections", "/corrections", "corrections.view");
    }

    /**
     * A school or district about which whoever calls may file something.
     *
     * @param schools the schools of a district
     */
    public record Own(String code, String name, List<Own> schools) {}

    @GetMapping("/corrections")
    @Requires("corrections.view")
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Filing> all = visible.list();
        List<FilingRow> rows = lists.rows(all.stream().filter(asked(state)).toList());
        int pages = Math.max(1, (rows.size() + AT_ONCE - 1) / AT_ONCE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("rows", rows.subList((shown - 1) * AT_ONCE, Math.min(rows.size(), shown * AT_ONCE)));
        model.addAttribute("found", rows.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute("total", all.size());
        model.addAttribute("open", all.stream().filter(Filing::open).count());
        model.addAttribute(
                "changing",
                rows.stream()
                        .filter(row -> row.filing().open() && row.effect().changesLevel())
                        .count());
        model.addAttribute(
                "inReview",
                cycles.list().stream()
                        .filter(cycle -> cycle.stage() == Cycle.Stage.REVIEW)
                        .map(Cycle::year)
                        .toList());
        model.addAttribute("mayFile", caller.may("corrections.file", ""));
        model.addAttribute("own", own());
        model.addAttribute("mayMake", caller.may("runs.make", ""));
        return "corrections/list";
    }

    /** Where whoever calls may file something: the own school, or the own district with its schools. */
    private List<Own> own() {
        return caller.own().stream()
                .filter(code -> caller.may("corrections.file", code))
                .flatMap(code -> register.find(code).stream())
                .filter(one -> !one.sample())
                .map(one -> new Own(
                        one.code(),
                        one.name(),
                        register.schoolsOf(one.code()).stream()
                                .map(school -> new Own(school.code(), school.name(), List.of()))
                                .toList()))
                .toList();
    }

    /** Of these states: all, what is open, or one. */
    static Predicate<Filing> asked(String state) {
        return switch (state) {
            case "all" -> filing -> true;
            case "open" -> Filing::open;
            default ->
                filing -> Arrays.stream(State.values())
                        .anyMatch(one -> one.code().equals(state) && one == filing.state());
        };
    }

    @GetMapping("/corrections.csv")
    @Requires("corrections.view")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "all") String state) {
        return TableFile.answer(
                "corrections.csv",
                file.of(lists.rows(visible.list().stream().filter(asked(state)).toList())));
    }
}
