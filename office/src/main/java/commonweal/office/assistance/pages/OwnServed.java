package commonweal.office.assistance.pages;

import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who serves the own districts and schools of whoever calls. */
@Component("assistanceOwnServed")
class OwnServed {

    private final Servings servings;
    private final Assignments assignments;
    private final ServiceLog log;
    private final SupportTerms terms;
    private final Register register;
    private final BusinessDate businessDate;

    OwnServed(
            Servings servings,
            Assignments assignments,
            ServiceLog log,
            SupportTerms terms,
            Register register,
            BusinessDate businessDate) {
        this.servings = servings;
        this.assignments = assignments;
        this.log = log;
        this.terms = terms;
        this.register = register;
        this.businessDate = businessDate;
    }

    /**
     * Who serves one of the caller's own districts or schools.
     *
     * @param unit the district or school
     * @param serving the office; null if none is entered
     * @param people numbers of those who are there for it
     * @param hours hours of this year
     */
    public record Own(Listed unit, @Nullable Serving serving, List<Long> people, BigDecimal hours) {}

    /** When this year began. */
    LocalDate yearBegan() {
        return terms.yearOf(businessDate.date());
    }

    List<Own> of(Scope scope) {
        return scope.own().stream()
                .flatMap(code -> register.find(code).stream())
                .map(this::own)
                .toList();
    }

    private Own own(Listed unit) {
        LocalDate today = businessDate.date();
        return new Own(
                unit,
                servings.of(unit.district(), today).orElse(null),
                assignments.ofDistrict(unit.district()).stream()
                        .filter(one -> one.on(today))
                        .map(Assignment::person)
                        .toList(),
                log.hours(ServiceQuery.since(yearBegan()), new Scope(false, List.of(unit.code()))));
    }
}
