package commonweal.office.access;

/**
 * A role as the table of access describes it.
 *
 * @param id stable name, for example {@code program_officer}
 * @param title as people say it
 * @param scope for what it is held
 * @param secondFactor whether who holds it needs one-time codes too
 * @param words what it is for
 */
public record Role(String id, String title, Scope scope, boolean secondFactor, String words) {

    /** The role of whoever has not signed in. */
    public static final String PUBLIC = "public";

    /** For what a role is held. */
    public enum Scope {
        /** For the whole state. */
        STATE,
        /** For a district and its schools. */
        DISTRICT,
        /** For one school. */
        SCHOOL,
        /** Held by nobody. */
        NONE
    }
}
