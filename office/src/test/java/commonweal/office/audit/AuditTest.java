package commonweal.office.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.TestDatabases;
import commonweal.office.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the database itself writes down, whoever writes to it: seen with nothing but SQL. */
class AuditTest {

    private static final int SECONDS = 20;

    private final DatabaseAddress address = TestDatabases.fresh();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = open();
        statement = connection.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private void as(String actor, String reason) throws SQLException {
        statement.execute("select set_config('commonweal.actor', '" + actor + "', false),"
                + " set_config('commonweal.reason', '" + reason + "', false),"
                + " set_config('commonweal.business_date', '2013-10-15', false)");
    }

    private @Nullable String one(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void openAccount(String name) throws SQLException {
        statement.execute("insert into access.account (name, display_name, password_hash) values ('" + name
                + "', 'Somebody', 'a hash')");
    }

    @Test
    void a01_a_new_row_is_written_down_with_who_and_why() throws SQLException {
        as("administrator", "a new colleague");
        openAccount("jo");
        assertThat(one("select actor || '; ' || reason || '; ' || operation || '; ' || subject || '; ' || business_date"
                        + " from audit.entry"))
                .isEqualTo("administrator; a new colleague; insert; access.account; 2013-10-15");
    }

    @Test
    void a02_before_and_after_are_kept_but_no_secret() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        statement.execute("update access.account set display_name = 'Jo', password_hash = 'another'");
        assertThat(one("select before::jsonb ->> 'display_name' || ' -> ' || (after::jsonb ->> 'display_name')"
                        + " from audit.entry where operation = 'update'"))
                .isEqualTo("Somebody -> Jo");
        assertThat(one("select string_agg(coalesce(before, '') || after, '') from audit.entry"))
                .doesNotContain("hash");
    }

    @Test
    void a03_nobody_may_write() {
        assertThatThrownBy(() -> openAccount("jo"))
                .hasMessageContaining("Nothing may be written without saying who acts (access.account)");
    }

