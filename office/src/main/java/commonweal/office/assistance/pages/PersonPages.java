package commonweal.office.assistance.pages;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.terms.QuarterHours;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of somebody who serves: hours by month against capacity, districts, requests, what was done last. */
@Controller("assistancePersonPages")
class PersonPages {

    private static final String PATH = PeoplePages.PATH + "/";
    private static final String MANAGE = "assistance.manage";

    private final People people;
    private final PersonView view;
    private final Offices offices;
    private final Assignments assignments;
    private final SupportTerms terms;
    private final NamedUnits units;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Accounts accounts;
    private final Caller caller;

    PersonPages(
            People people,
            PersonView view,
            Offices offices,
            Assignments assignments,
            SupportTerms terms,
            NamedUnits units,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Accounts accounts,
            Caller caller) {
        this.people = people;
        this.view = view;
        this.offices = offices;
        this.assignments = assignments;
        this.terms = terms;
        this.units = units;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.accounts = accounts;
        this.caller = caller;
    }

    /**
     * A month of somebody.
     *
     * @param words the month in words
     * @param load the load
     */
    public record Month(String words, Load load) {}

    @GetMapping(PATH + "{id}")
    @Requires(Scopes.VIEW)
    String person(@PathVariable long id, Model model) {
        scopes.wholeStateOnly();
        return page(found(id), Form.blank(), model);
    }

    private Person found(long id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Person person, Form form, Model model) {
        PersonView.Whole whole = view.of(person);
        model.addAttribute("form", form)
                .addAttribute("names", names.names())
                .addAttribute("person", person)
                .addAttribute("today", businessDate.date())
                .addAttribute(
                        "months",
                        whole.months().stream()
                                .map(one -> new Month(PeoplePages.words(one.month()), one))
                                .toList())
                .addAttribute("capacities", whole.capacities())
                .addAttribute("assignments", whole.assignments())
                .addAttribute("requests", whole.requests())
                .addAttribute("yearBegan", whole.yearBegan())
                .addAttribute("yearHours", whole.yearHours())
                .addAttribute("services", whole.services())
                .addAttribute("posts", whole.posts())
                .addAttribute(
                        "account",
                        Optional.ofNullable(person.account())
                                .flatMap(accounts::find)
                                .map(Account::name)
                                .orElse(""))
                .addAttribute("offices", names.openOffices())
                .addAttribute("specialists", NameBook.choices(terms.specialists()))
                .addAttribute("mayManage", caller.mayEverywhere(MANAGE))
                .addAttribute(
                        "crumbs",
                        List.of(new Crumb("Assistance", "/assistance"), new Crumb("People", PeoplePages.PATH)));
        return "assistance/person";
    }

    @PostMapping(PATH + "{id}/change")
    @Requires(MANAGE)
    String change(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Form form = sent.form("change");
        String name = form.line("name", "Say how the person is to be shown.");
        String title = form.line("title", "Say what their role is called.");
        String kind = form.choice("kind", SupportTerms.codes(terms.specialists()), "Choose what they are there for.");
        LocalDate from = form.day("from", "Say from which day on.");
        Optional<Office> office = offices.find(form.value("office"));
        if (office.isEmpty()) {
            form.wrong("office", "Choose an office.");
        }
        office.filter(one -> form.fault("from") == null && !one.openOn(from))
                .ifPresent(one -> form.wrong("office", "It is not open on " + Written.date(from) + "."));
        office.filter(one -> one.sample() != person.sample())
                .ifPresent(one -> form.wrong(
                        "office",
                        one.sample()
                                ? "The office is made up, and the person is not."
                                : "The person is made up, and can be of a made-up office only."));
        String why = form.reason();
        return sent.done(
                form,
                () -> {
                    people.change(person, from, office.orElseThrow().id(), name, title, kind, why);
                    return new Done(
                            "Changed from " + Written.date(from) + " on. What was so before is kept.", PATH + id);
                },
                () -> page(person, form, model));
    }

    @PostMapping(PATH + "{id}/account")
    @Requires(MANAGE)
    String account(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Form form = sent.form("account");
        Optional<Account> account = PeoplePages.account(form, accounts);
        form.reason();
        return sent.done(
                form,
                "account",
                () -> {
                    people.signsInWith(person, account.map(Account::id).orElse(null));
                    return new Done(
                            account.map(one -> person.name() + " signs in as " + one.name() + ".")
                                    .orElse(person.name() + " has no account."),
                            PATH + id);
                },
                () -> page(person, form, model));
    }

    @PostMapping(PATH + "{id}/capacity")
    @Requires(MANAGE)
    String capacity(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Form form = sent.form("capacity");
        YearMonth from = form.month("from", "Say from which month on.");
        @Nullable YearMonth last = form.monthOrNone("last").orElse(null);
        BigDecimal hours = QuarterHours.of(form, "hours", PeoplePages.MOST_A_MONTH);
        form.reason();
        return sent.done(
                form,
                "from",
                () -> {
                    people.setCapacity(person, from, last, hours);
                    return new Done(
                            Load.written(hours) + " a month from " + PeoplePages.words(from) + " on.", PATH + id);
                },
                () -> page(person, form, model));
    }

    @PostMapping(PATH + "{id}/assign")
    @Requires(MANAGE)
    String assign(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Form form = sent.form("assign");
        Optional<Listed> district = units.district(form, "district");
        LocalDate from = form.day("from", "Say from which day on.");
        String why = form.reason();
        return sent.done(
                form,
                "district",
                () -> {
                    assignments.add(person, district.orElseThrow(), from, why);
                    return new Done(
                            person.name() + " is there for " + district.get().name() + ".", PATH + id);
                },
                () -> page(person, form, model));
    }

    /** Ends an assignment; the form stands in the row of it. */
    @PostMapping(PATH + "{id}/unassign")
    @Requires(MANAGE)
    String unassign(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Optional<Assignment> assignment =
                sent.form().keptAs("assignment").flatMap(assignments::find).filter(one -> one.person() == id);
        Form form = sent.form(
                "unassign-" + assignment.map(one -> Long.toString(one.id())).orElse(""));
        if (assignment.isEmpty()) {
            form.wrong("", "Choose one of the districts.");
        }
        LocalDate last = form.day("last", "Say which day is the last.");
        form.reason();
        return sent.done(
                form,
                "last",
                () -> {
                    assignments.end(assignment.orElseThrow(), last);
                    return new Done("Assigned until " + Written.date(last) + ".", PATH + id);
                },
                () -> page(person, form, model));
    }

    @PostMapping(PATH + "{id}/end")
    @Requires(MANAGE)
    String end(@PathVariable long id, Sent sent, Model model) {
        Person person = found(id);
        Form form = sent.form("end");
        LocalDate last = form.day("last", "Say which day is the last.");
        form.reason();
        return sent.done(
                form,
                "last",
                () -> {
                    people.end(person, last);
                    return new Done(person.name() + " serves until " + Written.date(last) + ".", PATH + id);
                },
                () -> page(person, form, model));
    }
}
