package commonweal.office.register;

import commonweal.office.access.Organisation;
import commonweal.office.access.Organisations;
import commonweal.office.access.Role;
import commonweal.office.database.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The schools and districts. A state has some thousands, and every page asks for some: they are kept in memory, and read
 * again after a change. Pages ask for thousands at a time, so asking opens no transaction.
 */
@Repository
public class Register implements Organisations {

    private final JdbcClient database;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);

    /**
     * What was read.
     *
     * @param byCode each by its code
     * @param all the same, by code
     */
    private record Known(Map<String, Listed> byCode, List<Listed> all) {
        static final Known NOTHING = new Known(Map.of(), List.of());
    }

    /** In this database. */
    public Register(JdbcClient database) {
        this.database = database;
    }

    /** Adds organisations, or changes what is known of them. */
    @Transactional
    public void add(List<Listed> organisations) {
        for (Listed one : organisations) {
            database.sql("""
                            insert into register.organisation
                                   (code, kind, name, district, grades, opened, closed, horace_mann, sample,
                                    sample_level)
                            values (:code, :kind, :name, :district, :grades, :opened, :closed, :horaceMann, :sample,
                                    :sampleLevel)
                            on conflict (code) do update
                            set kind = excluded.kind, name = excluded.name, district = excluded.district,
                                grades = excluded.grades, opened = excluded.opened, closed = excluded.closed,
                                horace_mann = excluded.horace_mann, sample = excluded.sample,
                                sample_level = excluded.sample_level
                            """).paramSource(one).update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.set(Known.NOTHING);
            }
        });
    }

    /** An organisation by its code. */
    public Optional<Listed> find(String code) {
        return Optional.ofNullable(known().byCode().get(code));
    }

    /** All, by code; the very same list until something changes. */
    public List<Listed> list() {
        return known().all();
    }

    /** The schools of a district, by code. */
    public List<Listed> schoolsOf(String district) {
        return list().stream()
                .filter(one -> one.isASchool() && one.district().equals(district))
                .toList();
    }

    @Override
    public Optional<String> districtOf(String organisation) {
        return find(organisation).map(Listed::district);
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return find(code)
                .map(one -> new Organisation(
                        one.code(), Role.Scope.valueOf(one.kind().toUpperCase(Locale.ROOT)), one.name()));
    }

    private Known known() {
        Known there = known.get();
        if (there.all().isEmpty()) {
            Map<String, Listed> read = new TreeMap<>();
            Rows.of(database.sql("""
                            select code, kind, name, district, grades, opened, closed, horace_mann, sample, sample_level
                            from register.organisation
                            """).query(Listed.class)).forEach(one -> read.put(one.code(), one));
            there = new Known(read, List.copyOf(read.values()));
            known.set(there);
        }
        return there;
    }
}
