package commonweal.office.assistance.record;

import commonweal.office.access.Refused;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done, for whom, for how many hours and by whom. A wrong entry is struck out with a reason; it stays and counts nowhere. */
@Repository("assistanceServiceLog")
@Transactional
public class ServiceLog {

    private static final BigDecimal HOURS_OF_A_DAY = new BigDecimal(24);

    private static final String SELECT = """
            select id, served_on, office, person, organisation, district, request, kind, what, hours, entered_by, entered_on,
                   struck_on, struck_by, struck_why, sample
            from assistance.service
            """;

    private static final String WHERE = """
             where (cast(:everything as boolean)
                    or organisation = any (string_to_array(:own, ','))
                    or district = any (string_to_array(:own, ',')))
               and (cast(:office as text) = '' or office = :office)
               and (cast(:person as bigint) is null or person = :person)
               and (cast(:district as text) = '' or district = :district)
               and (cast(:organisation as text) = '' or organisation = :organisation)
               and (cast(:request as bigint) is null or request = :request)
               and (cast(:kind as text) = '' or kind = :kind)
               and (cast(:from as date) is null or served_on >= :from)
               and (cast(:until as date) is null or served_on <= :until)
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public ServiceLog(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** By what hours can be summed. */
    public enum By {
        /** By office. */
        OFFICE("office"),
        /** By person. */
        PERSON("person"),
        /** By district, its schools with it. */
        DISTRICT("district"),
        /** By month. */
        MONTH("to_char(served_on, 'YYYY-MM')"),
        /** By kind of service. */
        KIND("kind");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }

        /** As addresses have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this code; by month if there is none. */
        public static By of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(MONTH);
        }
    }

    /**
     * A sum of hours.
     *
     * @param of what it is of: id of an office, number of a person, code of a district, a month, code of a kind
     * @param entries how many entries
     * @param hours their hours
     */
    public record Sum(String of, long entries, BigDecimal hours) {}

    private static Map<String, @Nullable Object> values(ServiceQuery query, Scope scope) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("everything", scope.everything());
        values.put("own", scope.codes());
        values.put("office", query.office());
        values.put("person", query.person());
        values.put("district", query.district());
        values.put("organisation", query.organisation());
        values.put("request", query.request());
        values.put("kind", query.kind());
        values.put("from", query.from());
        values.put("until", query.until());
        return values;
    }

    /** The entries that are looked for and may be seen, the newest first; those struck out, too. */
    @Transactional(readOnly = true)
    public List<Service> list(ServiceQuery query, Scope scope) {
        return Rows.of(database.sql(SELECT + WHERE + " order by served_on desc, id desc")
                .params(values(query, scope))
                .query(Service.class));
    }

    /** Sums over the entries that are looked for and may be seen, without those struck out. */
    @Transactional(readOnly = true)
    public List<Sum> sums(ServiceQuery query, Scope scope, By by) {
        return Rows.of(database.sql("select " + by.expression + " as of, count(*) as entries, sum(hours) as hours"
                        + " from assistance.service" + WHERE + " and struck_on is null group by 1 order by 1")
                .params(values(query, scope))
                .query(Sum.class));
    }

    /** All hours that are looked for and may be seen, without those struck out. */
    @Transactional(readOnly = true)
    public BigDecimal hours(ServiceQuery query, Scope scope) {
        return sums(query, scope, By.MONTH).stream().map(Sum::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An entry by its number. */
    @Transactional(readOnly = true)
    public Optional<Service> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Service.class)
                .optional();
    }

    /**
     * Enters what was done.
     *
     * @throws Refused if the day is to come, the person did not serve then or would have served more hours than a day has,
     *     the request is another district's, or somebody made up would have served a real district
     */
    public long enter(
            LocalDate on,
            Person person,
            Listed unit,
            @Nullable Request request,
            String kind,
            String what,
            BigDecimal hours) {
        LocalDate today = businessDate.date();
        if (on.isAfter(today)) {
            throw new Refused(Written.date(on) + " is still to come. Enter what was done when it is done.");
        }
        if (!person.on(on)) {
            throw new Refused(person.name() + " did not serve on " + Written.date(on) + ".");
        }
        if (person.sample() && !unit.sample()) {
            throw new Refused(person.name() + " is made up, and serves made-up districts only.");
        }
        if (request != null && !request.district().equals(unit.district())) {
            throw new Refused("Request " + request.id() + " is of another district than " + unit.name() + ".");
        }
        BigDecimal before = hours(new ServiceQuery("", person.id(), "", "", null, "", on, on), Scope.EVERYTHING);
        if (before.add(hours).compareTo(HOURS_OF_A_DAY) > 0) {
            throw new Refused("The log has " + Load.written(before) + " of " + person.name() + " on " + Written.date(on)
                    + " already; with these there would be more than a day has.");
        }
        return database.sql("""
                        insert into assistance.service
                               (served_on, office, person, organisation, district, request, kind, what, hours, entered_by,
                                entered_on, sample)
                        values (:on,
                                (select office
                                 from assistance.post
                                 where person = :person and from_day <= :on
                                 order by from_day desc
                                 limit 1),
                                :person, :organisation, :district, :request, :kind, :what, :hours, :by, :today,
                                :sample)
                        returning id
                        """)
                .param("on", on)
                .param("person", person.id())
                .param("organisation", unit.code())
                .param("district", unit.district())
                .param("request", request == null ? null : request.id())
                .param("kind", kind)
                .param("what", what)
                .param("hours", hours)
                .param("by", actor())
                .param("today", today)
                .param("sample", unit.sample())
                .query(Long.class)
                .single();
    }

    /**
     * Strikes an entry out.
     *
     * @throws Refused if it is struck out already
     */
    public void strike(long id, String why) {
        int struck = database.sql("""
                        update assistance.service
                        set struck_on = :today, struck_by = :by, struck_why = :why
                        where id = :id and struck_on is null
                        """)
                .param("today", businessDate.date())
                .param("by", actor())
                .param("why", why)
                .param("id", id)
                .update();
        if (struck == 0) {
            throw new Refused("The entry is struck out already.");
        }
    }

    private static String actor() {
        return Acting.someone().name();
    }
}
