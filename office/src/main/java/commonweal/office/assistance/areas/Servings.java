package commonweal.office.assistance.areas;

import commonweal.office.access.Refused;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which office serves which district: on one day at most one. What was so once stays, with its last day. */
@Repository("assistanceServings")
@Transactional
public class Servings {

    private static final String SELECT = """
            select id, office, district, served_from, served_until, why, citation, status
            from assistance.serves
            """;

    private final JdbcClient database;
    private final Offices offices;
    private final Register register;

    /** In this database. */
    public Servings(JdbcClient database, Offices offices, Register register) {
        this.database = database;
        this.offices = offices;
        this.register = register;
    }

    /** Which office serves a district on a day; none if that is not entered. */
    @Transactional(readOnly = true)
    public Optional<Serving> of(String district, LocalDate day) {
        return history(district).stream().filter(one -> one.on(day)).findFirst();
    }

    /** Who served a district, the newest first. */
    @Transactional(readOnly = true)
    public List<Serving> history(String district) {
        return Rows.of(database.sql(SELECT + " where district = :district order by served_from desc nulls last")
                .param("district", district)
                .query(Serving.class));
    }

    /** All that is so on a day, by district. */
    @Transactional(readOnly = true)
    public List<Serving> on(LocalDate day) {
        return Rows.of(database.sql(SELECT + """
                         where daterange(served_from, served_until, '[]') @> cast(:day as date)
                         order by district
                        """).param("day", day).query(Serving.class));
    }

    /**
     * Enters that an office serves a district.
     *
     * @param citation where it was published; empty if people say so
     * @throws Refused if the district is served by an office on one of these days
     */
    public void enter(
            String district,
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String why,
            String citation,
            String status) {
        why(district, office, from, until).ifPresent(words -> {
            throw new Refused(words);
        });
        try {
            database.sql("""
                            insert into assistance.serves
                                   (office, district, served_from, served_until, why, citation, status)
                            values (:office, :district, :from, :until, :why, :citation, :status)
                            """)
                    .param("office", office)
                    .param("district", district)
                    .param("from", from)
                    .param("until", until)
                    .param("why", why)
                    .param("citation", citation)
                    .param("status", status)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused("Somebody else has just entered who serves the district. Look at it again.");
        }
    }

    /** Enters what people say: that an office serves a district from a day on. */
    public void enter(String district, String office, LocalDate from, @Nullable LocalDate until, String why) {
        enter(district, office, from, until, why, "", Offices.ENTERED);
    }

    /** Why it may not be entered that an office serves a district from a day until another; none if it may. */
    @Transactional(readOnly = true)
    public Optional<String> why(String district, String office, @Nullable LocalDate from, @Nullable LocalDate until) {
        Optional<Office> entered = offices.find(office);
        if (entered.isEmpty()) {
            return Optional.of("There is no office \"" + office + "\".");
        }
        if (until != null && from != null && until.isBefore(from)) {
            return Optional.of(
                    "The last day, " + Written.date(until) + ", is before the first, " + Written.date(from) + ".");
        }
        if (from != null && !entered.get().openOn(from)) {
            return Optional.of(entered.get().name() + " is not open on " + Written.date(from) + ".");
        }
        boolean madeUp = register.find(district).map(Listed::sample).orElse(false);
        if (entered.get().sample() && !madeUp) {
            return Optional.of(entered.get().name() + " is made up; it serves made-up districts only.");
        }
        return history(district).stream()
                .filter(other -> overlap(other, from, until))
                .findFirst()
                .map(other -> name(district) + " is served by " + officeName(other.office()) + " (" + other.time()
                        + "), and a district is served by one office at a time. Move it, or end that first.");
    }

    private static boolean overlap(Serving other, @Nullable LocalDate from, @Nullable LocalDate until) {
        boolean over = other.servedUntil() != null
                && from != null
                && other.servedUntil().isBefore(from);
        boolean later = other.servedFrom() != null && until != null && until.isBefore(other.servedFrom());
        return !over && !later;
    }

    /**
     * Moves a district to another office: the one before serves it until the day before.
     *
     * @throws Refused if it is not served by one now, or by the same, or began only then
     */
    public void move(String district, String office, LocalDate from, String why) {
        Serving now = of(district, from)
                .orElseThrow(() -> new Refused(name(district) + " is served by no office on " + Written.date(from)
                        + ". Enter it instead of moving it."));
        if (now.office().equals(office)) {
            throw new Refused(
                    name(district) + " is served by " + officeName(office) + " on " + Written.date(from) + " already.");
        }
        if (now.servedFrom() != null && !now.servedFrom().isBefore(from)) {
            throw new Refused(officeName(now.office()) + " serves " + name(district) + " only from "
                    + Written.date(now.servedFrom()) + " on. Choose a later day.");
        }
        @Nullable LocalDate until = now.servedUntil();
        end(now, from.minusDays(1));
        enter(district, office, from, until, why);
    }

    /**
     * Ends that a district is served by an office.
     *
     * @param last the last day
     * @throws Refused if it is not served on that day
     */
    public void end(String district, LocalDate last) {
        end(
                of(district, last)
                        .orElseThrow(() ->
                                new Refused(name(district) + " is served by no office on " + Written.date(last) + ".")),
                last);
    }

    private void end(Serving serving, LocalDate last) {
        database.sql("update assistance.serves set served_until = :last where id = :id")
                .param("last", last)
                .param("id", serving.id())
                .update();
    }

    private String name(String district) {
        return register.find(district).map(Listed::name).orElse(district);
    }

    private String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
