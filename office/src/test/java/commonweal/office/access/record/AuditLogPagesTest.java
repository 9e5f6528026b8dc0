package commonweal.office.access.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.SampleAccounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.audit.AuditEntry;
import commonweal.office.audit.AuditLog;
import commonweal.office.audit.Question;
import commonweal.office.clock.BusinessDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching the record, on the page and as a file. */
@OfficeTest
@Import(SampleAccounts.class)
class AuditLogPagesTest {

    private static final long NEWEST = Long.MAX_VALUE;

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String auditor = "";

    @BeforeEach
    void comeIn() {
        auditor = samples.holding("auditor");
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(samples.as(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Opens an account as this actor, for this reason, and gives it a role in the sample district. */
    private String open(String actor, String reason) {
        String name = SampleAccounts.name("opened");
        Acting.as(actor, reason, () -> {
            UUID account = accounts.open(name, "Opened", true);
            accounts.give(account, new HeldRole("monitor", SampleAccounts.DISTRICT));
        });
        return name;
    }

    private static Question question(String text, String actor, String subject, String organisation) {
        return new Question(text, actor, subject, organisation, null, null);
    }

    private List<String> found(Question question) {
        return log.list(question, NEWEST, 100).stream()
                .map(entry -> entry.operation() + " " + entry.subject())
                .toList();
    }

    // ---- What is found ----------------------------------------------------------------------------------------------

    @Test
    void a01_by_text_in_capital_or_small_letters() {
        String name = open("somebody", "because of a New Beginning");
        assertThat(found(question("a nEW beGinning", "", "", "")))
                .containsExactly("insert access.held_role", "insert access.account");
        assertThat(found(question(name, "", "access.account", ""))).containsExactly("insert access.account");
    }

    @Test
    void a02_a_sign_that_means_something_to_a_database_means_itself() {
        open("somebody", "100% sure_of_it");
        assertThat(found(question("100% sure_of", "", "", ""))).hasSize(2);
        assertThat(found(question("100%of", "", "", ""))).isEmpty();
        assertThat(found(question("' or true --", "", "", ""))).isEmpty();
    }

    @Test
    void a03_by_actor_subject_and_organisation() {
        String actor = SampleAccounts.name("actor");
        open(actor, "");
        assertThat(found(question("", actor, "", ""))).hasSize(2);
        assertThat(found(question("", actor, "access.held_role", ""))).containsExactly("insert access.held_role");
        assertThat(found(question("", actor, "", SampleAccounts.DISTRICT))).containsExactly("insert access.held_role");
        assertThat(found(question("", actor, "", SampleAccounts.OTHER_DISTRICT)))
                .isEmpty();
    }

    @Test
    void a04_by_days_of_the_commonwealth() {
        String actor = SampleAccounts.name("actor");
        open(actor, "");
        LocalDate today = LocalDate.ofInstant(
                log.list(question("", actor, "", ""), NEWEST, 1).getFirst().happenedAt(), BusinessDate.ZONE);
        assertThat(log.list(new Question("", actor, "", "", today, today), NEWEST, 9))
                .hasSize(2);
        assertThat(log.list(new Question("", actor, "", "", today.plusDays(1), null), NEWEST, 9))
                .isEmpty();
        assertThat(log.list(new Question("", actor, "", "", null, today.minusDays(1)), NEWEST, 9))
                .isEmpty();
    }

    @Test
    void a05_the_newest_first_and_page_by_page() {
        List<AuditEntry> first = log.list(Question.everything(), NEWEST, 3);
        List<AuditEntry> second =
                log.list(Question.everything(), first.getLast().number(), 3);
        assertThat(first).extracting(AuditEntry::number).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(second.getFirst().number()).isEqualTo(first.getLast().number() - 1);
    }

    @Test
    void a06_nothing_can_be_written_while_it_is_read() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> database.sql(
                                "insert into access.sign_in (account, address, outcome) values ('?', '', 'refused')")
                        .update()))
                .hasMessageContaining("read-only");
    }

    // ---- The page ---------------------------------------------------------------------------------------------------

