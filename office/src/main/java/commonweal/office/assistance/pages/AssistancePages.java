package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.QueueStep;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of this module: to the Department the offices at a glance, to a district who serves it. */
@Controller
class AssistancePages {

    private final Overview overview;
    private final Servings servings;
    private final Assignments assignments;
    private final Requests requests;
    private final ServiceLog log;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final Register register;
    private final BusinessDate businessDate;
    private final Caller caller;

    AssistancePages(
            Overview overview,
            Servings servings,
            Assignments assignments,
            Requests requests,
            ServiceLog log,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            Register register,
            BusinessDate businessDate,
            Caller caller) {
        this.overview = overview;
        this.servings = servings;
        this.assignments = assignments;
        this.requests = requests;
        this.log = log;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.register = register;
        this.businessDate = businessDate;
        this.caller = caller;
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

    @GetMapping("/assistance")
    @Requires(Scopes.VIEW)
    String assistance(Model model) {
        LocalDate today = businessDate.date();
        Scope scope = scopes.current();
        model.addAttribute("names", names.names())
                .addAttribute("form", Form.blank())
                .addAttribute("today", today)
                .addAttribute("notEntered", terms.notEntered())
                .addAttribute("noMap", terms.noMap())
                .addAttribute("mayManage", caller.mayEverywhere("assistance.manage"))
                .addAttribute("mayAsk", caller.may("assistance.request", ""));
        return scope.everything() ? state(today, model) : own(scope, today, model);
    }

    private String state(LocalDate today, Model model) {
        List<Overview.Row> rows = overview.rows(today);
        List<String> levels = terms.queue().stream()
                .filter(step -> step.kind() == QueueStep.Kind.DISTRICT_LEVEL)
                .flatMap(step -> step.order().stream())
                .toList();
        model.addAttribute("rows", rows)
                .addAttribute("mapEmpty", overview.mapEmpty(today))
                .addAttribute("unmet", overview.unmet(today, levels))
                .addAttribute("withoutOffice", overview.withoutOffice(today));
        return "assistance/overview";
    }

    private String own(Scope scope, LocalDate today, Model model) {
        LocalDate year = terms.yearOf(today);
        List<Own> own = scope.own().stream()
                .flatMap(code -> register.find(code).stream())
                .map(unit -> own(unit, today, year))
                .toList();
        model.addAttribute("own", own).addAttribute("yearBegan", year).addAttribute("requests", requests.list(scope));
        return "assistance/own";
    }

    private Own own(Listed unit, LocalDate today, LocalDate year) {
        Optional<Serving> serving = servings.of(unit.district(), today);
        return new Own(
                unit,
                serving.orElse(null),
                assignments.ofDistrict(unit.district()).stream()
                        .filter(one -> one.on(today))
                        .map(Assignment::person)
                        .toList(),
                log.hours(ServiceQuery.since(year), new Scope(false, List.of(unit.code()))));
    }
}
