package commonweal.office.assistance.pages;

import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.requests.Queue;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.clock.BusinessDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what there is about an office today. */
@Component("assistanceOfficeView")
class OfficeView {

    private final Overview overview;
    private final People people;
    private final Loads loads;
    private final Queue queue;
    private final BusinessDate businessDate;

    OfficeView(Overview overview, People people, Loads loads, Queue queue, BusinessDate businessDate) {
        this.overview = overview;
        this.people = people;
        this.loads = loads;
        this.queue = queue;
        this.businessDate = businessDate;
    }

    /**
     * Somebody of an office, with the load of the month.
     *
     * @param person who
     * @param load the load
     */
    public record Member(Person person, Load load) {}

    /**
     * What there is about an office.
     *
     * @param row the office at a glance
     * @param members who serves in it
     * @param queue the open requests of its districts, in the order of the queue
     */
    record Whole(Overview.Row row, List<Member> members, List<Queue.Row> queue) {}

    Whole of(Office office) {
        LocalDate today = businessDate.date();
        Overview.Row row = overview.rows(today).stream()
                .filter(one -> one.office().id().equals(office.id()))
                .findFirst()
                .orElseThrow();
        Map<Long, Load> byPerson = loads.ofPeople(YearMonth.from(today));
        return new Whole(
                row,
                people.list().stream()
                        .filter(one -> one.office().equals(office.id()) && one.on(today))
                        .flatMap(one ->
                                Optional.ofNullable(byPerson.get(one.id())).map(load -> new Member(one, load)).stream())
                        .toList(),
                queue.of(Scope.EVERYTHING).stream()
                        .filter(one -> row.districts().contains(one.request().district()))
                        .toList());
    }
}
