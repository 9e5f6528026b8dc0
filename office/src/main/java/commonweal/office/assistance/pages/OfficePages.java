package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of an office: whom it serves, who is in it, and its load. Program officers change it there. */
@Controller("assistanceOfficePages")
class OfficePages {

    private static final String PATH = "/assistance/offices/";
    private static final String MANAGE = "assistance.manage";

    private final OfficeView view;
    private final Offices offices;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    OfficePages(
            OfficeView view,
            Offices offices,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.view = view;
        this.offices = offices;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @GetMapping(PATH + "{id}")
    @Requires(Scopes.VIEW)
    String office(@PathVariable String id, Model model) {
        scopes.wholeStateOnly();
        return page(found(id), Form.blank(), model);
    }

    private Office found(String id) {
        return offices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Office office, Form form, Model model) {
        OfficeView.Whole whole = view.of(office);
        model.addAttribute("form", form)
                .addAttribute("names", names.names())
                .addAttribute("row", whole.row())
                .addAttribute("today", businessDate.date())
                .addAttribute("members", whole.members())
                .addAttribute("queue", whole.queue())
                .addAttribute("noMap", terms.noMap())
                .addAttribute("specialists", NameBook.choices(terms.specialists()))
                .addAttribute("mayManage", caller.mayEverywhere(MANAGE))
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/office";
    }

    @PostMapping(PATH + "{id}")
    @Requires(MANAGE)
    String change(@PathVariable String id, Sent sent, Model model) {
        Office office = found(id);
        Form form = sent.form("office");
        String name = form.line("name", "Give the office a name.");
        String words = form.textOrNone("words");
        @Nullable LocalDate opened = form.dayOrNone("opened").orElse(null);
        @Nullable LocalDate closed = form.dayOrNone("closed").orElse(null);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            form.wrong("closed", "The last day, " + Written.date(closed) + ", is before the first.");
        }
        form.reason();
        return sent.done(
                form,
                closed == null ? "name" : "closed",
                () -> {
                    offices.change(office, name, words, opened, closed);
                    return new Done("The office is changed.", PATH + id);
                },
                () -> page(office, form, model));
    }

    @GetMapping("/assistance/new-office")
    @Requires(MANAGE)
    String added(Model model) {
        return addPage(Form.blank("add"), model);
    }

    private String addPage(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("kinds", NameBook.choices(terms.officeKinds()))
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/office-new";
    }

    @PostMapping("/assistance/new-office")
    @Requires(MANAGE)
    String add(Sent sent, Model model) {
        Form form = sent.form("add");
        String kind = form.choice("kind", SupportTerms.codes(terms.officeKinds()), "Choose what kind of office it is.");
        String name = form.line("name", "Give the office a name.");
        String words = form.textOrNone("words");
        @Nullable LocalDate opened = form.dayOrNone("opened").orElse(null);
        String why = form.reason();
        return sent.done(
                form,
                "name",
                () -> new Done("The office is added.", PATH + offices.add(kind, name, words, opened, why)),
                () -> addPage(form, model));
    }
}
