package commonweal.office.assistance.requests;

import commonweal.office.access.Refused;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.terms.RequestState;
import commonweal.office.assistance.terms.RequestState.Next;
import commonweal.office.assistance.terms.RequestState.Side;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.audit.Acting;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests for assistance, and the steps that each has taken. No step is ever changed or removed. */
@Repository("assistanceRequests")
@Transactional
public class Requests {

    private static final String SELECT = """
            select id, organisation, district, area, need, urgency, asked_by, asked_on, state, person, sample
            from assistance.request
            """;

    private final JdbcClient database;
    private final SupportTerms terms;

    /** In this database, with these states. */
    public Requests(JdbcClient database, SupportTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** What may be seen, the newest first. */
    @Transactional(readOnly = true)
    public List<Request> list(Scope scope) {
        return Rows.of(database.sql(SELECT + """
                         where cast(:everything as boolean)
                            or organisation = any (string_to_array(:own, ','))
                            or district = any (string_to_array(:own, ','))
                         order by asked_on desc, id desc
                        """)
                .param("everything", scope.everything())
                .param("own", scope.codes())
                .query(Request.class));
    }

    /** Those of what may be seen that there is still something to do about, the newest first. */
    @Transactional(readOnly = true)
    public List<Request> open(Scope scope) {
        return list(scope).stream().filter(this::open).toList();
    }

    /** Whether there is still something to do about it. */
    public boolean open(Request request) {
        return terms.state(request.state()).map(RequestState::open).orElse(true);
    }

    /** One by its number. */
    @Transactional(readOnly = true)
    public Optional<Request> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Request.class)
                .optional();
    }

    /** The steps of a request, the first first. */
    @Transactional(readOnly = true)
    public List<Step> steps(long request) {
        return Rows.of(database.sql("""
                        select request, number, state, taken_on, taken_by, why
                        from assistance.request_step
                        where request = :request
                        order by number
                        """).param("request", request).query(Step.class));
    }

    /**
     * Enters a request.
     *
     * @return its number
     */
    public long ask(Listed unit, String area, String need, String urgency, LocalDate on, String why) {
        String first = terms.firstState().code();
        long id = database.sql("""
                        insert into assistance.request
                               (organisation, district, area, need, urgency, asked_by, asked_on, state, sample)
                        values (:organisation, :district, :area, :need, :urgency, :by, :on, :state, :sample)
                        returning id
                        """)
                .param("organisation", unit.code())
                .param("district", unit.district())
                .param("area", area)
                .param("need", need)
                .param("urgency", urgency)
                .param("by", actor())
                .param("on", on)
                .param("state", first)
                .param("sample", unit.sample())
                .query(Long.class)
                .single();
        keep(id, first, on, why);
        return id;
    }

    /** The steps that this side may take now. */
    public List<RequestState> next(Request request, Side side) {
        return terms.state(request.state()).stream()
                .flatMap(state -> state.next().stream())
                .filter(next -> next.by().contains(side))
                .map(Next::to)
                .flatMap(to -> terms.state(to).stream())
                .toList();
    }

    /**
     * Takes a step.
     *
     * @throws Refused if it does not follow on the state that the request is in now, or is not this side's, or goes back in
     *     time
     */
    public void step(long id, String to, Side side, LocalDate on, String why) {
        Request request = locked(id);
        List<RequestState> next = next(request, side);
        if (next.stream().noneMatch(state -> state.code().equals(to))) {
            throw new Refused("The request is " + title(request.state()) + "; "
                    + (next.isEmpty()
                            ? "no step of yours follows on that."
                            : "what follows on that is: "
                                    + next.stream().map(RequestState::title).collect(Collectors.joining(", or "))
                                    + ".")
                    + " Maybe somebody else has just taken a step.");
        }
        LocalDate last = steps(id).getLast().takenOn();
        if (on.isBefore(last)) {
            throw new Refused(
                    "The step before was taken on " + Written.date(last) + ". This one cannot be before that.");
        }
        database.sql("update assistance.request set state = :state where id = :id")
                .param("state", to)
                .param("id", id)
                .update();
        keep(id, to, on, why);
    }

    /**
     * Says who takes care of it.
     *
     * @throws Refused if the person does not serve on that day, or is made up and the request is not
     */
    public void give(long id, Person person, LocalDate on) {
        Request request = locked(id);
        if (!person.on(on)) {
            throw new Refused(person.name() + " does not serve on " + Written.date(on) + ".");
        }
        if (person.sample() && !request.sample()) {
            throw new Refused(person.name() + " is made up, and takes care of made-up requests only.");
        }
        database.sql("update assistance.request set person = :person where id = :id")
                .param("person", person.id())
                .param("id", id)
                .update();
    }

    private void keep(long id, String state, LocalDate on, String why) {
        database.sql("""
                        insert into assistance.request_step (request, number, state, taken_on, taken_by, why)
                        select :id, coalesce(max(number), 0) + 1, :state, :on, :by, :why
                        from assistance.request_step
                        where request = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("on", on)
                .param("by", actor())
                .param("why", why)
                .update();
    }

    private Request locked(long id) {
        return database.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Request.class)
                .single();
    }

    private String title(String state) {
        return terms.state(state).map(RequestState::title).orElse(state);
    }

    private static String actor() {
        return Acting.someone().name();
    }
}
