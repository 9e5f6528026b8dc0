package commonweal.office.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.OfficeTest;
import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.OneTimeLinks;
import commonweal.office.access.Refused;
import commonweal.office.access.SampleAccounts;
import commonweal.office.access.Tokens;
import commonweal.office.audit.Acting;
import commonweal.office.audit.AuditEntry;
import commonweal.office.audit.AuditLog;
import commonweal.office.audit.Question;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What administrators may do with accounts, and what they may not. In an office of its own: it counts administrators. */
@OfficeTest
@Import(SampleAccounts.class)
@DirtiesContext
class AccountKeepingTest {

    private static final String DISTRICT_NAME = "Northfield Sample";

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private AuditLog log;

    private static void asAdministrator(Runnable what) {
        Acting.as("an-administrator", "a reason", what);
    }

    private List<HeldRole> rolesOf(String name) {
        return accounts.rolesOf(samples.account(name).id());
    }

    // ---- Opening ----------------------------------------------------------------------------------------------------

    @Test
    void a01_an_account_is_opened_with_its_first_role_and_the_reason_is_kept() {
        String name = SampleAccounts.name("new");
        asAdministrator(
                () -> keeping.open(name, "New", "district_leader", SampleAccounts.DISTRICT, "northfield  sample "));
        assertThat(rolesOf(name)).containsExactly(new HeldRole("district_leader", SampleAccounts.DISTRICT));
        AuditEntry entry = log.list(new Question(name, "", "access.account", "", null, null), Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(entry.actor()).isEqualTo("an-administrator");
        assertThat(entry.reason()).isEqualTo("a reason");
    }

    @Test
    void a02_not_without_a_reason() {
        assertThatThrownBy(() -> Acting.as(
                        "an-administrator",
                        " ",
                        () -> keeping.open(SampleAccounts.name("new"), "New", "analyst", "", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Say why");
    }

    @Test
    void a03_not_with_a_name_that_somebody_has_or_that_is_none() {
        String name = samples.holding("analyst");
        asAdministrator(() -> {
            assertThatThrownBy(() -> keeping.open(name, "New", "analyst", "", ""))
                    .hasMessageContaining("already");
            assertThatThrownBy(() -> keeping.open("a b", "New", "analyst", "", ""))
                    .hasMessageContaining("begins with");
            assertThatThrownBy(() -> keeping.open("", "New", "analyst", "", "")).hasMessageContaining("begins with");
            assertThatThrownBy(() -> keeping.open(SampleAccounts.name("new"), " ", "analyst", "", ""))
                    .hasMessageContaining("name that people say");
        });
    }

    @Test
    void a04_if_the_role_is_refused_no_account_is_left() {
        String name = SampleAccounts.name("new");
        asAdministrator(() -> assertThatThrownBy(() -> keeping.open(name, "New", "school_leader", "", ""))
                .isInstanceOf(Refused.class));
        assertThat(accounts.find(name)).isEmpty();
    }

    // ---- Which role where -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            analyst,         99010000, Northfield Sample,            a role for the whole state
            district_leader, '',       '',                           a role for one district
            district_leader, 99010005, Northfield Sample Elementary, a school
            school_leader,   99010000, Northfield Sample,            a district
            school_leader,   '',       '',                           a role for one school
            plan_manager,    99010005, Northfield Sample Elementary, a school
            monitor,         '',       '',                           a role for one district
            district_leader, 88888888, Northfield Sample,            no code 88888888
            district_leader, 99010000, Southfield Sample,            'is Northfield Sample in the register, not Southfield'
            district_leader, 99010000, '',                           is Northfield Sample in the register
            public,          '',       '',                           Choose a role
            nonsense,        '',       '',                           Choose a role
            """)
    void b01_a_role_is_held_only_where_it_can_be(String role, String code, String organisation, String why) {
        String name = samples.holding("auditor");
        asAdministrator(() -> assertThatThrownBy(() -> keeping.give(name, role, code, organisation))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why));
        assertThat(rolesOf(name)).containsExactly(new HeldRole("auditor", ""));
    }

    @Test
    void b02_each_kind_where_it_belongs() {
        String name = samples.holding("auditor");
        asAdministrator(() -> {
            keeping.give(name, "analyst", "", "");
            keeping.give(name, "monitor", SampleAccounts.DISTRICT, DISTRICT_NAME);
            keeping.give(name, "school_leader", SampleAccounts.SCHOOL, "Northfield Sample Elementary");
        });
        assertThat(rolesOf(name)).hasSize(4);
    }

    @Test
    void b03_not_twice() {
        String name = samples.holding("auditor");
        asAdministrator(() -> assertThatThrownBy(() -> keeping.give(name, "auditor", "", ""))
                .hasMessageContaining("holds this role already"));
    }

    @Test
    void b04_nobody_gives_a_role_to_themselves() {
        String name = samples.holding("administrator");
        assertThatThrownBy(() -> Acting.as(name, "a reason", () -> keeping.give(name, "commissioner", "", "")))
                .hasMessageContaining("to themselves");
    }

    @Test
    void b05_the_plan_manager_of_a_district_is_never_its_monitor() {
        String name = samples.holding("plan_manager");
        asAdministrator(() -> {
            assertThatThrownBy(() -> keeping.give(name, "monitor", SampleAccounts.DISTRICT, DISTRICT_NAME))
                    .hasMessageContaining("never its accountability monitor");
            keeping.give(name, "monitor", SampleAccounts.OTHER_DISTRICT, "Southfield Sample");
        });
    }

    // ---- Ending -----------------------------------------------------------------------------------------------------

    @Test
    void c01_a_role_ends_and_can_be_given_again() {
        String name = samples.holding("analyst");
        asAdministrator(() -> keeping.end(name, "analyst", ""));
        assertThat(rolesOf(name)).isEmpty();
        asAdministrator(() -> keeping.give(name, "analyst", "", ""));
        assertThat(rolesOf(name)).hasSize(1);
    }

    @Test
    void c02_one_that_is_not_held_does_not_end() {
        String name = samples.holding("analyst");
        asAdministrator(
                () -> assertThatThrownBy(() -> keeping.end(name, "auditor", "")).hasMessageContaining("does not hold"));
    }

    @Test
    void c03_a_closed_account_has_no_roles_tokens_or_links_and_stays_closed() {
        String name = samples.holding("analyst");
        String token = issue(name);
        asAdministrator(() -> {
            String link = keeping.link(name);
            keeping.close(name);
            assertThat(links.look(link.substring(OneTimeLinks.PATH.length()))).isEmpty();
            assertThatThrownBy(() -> keeping.give(name, "auditor", "", "")).hasMessageContaining("closed");
            assertThatThrownBy(() -> keeping.link(name)).hasMessageContaining("closed");
            assertThatThrownBy(() -> keeping.close(name)).hasMessageContaining("closed");
        });
        assertThat(rolesOf(name)).isEmpty();
        assertThat(tokens.whose(token)).isEmpty();
        assertThat(tokens.of(samples.account(name).id())).isEmpty();
    }

    private String issue(String name) {
        try {
            return Acting.as(name, "", () -> tokens.issue(samples.account(name).id(), "a test", false));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void c04_the_second_factor_of_somebody_else_is_taken_away_not_ones_own() {
        String name = samples.holding("administrator");
        Acting.as("system:test", "", () -> {
            accounts.setFirstSecondFactor(samples.account(name).id(), "JBSWY3DPEHPK3PXP");
        });
        assertThatThrownBy(() -> Acting.as(name, "lost", () -> keeping.forgetSecondFactor(name)))
                .hasMessageContaining("Your own");
        asAdministrator(() -> keeping.forgetSecondFactor(name));
        assertThat(samples.account(name).secondFactor()).isNull();
    }

    // ---- The last administrator -------------------------------------------------------------------------------------

    /** Ends the role of every administrator but these. */
    private void onlyAdministrators(String... kept) {
        accounts.list().stream()
                .filter(one -> !List.of(kept).contains(one.name()))
                .filter(one -> accounts.rolesOf(one.id()).contains(new HeldRole("administrator", "")))
                .forEach(one ->
                        Acting.as("system:test", "", () -> accounts.end(one.id(), new HeldRole("administrator", ""))));
    }

    @Test
    void d01_the_last_administrator_does_not_end() {
        String last = samples.holding("administrator");
        onlyAdministrators(last);
        asAdministrator(() -> {
            assertThatThrownBy(() -> keeping.end(last, "administrator", "")).hasMessageContaining("last administrator");
            assertThatThrownBy(() -> keeping.close(last)).hasMessageContaining("last administrator");
        });
        assertThat(rolesOf(last)).containsExactly(new HeldRole("administrator", ""));
        String second = samples.holding("administrator");
        asAdministrator(() -> keeping.end(last, "administrator", ""));
        assertThat(rolesOf(second)).hasSize(1);
    }

    @Test
    void d02_one_who_never_set_a_password_is_none_that_can_come_in() {
        String last = samples.holding("administrator");
        onlyAdministrators(last);
        asAdministrator(() -> {
            keeping.open(SampleAccounts.name("unused"), "Unused", "administrator", "", "");
            assertThatThrownBy(() -> keeping.close(last)).hasMessageContaining("last administrator");
        });
    }

    @Test
    void d03_of_two_who_end_each_other_at_the_same_moment_one_remains() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = samples.holding("administrator");
            String other = samples.holding("administrator");
            onlyAdministrators(one, other);
            CountDownLatch ready = new CountDownLatch(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Boolean> first = threads.submit(() -> ends(one, other, ready));
                Future<Boolean> second = threads.submit(() -> ends(other, one, ready));
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean ends(String whose, String actor, CountDownLatch ready) throws Exception {
        return Acting.as(actor, "a reason", () -> {
            ready.countDown();
            ready.await();
            try {
                keeping.end(whose, "administrator", "");
                return true;
            } catch (Refused refused) {
                return false;
            }
        });
    }
}