    @Test
    void b01_the_page_says_that_the_record_is_whole_and_its_newest_hash() throws Exception {
        assertThat(log.check().whole()).isTrue();
        assertThat(page("/audit-log"))
                .contains("The record is whole")
                .containsPattern(Pattern.compile("<code class=\"cw-hash\">[0-9a-f]{64}</code>"));
    }

    @Test
    void b02_before_and_after_are_shown() throws Exception {
        String name = open("somebody", "");
        Acting.as(
                "somebody", "leaves", () -> accounts.close(samples.account(name).id(), LocalDate.of(2013, 10, 15)));
        assertThat(page("/audit-log?subject=access.account&text="
                        + samples.account(name).id()))
                .contains("closed_on")
                .contains("<del>nothing</del>")
                .contains("<ins>2013-10-15</ins>")
                .contains("leaves");
    }

    @Test
    void b03_what_somebody_wrote_is_text_and_nothing_else() throws Exception {
        open("somebody", "<script>alert(1)</script>");
        assertThat(page("/audit-log?text=alert"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void b04_fifty_on_a_page_and_a_way_to_the_older_ones() throws Exception {
        String actor = SampleAccounts.name("busy");
        for (int i = 0; i < 30; i++) {
            open(actor, "many");
        }
        String first = page("/audit-log?actor=" + actor);
        assertThat(first.split("<th scope=\"row\">")).hasSize(51);
        String older = first.replaceAll("(?s).*href=\"([^\"]*before=[0-9]+)\" rel=\"next\".*", "$1");
        assertThat(page(older.replace("&amp;", "&")).split("<th scope=\"row\">"))
                .hasSize(11);
    }

    @Test
    void b05_a_day_that_is_none_is_a_bad_question() throws Exception {
        web.perform(get("/audit-log?from=yesterday").with(samples.as(auditor))).andExpect(status().isBadRequest());
    }

    // ---- The file ---------------------------------------------------------------------------------------------------

    @Test
    void c01_the_file_has_what_was_searched() throws Exception {
        String actor = SampleAccounts.name("filer");
        open(actor, "a, \"quoted\" reason");
        List<String> lines = page("/audit-log.csv?actor=" + actor).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo("number,happened_at,business_date,actor,reason,operation,subject,subject_key,organisation,"
                        + "before,after");
        assertThat(lines.getLast()).contains(actor + ",\"a, \"\"quoted\"\" reason\",insert,access.account");
    }

    @Test
    void c02_no_cell_is_a_formula() throws Exception {
        String actor = SampleAccounts.name("formula");
        open(actor, "=HYPERLINK(\"somewhere\")");
        assertThat(page("/audit-log.csv?actor=" + actor)).contains(",\"'=HYPERLINK(\"\"somewhere\"\")\",");
        assertThat(AuditTable.cell("+1")).isEqualTo("'+1");
        assertThat(AuditTable.cell("-1")).isEqualTo("'-1");
        assertThat(AuditTable.cell("@a")).isEqualTo("'@a");
        assertThat(AuditTable.cell("a=1")).isEqualTo("a=1");
    }

    @Test
    void d01_whoever_was_turned_away_stands_on_a_page_of_its_own() throws Exception {
        web.perform(get("/accounts").with(SignInAs.role(accounts, "analyst"))).andReturn();

        String page = web.perform(get("/audit-log/sign-ins")
                        .param("account", "test-analyst")
                        .with(SignInAs.role(accounts, "auditor")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("GET /accounts", "test-analyst");
    }

    @Test
    void d02_and_a_program_reads_the_same() throws Exception {
        web.perform(get("/accounts").with(SignInAs.role(accounts, "analyst"))).andReturn();

        String answer = page("/api/audit-log/sign-ins?account=test-analyst");

        assertThat(Described.faults("/api/audit-log/sign-ins", answer)).isEmpty();
        assertThat(answer).contains("GET /accounts");
        assertThat(page("/api/audit-log/sign-ins?account=nobody-of-that-name")).doesNotContain("GET /accounts");
    }
}
