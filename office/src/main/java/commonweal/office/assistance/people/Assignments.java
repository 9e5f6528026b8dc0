package commonweal.office.assistance.people;

import commonweal.office.access.Refused;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is there for which district, from when until when. */
@Repository("assistanceAssignments")
@Transactional
public class Assignments {

    private static final String SELECT = """
            select id, person, district, assigned_from, assigned_until, why
            from assistance.assignment
            """;

    private final JdbcClient database;

    /** In this database. */
    public Assignments(JdbcClient database) {
        this.database = database;
    }

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> list() {
        return Rows.of(database.sql(SELECT + " order by assigned_from desc, id").query(Assignment.class));
    }

    /** Those of a district, the newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> ofDistrict(String district) {
        return Rows.of(database.sql(SELECT + " where district = :district order by assigned_from desc, id")
                .param("district", district)
                .query(Assignment.class));
    }

    /** One by its number. */
    @Transactional(readOnly = true)
    public Optional<Assignment> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Assignment.class)
                .optional();
    }

    /**
     * Assigns somebody to a district.
     *
     * @throws Refused if they do not serve on that day, are there for it already, or are made up and the district is not
     */
    public void add(Person person, Listed district, LocalDate from, String why) {
        if (!person.on(from)) {
            throw new Refused(person.name() + " does not serve on " + Written.date(from) + ".");
        }
        if (person.sample() && !district.sample()) {
            throw new Refused(person.name() + " is made up, and is there for made-up districts only.");
        }
        ofDistrict(district.code()).stream()
                .filter(one -> one.person() == person.id())
                .filter(one ->
                        one.assignedUntil() == null || !one.assignedUntil().isBefore(from))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(
                            person.name() + " is there for " + district.name() + " already, " + one.time() + ".");
                });
        try {
            database.sql("""
                            insert into assistance.assignment (person, district, assigned_from, why)
                            values (:person, :district, :from, :why)
                            """)
                    .param("person", person.id())
                    .param("district", district.code())
                    .param("from", from)
                    .param("why", why)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused("Somebody else has just entered the same. Look at it again.");
        }
    }

    /**
     * Ends an assignment.
     *
     * @param last the last day
     * @throws Refused if it began only then, or has ended
     */
    public void end(Assignment assignment, LocalDate last) {
        if (last.isBefore(assignment.assignedFrom())) {
            throw new Refused(
                    "It began on " + Written.date(assignment.assignedFrom()) + ". The last day cannot be before that.");
        }
        if (assignment.assignedUntil() != null && assignment.assignedUntil().isBefore(last)) {
            throw new Refused("It has ended on " + Written.date(assignment.assignedUntil()) + " already.");
        }
        database.sql("update assistance.assignment set assigned_until = :last where id = :id")
                .param("last", last)
                .param("id", assignment.id())
                .update();
    }
}
