package commonweal.records;

/**
 * A column of a record file.
 *
 * @param name its name in the header, unless a column map gives another
 * @param form what its cells hold
 * @param need whether the column, and its cells, must be there
 * @param element the state's own element (SIMS DOE0xx), or empty
 * @param term the CEDS or Ed-Fi term, or empty
 * @param meaning what it says, in words
 */
public record RecordColumn(String name, Form form, Need need, String element, String term, String meaning) {

    /** Whether a column must be there. */
    public enum Need {
        /** The column must be there and every cell filled. */
        FILLED,
        /** The column must be there; a cell may be empty. */
        MAY_BE_EMPTY,
        /** The column may be absent; where it is there, a cell may be empty. */
        OPTIONAL,
        /** An attribute of the student: the column may be absent where enrollment has it; where it is there, no cell is empty. */
        ATTRIBUTE
    }
}
