package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.access.SignedIn;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.Service;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.QuarterHours;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The service log: what was done, with sums; program officers enter what they did and strike out what is wrong. */
@Controller("assistanceServicePages")
class ServicePages {

    private static final String PATH = "/assistance/services";
    private static final String MANAGE = "assistance.manage";
    private static final int ON_A_PAGE = 50;
    private static final BigDecimal MOST_A_DAY = new BigDecimal(24);

    private final ServiceLog log;
    private final Requests requests;
    private final People people;
    private final NamedUnits units;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    ServicePages(
            ServiceLog log,
            Requests requests,
            People people,
            NamedUnits units,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.log = log;
        this.requests = requests;
        this.people = people;
        this.units = units;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /**
     * A sum as the page shows it.
     *
     * @param of what it is of, in words
     * @param entries how many entries
     * @param hours their hours
     */
    public record SumRow(String of, long entries, String hours) {}

    @GetMapping(PATH)
    @Requires(Scopes.VIEW)
    String page(Sent sent, Model model) {
        return page(sent.form("filter"), Form.blank(), model);
    }

    private String page(Form filter, Form form, Model model) {
        Scope scope = scopes.current();
        ServiceQuery query = ServiceQuery.of(filter);
        ServiceLog.By by = by(filter);
        Names now = names.names();
        List<Service> found = log.list(query, scope);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = (int) Math.clamp(filter.keptAs("page").orElse(1L), 1, pages);
        model.addAttribute("filter", filter)
                .addAttribute("form", form)
                .addAttribute("names", now)
                .addAttribute(
                        "rows",
                        found.stream()
                                .skip((long) (number - 1) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .toList())
                .addAttribute("pages", pages)
                .addAttribute("pageNumber", number)
                .addAttribute("newer", number > 1 ? address(query, by, number - 1) : null)
                .addAttribute("older", number < pages ? address(query, by, number + 1) : null)
                .addAttribute("found", found.size())
                .addAttribute("struck", found.stream().filter(Service::struck).count())
                .addAttribute("sums", sums(query, scope, by, now))
                .addAttribute("total", Load.number(log.hours(query, scope)))
                .addAttribute("by", by.code())
                .addAttribute("bys", BYS)
                .addAttribute("byOptions", BYS.subList(1, BYS.size()))
                .addAttribute("file", query.address(PATH + ".csv"))
                .addAttribute("offices", names.offices())
                .addAttribute("people", scope.everything() ? names.people() : seenPeople(scope, now))
                .addAttribute("districts", districts(scope, now))
                .addAttribute("kinds", NameBook.choices(terms.services()))
                .addAttribute("mayManage", caller.mayEverywhere(MANAGE))
                .addAttribute("ownOnly", !scope.everything())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/services";
    }

    private static final List<Choice> BYS = List.of(
            new Choice("month", "Month"),
            new Choice("office", "Office"),
            new Choice("person", "Person"),
            new Choice("district", "District"),
            new Choice("kind", "Kind of service"));

    private static String address(ServiceQuery query, ServiceLog.By by, int page) {
        String path = query.address(PATH);
        return path + (path.contains("?") ? "&" : "?") + "by=" + by.code() + "&page=" + page;
    }

    private static ServiceLog.By by(Form filter) {
        return ServiceLog.By.of(filter.lineOrNone("by").toLowerCase(Locale.ROOT));
    }

    private List<SumRow> sums(ServiceQuery query, Scope scope, ServiceLog.By by, Names now) {
        return log.sums(query, scope, by).stream()
                .map(sum -> new SumRow(words(sum.of(), by, now), sum.entries(), Load.number(sum.hours())))
                .toList();
    }

    private static String words(String of, ServiceLog.By by, Names now) {
        return switch (by) {
            case OFFICE -> now.office(of);
            case PERSON -> now.person(Long.valueOf(of));
            case DISTRICT -> now.unit(of);
            case MONTH -> PeoplePages.words(YearMonth.parse(of));
            case KIND -> now.service(of);
        };
    }

    private List<Choice> districts(Scope scope, Names now) {
        return log.sums(ServiceQuery.ALL, scope, ServiceLog.By.DISTRICT).stream()
                .map(sum -> new Choice(sum.of(), now.unit(sum.of())))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    private List<Choice> seenPeople(Scope scope, Names now) {
        return log.sums(ServiceQuery.ALL, scope, ServiceLog.By.PERSON).stream()
                .map(sum -> new Choice(sum.of(), now.person(Long.valueOf(sum.of()))))
                .toList();
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Requires(Scopes.VIEW)
    ResponseEntity<byte[]> asFile(Sent sent) {
        Names now = names.names();
        return TableFile.answer(
                "service-log.csv",
                TableFile.ofTexts(
                        List.of(
                                "entry",
                                "date",
                                "office",
                                "office_name",
                                "person",
                                "person_name",
                                "org",
                                "name",
                                "district",
                                "request",
                                "kind",
                                "what",
                                "hours",
                                "counts",
                                "entered_by",
                                "entered_on",
                                "struck_on",
                                "struck_by",
                                "struck_why",
                                "sample"),
                        log.list(ServiceQuery.of(sent.form("filter")), scopes.current()).stream()
                                .map(one -> cells(one, now))
                                .toList()));
    }

    private static List<String> cells(Service one, Names now) {
        return List.of(
                Long.toString(one.id()),
                one.servedOn().toString(),
                one.office(),
                now.office(one.office()),
                Long.toString(one.person()),
                now.person(one.person()),
                one.organisation(),
                now.unit(one.organisation()),
                one.district(),
                Objects.toString(one.request(), ""),
                one.kind(),
                one.what(),
                one.hours().toPlainString(),
                Boolean.toString(!one.struck()),
                one.enteredBy(),
                one.enteredOn().toString(),
                Objects.toString(one.struckOn(), ""),
                Objects.toString(one.struckBy(), ""),
                Objects.toString(one.struckWhy(), ""),
                Boolean.toString(one.sample()));
    }

    // ---- Entering and striking out ----------------------------------------------------------------------------------

    @GetMapping("/assistance/new-service")
    @Requires(MANAGE)
    String newService(
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String organisation,
            Model model) {
        Form form = Form.blank("service").with("request", request);
        Optional<Request> about = form.keptAs("request").flatMap(requests::find);
        Optional<Person> own = SignedIn.current().flatMap(one -> people.of(one.account()));
        form.with("date", businessDate.date())
                .with("person", own.map(Person::id).orElse(null))
                .with("organisation", about.map(Request::organisation).orElse(organisation));
        return newPage(form, model);
    }

    private String newPage(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("people", names.peopleServing())
                .addAttribute("kinds", NameBook.choices(terms.services()))
                .addAttribute("kindTerms", terms.services())
                .addAttribute(
                        "crumbs", List.of(new Crumb("Assistance", "/assistance"), new Crumb("Service log", PATH)));
        return "assistance/service-new";
    }

    @PostMapping(PATH)
    @Requires(MANAGE)
    String enter(Sent sent, Model model) {
        Form form = sent.form("service");
        LocalDate on = form.day("date", "Say on which day.");
        Optional<Person> person = form.keptAs("person").flatMap(people::find);
        if (person.isEmpty()) {
            form.wrong("person", "Choose who served.");
        }
        Optional<Listed> unit = units.find(form, "organisation");
        String kind = form.choice("kind", SupportTerms.codes(terms.services()), "Choose what kind of service it was.");
        String what = form.text("what", "Say what was done.");
        BigDecimal hours = QuarterHours.of(form, "hours", MOST_A_DAY);
        if (hours.signum() == 0) {
            form.wrong("hours", "An entry has at least a quarter of an hour.");
        }
        Optional<Long> number = form.keptAs("request");
        Optional<Request> request = number.flatMap(requests::find);
        if (number.isPresent() && request.isEmpty()) {
            form.wrong("request", "There is no request " + number.get() + ".");
        }
        return sent.done(
                form,
                "date",
                () -> {
                    log.enter(on, person.orElseThrow(), unit.orElseThrow(), request.orElse(null), kind, what, hours);
                    return new Done(
                            Load.written(hours) + " for " + unit.get().name() + " are entered.",
                            request.map(one -> "/assistance/requests/" + one.id())
                                    .orElse(PATH));
                },
                () -> newPage(form, model));
    }

    @PostMapping(PATH + "/{id}/strike")
    @Requires(MANAGE)
    String strike(@PathVariable long id, Sent sent, Model model) {
        Service service = log.find(id)
                .filter(one -> caller.may(MANAGE, one.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Form form = sent.form("strike-" + service.id());
        String why = form.reason();
        return sent.done(
                form,
                "reason",
                () -> {
                    log.strike(id, why);
                    return new Done("Entry " + id + " is struck out. It stays, and counts nowhere.", PATH);
                },
                () -> page(Form.blank("filter"), form, model));
    }
}
