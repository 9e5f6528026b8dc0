package commonweal.office.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.projects.Project.State;
import commonweal.office.register.DemoPart;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a project, told in order; and who may see whose. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office of projects")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProjectsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String OTHER = "99020000";

    @Autowired
    private MockMvc web;

    @Autowired
    private Projects projects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Register register;

    @Autowired
    private List<DemoPart> demo;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void districts() {
        if (register.find(OTHER).isEmpty()) {
            Acting.as("system:test", "", () -> {
                register.add(SampleDistrict.organisations());
                register.add(
                        List.of(new Listed(OTHER, "district", "Othertown", OTHER, null, null, null, null, true, null)));
            });
        }
    }

    private ResultActions send(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(csrf()).with(SignInAs.role(accounts, "program_officer"));
        fields.forEach(form::param);
        return web.perform(form);
    }

    private String page(String path, String role, String organisation) throws Exception {
        return web.perform(get(path).with(SignInAs.role(accounts, role, organisation)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Project zone() {
        return projects.of(SampleDistrict.DISTRICT).stream()
                .filter(one -> one.name().equals("Zone"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> zone(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "organisation", SampleDistrict.DISTRICT,
                "kind", "wraparound_zones",
                "name", "Zone",
                "what", "Services in schools",
                "areas-wraparound_zones", "climate_and_culture",
                "state", "planned",
                "starts", "2013-09-01",
                "reason", "agreed with the district"));
        fields.putAll(other);
        return fields;
    }

    @Test
    void a01_a_form_says_all_faults_at_once() throws Exception {
        String answer = send("/projects", Map.of("kind", "wraparound_zones", "organisation", "12", "ends", "yesterday"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("No district or school has the code 12.")
                .contains("Write the name of the project.")
                .contains("Say what is done.")
                .contains("Choose at least one area")
                .contains("Write the first day.")
                .contains("Write the date as year, month and day")
                .contains("Say whether it has begun.");
        assertThat(projects.list()).isEmpty();
    }

    @Test
    void a02_a_wraparound_zone_is_entered() throws Exception {
        send("/projects", zone(Map.of())).andExpect(redirectedUrlPattern("/projects/*"));
        assertThat(zone().areas()).containsExactly("climate_and_culture");
        send("/projects", zone(Map.of())).andExpect(status().isBadRequest());
        send("/projects", zone(Map.of("name", "Other", "partner", "77"))).andExpect(status().isBadRequest());
    }

    @Test
    void b01_milestones_are_planned_late_and_done() throws Exception {
        String at = zone().href();
        send(at + "/milestones", Map.of("milestone", "Agreement", "due", "2013-10-01"))
                .andExpect(redirectedUrl(at));
        send(at + "/milestones", Map.of("milestone", "Early", "due", "2013-08-01"))
                .andExpect(status().isBadRequest());
        send(at + "/milestones", Map.of("milestone", "Survey", "due", "2013-10-15"))
                .andExpect(redirectedUrl(at));
        assertThat(page(at, "program_officer", ""))
                .contains("14 days late")
                .contains("Due today")
                .contains("1 milestone late");
        Milestone first = projects.milestones(zone().id()).getFirst();
        String done = at + "/milestones/" + first.id() + "/done";
        send(done, Map.of("on", "2013-10-16")).andExpect(status().isBadRequest());
        send(done, Map.of("on", "2013-10-04", "evidence", "the signed paper")).andExpect(redirectedUrl(at));
        assertThat(page(at, "program_officer", ""))
                .contains("Done, 3 days late")
                .contains("the signed paper")
                .doesNotContain("milestone late");
        send(done, Map.of("on", "2013-10-05", "evidence", "again")).andExpect(status().isBadRequest());
    }

    @Test
    void b02_a_milestone_of_another_project_is_not_there() throws Exception {
        send("/projects", zone(Map.of("organisation", OTHER, "name", "Theirs")));
        Project other = projects.of(OTHER).getFirst();
        long milestone = projects.milestones(zone().id()).getLast().id();
        send(other.href() + "/milestones/" + milestone + "/drop", Map.of("reason", "to see"))
                .andExpect(status().isNotFound());
    }

    @Test
    void c01_steps_go_one_way() throws Exception {
        String at = zone().href() + "/steps";
        send(at, Map.of("step", "completed", "reason", "to be quick")).andExpect(status().isBadRequest());
        send(at, Map.of("step", "running", "reason", "it has begun")).andExpect(redirectedUrl(zone().href()));
        send(at, Map.of("step", "planned", "reason", "back")).andExpect(status().isBadRequest());
        assertThat(zone().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void c02_nothing_is_completed_with_open_milestones() throws Exception {
        String at = zone().href();
        assertThat(send(at + "/steps", Map.of("step", "completed", "reason", "its end has come"))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("The milestone &quot;Survey&quot; is open.");
        long survey = projects.milestones(zone().id()).getLast().id();
        send(at + "/milestones/" + survey + "/drop", Map.of()).andExpect(status().isBadRequest());
        send(at + "/milestones/" + survey + "/drop", Map.of("reason", "the state's own survey will do"))
                .andExpect(redirectedUrl(at));
        send(at + "/steps", Map.of("step", "completed", "reason", "its end has come"))
                .andExpect(redirectedUrl(at));
        send(at + "/milestones", Map.of("milestone", "More", "due", "2014-01-01"))
                .andExpect(status().isBadRequest());
        assertThat(projects.steps(zone().id()))
                .extracting(Projects.StepTaken::state)
                .containsExactly(State.PLANNED, State.RUNNING, State.COMPLETED);
    }

    @Test
    void d01_a_district_sees_its_own_and_no_other_by_page_file_or_number() throws Exception {
        String other = projects.of(OTHER).getFirst().href();
        assertThat(page("/projects", "district_leader", SampleDistrict.DISTRICT))
                .contains("Zone")
                .doesNotContain("Theirs")
                .contains("of your own district");
        assertThat(page("/projects.csv", "district_leader", SampleDistrict.DISTRICT))
                .contains("Zone")
                .doesNotContain("Theirs");
        assertThat(page("/api/projects", "district_leader", SampleDistrict.DISTRICT))
                .doesNotContain("Theirs");
        assertThat(page(zone().href(), "district_leader", SampleDistrict.DISTRICT))
                .contains("Services in schools");
        for (String address : List.of(other, "/api" + other)) {
            web.perform(get(address).with(SignInAs.role(accounts, "district_leader", SampleDistrict.DISTRICT)))
                    .andExpect(status().isNotFound());
            web.perform(get(address).with(SignInAs.role(accounts, "auditor"))).andExpect(status().isOk());
        }
        assertThat(page("/districts/" + OTHER, "district_leader", SampleDistrict.DISTRICT))
                .doesNotContain("Theirs");
        assertThat(page("/districts/" + OTHER, "analyst", ""))
                .contains("Theirs")
                .doesNotContain("Enter a project for");
    }

    @Test
    void d02_a_school_sees_its_own_and_not_that_of_its_district() throws Exception {
        send("/projects", zone(Map.of("organisation", SampleDistrict.HIGH_SCHOOL, "name", "Of the school")));
        assertThat(page("/projects", "school_leader", SampleDistrict.HIGH_SCHOOL))
                .contains("Of the school")
                .doesNotContain(">Zone<");
        web.perform(get(zone().href()).with(SignInAs.role(accounts, "school_leader", SampleDistrict.HIGH_SCHOOL)))
                .andExpect(status().isNotFound());
        assertThat(page("/districts/" + SampleDistrict.DISTRICT, "district_leader", SampleDistrict.DISTRICT))
                .contains("Of the school");
    }

    @Test
    void d03_nobody_but_a_program_officer_changes_anything() throws Exception {
        web.perform(post(zone().href() + "/milestones")
                        .param("milestone", "Mine")
                        .param("due", "2014-01-01")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "district_leader", SampleDistrict.DISTRICT)))
                .andExpect(status().isForbidden());
        web.perform(get("/projects")).andExpect(redirectedUrl("/sign-in"));
        assertThat(web.perform(get("/districts/" + SampleDistrict.DISTRICT))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Projects and partners")
                .doesNotContain("Zone");
    }

    @Test
    void e01_what_was_published_of_wraparound_zones_is_quoted_and_no_district_named() throws Exception {
        assertThat(page("/projects/kinds/wraparound_zones", "analyst", ""))
                .contains("$288,000")
                .contains("five urban districts")
                .contains("June 10, 2011")
                .contains("Which five districts they were is not known here")
                .contains("District systems of support");
        web.perform(get("/projects/kinds/none").with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isNotFound());
    }

    @Test
    void f01_the_demo_has_its_partners_and_projects_marked_as_made_up() throws Exception {
        Acting.as(
                "system:demo",
                "for the tests",
                () -> demo.stream()
                        .filter(part -> part.getClass().getPackageName().matches(".*\\.(partners|projects)"))
                        .sorted(Comparator.comparingInt(DemoPart::place))
                        .forEach(DemoPart::add));
        assertThat(page("/partners.csv?proven=yes", "analyst", "").lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("Partner A, sample")
                .endsWith(",sample");
        String register = page("/partners.csv", "analyst", "");
        assertThat(register.lines()
                        .skip(1)
                        .filter(line -> line.contains("sample"))
                        .filter(line -> line.endsWith(",sample")))
                .hasSize(3);
        assertThat(register).contains("City Connects,,published,not_shown,,");
        assertThat(page("/partners?q=Partner%20B", "analyst", "")).contains("Rejected");
        assertThat(page("/projects.csv?q=Wraparound", "analyst", "")
                        .lines()
                        .toList()
                        .getLast())
                .contains("Sampleton Wraparound Zone (sample)")
                .endsWith(",2 of 4 done,1,sample");
        assertThat(page("/schools/" + SampleDistrict.MIDDLE_SCHOOL, "school_leader", SampleDistrict.MIDDLE_SCHOOL))
                .contains("Partner A, sample")
                .contains("Data teams in grades 6 to 8 (sample)");
    }

    @Test
    void f03_programs_get_the_same() throws Exception {
        assertThat(Described.faults("/api/projects", page("/api/projects", "analyst", "")))
                .isEmpty();
        assertThat(Described.faults("/api/projects/{id}", page("/api" + zone().href(), "analyst", "")))
                .isEmpty();
    }

    @Test
    void f04_a_project_has_its_steps_and_what_shows_that_a_milestone_is_done() throws Exception {
        JsonNode one = JSON.readTree(page("/api" + zone().href(), "district_leader", SampleDistrict.DISTRICT));
        assertThat(one.at("/steps").valueStream().map(step -> step.at("/state").asString()))
                .containsExactly("planned", "running", "completed");
        assertThat(one.at("/milestones")).isNotEmpty();
        assertThat(one.at("/milestones")
                        .valueStream()
                        .filter(milestone -> !milestone.at("/done_on").isNull()))
                .isNotEmpty()
                .allMatch(milestone -> !milestone.at("/evidence").asString().isEmpty());
    }

    @Test
    void f05_a_kind_says_what_was_published_and_shows_to_a_district_its_own_projects() throws Exception {
        String address = "/api/projects/kinds/wraparound_zones";
        String all = page(address, "analyst", "");
        assertThat(Described.faults("/api/projects/kinds/{kind}", all)).isEmpty();
        JsonNode kind = JSON.readTree(all);
        assertThat(kind.at("/areas")).hasSize(4);
        assertThat(kind.at("/citation").asString()).contains("June 10, 2011");
        assertThat(kind.at("/facts"))
                .isNotEmpty()
                .allMatch(fact -> !fact.at("/not_known").asString().isEmpty());
        assertThat(kind.at("/projects").valueStream().map(one -> one.at("/name").asString()))
                .contains("Zone", "Theirs");
        JsonNode own = JSON.readTree(page(address, "district_leader", SampleDistrict.DISTRICT));
        assertThat(own.at("/projects").valueStream().map(one -> one.at("/name").asString()))
                .contains("Zone")
                .doesNotContain("Theirs");
        web.perform(get("/api/projects/kinds/nothing").with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isNotFound());
    }

    @Test
    void f02_nothing_of_the_demo_is_about_a_real_district() {
        assertThat(database.sql("""
                        select organisation from partners.contract
                        union
                        select organisation from projects.project
                        """).query(String.class).list()).allMatch(code -> code.startsWith("99"));
        assertThat(projects.list())
                .filteredOn(one -> one.starts().isBefore(LocalDate.of(2013, 1, 1)))
                .hasSize(2);
    }
}
