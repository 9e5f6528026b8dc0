package commonweal.office.assistance.pages;

import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.clock.BusinessDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who serves in a month, with their load and their districts. */
@Component("assistancePeopleList")
class PeopleList {

    private final People people;
    private final Assignments assignments;
    private final Loads loads;
    private final BusinessDate businessDate;

    PeopleList(People people, Assignments assignments, Loads loads, BusinessDate businessDate) {
        this.people = people;
        this.assignments = assignments;
        this.loads = loads;
        this.businessDate = businessDate;
    }

    /**
     * Somebody with the load of a month.
     *
     * @param person who
     * @param load the load
     * @param districts codes of the districts they are there for at the end of the month, or today
     */
    public record Row(Person person, Load load, List<String> districts) {}

    /** This month. */
    YearMonth now() {
        return YearMonth.from(businessDate.date());
    }

    /**
     * Whoever serves on some day of the month.
     *
     * @param office id of their office; empty for every one
     */
    List<Row> in(YearMonth month, String office) {
        Map<Long, Load> byPerson = loads.ofPeople(month);
        LocalDate end = month.atEndOfMonth();
        LocalDate day = end.isAfter(businessDate.date()) ? businessDate.date() : end;
        List<Assignment> all = assignments.list();
        return people.list(day).stream()
                .filter(one -> office.isEmpty() || one.office().equals(office))
                .filter(one -> !one.servesFrom().isAfter(end)
                        && (one.servesUntil() == null || !one.servesUntil().isBefore(month.atDay(1))))
                .map(one -> new Row(
                        one,
                        byPerson.getOrDefault(one.id(), new Load(month, BigDecimal.ZERO, null)),
                        all.stream()
                                .filter(other -> other.person() == one.id() && other.on(day))
                                .map(Assignment::district)
                                .toList()))
                .toList();
    }
}
