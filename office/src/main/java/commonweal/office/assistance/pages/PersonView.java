package commonweal.office.assistance.pages;

import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.Capacity;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.people.Post;
import commonweal.office.assistance.record.Service;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together what there is about somebody who serves. */
@Component("assistancePersonView")
class PersonView {

    private static final int MONTHS = 12;
    private static final int SERVICES = 20;

    private final People people;
    private final Assignments assignments;
    private final Loads loads;
    private final Requests requests;
    private final ServiceLog log;
    private final SupportTerms terms;
    private final BusinessDate businessDate;

    PersonView(
            People people,
            Assignments assignments,
            Loads loads,
            Requests requests,
            ServiceLog log,
            SupportTerms terms,
            BusinessDate businessDate) {
        this.people = people;
        this.assignments = assignments;
        this.loads = loads;
        this.requests = requests;
        this.log = log;
        this.terms = terms;
        this.businessDate = businessDate;
    }

    /**
     * What there is about somebody.
     *
     * @param person who
     * @param posts what they were, are and will be, the newest first
     * @param months their load in the last twelve months in which they served, the newest first
     * @param capacities the hours a month that were entered, the newest first
     * @param assignments the districts they are or were there for, the newest first
     * @param requests the open requests they take care of
     * @param yearBegan when this year began
     * @param yearHours hours of this year
     * @param services the last entries of the service log of this year
     */
    record Whole(
            Person person,
            List<Post> posts,
            List<Load> months,
            List<Capacity> capacities,
            List<Assignment> assignments,
            List<Request> requests,
            LocalDate yearBegan,
            BigDecimal yearHours,
            List<Service> services) {}

    Whole of(Person person) {
        LocalDate today = businessDate.date();
        YearMonth now = YearMonth.from(today);
        LocalDate year = terms.yearOf(today);
        ServiceQuery ofYear = ServiceQuery.ofPerson(person.id(), year);
        return new Whole(
                person,
                people.posts(person.id()).stream()
                        .filter(one -> person.on(one.fromDay()))
                        .toList(),
                loads.of(person, now.minusMonths(MONTHS - 1L), now).reversed().stream()
                        .filter(one -> !one.month().atEndOfMonth().isBefore(person.servesFrom()))
                        .toList(),
                people.capacities().stream()
                        .filter(one -> one.person() == person.id())
                        .toList()
                        .reversed(),
                assignments.list().stream()
                        .filter(one -> one.person() == person.id())
                        .toList(),
                requests.open(Scope.EVERYTHING).stream()
                        .filter(one -> Objects.equals(one.person(), person.id()))
                        .toList(),
                year,
                log.hours(ofYear, Scope.EVERYTHING),
                log.list(ofYear, Scope.EVERYTHING).stream().limit(SERVICES).toList());
    }
}
