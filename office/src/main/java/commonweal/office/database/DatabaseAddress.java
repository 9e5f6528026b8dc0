package commonweal.office.database;

/**
 * Where a PostgreSQL is to be reached, and as whom.
 *
 * @param url begins with {@code jdbc:postgresql:}
 * @param user name of the database's user, who owns the tables
 * @param password of the user; empty if the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String SCHEME = "jdbc:postgresql:";

    public DatabaseAddress {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException(
                    "the address of the database must begin with " + SCHEME + ", was \"" + url + "\"");
        }
    }

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
