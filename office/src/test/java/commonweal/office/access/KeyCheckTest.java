package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.OfficeTest;
import commonweal.office.access.codes.SealedSecrets;
import commonweal.office.audit.Acting;
import commonweal.office.database.InstallationKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office does not start with a key that is not its own. */
@OfficeTest
@Import(SampleAccounts.class)
class KeyCheckTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SealedSecrets sealed;

    @Autowired
    private JdbcClient database;

    private String withCodes() {
        String name = samples.holding("commissioner");
        Acting.as("system:test", "", () -> {
            accounts.setFirstSecondFactor(samples.account(name).id(), SECRET);
        });
        return name;
    }

    private KeyCheck anotherKey(boolean forget) {
        return new KeyCheck(accounts, new SealedSecrets(InstallationKey.fresh()), forget);
    }

    @Test
    void a01_the_database_has_no_readable_secret() {
        String name = withCodes();
        assertThat(database.sql("select second_factor from access.account where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .startsWith("v1.")
                .doesNotContain(SECRET);
        assertThat(samples.secret(name)).isEqualTo(SECRET);
    }

    @Test
    void a02_with_its_own_key_it_starts() {
        String name = withCodes();
        new KeyCheck(accounts, sealed, true).afterSingletonsInstantiated();
        assertThat(samples.secret(name)).isEqualTo(SECRET);
    }

    @Test
    void a03_with_another_it_does_not_and_says_what_to_do() {
        String name = withCodes();
        assertThatThrownBy(() -> anotherKey(false).afterSingletonsInstantiated())
                .hasMessageContaining("Put that one back")
                .hasMessageContaining("--forget-second-factors");
        assertThat(samples.secret(name)).isEqualTo(SECRET);
    }

    @Test
    void a04_when_the_key_is_lost_second_factors_are_forgotten_if_told_so() {
        String name = withCodes();
        anotherKey(true).afterSingletonsInstantiated();
        assertThat(samples.account(name).secondFactor()).isNull();
        assertThat(database.sql("""
                                select count(*)
                                from audit.entry
                                where actor = 'system:start' and reason = 'the key of the installation is lost'
                                """).query(Integer.class).single()).isPositive();
    }
}
