package commonweal.office.lists;

import commonweal.office.access.Requires;
import commonweal.office.register.GradeSpan;
import commonweal.office.register.Listed;
import commonweal.office.register.Search;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import commonweal.office.site.Written;
import commonweal.terms.Level;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The lists of all schools and all districts: to filter, to sort, to take along as a file. */
@Controller
class ListPages {

    private static final int PAGE = 100;

    private final ManyResults results;
    private final Search search;

    ListPages(ManyResults results, Search search) {
        this.results = results;
        this.search = search;
    }

    /**
     * Something to choose in a filter.
     *
     * @param code what stands for it in the address
     * @param label its words
     */
    record Choice(String code, String label) {}

    /**
     * The heading of a column.
     *
     * @param label its words
     * @param href the address of the list sorted by it
     * @param sorted {@code ascending}, {@code descending}, or null if the list is not sorted by it
     * @param number whether it holds numbers
     */
    record Heading(String label, String href, @Nullable String sorted, boolean number) {}

    /**
     * Another page of the list.
     *
     * @param number which
     * @param href its address
     * @param current whether it is the one that is shown
     */
    record Leaf(int number, String href, boolean current) {}

    @GetMapping("/schools")
    @Requires("printed.view")
    String schools(@ModelAttribute("query") ListQuery query, Model model) {
        return page(ListKind.SCHOOLS, query, model);
    }

    @GetMapping("/districts")
    @Requires("printed.view")
    String districts(@ModelAttribute("query") ListQuery query, Model model) {
        return page(ListKind.DISTRICTS, query, model);
    }

    @GetMapping(path = "/schools.csv", produces = "text/csv")
    @Requires("printed.view")
    ResponseEntity<byte[]> schoolsFile(@ModelAttribute("query") ListQuery query) {
        return file(ListKind.SCHOOLS, query);
    }

    @GetMapping(path = "/districts.csv", produces = "text/csv")
    @Requires("printed.view")
    ResponseEntity<byte[]> districtsFile(@ModelAttribute("query") ListQuery query) {
        return file(ListKind.DISTRICTS, query);
    }

    private ShownYear year(ListQuery query) {
        return results.find(query.year())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no results of that year"));
    }

    private ResponseEntity<byte[]> file(ListKind kind, ListQuery query) {
        ShownYear year = year(query);
        List<UnitRow> rows = query.within(Column.of(kind, year.shown().every())).of(results.rows(year), kind, search);
        return TableFile.answer(kind.path() + "-" + year.year() + ".csv", ListFile.of(rows, kind, year));
    }

    private String page(ListKind kind, ListQuery asked, Model model) {
        model.addAttribute("kind", kind).addAttribute("crumbs", List.of(new Crumb("The state", "/")));
        if (asked.year() == null && results.years().isEmpty()) {
            return "lists/nothing";
        }
        ShownYear year = year(asked);
        List<Column> columns = Column.of(kind, year.shown().every());
        ListQuery query = asked.within(columns);
        List<UnitRow> all = results.rows(year).stream()
                .filter(row -> kind.has(row.organisation()))
                .toList();
        List<UnitRow> rows = query.of(all, kind, search);
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        Integer wanted = query.page();
        int number = wanted == null ? 1 : Math.clamp(wanted, 1, pages);
        List<UnitRow> shown = rows.subList((number - 1) * PAGE, Math.min(number * PAGE, rows.size()));
        String path = "/" + kind.path();
        model.addAttribute("year", year)
                .addAttribute(
                        "years", results.years().stream().map(ShownYear::year).toList())
                .addAttribute("rows", shown)
                .addAttribute("every", year.shown().every())
                .addAttribute(
                        "headings",
                        columns.stream()
                                .map(column -> heading(column, path, query))
                                .toList())
                .addAttribute("caption", caption(kind, query, rows.size(), all.size(), number, year))
                .addAttribute("leaves", leaves(path, query, pages, number))
                .addAttribute("file", query.whole(path + ".csv"))
                .addAttribute("levels", levels(all))
                .addAttribute("reasons", reasons(all))
                .addAttribute("districts", districts(all))
                .addAttribute("grades", grades());
        return "lists/list";
    }

    private static Heading heading(Column column, String path, ListQuery query) {
        String sorted = column != query.column() ? null : query.falling() ? "descending" : "ascending";
        return new Heading(column.heading(), query.sorted(path, column), sorted, column.number());
    }

    private static String caption(ListKind kind, ListQuery query, int found, int all, int number, ShownYear year) {
        String count = kind.count(found, Written.count(found));
        String of = query.filtered() ? count + " of " + Written.count(all) : count;
        String shown = found <= PAGE
                ? ""
                : ", " + Written.count((long) (number - 1) * PAGE + 1) + " to "
                        + Written.count(Math.min((long) number * PAGE, found)) + " shown";
        String order = ", by " + query.column().heading() + (query.falling() ? ", the other way round" : "");
        return of + " in " + year.year() + order + shown;
    }

    private static List<Leaf> leaves(String path, ListQuery query, int pages, int current) {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> pages > 1)
                .mapToObj(number -> new Leaf(number, query.page(path, number), number == current))
                .toList();
    }

    private static List<Choice> levels(List<UnitRow> rows) {
        return rows.stream()
                .map(UnitRow::level)
                .distinct()
                .sorted()
                .map(level -> new Choice(level.code(), level.title()))
                .toList();
    }

    private static List<Choice> reasons(List<UnitRow> rows) {
        TreeMap<String, String> reasons = new TreeMap<>();
        for (UnitRow row : rows) {
            reasons.merge(row.reasonCode(), label(row), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return reasons.entrySet().stream()
                .map(reason -> new Choice(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::code))
                .toList();
    }

    /** The printed reason; where several codes print the same one, or nothing, the code says which is meant. */
    private static String label(UnitRow row) {
        String code = row.reasonCode().replaceFirst("^insufficient\\.", "").replace('_', ' ');
        if (row.reason().isEmpty()) {
            return "None printed (" + code + ")";
        }
        return row.level() == Level.INSUFFICIENT ? row.reason() + " (" + code + ")" : row.reason();
    }

    private List<Choice> districts(List<UnitRow> rows) {
        return rows.stream()
                .map(UnitRow::organisation)
                .filter(Listed::isASchool)
                .map(school -> new Choice(school.district(), results.districtName(school)))
                .distinct()
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::code))
                .toList();
    }

    private static List<Choice> grades() {
        return GradeSpan.GRADES.stream()
                .map(grade -> new Choice(grade, "Grade " + GradeSpan.words(grade)))
                .toList();
    }
}