    @Test
    void a04_a_change_that_changes_nothing_is_none() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        statement.execute("update access.account set display_name = display_name");
        assertThat(one("select count(*) from audit.entry")).isEqualTo("1");
    }

    @Test
    void a05_the_record_is_only_added_to() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        for (String sql : new String[] {
            "update audit.entry set actor = 'nobody'",
            "delete from audit.entry",
            "truncate audit.entry",
            "delete from audit.newest",
            "truncate access.account cascade"
        }) {
            assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("only added to");
        }
    }

    @Test
    void a06_an_entry_that_was_changed_by_force_is_found() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        openAccount("lee");
        assertThat(one("select number from audit.first_break()")).isNull();
        byForce("update audit.entry set actor = 'nobody' where number = 2");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("2 it was changed");
    }

    @Test
    void a07_an_entry_that_was_removed_by_force_is_found() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        openAccount("lee");
        byForce("delete from audit.entry where number = 2");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("3 an entry before it is missing");
    }

    @Test
    void a08_so_is_the_newest_one() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        byForce("delete from audit.entry where number = 2");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("1 entries after it are missing");
    }

    @Test
    void a09_what_is_rolled_back_was_never_done() throws SQLException {
        as("administrator", "");
        connection.setAutoCommit(false);
        openAccount("jo");
        connection.rollback();
        connection.setAutoCommit(true);
        as("administrator", "");
        openAccount("kim");
        assertThat(one("select string_agg(number::text, ',') from audit.entry")).isEqualTo("1");
        assertThat(one("select number from audit.first_break()")).isNull();
    }

    @Test
    void a10_so_is_a_note_of_the_newest_that_was_turned_back() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        byForce("update audit.newest set number = 1, hash = (select hash from audit.entry where number = 1)");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("2 the note of the newest entry names another");
        byForce("update audit.newest set number = 0, hash = sha256('')");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("2 the note of the newest entry names another");
    }

    @Test
    void a11_and_an_entry_that_was_changed_together_with_its_hash() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        byForce("update audit.entry set actor = 'nobody' where number = 2");
        byForce("update audit.entry set hash = audit.hash_of(entry) where number = 2");
        assertThat(one("select number || ' ' || wrong from audit.first_break()"))
                .isEqualTo("2 the note of the newest entry names another");
    }

    @Test
    void a12_an_empty_record_is_whole() throws SQLException {
        assertThat(one("select number from audit.first_break()")).isNull();
    }

    @Test
    void a13_what_was_turned_back_within_a_transaction_is_not_in_the_chain_of_what_follows() throws SQLException {
        connection.setAutoCommit(false);
        as("administrator", "");
        openAccount("jo");
        Savepoint before = connection.setSavepoint();
        openAccount("kim");
        connection.rollback(before);
        openAccount("lee");
        connection.commit();
        connection.setAutoCommit(true);

        assertThat(one("select string_agg(after::json ->> 'name', ' ' order by number) from audit.entry"))
                .isEqualTo("jo lee");
        assertThat(one("select number from audit.first_break()")).isNull();
    }

    @Test
    @Timeout(SECONDS)
    void a14_two_who_write_at_once_write_one_after_the_other() throws Exception {
        connection.setAutoCommit(false);
        as("administrator", "");
        openAccount("jo");
        openAccount("kim");
        try (Connection another = open();
                Statement also = another.createStatement();
                ExecutorService second = Executors.newSingleThreadExecutor()) {
            as("administrator", "");
            Future<Boolean> waits = second.submit(() -> {
                also.execute("set commonweal.actor = 'somebody'");
                also.execute("insert into access.account (name, display_name) values ('lee', 'Lee')");
                return true;
            });
            openAccount("pat");
            while (!"1"
                    .equals(one("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock'"))) {
                Thread.onSpinWait();
            }
            connection.commit();
            assertThat(waits.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        connection.setAutoCommit(true);

        assertThat(one("select string_agg(after::json ->> 'name', ' ' order by number) from audit.entry"))
                .as("lee waited for the others")
                .isEqualTo("jo kim pat lee");
        assertThat(one("select number from audit.first_break()")).isNull();
    }

    @Test
    void a15_a_false_note_of_the_newest_is_refused() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        connection.setAutoCommit(false);
        statement.execute("select set_config('commonweal.newest', '(0,1) 7 00', true)");

        assertThatThrownBy(() -> openAccount("kim")).hasMessageContaining("not where it was");
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(one("select count(*) from audit.entry")).isEqualTo("1");
    }

    @Test
    void b01_no_table_is_forgotten() throws SQLException {
        // What is not followed is at least only added to; the history of migrations is Flyway's own.
        assertThat(one("""
                        select string_agg(table_schema || '.' || table_name, ', ')
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit')
                          and table_name <> 'flyway_schema_history'
                          and not exists (
                              select from pg_trigger
                              where tgrelid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass
                                and tgname in ('recorded', 'only_added_to'))
                        """)).isNull();
    }

    @Test
    void b02_nor_can_one_be_emptied_at_once() throws SQLException {
        assertThat(one("""
                        select string_agg(table_schema || '.' || table_name, ', ')
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name <> 'flyway_schema_history'
                          and not exists (
                              select from pg_trigger
                              where tgrelid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass
                                and tgname = 'not_emptied')
                        """)).isNull();
    }

    @Test
    void b03_nobody_holds_a_role_twice_at_once() throws SQLException {
        as("administrator", "");
        openAccount("jo");
        String give = "insert into access.held_role (account, role, held_from) select id, 'auditor', date '";
        statement.execute(give + "2013-10-01' from access.account");
        assertThatThrownBy(() -> statement.execute(give + "2013-10-02' from access.account"))
                .hasMessageContaining("held_role_once");
    }

    /** As the owner of the database could, who can switch triggers off. */
    private void byForce(String sql) throws SQLException {
        statement.execute("alter table audit.entry disable trigger all");
        statement.execute(sql);
        statement.execute("alter table audit.entry enable trigger all");
    }
}
