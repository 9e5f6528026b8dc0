package commonweal.office.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.faults.Faults;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.rules.ClauseParts.Part;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import commonweal.policy.Clause;
import commonweal.policy.ClauseKey;
import commonweal.policy.ClauseWords;
import commonweal.policy.RuleSets;
import commonweal.policy.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** The rules as a page leave nothing out. */
@OfficeTest
class PolicyPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private String page(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The part of the page that is about a clause, as it is read. */
    private static String about(String page, String key) {
        int from = page.indexOf("<article id=\"" + key + "\"");
        assertThat(from).as("the page has the clause %s", key).isNotNegative();
        return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</article>", from)));
    }

    /** A status as a tag. */
    private static String shown(Status status) {
        return ">" + StringUtils.capitalize(status.code()) + "<";
    }

    @Test
    void a01_every_clause_has_a_sentence_and_only_clauses_have() {
        List<String> told = new ClauseParts()
                .all().stream()
                        .flatMap(part -> part.clauses().keySet().stream())
                        .toList();
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ClauseKey.ALL.stream().map(ClauseKey::name).toList());
    }

    @Test
    void a02_no_sentence_states_a_number() {
        for (Part part : new ClauseParts().all()) {
            assertThat(part.clauses().values()).noneMatch(sentence -> sentence.matches(".*\\d.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "massachusetts/2012",
                "massachusetts/2013",
                "massachusetts/2014",
                "massachusetts/2015",
                "massachusetts/2016",
                "massachusetts/2017"
            })
    void b01_every_clause_with_every_value_its_source_and_status(String id) throws Exception {
        String page = page("/policy?policy=" + id);
        List<Clause<?>> clauses =
                RuleSets.load(id, new Faults()).orElseThrow().rules().clauses();
        assertThat(clauses).isNotEmpty();
        for (Clause<?> clause : clauses) {
            String about = about(page, clause.key());
            assertThat(about).contains(clause.title(), clause.citation(), clause.statedIn());
            assertThat(about).contains(shown(clause.status()));
            ClauseWords.lines(clause).forEach(line -> {
                assertThat(about).contains(line.label(), line.text());
                assertThat(about).contains(shown(line.status()));
            });
            clause.note().ifPresent(note -> assertThat(about).contains(note));
            assertThat(page).contains("href=\"#" + clause.key() + "\"");
        }
        assertThat(page.split("<article id=", -1)).hasSize(clauses.size() + 1);
    }

    @Test
    void b02_what_is_unverified_says_so_at_the_top_too() throws Exception {
        String page = page("/policy?policy=massachusetts/2012");
        String top = page.substring(0, page.indexOf("id=\"contents\""));
        assertThat(top).contains("Unverified, in whole or in part").contains("href=\"#graduation\"");
        assertThat(about(page, "graduation")).contains(">Unverified<");
    }

    @Test
    void c01_without_a_name_it_is_the_one_the_newest_results_were_judged_by() throws Exception {
        assertThat(page("/policy"))
                .contains("massachusetts/2012</span>, rules of the year")
                .contains("In force");
        assertThat(page("/policy?policy=massachusetts/2016")).doesNotContain(">In force<");
    }

    @Test
    void c02_what_changed_from_last_year() throws Exception {
        String page = page("/policy?policy=massachusetts/2013");
        String changes = page.substring(page.indexOf("id=\"changes\""));
        // In 2013 a subgroup must have 30 students, and all students 20.
        assertThat(changes)
                .contains("massachusetts/2012")
                .contains("Least number of students")
                .contains("\u2192");
        assertThat(page("/policy?policy=massachusetts/2012")).contains("the first rule set");
    }

    @Test
    void c03_another_year_of_a_rule_set() throws Exception {
        assertThat(page("/policy?policy=massachusetts/2016&year=2014")).contains("rules of the year <span>2014</span>");
        web.perform(get("/policy?policy=massachusetts/2016&year=2020")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"massachusetts/1999", "/etc/passwd", "../x.yaml", "policy/massachusetts/2012.yaml"})
    void c04_only_rule_sets_that_come_with_the_program(String policy) throws Exception {
        web.perform(get("/policy").param("policy", policy)).andExpect(status().isNotFound());
    }

    @Test
    void c05_a_part_says_what_it_is_silent_on() throws Exception {
        assertThat(page("/policy?policy=massachusetts/2017"))
                .contains("Not stated for")
                .contains("dropout");
    }
}
