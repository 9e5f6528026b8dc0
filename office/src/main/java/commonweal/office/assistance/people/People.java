package commonweal.office.assistance.people;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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
            select person.id, post.office, post.name, post.title, post.kind, person.account, person.serves_from,
                   person.serves_until, person.sample
            from assistance.person
            join lateral (
                select office, name, title, kind
                from assistance.post
                where post.person = person.id and from_day <= greatest(:day, person.serves_from)
                order by from_day desc
                limit 1
            ) as post on true
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public People(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** Everybody as they are today, by office and name; those who no longer serve, too. */
    @Transactional(readOnly = true)
    public List<Person> list() {
        return list(businessDate.date());
    }

    /** Everybody as they are on a day; whoever begins later, as they will begin. */
    @Transactional(readOnly = true)
    public List<Person> list(LocalDate day) {
        return Rows.of(database.sql(SELECT + " order by person.sample, post.office, post.name, person.id")
                .param("day", day)
                .query(Person.class));
    }

    /** Somebody by their number, as they are today. */
    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return database.sql(SELECT + " where person.id = :id")
                .param("day", businessDate.date())
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Whoever serves and has this account. */
    @Transactional(readOnly = true)
    public Optional<Person> of(UUID account) {
        return database.sql(SELECT + " where person.account = :account and person.serves_until is null")
                .param("day", businessDate.date())
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
            boolean sample,
            String why) {
        refuseTaken(account);
        long id = database.sql("""
                        insert into assistance.person (account, serves_from, sample)
                        values (:account, :from, :sample)
                        returning id
                        """)
                .param("account", account)
                .param("from", from)
                .param("sample", sample)
                .query(Long.class)
                .single();
        keep(id, new Post(from, office, name, title, kind, why, Acting.someone().name()));
        if (hours != null) {
            setCapacity(find(id).orElseThrow(), YearMonth.from(from), null, hours);
        }
        return id;
    }

    /**
     * Changes the account that somebody signs in with; null if they have none any more.
     *
     * @throws Refused if somebody else who serves has this account already
     */
    public void signsInWith(Person person, @Nullable UUID account) {
        if (Objects.equals(account, person.account())) {
            throw new Refused("account", "Nothing is different.");
        }
        refuseTaken(account);
        database.sql("update assistance.person set account = :account where id = :person")
                .param("account", account)
                .param("person", person.id())
                .update();
    }

    private void refuseTaken(@Nullable UUID account) {
        if (account != null) {
            of(account).ifPresent(other -> {
                throw new Refused("account", "This account is " + other.name() + "'s already. End that first.");
            });
        }
    }

    // ---- What somebody is from a day on -----------------------------------------------------------------------------

    /** What somebody was, is and will be, the newest first. */
    @Transactional(readOnly = true)
    public List<Post> posts(long person) {
        return Rows.of(database.sql("""
                        select from_day, office, name, title, kind, why, entered_by
                        from assistance.post
                        where person = :person
                        order by from_day desc
                        """).param("person", person).query(Post.class));
    }

    /**
     * Changes what somebody is from a day on; what was so before stays. What begins on the same day as the newest that is
     * there takes its place.
     *
     * @throws Refused if they do not serve on that day, something is entered from a later day on, nothing is different, or
     *     they have served for another office from that day on
     */
    public void change(
            Person person, LocalDate from, String office, String name, String title, String kind, String why) {
        if (!person.on(from)) {
            throw new Refused("from", person.name() + " does not serve on " + Written.date(from) + ".");
        }
        database.sql("select id from assistance.person where id = :id for update")
                .param("id", person.id())
                .query(Long.class)
                .single();
        Post newest = posts(person.id()).getFirst();
        if (newest.fromDay().isAfter(from)) {
            throw new Refused(
                    "from",
                    "Something is entered from " + Written.date(newest.fromDay())
                            + " on already. A change begins on that day or later.");
        }
        Post post =
                new Post(from, office, name, title, kind, why, Acting.someone().name());
        if (post.sameAs(newest)) {
            throw new Refused("Nothing is different from what is there.");
        }
        servedElsewhere(person, office, from).ifPresent(last -> {
            throw new Refused(
                    "from",
                    "The service log has entries for another office from that day on, the last of " + Written.date(last)
                            + ". The office can change from the day after that.");
        });
        keep(person.id(), post);
    }

    /** The last day from this one on that somebody served for another office. */
    private Optional<LocalDate> servedElsewhere(Person person, String office, LocalDate from) {
        return database.sql("""
                        select served_on
                        from assistance.service
                        where person = :person and office <> :office and served_on >= :from and struck_on is null
                        order by served_on desc
                        limit 1
                        """)
                .param("person", person.id())
                .param("office", office)
                .param("from", from)
                .query(LocalDate.class)
                .optional();
    }

    private void keep(long person, Post post) {
        database.sql("""
                        insert into assistance.post (person, from_day, office, name, title, kind, why, entered_by)
                        values (:person, :fromDay, :office, :name, :title, :kind, :why, :enteredBy)
                        on conflict (person, from_day) do update
                        set office = excluded.office, name = excluded.name, title = excluded.title, kind = excluded.kind,
                            why = excluded.why, entered_by = excluded.entered_by
                        """)
                .param("person", person)
                .param("fromDay", post.fromDay())
                .param("office", post.office())
                .param("name", post.name())
                .param("title", post.title())
                .param("kind", post.kind())
                .param("why", post.why())
                .param("enteredBy", post.enteredBy())
                .update();
    }

    // ---- The end ----------------------------------------------------------------------------------------------------

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
     * Says how many hours a month somebody can give from a month on. The figure before ends with the month before; one that
     * begins in the same month is put right.
     *
     * @param last the last month; null if it goes on
     * @throws Refused if a figure begins in a later month
     */
    public void setCapacity(Person person, YearMonth from, @Nullable YearMonth last, BigDecimal hours) {
        if (last != null && last.isBefore(from)) {
            throw new Refused("The last month is before the first.");
        }
        List<Capacity> there =
                capacities().stream().filter(one -> one.person() == person.id()).toList();
        there.stream()
                .filter(one -> one.fromMonth().isAfter(from.atDay(1)))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused("A figure is there already " + one.time()
                            + ". A new one begins in the month of the last that is there, or after it.");
                });
        there.stream()
                .filter(one -> one.fromMonth().isBefore(from.atDay(1)))
                .filter(one -> one.lastMonth() == null || !one.lastMonth().isBefore(from.atDay(1)))
                .forEach(one -> database.sql("update assistance.capacity set last_month = :last where id = :id")
                        .param("last", from.minusMonths(1).atDay(1))
                        .param("id", one.id())
                        .update());
        boolean begun = there.stream().anyMatch(one -> one.fromMonth().equals(from.atDay(1)));
        try {
            database.sql(begun ? """
                                    update assistance.capacity
                                    set last_month = :last, hours = :hours
                                    where person = :person and from_month = :from
                                    """ : """
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
