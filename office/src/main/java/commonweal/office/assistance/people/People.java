package commonweal.office.assistance.people;

import commonweal.office.access.Refused;
import commonweal.office.database.Rows;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people who serve, and how many hours a month they can give. */
@Repository("assistancePeople")
@Transactional
public class People {

    private static final String SELECT = """
            select id, office, name, title, kind, account, serves_from, serves_until, sample
            from assistance.person
            """;

    private final JdbcClient database;

    /** In this database. */
    public People(JdbcClient database) {
        this.database = database;
    }

    /** Everybody, by office and name; those who no longer serve, too. */
    @Transactional(readOnly = true)
    public List<Person> list() {
        return Rows.of(
                database.sql(SELECT + " order by sample, office, name, id").query(Person.class));
    }

    /** Somebody by their number. */
    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Whoever serves and has this account. */
    @Transactional(readOnly = true)
    public Optional<Person> of(UUID account) {
        return database.sql(SELECT + " where account = :account and serves_until is null")
                .param("account", account)
                .query(Person.class)
                .optional();
    }

    /**
     * Adds somebody, with the hours a month that they can give from their first month on, if those are known.
     *
     * @return their number
     * @throws Refused if somebody who serves has this account already
     */
    public long add(
            String office,
            String name,
            String title,
            String kind,
            @Nullable UUID account,
            LocalDate from,
            @Nullable BigDecimal hours,
            boolean sample) {
        if (account != null) {
            of(account).ifPresent(other -> {
                throw new Refused("This account is " + other.name() + "'s already. End that first.");
            });
        }
        long id = database.sql("""
                        insert into assistance.person (office, name, title, kind, account, serves_from, sample)
                        values (:office, :name, :title, :kind, :account, :from, :sample)
                        returning id
                        """)
                .param("office", office)
                .param("name", name)
                .param("title", title)
                .param("kind", kind)
                .param("account", account)
                .param("from", from)
                .param("sample", sample)
                .query(Long.class)
                .single();
        if (hours != null) {
            setCapacity(find(id).orElseThrow(), YearMonth.from(from), null, hours);
        }
        return id;
    }

    /**
     * Ends somebody's service, with everything they are assigned to.
     *
     * @param last their last day
     * @throws Refused if they began only then, or were entered as serving after it
     */
    public void end(Person person, LocalDate last) {
        if (last.isBefore(person.servesFrom())) {
            throw new Refused(person.name() + " serves from " + Written.date(person.servesFrom())
                    + " on. The last day cannot be before that.");
        }
        long later = database.sql("""
                        select count(*) from assistance.service
                        where person = :person and served_on > :last and struck_on is null
                        """)
                .param("person", person.id())
                .param("last", last)
                .query(Long.class)
                .single();
        if (later > 0) {
            throw new Refused("The service log has entries of " + person.name() + " after that day.");
        }
        database.sql("""
                        update assistance.assignment
                        set assigned_until = greatest(assigned_from, cast(:last as date))
                        where person = :person and (assigned_until is null or assigned_until > :last)
                        """).param("person", person.id()).param("last", last).update();
        database.sql("update assistance.person set serves_until = :last where id = :person")
                .param("person", person.id())
                .param("last", last)
                .update();
    }

    // ---- Capacity ---------------------------------------------------------------------------------------------------

    /** Everybody's hours a month, by person and time. */
    @Transactional(readOnly = true)
    public List<Capacity> capacities() {
        return Rows.of(database.sql("""
                        select id, person, from_month, last_month, hours from assistance.capacity
                        order by person, from_month
                        """).query(Capacity.class));
    }

    /**
     * Says how many hours a month somebody can give from a month on. The figure before ends with the month before.
     *
     * @param last the last month; null if it goes on
     * @throws Refused if a figure begins in that month or later
     */
    public void setCapacity(Person person, YearMonth from, @Nullable YearMonth last, BigDecimal hours) {
        if (last != null && last.isBefore(from)) {
            throw new Refused("The last month is before the first.");
        }
        List<Capacity> there =
                capacities().stream().filter(one -> one.person() == person.id()).toList();
        there.stream()
                .filter(one -> !one.fromMonth().isBefore(from.atDay(1)))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused("A figure is there already " + one.time()
                            + ". A new one begins after the last that is there.");
                });
        there.stream()
                .filter(one -> one.lastMonth() == null || !one.lastMonth().isBefore(from.atDay(1)))
                .forEach(one -> database.sql("update assistance.capacity set last_month = :last where id = :id")
                        .param("last", from.minusMonths(1).atDay(1))
                        .param("id", one.id())
                        .update());
        try {
            database.sql("""
                            insert into assistance.capacity (person, from_month, last_month, hours)
                            values (:person, :from, :last, :hours)
                            """)
                    .param("person", person.id())
                    .param("from", from.atDay(1))
                    .param("last", last == null ? null : last.atDay(1))
                    .param("hours", hours)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused("Somebody else has just entered a figure. Look at it again.");
        }
    }
}
