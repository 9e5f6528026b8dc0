package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.TestDatabases;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.access.codes.SealedSecrets;
import commonweal.office.database.Backup;
import commonweal.office.database.DatabaseAddress;
import commonweal.office.database.InstallationKey;
import commonweal.office.database.OfficeDatabase;
import commonweal.office.database.Restoration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** The drill to its end: an office that was brought back from a backup, with the key of the backup, lets people in by their codes. */
@OfficeTest
@Import(RestoredSignInTest.BroughtBack.class)
class RestoredSignInTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String OTHER = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String NAME = "commissioner-of-before";
    private static final String USED = "commissioner-who-was-in";

    /** In place of the empty database and the new key of the other tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class BroughtBack {

        private static final Path FOLDER = folder();

        @Bean
        @Primary
        static OfficeDatabase broughtBackDatabase() throws SQLException, IOException {
            DatabaseAddress before = TestDatabases.fresh();
            Path key = FOLDER.resolve("key-of-before");
            SealedSecrets sealed = new SealedSecrets(InstallationKey.of(key));
            approver(before, NAME, sealed, 0);
            // Used up until far from now, in the office of before.
            approver(before, USED, sealed, Instant.now().getEpochSecond());
            Path file = FOLDER.resolve("office.zip");
            Backup.make(before, FOLDER.resolve("runs"), key, file);
            Files.delete(key);
            DatabaseAddress again = TestDatabases.empty();
            Restoration.bringBack(file, again, FOLDER.resolve("runs-again"), FOLDER.resolve(InstallationKey.FILE));
            return OfficeDatabase.at(again);
        }

        /** As the command does it: from the folder that the backup was brought back into. */
        @Bean
        @Primary
        static InstallationKey broughtBackKey(OfficeDatabase broughtBack) throws IOException {
            assertThat(broughtBack.address()).isNotNull();
            assertThat(FOLDER.resolve(InstallationKey.FILE)).exists();
            return InstallationKey.of(FOLDER.resolve(InstallationKey.FILE));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("commonweal-test-restored");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void approver(DatabaseAddress at, String name, SealedSecrets sealed, long lastCode)
                throws SQLException {
            UUID account = UUID.randomUUID();
            try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                    Statement actor = connection.createStatement();
                    PreparedStatement open = connection.prepareStatement("""
                            insert into access.account
                                (id, name, display_name, password_hash, second_factor, second_factor_at, last_code, sample)
                            values (?, ?, 'Sample', ?, ?, now(), ?, true)
                            """);
                    PreparedStatement give = connection.prepareStatement("""
                            insert into access.held_role (account, role, organisation, held_from)
                            values (?, 'commissioner', '', date '2013-10-01')
                            """)) {
                actor.execute("select set_config('commonweal.actor', 'system:test', false)");
                open.setObject(1, account);
                open.setString(2, name);
                open.setString(3, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(SampleAccounts.PASSWORD));
                open.setString(4, sealed.seal(account, SECRET));
                open.setLong(5, lastCode);
                open.executeUpdate();
                give.setObject(1, account);
                give.executeUpdate();
            }
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    private final OneTimeCodes codes = new OneTimeCodes();

    private MockHttpSession afterPassword(String name, String address) throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", SampleAccounts.PASSWORD)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(address)))
                .andExpect(redirectedUrl("/sign-in/done"));
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/code"));
        return session;
    }

    private String give(MockHttpSession session, String secret, String address) throws Exception {
        return String.valueOf(web.perform(post("/sign-in/code")
                        .param("code", codes.code(secret, Instant.now()))
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(address)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void a01_whoever_signed_in_with_a_code_before_does_so_with_the_same_telephone() throws Exception {
        MockHttpSession session = afterPassword(NAME, "192.0.2.81");
        assertThat(give(session, SECRET, "192.0.2.81")).isEqualTo("/");
        web.perform(get("/account").session(session)).andExpect(status().isOk());
    }

    @Test
    void a02_with_no_other_and_nobody_is_asked_to_set_one_up_anew() throws Exception {
        MockHttpSession session = afterPassword(NAME, "192.0.2.82");
        String page = web.perform(get("/sign-in/code").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("data:image/svg+xml").doesNotContain(SECRET);
        assertThat(give(session, OTHER, "192.0.2.82")).isEqualTo("/sign-in/code?refused");
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void a03_a_code_that_was_used_before_is_not_good_again() throws Exception {
        MockHttpSession session = afterPassword(USED, "192.0.2.83");
        assertThat(accounts.secretOf(accounts.find(USED).orElseThrow())).contains(SECRET);
        assertThat(give(session, SECRET, "192.0.2.83")).isEqualTo("/sign-in/code?refused");
    }
}
