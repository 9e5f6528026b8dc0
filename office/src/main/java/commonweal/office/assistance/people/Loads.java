package commonweal.office.assistance.people;

import commonweal.office.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hours of the service log by month, per person and per office, against what they can give. */
@Repository("assistanceLoads")
@Transactional(readOnly = true)
public class Loads {

    private final JdbcClient database;
    private final People people;

    /** Of this log. */
    public Loads(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Hours of somebody for an office in a month. */
    private record Sum(long person, String office, LocalDate month, BigDecimal hours) {}

    private List<Sum> sums(YearMonth from, YearMonth until) {
        return Rows.of(database.sql("""
                        select person, office, cast(date_trunc('month', served_on) as date) as month, sum(hours) as hours
                        from assistance.service
                        where struck_on is null and served_on between :from and :until
                        group by person, office, month
                        """)
                .param("from", from.atDay(1))
                .param("until", until.atEndOfMonth())
                .query(Sum.class));
    }

    /** Everybody's load in a month, by person. */
    public Map<Long, Load> ofPeople(YearMonth month) {
        List<Sum> sums = sums(month, month);
        List<Capacity> capacities = people.capacities();
        Map<Long, Load> loads = new TreeMap<>();
        for (Person person : people.list()) {
            BigDecimal hours = total(
                    sums.stream().filter(one -> one.person() == person.id()).toList());
            loads.put(person.id(), new Load(month, hours, capacity(capacities, person, month)));
        }
        return loads;
    }

    /** The load of each office in a month, by its id: what its people did for it, against what they can give together. */
    public Map<String, Load> ofOffices(YearMonth month) {
        List<Sum> sums = sums(month, month);
        List<Capacity> capacities = people.capacities();
        Map<String, Load> loads = new TreeMap<>();
        for (Person person : people.list(month.atEndOfMonth())) {
            @Nullable BigDecimal own = capacity(capacities, person, month);
            loads.merge(person.office(), new Load(month, BigDecimal.ZERO, own), Loads::together);
        }
        for (Sum sum : sums) {
            loads.merge(sum.office(), new Load(month, sum.hours(), null), Loads::together);
        }
        return loads;
    }

    private static Load together(Load one, Load other) {
        @Nullable
        BigDecimal capacity = one.capacity() == null
                ? other.capacity()
                : other.capacity() == null ? one.capacity() : one.capacity().add(other.capacity());
        return new Load(one.month(), one.hours().add(other.hours()), capacity);
    }

    /** Somebody's load in each month, the first first. */
    public List<Load> of(Person person, YearMonth from, YearMonth until) {
        List<Sum> sums = sums(from, until);
        List<Capacity> capacities = people.capacities();
        return from.atDay(1)
                .datesUntil(until.atDay(1).plusDays(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> new Load(
                        month,
                        total(sums.stream()
                                .filter(one ->
                                        one.person() == person.id() && Objects.equals(one.month(), month.atDay(1)))
                                .toList()),
                        capacity(capacities, person, month)))
                .toList();
    }

    private static BigDecimal total(List<Sum> sums) {
        return sums.stream().map(Sum::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What somebody can give in a month; nothing entered, or not serving in it, is nothing known. */
    private static @Nullable BigDecimal capacity(List<Capacity> capacities, Person person, YearMonth month) {
        boolean serves = !month.atEndOfMonth().isBefore(person.servesFrom())
                && (person.servesUntil() == null || !month.atDay(1).isAfter(person.servesUntil()));
        return !serves
                ? null
                : capacities.stream()
                        .filter(one -> one.person() == person.id() && one.in(month))
                        .map(Capacity::hours)
                        .findFirst()
                        .orElse(null);
    }
}
