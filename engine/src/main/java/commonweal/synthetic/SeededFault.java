package commonweal.synthetic;

/**
 * An incident that really happened, put into the files on purpose. It changes what it says and nothing else: the
 * students, and every other row, are those of the state without it.
 */
interface SeededFault {

    /** Where it is, in words, for who wants to check that it was found. */
    String where();

    /** Whether the row of results is written at all. */
    default boolean keeps(ResultRow row) {
        return true;
    }

    /** Changes a row of results. */
    default void change(ResultRow row) {}

    /**
     * Whether the row, already written, is written once more behind all others; the fault may change it for that.
     */
    default boolean repeats(ResultRow row) {
        return false;
    }

    /** Changes a row of enrollment. */
    default void change(EnrollmentRow row) {}

    /** Changes a row of the English proficiency test. */
    default void change(AccessRow row) {}
}
