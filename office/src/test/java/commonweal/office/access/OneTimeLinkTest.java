package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.audit.Acting;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links with which a password is set. */
@OfficeTest
@Import(SampleAccounts.class)
class OneTimeLinkTest {

    private static final String NEW = "eleven quiet harbours";
    private static final String GOOD_NO_LONGER = "good no longer";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String linkFor(String name) throws Exception {
        return Acting.as(
                "system:test", "", () -> links.forPassword(samples.account(name).id()));
    }

    private ResultActions set(String link, String password, String again) throws Exception {
        return web.perform(
                post(link).param("password", password).param("again", again).with(csrf()));
    }

    @Test
    void a01_a_link_sets_a_password_once() throws Exception {
        String name = samples.holding("analyst");
        String link = linkFor(name);
        String before = samples.account(name).passwordHash();
        web.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("again")));
        set(link, NEW, NEW).andExpect(redirectedUrl("/sign-in?set"));
        String after = samples.account(name).passwordHash();
        assertThat(after).isNotEqualTo(before);
        set(link, "twelve loud harbours", "twelve loud harbours")
                .andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
        assertThat(samples.account(name).passwordHash()).isEqualTo(after);
    }

    @Test
    void a02_looking_at_it_does_not_use_it_up_nor_does_a_mistake() throws Exception {
        String link = linkFor(samples.holding("analyst"));
        web.perform(get(link));
        set(link, NEW, "another").andExpect(content().string(Matchers.containsString("not the same")));
        set(link, "short", "short").andExpect(content().string(Matchers.containsString("at least 12")));
        set(link, NEW, NEW).andExpect(redirectedUrl("/sign-in?set"));
    }

    @Test
    void a03_one_that_never_was_is_not_good() throws Exception {
        web.perform(get("/welcome/no-such-link")).andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
        set("/welcome/no-such-link", NEW, NEW).andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
    }

    @Test
    void a04_a_newer_one_ends_it() throws Exception {
        String name = samples.holding("analyst");
        String older = linkFor(name);
        String newer = linkFor(name);
        set(older, NEW, NEW).andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
        set(newer, NEW, NEW).andExpect(redirectedUrl("/sign-in?set"));
    }

    @Test
    void a05_after_a_day_it_is_good_no_longer() throws Exception {
        String name = samples.holding("analyst");
        String link = linkFor(name);
        Acting.as(
                "system:test",
                "",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> database.sql("""
                                        update access.one_time_link set expires_at = expires_at - interval '24 hours'
                                        where account = :account
                                        """)
                                .param("account", samples.account(name).id())
                                .update()));
        set(link, NEW, NEW).andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
    }

    @Test
    void a06_a_closed_account_has_no_use_for_it() throws Exception {
        String name = samples.holding("analyst");
        String link = linkFor(name);
        Acting.as("system:test", "", () -> accounts.close(samples.account(name).id(), LocalDate.of(2013, 10, 15)));
        set(link, NEW, NEW).andExpect(content().string(Matchers.containsString(GOOD_NO_LONGER)));
    }

    @Test
    void b01_the_first_administrator_comes_in_by_one() throws Exception {
        String name = SampleAccounts.name("first");
        String link = Acting.as("system:test", "", links::forFirstAdministrator);
        web.perform(post(link)
                        .param("name", name)
                        .param("displayName", "First")
                        .param("password", NEW)
                        .param("again", NEW)
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?set"));
        assertThat(accounts.rolesOf(samples.account(name).id())).containsExactly(new HeldRole("administrator", ""));
    }

    @Test
    void b02_not_by_a_name_that_somebody_has() throws Exception {
        String link = Acting.as("system:test", "", links::forFirstAdministrator);
        web.perform(post(link)
                        .param("name", samples.holding("analyst"))
                        .param("password", NEW)
                        .param("again", NEW)
                        .with(csrf()))
                .andExpect(content().string(Matchers.containsString("already")));
    }

    @Test
    void b03_only_the_hash_of_a_link_is_kept() throws Exception {
        String secret = linkFor(samples.holding("analyst")).substring(OneTimeLinks.PATH.length());
        assertThat(database.sql("""
                        select count(*) from access.one_time_link where strpos(one_time_link::text, :secret) > 0
                        """)
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from audit.entry where strpos(entry::text, :secret) > 0")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
