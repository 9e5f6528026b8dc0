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
import commonweal.office.assistance.terms.Asked;
import commonweal.office.assistance.terms.Choice;
import commonweal.office.assistance.terms.FormPost;
import commonweal.office.assistance.terms.FormPost.Done;
import commonweal.office.assistance.terms.NamedUnits;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String page(@RequestParam Map<String, String> typed, Model model) {
        return page(new Asked("filter", typed), Asked.NOTHING, model);
    }

    private String page(Asked filter, Asked asked, Model model) {
        Scope scope = scopes.current();
        ServiceQuery query = ServiceQuery.of(filter);
        ServiceLog.By by = by(filter);
        Names now = names.names();
        List<Service> found = log.list(query, scope);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        @Nullable Long asking = filter.number("page");
        int number = (int) Math.clamp(asking == null ? 1 : asking, 1, pages);
        model.addAttribute("filter", filter)
                .addAttribute("asked", asked)
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
                .addAttribute("by", by.name().toLowerCase(Locale.ROOT))
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
        return path + (path.contains("?") ? "&" : "?") + "by=" + by.name().toLowerCase(Locale.ROOT) + "&page=" + page;
    }

    private static ServiceLog.By by(Asked filter) {
        String by = filter.text("by").toUpperCase(Locale.ROOT);
        return Stream.of(ServiceLog.By.values())
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(ServiceLog.By.MONTH);
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
    ResponseEntity<byte[]> asFile(@RequestParam Map<String, String> typed) {
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
                        log.list(ServiceQuery.of(new Asked("filter", typed)), scopes.current()).stream()
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
    String newService(@RequestParam Map<String, String> typed, Model model) {
        return newPage(new Asked("service", typed), model);
    }

    private String newPage(Asked asked, Model model) {
        @Nullable Long number = asked.faulty() ? null : asked.number("request");
        Optional<Request> request = Optional.ofNullable(number).flatMap(requests::find);
        Optional<Long> own =
                SignedIn.current().flatMap(one -> people.of(one.account())).map(Person::id);
        model.addAttribute("asked", asked)
                .addAttribute("people", names.peopleServing())
                .addAttribute("kinds", NameBook.choices(terms.services()))
                .addAttribute("kindTerms", terms.services())
                .addAttribute("today", businessDate.date())
                .addAttribute("person", own.map(Object::toString).orElse(""))
                .addAttribute("organisation", request.map(Request::organisation).orElse(""))
                .addAttribute(
                        "crumbs", List.of(new Crumb("Assistance", "/assistance"), new Crumb("Service log", PATH)));
        return "assistance/service-new";
    }

    @PostMapping(PATH)
    @Requires(MANAGE)
    String enter(
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Asked asked = new Asked("service", typed);
        Optional<LocalDate> on = asked.dayNeeded("date", "Say on which day.");
        Optional<Person> person = Optional.ofNullable(asked.number("person")).flatMap(people::find);
        if (person.isEmpty()) {
            asked.wrong("person", "Choose who served.");
        }
        Optional<Listed> unit = units.find(asked, "organisation");
        String kind = asked.code("kind", terms.services(), "Choose what kind of service it was.");
        String what = asked.need("what", "Say what was done.");
        Optional<BigDecimal> hours = asked.hours("hours", MOST_A_DAY);
        if (hours.isPresent() && hours.get().signum() == 0) {
            asked.wrong("hours", "An entry has at least a quarter of an hour.");
        }
        @Nullable Long number = asked.number("request");
        Optional<Request> request = Optional.ofNullable(number).flatMap(requests::find);
        if (number != null && request.isEmpty()) {
            asked.wrong("request", "There is no request " + number + ".");
        }
        return FormPost.send(
                asked,
                "date",
                response,
                next,
                () -> {
                    log.enter(
                            on.orElseThrow(),
                            person.orElseThrow(),
                            unit.orElseThrow(),
                            request.orElse(null),
                            kind,
                            what,
                            hours.orElseThrow());
                    return new Done(
                            Load.written(hours.get()) + " for " + unit.get().name() + " are entered.",
                            request.map(one -> "/assistance/requests/" + one.id())
                                    .orElse(PATH));
                },
                () -> newPage(asked, model));
    }

    @PostMapping(PATH + "/{id}/strike")
    @Requires(MANAGE)
    String strike(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Service service = log.find(id)
                .filter(one -> caller.may(MANAGE, one.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Asked asked = new Asked("strike-" + service.id(), typed);
        String why = asked.reason();
        return FormPost.send(
                asked,
                "reason",
                response,
                next,
                () -> {
                    log.strike(id, why);
                    return new Done("Entry " + id + " is struck out. It stays, and counts nowhere.", PATH);
                },
                () -> page(new Asked("filter", Map.of()), asked, model));
    }
}
