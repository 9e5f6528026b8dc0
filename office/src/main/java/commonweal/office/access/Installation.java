package commonweal.office.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database is for. What a demo made can never become a real installation. */
@Repository
@Transactional
public class Installation {

    /** What it is for. */
    public enum Kind {
        /** To try things on, with published data and accounts that stand for no person. */
        DEMO,
        /** An agency's own. */
        REAL
    }

    /** The database is of another kind than the command asks for. */
    public static final class WrongKind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongKind(Kind is) {
            super(
                    is == Kind.DEMO
                            ? "This database was made by the demo, with accounts that stand for no person; it cannot serve an"
                                    + " agency. Name another folder with --home, or another database."
                            : "This database is a real installation; the demo does not touch it. Name another folder with"
                                    + " --home, or another database.");
        }
    }

    private final JdbcClient database;

    /** Of this database. */
    public Installation(JdbcClient database) {
        this.database = database;
    }

    /** Marks a new database; one that has its mark must have the same. */
    public void found(Kind kind) {
        Optional<Kind> is = kind();
        if (is.isEmpty()) {
            database.sql("insert into access.installation (kind) values (:kind)")
                    .param("kind", kind.name().toLowerCase(Locale.ROOT))
                    .update();
        } else if (is.get() != kind) {
            throw new WrongKind(is.get());
        }
    }

    /** Whether a demo made it. */
    @Transactional(readOnly = true)
    public boolean isDemo() {
        return kind().filter(Kind.DEMO::equals).isPresent();
    }

    /** What it is for; none before its first start is over. */
    @Transactional(readOnly = true)
    public Optional<Kind> kind() {
        return database.sql("select kind from access.installation")
                .query(String.class)
                .optional()
                .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}
