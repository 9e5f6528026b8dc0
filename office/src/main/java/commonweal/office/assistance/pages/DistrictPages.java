package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.register.Listed;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of who serves a district, from when until when; program officers change it there. */
@Controller("assistanceDistrictPages")
class DistrictPages {

    private static final String PATH = "/assistance/districts/";
    private static final String VIEW = "assistance.view";
    private static final String MANAGE = "assistance.manage";

    private final DistrictView view;
    private final Servings servings;
    private final Offices offices;
    private final People people;
    private final Assignments assignments;
    private final SupportTerms terms;
    private final NameBook names;
    private final Caller caller;

    DistrictPages(
            DistrictView view,
            Servings servings,
            Offices offices,
            People people,
            Assignments assignments,
            SupportTerms terms,
            NameBook names,
            Caller caller) {
        this.view = view;
        this.servings = servings;
        this.offices = offices;
        this.people = people;
        this.assignments = assignments;
        this.terms = terms;
        this.names = names;
        this.caller = caller;
    }

    @GetMapping(PATH + "{code}")
    @Requires(value = VIEW, organisation = "code")
    String district(@PathVariable String code, Model model) {
        return page(view.find(code), Form.blank(), model);
    }

    private String page(Listed district, Form form, Model model) {
        DistrictView.Whole whole = view.of(district);
        model.addAttribute("form", form)
                .addAttribute("names", names.names())
                .addAttribute("district", district)
                .addAttribute("today", whole.today())
                .addAttribute("serving", whole.serving().orElse(null))
                .addAttribute("history", whole.history())
                .addAttribute("notEntered", terms.notEntered())
                .addAttribute("there", whole.there())
                .addAttribute("requests", whole.requests())
                .addAttribute("yearBegan", whole.yearBegan())
                .addAttribute("hours", whole.hours())
                .addAttribute("mayManage", caller.may(MANAGE, district.code()))
                .addAttribute("mayAsk", caller.may("assistance.request", district.code()))
                .addAttribute("offices", names.openOffices())
                .addAttribute("people", names.peopleServing())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/district";
    }

    @PostMapping(PATH + "{code}/serve")
    @Requires(value = MANAGE, organisation = "code")
    String serve(@PathVariable String code, Sent sent, Model model) {
        Listed district = view.find(code);
        Form form = sent.form("serve");
        Optional<Office> office = office(form);
        LocalDate from = form.day("from", "Say from which day on.");
        @Nullable LocalDate until = form.dayOrNone("until").orElse(null);
        String why = form.reason();
        return sent.done(
                form,
                "from",
                () -> {
                    servings.enter(code, office.orElseThrow().id(), from, until, why);
                    return new Done(
                            district.name() + " is served by " + office.get().name() + " from " + Written.date(from)
                                    + " on.",
                            PATH + code);
                },
                () -> page(district, form, model));
    }

    @PostMapping(PATH + "{code}/move")
    @Requires(value = MANAGE, organisation = "code")
    String move(@PathVariable String code, Sent sent, Model model) {
        Listed district = view.find(code);
        Form form = sent.form("move");
        Optional<Office> office = office(form);
        LocalDate from = form.day("from", "Say from which day on.");
        String why = form.reason();
        return sent.done(
                form,
                "from",
                () -> {
                    servings.move(code, office.orElseThrow().id(), from, why);
                    return new Done(
                            district.name() + " moves to " + office.get().name() + " on " + Written.date(from)
                                    + "; what was before is kept.",
                            PATH + code);
                },
                () -> page(district, form, model));
    }

    @PostMapping(PATH + "{code}/end")
    @Requires(value = MANAGE, organisation = "code")
    String end(@PathVariable String code, Sent sent, Model model) {
        Listed district = view.find(code);
        Form form = sent.form("end");
        LocalDate last = form.day("last", "Say which day is the last.");
        form.reason();
        return sent.done(
                form,
                "last",
                () -> {
                    servings.end(code, last);
                    return new Done(district.name() + " is served until " + Written.date(last) + ".", PATH + code);
                },
                () -> page(district, form, model));
    }

    @PostMapping(PATH + "{code}/assign")
    @Requires(value = MANAGE, organisation = "code")
    String assign(@PathVariable String code, Sent sent, Model model) {
        Listed district = view.find(code);
        Form form = sent.form("assign");
        Optional<Person> person = form.keptAs("person").flatMap(people::find);
        if (person.isEmpty()) {
            form.wrong("person", "Choose who.");
        }
        LocalDate from = form.day("from", "Say from which day on.");
        String why = form.reason();
        return sent.done(
                form,
                "person",
                () -> {
                    assignments.add(person.orElseThrow(), district, from, why);
                    return new Done(person.get().name() + " is there for " + district.name() + ".", PATH + code);
                },
                () -> page(district, form, model));
    }

    private Optional<Office> office(Form form) {
        Optional<Office> office = offices.find(form.lineOrNone("office"));
        if (office.isEmpty()) {
            form.wrong("office", "Choose an office.");
        }
        return office;
    }
}
