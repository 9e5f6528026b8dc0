package commonweal.office.duties;

import commonweal.office.access.Requires;
import commonweal.office.duties.AskedDuties.Asked;
import commonweal.office.duties.DutyQuery.Column;
import commonweal.office.duties.DutyQuery.Due;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The lists of duties: those that are asked for, the same as a file, and how many there are by action. */
@Controller
class DutyPages {

    static final String PATH = "/duties";
    private static final int PAGE = 50;
    private static final Crumb STATE = new Crumb("The state", "/");

    private final AskedDuties duties;
    private final DutyCounts counts;
    private final FrameworkChart chart;
    private final Register register;

    DutyPages(AskedDuties duties, DutyCounts counts, FrameworkChart chart, Register register) {
        this.duties = duties;
        this.counts = counts;
        this.chart = chart;
        this.register = register;
    }

    /** Something to choose from. */
    public record Choice(String code, String label) {}

    /**
     * A heading that sorts.
     *
     * @param sorted how the list is sorted by it; null if it is not
     */
    public record Heading(
            String label, String href, @Nullable String sorted) {}

    /** A page of the list. */
    public record Leaf(int number, String href, boolean current) {}

    @GetMapping(PATH)
    @Requires(DutySight.VIEW)
    String list(DutyQuery asked, Model model) {
        Asked meant = duties.by(asked);
        DutyQuery query = meant.query();
        int found = duties.count(meant);
        int pages = Math.max(1, (found + PAGE - 1) / PAGE);
        Integer wanted = query.page();
        int number = wanted == null ? 1 : Math.clamp(wanted, 1, pages);
        model.addAttribute("crumbs", List.of(STATE))
                .addAttribute("query", query)
                .addAttribute("lines", duties.lines(meant, (number - 1) * PAGE, PAGE))
                .addAttribute("caption", caption(query, found, number))
                .addAttribute("headings", headings(query))
                .addAttribute("leaves", leaves(query, pages, number))
                .addAttribute("file", query.whole(PATH + ".csv"))
                .addAttribute("whoseChoices", whoseChoices(meant.mine().isPresent()))
                .addAttribute("states", states())
                .addAttribute("levels", levels())
                .addAttribute("kinds", kinds())
                .addAttribute("dues", dues())
                .addAttribute("actions", actions())
                .addAttribute("organisation", organisation(query))
                .addAttribute("chart", chart)
                .addAttribute("anyAtAll", duties.any(meant));
        return "duties/duties";
    }

    @GetMapping(PATH + ".csv")
    @Requires(DutySight.VIEW)
    ResponseEntity<byte[]> file(DutyQuery asked) {
        return TableFile.answer("duties.csv", DutyFile.of(duties.lines(duties.by(asked))));
    }

    @GetMapping(PATH + "/by-action")
    @Requires(DutySight.VIEW)
    String byAction(Model model) {
        DutyCounts.ByAction all = counts.byAction();
        model.addAttribute("crumbs", List.of(STATE, new Crumb("Duties", PATH)))
                .addAttribute("counts", all.counts())
                .addAttribute("notTracked", all.notTracked())
                .addAttribute("everything", all.everything())
                .addAttribute("chart", chart);
        return "duties/by-action";
    }

    private static String caption(DutyQuery query, int found, int number) {
        String count = found == 1 ? "1 duty" : Written.count(found) + " duties";
        String shown = found <= PAGE
                ? ""
                : ", " + Written.count((number - 1L) * PAGE + 1) + " to "
                        + Written.count(Math.min((long) number * PAGE, found)) + " shown";
        return count + ", by " + query.column().title() + (query.falling() ? ", the other way round" : "") + shown;
    }

    private static List<Heading> headings(DutyQuery query) {
        return Arrays.stream(Column.values())
                .map(column -> new Heading(
                        column.title(),
                        query.sortedBy(column),
                        column != query.column() ? null : query.falling() ? "descending" : "ascending"))
                .toList();
    }

    private static List<Leaf> leaves(DutyQuery query, int pages, int current) {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> pages > 1)
                .mapToObj(number -> new Leaf(number, query.onPage(number), number == current))
                .toList();
    }

    private @Nullable Listed organisation(DutyQuery query) {
        return register.find(DutyQuery.text(query.organisation())).orElse(null);
    }

    private static List<Choice> whoseChoices(boolean mine) {
        List<Choice> all = List.of(
                new Choice("mine", "Mine"),
                new Choice("all", "Everybody's"),
                new Choice("state", "The state's"),
                new Choice("district", "The districts'"));
        return mine ? all : all.subList(1, all.size());
    }

    private static List<Choice> states() {
        List<Choice> states = new ArrayList<>(List.of(new Choice("unfinished", "Not finished")));
        Arrays.stream(DutyState.values()).forEach(one -> states.add(new Choice(one.code(), one.title())));
        return states;
    }

    private static List<Choice> levels() {
        return Arrays.stream(Level.values())
                .filter(Level::classified)
                .map(one -> new Choice(one.code(), one.title()))
                .toList();
    }

    private static List<Choice> kinds() {
        return Arrays.stream(ChartAction.Kind.values())
                .map(one -> new Choice(one.name().toLowerCase(Locale.ROOT), one.title()))
                .toList();
    }

    private static List<Choice> dues() {
        return Arrays.stream(Due.values())
                .map(one -> new Choice(one.code(), one.title()))
                .toList();
    }

    private List<Choice> actions() {
        return chart.actions().stream()
                .filter(ChartAction::tracked)
                .map(one -> new Choice(one.id(), one.brief()))
                .toList();
    }
}
