package commonweal.office.assistance.pages;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.terms.QuarterHours;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of the people who serve, with their load of a month. */
@Controller("assistancePeoplePages")
class PeoplePages {

    static final String PATH = "/assistance/people";
    static final BigDecimal MOST_A_MONTH = new BigDecimal(400);

    private final PeopleList list;
    private final People people;
    private final Offices offices;
    private final Accounts accounts;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    PeoplePages(
            PeopleList list,
            People people,
            Offices offices,
            Accounts accounts,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.list = list;
        this.people = people;
        this.offices = offices;
        this.accounts = accounts;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @GetMapping(PATH)
    @Requires(Scopes.VIEW)
    String people(Sent sent, Model model) {
        scopes.wholeStateOnly();
        return page(sent.form("filter"), Form.blank(), model);
    }

    private String page(Form filter, Form form, Model model) {
        YearMonth month = month(filter);
        model.addAttribute("form", form)
                .addAttribute("filter", filter)
                .addAttribute("names", names.names())
                .addAttribute("month", month)
                .addAttribute("monthWords", words(month))
                .addAttribute("today", businessDate.date())
                .addAttribute("rows", list.in(month, filter.lineOrNone("office")))
                .addAttribute("allOffices", names.offices())
                .addAttribute("offices", names.openOffices())
                .addAttribute("specialists", NameBook.choices(terms.specialists()))
                .addAttribute("kinds", terms.specialists())
                .addAttribute("mayManage", caller.mayEverywhere("assistance.manage"))
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/people";
    }

    private YearMonth month(Form filter) {
        return filter.monthOrNone("month").orElse(list.now());
    }

    /** October 2013. */
    static String words(YearMonth month) {
        return Written.date(month.atDay(1)).replace(" 1,", "");
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Requires(Scopes.VIEW)
    ResponseEntity<byte[]> asFile(Sent sent) {
        scopes.wholeStateOnly();
        Form filter = sent.form("filter");
        YearMonth month = month(filter);
        Names now = names.names();
        return TableFile.answer(
                "load.csv",
                TableFile.ofTexts(
                        List.of(
                                "month",
                                "office",
                                "office_name",
                                "person",
                                "name",
                                "title",
                                "kind",
                                "districts",
                                "hours",
                                "capacity",
                                "load",
                                "sample"),
                        list.in(month, filter.lineOrNone("office")).stream()
                                .map(row -> List.of(
                                        month.toString(),
                                        row.person().office(),
                                        now.office(row.person().office()),
                                        Long.toString(row.person().id()),
                                        row.person().name(),
                                        row.person().title(),
                                        row.person().kind(),
                                        String.join(" ", row.districts()),
                                        row.load().hours().toPlainString(),
                                        row.load().capacity() == null
                                                ? ""
                                                : row.load().capacity().toPlainString(),
                                        row.load().words(),
                                        Boolean.toString(row.person().sample())))
                                .toList()));
    }

    @PostMapping(PATH)
    @Requires("assistance.manage")
    String add(Sent sent, Model model) {
        Form form = sent.form("person");
        String name = form.line("name", "Say how the person is to be shown.");
        String title = form.line("title", "Say what their role is called.");
        String kind = form.choice("kind", SupportTerms.codes(terms.specialists()), "Choose what they are there for.");
        Optional<Office> office = offices.find(form.lineOrNone("office"));
        if (office.isEmpty()) {
            form.wrong("office", "Choose an office.");
        }
        LocalDate from = form.day("from", "Say which day is the first.");
        @Nullable
        BigDecimal hours = QuarterHours.orNone(form, "hours", MOST_A_MONTH).orElse(null);
        Optional<Account> account = account(form, accounts);
        String why = form.reason();
        return sent.done(
                form,
                "account",
                () -> {
                    long id = people.add(
                            office.orElseThrow().id(),
                            name,
                            title,
                            kind,
                            account.map(Account::id).orElse(null),
                            from,
                            hours,
                            office.get().sample(),
                            why);
                    return new Done(Objects.toString(name) + " is added.", PATH + "/" + id);
                },
                () -> page(Form.blank("filter"), form, model));
    }

    /** The account with the name that stands in the form; none where nothing stands there. */
    static Optional<Account> account(Form form, Accounts accounts) {
        String name = form.lineOrNone("account");
        Optional<Account> account = accounts.find(name);
        if (!name.isEmpty() && account.isEmpty()) {
            form.wrong("account", "There is no account \"" + name + "\".");
        }
        return account;
    }
}
