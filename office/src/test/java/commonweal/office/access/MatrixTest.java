package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import commonweal.office.OfficeTest;
import commonweal.office.access.Action.Reach;
import commonweal.office.access.Role.Scope;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every address of the office, for every role and for nobody, for its own organisations and for another's: let in or turned
 * away exactly as {@code access.yaml} says. What is let in may still find its form empty (400) or its subject missing (404).
 */
@OfficeTest
@Import(SampleAccounts.class)
class MatrixTest {

    /** Actions that no address asks for by itself, and why. What is asked for by one has no place here. */
    private static final Map<String, String> NOT_ASKED_BY_AN_ADDRESS = Map.of(
            "embargoed.view", "asked by whatever shows results, of the cycle that is shown",
            "policy.view", "the pages of the rules are another part of the work");

    /** A test's own address, so that its failures make nobody else wait. */
    private static final String ADDRESS = "198.51.100.1";

    @Autowired
    private MockMvc web;

    @Autowired
    private AccessTable table;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** An account that the questions are about; with empty forms nothing is changed of it. */
    private String subject = "";

    @BeforeEach
    void openSubject() {
        subject = samples.holding("board_clerk");
    }

    /** An address with its method, and what it asks for. */
    private record Route(String method, String path, HandlerMethod handler) {

        @Nullable
        Requires requires() {
            return handler.getMethodAnnotation(Requires.class);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Route> routes() {
        Map<String, Route> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                for (String method : methods(mapping)) {
                    Route route = new Route(method, path, handler);
                    routes.put(route + " " + handler, route);
                }
            }
        });
        return List.copyOf(routes.values());
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            methods.add(method.name());
        }
        return methods.isEmpty() ? Set.of("GET") : methods;
    }

    @Test
    void a01_every_address_says_what_it_asks_for() {
        assertThat(routes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(
                                route.requires() != null ^ route.handler().hasMethodAnnotation(OpenToAll.class))
                        .as("%s has either @Requires or @OpenToAll", route)
                        .isTrue());
    }

    @Test
    void a02_what_it_asks_for_stands_in_the_table() {
        assertThat(routes()).allSatisfy(route -> {
            Requires requires = route.requires();
            if (requires != null) {
                assertThat(table.action(requires.value())).isNotNull();
                assertThat(route.path())
                        .as("names its organisation")
                        .contains(requires.organisation().isEmpty() ? "" : "{" + requires.organisation());
            }
        });
    }

    @Test
    void a03_every_action_is_asked_for() {
        Set<String> asked = new TreeSet<>();
        for (Route route : routes()) {
            Requires requires = route.requires();
            if (requires != null) {
                asked.add(requires.value());
            }
        }
        Set<String> expected = new TreeSet<>();
        table.actions().forEach(action -> expected.add(action.id()));
        expected.removeAll(NOT_ASKED_BY_AN_ADDRESS.keySet());
        assertThat(asked)
                .as("an action of access.yaml that no address asks for is left out, or belongs on the list above;"
                        + " one that is asked for does not belong on it")
                .isEqualTo(expected);
    }

    @Test
    void b01_what_is_open_to_all_turns_nobody_away() throws Exception {
        for (Route route : routes()) {
            if (route.handler().hasMethodAnnotation(OpenToAll.class)
                    && !route.path().startsWith("/error")) {
                assertThat(answer(route, null, "").getStatus()).as("%s", route).isNotIn(401, 403);
            }
        }
    }

    @Test
    void b02_everything_else_lets_in_whom_the_table_says() throws Exception {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (Role role : table.roles()) {
            accounts.put(role.id(), role.scope() == Scope.NONE ? "" : samples.holding(role.id()));
        }
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : routes()) {
            Requires requires = route.requires();
            if (requires == null) {
                continue;
            }
            for (Role role : table.roles()) {
                for (String organisation : organisations(requires)) {
                    boolean expected = expected(requires, role, organisation);
                    String account = accounts.getOrDefault(role.id(), "");
                    MockHttpServletResponse response = answer(route, account.isEmpty() ? null : account, organisation);
                    asked++;
                    if (letIn(response) != expected || response.getStatus() >= 500) {
                        wrong.add(route + " for " + role.id() + " about " + organisation + ": expected "
                                + (expected ? "to be let in" : "to be turned away") + ", was " + response.getStatus()
                                + " " + response.getRedirectedUrl());
                    }
                }
            }
        }
        assertThat(wrong).as("of %d questions", asked).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void b03_an_account_without_a_role_is_let_in_nowhere() throws Exception {
        String name = samples.holding("analyst");
        SignedIn nobody = new SignedIn(UUID.randomUUID(), name, "Sample", true, true, true, Instant.now());
        for (Route route : routes()) {
            Requires requires = route.requires();
            if (requires == null || table.action(requires.value()).allowed().containsKey(Role.PUBLIC)) {
                continue;
            }
            MockHttpServletResponse response = web.perform(
                            question(route, SampleAccounts.DISTRICT).with(SampleAccounts.as(nobody)))
                    .andReturn()
                    .getResponse();
            assertThat(letIn(response)).as("%s", route).isFalse();
        }
    }

    private static Collection<String> organisations(Requires requires) {
        return requires.organisation().isEmpty()
                ? List.of("")
                : List.of(
                        SampleAccounts.DISTRICT,
                        SampleAccounts.SCHOOL,
                        SampleAccounts.OTHER_DISTRICT,
                        SampleAccounts.OTHER_SCHOOL,
                        "99999999");
    }

    /** What the table says, read here by itself and not through what the office does with it. */
    private boolean expected(Requires requires, Role role, String organisation) {
        Reach reach = table.action(requires.value()).allowed().get(role.id());
        if (reach == null || reach == Reach.ALL) {
            return reach == Reach.ALL;
        }
        return switch (role.scope()) {
            case DISTRICT ->
                Set.of("", SampleAccounts.DISTRICT, SampleAccounts.SCHOOL).contains(organisation);
            case SCHOOL -> Set.of("", SampleAccounts.SCHOOL).contains(organisation);
            case STATE, NONE -> false;
        };
    }

    private MockHttpServletResponse answer(Route route, @Nullable String account, String organisation)
            throws Exception {
        MockHttpServletRequestBuilder question = question(route, organisation);
        if (account != null) {
            question.with(samples.as(account));
        }
        return web.perform(question).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder question(Route route, String organisation) {
        Requires requires = route.requires();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(route.path());
        Map<String, String> variables = new LinkedHashMap<>(Map.of(
                "name", subject,
                "token", "00000000-0000-0000-0000-000000000000",
                "year", "2012"));
        Pattern.compile("\\{\\*?([A-Za-z]+)")
                .matcher(route.path())
                .results()
                .forEach(found -> variables.putIfAbsent(found.group(1), "1"));
        if (requires != null && !requires.organisation().isEmpty()) {
            variables.put(requires.organisation(), organisation);
        }
        URI uri = address.buildAndExpand(variables).encode().toUri();
        return request(HttpMethod.valueOf(route.method()), uri).with(csrf()).with(SampleAccounts.from(ADDRESS));
    }

    /** Neither refused nor sent to sign in. */
    private static boolean letIn(MockHttpServletResponse response) {
        String redirected = response.getRedirectedUrl();
        return response.getStatus() != 401
                && response.getStatus() != 403
                && (redirected == null || !redirected.startsWith("/sign-in"));
    }
}
