package commonweal.office.assistance.areas;

import commonweal.office.access.Refused;
import commonweal.office.database.Rows;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offices that serve districts. None is ever removed; one that is over has a last day. */
@Repository("assistanceOffices")
@Transactional
public class Offices {

    /** How well something is known that people of the office say. */
    public static final String ENTERED = "entered";

    private static final int LONGEST_ID = 50;
    private static final String SELECT = """
            select id, kind, name, words, citation, status, opened_on, closed_on, sample
            from assistance.office
            """;

    private final JdbcClient database;

    /** In this database. */
    public Offices(JdbcClient database) {
        this.database = database;
    }

    /** All of them: the turnaround offices before the regions, then by name, the made-up ones last. */
    @Transactional(readOnly = true)
    public List<Office> list() {
        return Rows.of(database.sql(SELECT + " order by sample, kind = 'turnaround' desc, name")
                .query(Office.class));
    }

    /** An office by its id. */
    @Transactional(readOnly = true)
    public Optional<Office> find(String id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Office.class)
                .optional();
    }

    /** Adds an office as it is given. */
    public void add(Office office) {
        database.sql("""
                        insert into assistance.office
                               (id, kind, name, words, citation, status, opened_on, closed_on, sample)
                        values (:id, :kind, :name, :words, :citation, :status, :openedOn, :closedOn, :sample)
                        """).paramSource(office).update();
    }

    /**
     * Adds an office that people name.
     *
     * @return its id, made of its name
     * @throws Refused if there is one of this name
     */
    public String add(String kind, String name, String words, @Nullable LocalDate openedOn, String why) {
        refuseTwin(name, "");
        String id = free(idOf(name));
        add(new Office(id, kind, name, words, why, ENTERED, openedOn, null, false));
        return id;
    }

    /**
     * Changes what is said of an office.
     *
     * @throws Refused if another has this name, or districts are served by it after its last day
     */
    public void change(
            Office office, String name, String words, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {
        refuseTwin(name, office.id());
        if (closedOn != null) {
            long served = database.sql("""
                            select count(*) from assistance.serves
                            where office = :office and (served_until is null or served_until > :closedOn)
                            """)
                    .param("office", office.id())
                    .param("closedOn", closedOn)
                    .query(Long.class)
                    .single();
            if (served > 0) {
                throw new Refused("It serves " + (served == 1 ? "a district" : served + " districts")
                        + " after that day. Move " + (served == 1 ? "it" : "them") + " to another office first.");
            }
        }
        database.sql("""
                        update assistance.office
                        set name = :name, words = :words, opened_on = :openedOn, closed_on = :closedOn
                        where id = :id
                        """)
                .param("name", name)
                .param("words", words)
                .param("openedOn", openedOn)
                .param("closedOn", closedOn)
                .param("id", office.id())
                .update();
    }

    private void refuseTwin(String name, String id) {
        if (list().stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(name) && !one.id().equals(id))) {
            throw new Refused("There is an office called \"" + name + "\" already.");
        }
    }

    private static String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String id = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        return id.isEmpty() ? "office" : id;
    }

    private String free(String id) {
        String free = id;
        for (int next = 2; find(free).isPresent(); next++) {
            free = id + "-" + next;
        }
        return free;
    }
}
