package commonweal.office.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.files.CsvWriter;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The lists and what stands beside them, on the real lists: those of 2012 published, those of 2016 in review. */
@OfficeTest
class ListPagesTest {

    private static final String RANDOLPH = "02440000";
    private static final Pattern CODE = Pattern.compile("type=\"checkbox\" name=\"code\" value=\"(\\d{8})\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
        ExampleRuns.inReview2016(runs, cycles);
    }

    private String page(String address, RequestPostProcessor... as) throws Exception {
        var request = get(java.net.URI.create(address));
        Arrays.stream(as).forEach(request::with);
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RequestPostProcessor analyst() {
        return SignInAs.role(accounts, "analyst");
    }

    private RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", RANDOLPH);
    }

    /** The codes of the rows of a page, in order. */
    private static List<String> codes(String page) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(page);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    /** A column of a file; of the lists no cell holds a line break. */
    private static List<String> column(String file, String name) {
        List<String> lines = file.lines().toList();
        int place = List.of(lines.getFirst().split(",", -1)).indexOf(name);
        assertThat(place).as("the file has a column %s", name).isNotNegative();
        return lines.stream().skip(1).map(line -> cells(line).get(place)).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String part : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(
                    part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        return cells;
    }

    @Test
    void a01_every_school_of_the_published_year() throws Exception {
        String page = page("/schools");
        assertThat(page).contains("1,829 schools in 2012, by Name, 1 to 100 shown");
        assertThat(codes(page)).hasSize(100);
        assertThat(codes(page("/schools?page=19"))).hasSize(29);
        assertThat(page("/districts")).contains("400 districts in 2012");
    }

    @Test
    void a02_a_page_that_is_not_there_is_the_nearest() throws Exception {
        assertThat(codes(page("/schools?page=99"))).hasSize(29);
        assertThat(codes(page("/schools?page=-1"))).hasSize(100);
    }

    @Test
    void b01_filters_leave_those_that_fit() throws Exception {
        String file = page("/schools.csv?level=4");
        assertThat(column(file, "level")).isNotEmpty().containsOnly("4");
        assertThat(page("/schools?level=4")).contains(column(file, "org").size() + " schools of 1,829 in 2012");

        file = page("/schools.csv?district=" + RANDOLPH);
        assertThat(column(file, "org")).hasSize(6).allMatch(code -> code.startsWith("0244"));

        file = page("/schools.csv?reason=lowest_schools_and_subgroups");
        assertThat(column(file, "reason_code")).isNotEmpty().containsOnly("lowest_schools_and_subgroups");

        file = page("/schools.csv?grade=09&district=" + RANDOLPH);
        assertThat(column(file, "org")).containsExactly("02440505");

        file = page("/schools.csv?q=randolph%20high");
        assertThat(column(file, "org")).contains("02440505");
    }

    @Test
    void b02_filters_together() throws Exception {
        String file = page("/schools.csv?level=3&grade=12&q=boston");
        assertThat(column(file, "level")).isNotEmpty().containsOnly("3");
        assertThat(column(file, "grades")).allMatch(grades -> grades.contains("12"));
        assertThat(column(file, "district_name")).allMatch(name -> name.contains("Boston"));
    }

    @Test
    void b03_nothing_that_fits_says_what_to_do() throws Exception {
        assertThat(page("/schools?q=zebra"))
                .contains("Nothing in the list is like this")
                .contains("see the whole list");
        assertThat(page("/schools?level=9")).contains("Nothing in the list is like this");
    }

    @Test
    void c01_by_a_number_with_what_has_none_at_the_end() throws Exception {
        List<String> rising = column(page("/schools.csv?sort=percentile"), "school_percentile");
        List<String> falling = column(page("/schools.csv?sort=-percentile"), "school_percentile");
        List<Integer> numbers = rising.stream()
                .filter(cell -> !cell.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers).isSorted().hasSizeGreaterThan(1000);
        assertThat(rising.subList(numbers.size(), rising.size())).containsOnly("");
        assertThat(falling.subList(0, numbers.size()))
                .isEqualTo(numbers.reversed().stream().map(String::valueOf).toList());
        assertThat(falling.getLast()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "code",
                "district",
                "grades",
                "level",
                "reason",
                "percentile",
                "index_all",
                "index_high_needs",
                "computed_level",
                "decided_by"
            })
    void c02_every_column_of_the_page_sorts_and_says_so(String column) throws Exception {
        String page = page("/schools?sort=" + column, analyst());
        assertThat(page).containsOnlyOnce("aria-sort=\"ascending\"").doesNotContain("aria-sort=\"descending\"");
        assertThat(page).contains("/schools?sort=-" + column + "\"");
        String row = page.substring(
                page.indexOf("<tr>", page.indexOf("<tbody>")), page.indexOf("</tr>", page.indexOf("<tbody>")));
        assertThat(row.split("<t[dh]", -1))
                .hasSameSizeAs(page.substring(0, page.indexOf("<tbody>")).split("<th ", -1));
        assertThat(page("/schools?sort=-" + column, analyst())).containsOnlyOnce("aria-sort=\"descending\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index_all", "reason", "need", "computed_level", "decided_by"})
    void c03_and_of_the_districts(String column) throws Exception {
        assertThat(page("/districts?sort=-" + column, analyst())).containsOnlyOnce("aria-sort=\"descending\"");
    }

    @Test
    void c04_a_heading_keeps_the_filter_and_forgets_the_page() throws Exception {
        assertThat(page("/schools?level=2&page=2&sort=name"))
                .contains("/schools?level=2&amp;sort=percentile\"")
                .contains("/schools?level=2&amp;sort=name&amp;page=3\"");
    }

    @Test
    void d01_the_file_has_the_rows_of_the_pages_in_the_same_order() throws Exception {
        String filter = "level=3&sort=-index_all";
        List<String> ofFile = column(page("/schools.csv?" + filter), "org");
        assertThat(ofFile).hasSizeGreaterThan(200);
        List<String> ofPages = new ArrayList<>();
        for (int page = 1; ofPages.size() < ofFile.size(); page++) {
            ofPages.addAll(codes(page("/schools?" + filter + "&page=" + page)));
        }
        assertThat(ofFile).isEqualTo(ofPages);
    }

    @Test
    void d02_the_file_says_what_the_engine_wrote() throws Exception {
        String file = page("/schools.csv?q=02440505");
        assertThat(file.lines().toList()).hasSize(2);
        String line = file.lines().toList().getLast();
        assertThat(line).startsWith("2012,02440505,school,Randolph High,02440000,Randolph,\"09,10,11,12\",");
        String engine = java.nio.file.Files.readString(ExampleRuns.of2012().resolve("levels.csv"))
                .lines()
                .filter(one -> one.startsWith("2012,02440505,"))
                .findFirst()
                .orElseThrow();
        assertThat(column(file, "level")).containsExactly(cells(engine).get(3));
        assertThat(column(file, "reason")).containsExactly(cells(engine).get(5));
    }

    @Test
    void d03_no_cell_is_taken_for_a_formula() {
        assertThat(CsvWriter.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvWriter.guarded("@here")).isEqualTo("'@here");
        assertThat(CsvWriter.guarded("+1")).isEqualTo("'+1");
        assertThat(CsvWriter.guarded("-1")).isEqualTo("'-1");
        assertThat(CsvWriter.guarded("\tx")).isEqualTo("'\tx");
        assertThat(CsvWriter.guarded("Abington")).isEqualTo("Abington");
        assertThat(CsvWriter.guarded("")).isEmpty();
    }

    @Test
    void e01_the_public_sees_what_was_printed_and_no_more() throws Exception {
        assertThat(page("/schools.csv").lines().findFirst())
                .hasValue("year,org,kind,name,district,district_name,grades,level,reason_code,reason,school_percentile,"
                        + "cumulative_ppi_all,cumulative_ppi_high_needs");
        assertThat(page("/districts.csv")).doesNotContain("category").doesNotContain("computed_level");
        for (String address : List.of("/schools", "/districts", "/compare?code=02440000&code=02440505")) {
            assertThat(page(address))
                    .doesNotContain("Computed level")
                    .doesNotContain("Decided by")
                    .doesNotContain("Special education")
                    .doesNotContain("Special-education");
        }
        // Sorting by what one may not see says nothing of it: it is sorted as if nobody had any.
        assertThat(column(page("/districts.csv?sort=need"), "org"))
                .isEqualTo(column(page("/districts.csv?sort=name"), "org"));
        assertThat(page("/districts?sort=-need")).contains("by Name").doesNotContain("Special education");
    }

    @Test
    void e02_who_may_sees_the_rest() throws Exception {
        String file = page("/districts.csv", analyst());
        assertThat(file.lines().findFirst().orElseThrow()).endsWith(",computed_level,decided_by,category");
        assertThat(column(file, "category")).contains("MR");
        assertThat(page("/schools", analyst())).contains("Computed level").contains("Decided by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schools", "/districts", "/schools.csv", "/districts.csv"})
    void f01_a_year_under_embargo_is_not_there_for_the_public(String list) throws Exception {
        web.perform(get(list + "?year=2016")).andExpect(status().isNotFound());
        assertThat(page(list)).doesNotContain("2016");
    }

    @Test
    void f02_a_district_leader_gets_the_own_results_only() throws Exception {
        List<String> own = column(page("/schools.csv?year=2016", leader()), "org");
        assertThat(own).isNotEmpty().allMatch(code -> code.startsWith("0244"));
        assertThat(column(page("/districts.csv?year=2016", leader()), "org")).containsExactly(RANDOLPH);
        assertThat(codes(page("/schools?year=2016", leader()))).containsExactlyInAnyOrderElementsOf(own);
        assertThat(page("/schools?year=2016", leader()))
                .contains("Under embargo")
                .contains("Only your own are shown");
        // Without a year it is the newest that everybody may see.
        assertThat(page("/schools", leader())).contains("1,829 schools in 2012");
    }

    @Test
    void f03_whoever_may_see_all_of_it_does() throws Exception {
        assertThat(page("/schools?year=2016", analyst()))
                .contains("1,861 schools in 2016")
                .contains("Under embargo")
                .doesNotContain("Only your own");
    }

    @Test
    void f04_the_embargo_holds_in_search_and_comparison() throws Exception {
        assertThat(page("/find?q=randolph", leader())).contains(">2016<");
        assertThat(page("/find?q=holyoke", leader())).contains(">2012<").doesNotContain("2016");
        assertThat(page("/find?q=randolph")).doesNotContain("2016");
        assertThat(page("/compare?code=02440000&code=01370000")).doesNotContain("2016");
        String beside = page("/compare?code=02440000&code=01370000&year=2016", leader());
        assertThat(beside).contains("Side by side in <span>2016</span>").contains("no result to show");
        // Holyoke was in Level 5 in 2016 and in Level 4 in 2012.
        assertThat(beside).doesNotContain("Level 5");
        assertThat(page("/compare?code=02440000&code=01370000&year=2016", analyst()))
                .contains("Level 5");
    }

    @Test
    void g01_a_code_leads_straight_there() throws Exception {
        web.perform(get("/find?q=02440505")).andExpect(redirectedUrl("/schools/02440505"));
        web.perform(get("/find?q=0244")).andExpect(redirectedUrl("/districts/02440000"));
    }

    @Test
    void g02_search_shows_districts_and_schools_with_their_level() throws Exception {
        assertThat(page("/find?q=randolph"))
                .contains("Districts")
                .contains("Schools")
                .contains("/districts/02440000")
                .contains("/schools/02440505")
                .contains("cw-level-");
    }

    @Test
    void g03_nothing_found_helps() throws Exception {
        assertThat(page("/find?q=zebra")).contains("Nothing is called").contains("Type fewer words");
        assertThat(page("/find?q=99999999")).contains("no school or district with this code");
        assertThat(page("/find")).contains("What are you looking for?");
    }

    @Test
    void g04_what_is_typed_in_is_only_text() throws Exception {
        assertThat(page("/find?q=%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script");
        assertThat(page("/schools?q=%22%3E%3Cscript%3E")).doesNotContain("<script");
    }

    @Test
    void h01_side_by_side_with_the_differences_in_words() throws Exception {
        String page = page("/compare?code=02440000&code=01370000");
        assertThat(page)
                .contains("Randolph")
                .contains("Holyoke")
                .contains("differs")
                .contains("cw-differs");
        assertThat(page).contains("/compare?code=01370000\"").contains("/compare?code=02440000\"");
        assertThat(page("/compare?code=02440000")).doesNotContain("differs");
    }

    @Test
    void h02_four_at_most_and_unknown_codes_are_said() throws Exception {
        String page =
                page("/compare?code=02440000&code=01370000&code=00350000&code=02090000&code=00010000&code=99990000");
        assertThat(page)
                .contains("Only the first 4 are shown")
                .contains("One of the codes is that of no school or district")
                .doesNotContain("Abington")
                .doesNotContain("Add one");
    }

    @Test
    void h03_one_is_added_by_search() throws Exception {
        assertThat(page("/compare?code=02440000&q=holyoke"))
                .contains("/compare?code=02440000&amp;code=01370000\"")
                .contains("Add Holyoke");
    }

    @Test
    void i01_similar_districts_are_for_those_who_see_every_figure() throws Exception {
        web.perform(get("/districts/02440000/similar")).andExpect(redirectedUrl("/sign-in"));
        String page = page("/districts/02440000/similar", leader());
        assertThat(codes(page)).hasSize(10).doesNotContain(RANDOLPH);
        assertThat(page)
                .contains("2,947")
                .contains("53.7")
                .contains("standard deviation")
                .contains("Level 2012");
        web.perform(get("/districts/02440505/similar").with(leader())).andExpect(status().isNotFound());
    }

    @Test
    void i02_under_embargo_the_others_have_no_level() throws Exception {
        String page = page("/districts/02440000/similar?year=2016", leader());
        assertThat(page.split("no result to show", -1)).hasSize(11);
        assertThat(page("/districts/02440000/similar?year=2016", analyst()).split("no result to show", -1))
                .hasSizeLessThan(11);
    }
}
