package commonweal.office.assistance.pages;

import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together who serves a district, who did, and what it asked for. */
@Component("assistanceDistrictView")
class DistrictView {

    private final Register register;
    private final Servings servings;
    private final People people;
    private final Assignments assignments;
    private final Requests requests;
    private final ServiceLog log;
    private final SupportTerms terms;
    private final BusinessDate businessDate;

    DistrictView(
            Register register,
            Servings servings,
            People people,
            Assignments assignments,
            Requests requests,
            ServiceLog log,
            SupportTerms terms,
            BusinessDate businessDate) {
        this.register = register;
        this.servings = servings;
        this.people = people;
        this.assignments = assignments;
        this.requests = requests;
        this.log = log;
        this.terms = terms;
        this.businessDate = businessDate;
    }

    /**
     * Somebody who is there for a district.
     *
     * @param assignment from when until when
     * @param person who
     * @param now whether it is so today
     */
    public record There(Assignment assignment, Person person, boolean now) {}

    /**
     * How a district is served.
     *
     * @param today the day it is looked at
     * @param serving the office that serves it; none if none is entered
     * @param history all that ever did, the newest first
     * @param there who is there for it, or was
     * @param requests its open requests
     * @param yearBegan when this year began
     * @param hours hours of this year
     */
    record Whole(
            LocalDate today,
            Optional<Serving> serving,
            List<Serving> history,
            List<There> there,
            List<Request> requests,
            LocalDate yearBegan,
            BigDecimal hours) {}

    /** The district with this code. */
    Listed find(String code) {
        return register.find(code)
                .filter(Listed::isADistrict)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Whole of(Listed district) {
        LocalDate today = businessDate.date();
        List<Serving> history = servings.history(district.code());
        LocalDate year = terms.yearOf(today);
        Scope scope = new Scope(false, List.of(district.code()));
        return new Whole(
                today,
                history.stream().filter(one -> one.on(today)).findFirst(),
                history,
                assignments.ofDistrict(district.code()).stream()
                        .flatMap(one ->
                                people.find(one.person()).map(who -> new There(one, who, one.on(today))).stream())
                        .toList(),
                requests.open(scope),
                year,
                log.hours(ServiceQuery.since(year), scope));
    }
}
