package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.site.Form;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of this module: to the Department the offices at a glance, to a district who serves it. */
@Controller
class AssistancePages {

    private final Overview overview;
    private final OwnServed ownServed;
    private final Requests requests;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    AssistancePages(
            Overview overview,
            OwnServed ownServed,
            Requests requests,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.overview = overview;
        this.ownServed = ownServed;
        this.requests = requests;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

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
        return scope.everything() ? state(today, model) : own(scope, model);
    }

    private String state(LocalDate today, Model model) {
        List<Overview.Row> rows = overview.rows(today);
        model.addAttribute("rows", rows)
                .addAttribute("mapEmpty", overview.mapEmpty(today))
                .addAttribute("unmet", overview.unmet(today))
                .addAttribute("withoutOffice", overview.withoutOffice(today));
        return "assistance/overview";
    }

    private String own(Scope scope, Model model) {
        model.addAttribute("own", ownServed.of(scope))
                .addAttribute("yearBegan", ownServed.yearBegan())
                .addAttribute("requests", requests.list(scope));
        return "assistance/own";
    }
}
