package commonweal.office.assistance;

import commonweal.office.access.Caller;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.schools.UnitPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who serves a district or school, on its page. That an office was published to serve a district is for everybody; all else
 * for whoever may see it of this district or school.
 */
@Component("assistanceServedBy")
class ServedBy implements UnitPart {

    private static final int PLACE = 40;

    private final Servings servings;
    private final Offices offices;
    private final People people;
    private final Assignments assignments;
    private final Requests requests;
    private final ServiceLog log;
    private final SupportTerms terms;
    private final BusinessDate businessDate;
    private final Caller caller;

    ServedBy(
            Servings servings,
            Offices offices,
            People people,
            Assignments assignments,
            Requests requests,
            ServiceLog log,
            SupportTerms terms,
            BusinessDate businessDate,
            Caller caller) {
        this.servings = servings;
        this.offices = offices;
        this.people = people;
        this.assignments = assignments;
        this.requests = requests;
        this.log = log;
        this.terms = terms;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /**
     * What the part shows.
     *
     * @param unit the district or school
     * @param office the office; null if none is entered
     * @param serving from when, and how that is known; null if none is entered
     * @param notEntered what is said then
     * @param inside the rest; null for whoever may see only what was published
     */
    public record Shown(
            Listed unit,
            @Nullable Office office,
            @Nullable Serving serving,
            SupportTerms.Said notEntered,
            @Nullable Inside inside) {}

    /**
     * Somebody who is there for the district.
     *
     * @param person who
     * @param kind what for, in words
     */
    public record There(Person person, String kind) {}

    /**
     * What the Department and the district itself see.
     *
     * @param people who is there for the district
     * @param requests how many open requests
     * @param hours hours of this year
     * @param yearBegan when this year began
     * @param mayAsk whether whoever calls may ask for assistance
     * @param mayManage whether whoever calls may say who serves it
     * @param seesDistrict whether whoever calls may see the page of the district's assistance
     */
    public record Inside(
            List<There> people,
            int requests,
            BigDecimal hours,
            LocalDate yearBegan,
            boolean mayAsk,
            boolean mayManage,
            boolean seesDistrict) {}

    @Override
    public Optional<Part> of(Listed unit) {
        boolean inside = caller.may("assistance.view", unit.code());
        Optional<Serving> serving = servings.of(unit.district(), businessDate.date());
        if (!inside && serving.filter(Serving::published).isEmpty()) {
            return Optional.empty();
        }
        Shown shown = new Shown(
                unit,
                serving.flatMap(one -> offices.find(one.office())).orElse(null),
                serving.orElse(null),
                terms.notEntered(),
                inside ? inside(unit) : null);
        return Optional.of(new Part(PLACE, "served-by", "Who serves it", "assistance/parts", "served-by", shown));
    }

    private Inside inside(Listed unit) {
        LocalDate today = businessDate.date();
        LocalDate year = terms.yearOf(today);
        Scope scope = new Scope(false, List.of(unit.code()));
        List<There> there = assignments.ofDistrict(unit.district()).stream()
                .filter(one -> one.on(today))
                .flatMap(one -> people.find(one.person()).stream())
                .map(one -> new There(one, SupportTerms.title(terms.specialists(), one.kind())))
                .toList();
        return new Inside(
                there,
                requests.open(scope).size(),
                log.hours(ServiceQuery.since(year), scope),
                year,
                caller.may("assistance.request", unit.code()),
                caller.may("assistance.manage", unit.code()),
                caller.may("assistance.view", unit.district()));
    }
}
