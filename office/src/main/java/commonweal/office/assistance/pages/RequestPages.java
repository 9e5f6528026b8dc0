package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Queue;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.RequestState;
import commonweal.office.assistance.terms.RequestState.Side;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.StandingLevels;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests for assistance: the list, a new one, and the page of one with its steps. */
@Controller("assistanceRequestPages")
class RequestPages {

    private static final String PATH = "/assistance/requests";
    private static final String MANAGE = "assistance.manage";
    private static final String REQUEST = "assistance.request";

    private final Requests requests;
    private final RequestList list;
    private final Queue queue;
    private final Servings servings;
    private final People people;
    private final ServiceLog log;
    private final StandingLevels levels;
    private final Register register;
    private final NamedUnits units;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    RequestPages(
            Requests requests,
            RequestList list,
            Queue queue,
            Servings servings,
            People people,
            ServiceLog log,
            StandingLevels levels,
            Register register,
            NamedUnits units,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.requests = requests;
        this.list = list;
        this.queue = queue;
        this.servings = servings;
        this.people = people;
        this.log = log;
        this.levels = levels;
        this.register = register;
        this.units = units;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    // ---- The list ---------------------------------------------------------------------------------------------------

    @GetMapping(PATH)
    @Requires(Scopes.VIEW)
    String list(Sent sent, Model model) {
        Form filter = sent.form("filter");
        Scope scope = scopes.current();
        model.addAttribute("filter", filter)
                .addAttribute("names", names.names())
                .addAttribute("rows", found(filter, scope))
                .addAttribute("all", requests.list(scope).size())
                .addAttribute("states", states())
                .addAttribute("areas", NameBook.choices(terms.areas()))
                .addAttribute("mayAsk", caller.may(REQUEST, ""))
                .addAttribute("ownOnly", !scope.everything())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/requests";
    }

    private List<Request> found(Form filter, Scope scope) {
        return list.of(scope, filter.lineOrNone("state"), filter.lineOrNone("area"), filter.lineOrNone("district"));
    }

    private List<Choice> states() {
        return Stream.concat(
                        Stream.of(new Choice("open", "All that are open")),
                        terms.states().all().stream().map(one -> new Choice(one.code(), one.title())))
                .toList();
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Requires(Scopes.VIEW)
    ResponseEntity<byte[]> asFile(Sent sent) {
        Names now = names.names();
        return TableFile.answer(
                "assistance-requests.csv",
                TableFile.ofTexts(
                        List.of(
                                "request",
                                "org",
                                "name",
                                "district",
                                "area",
                                "need",
                                "urgency",
                                "asked_on",
                                "asked_by",
                                "state",
                                "person",
                                "sample"),
                        found(sent.form("filter"), scopes.current()).stream()
                                .map(one -> List.of(
                                        Long.toString(one.id()),
                                        one.organisation(),
                                        now.unit(one.organisation()),
                                        one.district(),
                                        one.area(),
                                        one.need(),
                                        one.urgency(),
                                        one.askedOn().toString(),
                                        one.askedBy(),
                                        one.state(),
                                        now.person(one.person()),
                                        Boolean.toString(one.sample())))
                                .toList()));
    }

    // ---- A new one --------------------------------------------------------------------------------------------------

    @GetMapping("/assistance/new-request")
    @Requires(REQUEST)
    String newRequest(@RequestParam(defaultValue = "") String organisation, Model model) {
        return newPage(Form.blank("request").with("organisation", organisation), model);
    }

    private String newPage(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("own", own())
                .addAttribute("areas", NameBook.choices(terms.areas()))
                .addAttribute("areaTerms", terms.areas())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance"), new Crumb("Requests", PATH)));
        return "assistance/request-new";
    }

    /** The districts and schools among which whoever asks for their own only can choose. */
    private List<Choice> own() {
        return caller.own().stream()
                .filter(code -> caller.may(REQUEST, code))
                .flatMap(code -> register.find(code).stream())
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit),
                        unit.isADistrict() ? register.schoolsOf(unit.code()).stream() : Stream.empty()))
                .map(unit -> new Choice(unit.code(), unit.name()))
                .distinct()
                .toList();
    }

    @PostMapping(PATH)
    @Requires(REQUEST)
    String ask(Sent sent, Model model) {
        Form form = sent.form("request");
        Optional<Listed> unit = units.find(form, "organisation");
        if (unit.isPresent() && !caller.may(REQUEST, unit.get().code())) {
            form.wrong("organisation", "You can ask for your own district or school only.");
        }
        String area = form.choice("area", SupportTerms.codes(terms.areas()), "Choose what it is about.");
        String need = form.text("need", "Say what is needed.");
        String urgency = form.textOrNone("urgency");
        String why = form.reason();
        return sent.done(
                form,
                "organisation",
                () -> new Done(
                        "The request is entered, and stands in the queue.",
                        PATH + "/" + requests.ask(unit.orElseThrow(), area, need, urgency, businessDate.date(), why)),
                () -> newPage(form, model));
    }

    // ---- One --------------------------------------------------------------------------------------------------------

    @GetMapping(PATH + "/{id}")
    @Requires(Scopes.VIEW)
    String request(@PathVariable long id, Model model) {
        return page(list.find(id, Scopes.VIEW), Form.blank(), model);
    }

    private Side side(Request request) {
        return caller.may(MANAGE, request.organisation()) ? Side.DEPARTMENT : Side.DISTRICT;
    }

    private String page(Request request, Form form, Model model) {
        Scope scope = scopes.current();
        boolean mayStep = caller.may(REQUEST, request.organisation());
        model.addAttribute("form", form)
                .addAttribute("names", names.names())
                .addAttribute("request", request)
                .addAttribute("level", levels.of(request.organisation()).orElse(null))
                .addAttribute("state", terms.state(request.state()).orElse(null))
                .addAttribute("statesSource", terms.states())
                .addAttribute("steps", requests.steps(request.id()))
                .addAttribute(
                        "next",
                        mayStep
                                ? requests.next(request, side(request)).stream()
                                        .map(RequestPages::choice)
                                        .toList()
                                : List.of())
                .addAttribute(
                        "serving",
                        servings.of(request.district(), businessDate.date()).orElse(null))
                .addAttribute("notEntered", terms.notEntered())
                .addAttribute(
                        "placed",
                        queue.of(scope).stream()
                                .filter(row -> row.request().id() == request.id())
                                .map(Queue.Row::placed)
                                .findFirst()
                                .orElse(null))
                .addAttribute("ownOnly", !scope.everything())
                .addAttribute("services", log.list(ServiceQuery.ofRequest(request.id()), scope))
                .addAttribute("hours", log.hours(ServiceQuery.ofRequest(request.id()), scope))
                .addAttribute("today", businessDate.date())
                .addAttribute("mayManage", caller.may(MANAGE, request.organisation()))
                .addAttribute("people", names.peopleServing())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance"), new Crumb("Requests", PATH)));
        return "assistance/request";
    }

    private static Choice choice(RequestState state) {
        return new Choice(state.code(), state.title() + ".", state.words());
    }

    @PostMapping(PATH + "/{id}/step")
    @Requires(REQUEST)
    String step(@PathVariable long id, Sent sent, Model model) {
        Request request = list.find(id, REQUEST);
        Form form = sent.form("step");
        String to = form.line("to", "Choose the step.");
        String why = form.reason();
        return sent.done(
                form,
                "to",
                () -> {
                    requests.step(id, to, side(request), businessDate.date(), why);
                    return new Done("The request is now: " + names.names().state(to) + ".", PATH + "/" + id);
                },
                () -> page(list.find(id, REQUEST), form, model));
    }

    @PostMapping(PATH + "/{id}/person")
    @Requires(MANAGE)
    String give(@PathVariable long id, Sent sent, Model model) {
        Request request = list.find(id, MANAGE);
        Form form = sent.form("person");
        Optional<Person> person = form.keptAs("person").flatMap(people::find);
        if (person.isEmpty()) {
            form.wrong("person", "Choose who takes care of it.");
        }
        form.reason();
        return sent.done(
                form,
                "person",
                () -> {
                    requests.give(id, person.orElseThrow(), businessDate.date());
                    return new Done(person.get().name() + " takes care of it.", PATH + "/" + id);
                },
                () -> page(request, form, model));
    }
}
