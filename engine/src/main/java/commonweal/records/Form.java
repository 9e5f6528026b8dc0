package commonweal.records;

import java.util.List;

/**
 * What a cell of a record file may hold, and the whole number it becomes. An empty cell always becomes
 * {@link #MISSING}, never zero.
 */
public sealed interface Form {

    /** What an empty cell becomes. */
    int MISSING = -1;

    /** The last year that a cell may hold. */
    int LAST_YEAR = 2100;

    /**
     * The highest number that a cell of this form can become.
     *
     * @throws IllegalArgumentException for students and organisations, of which the form alone does not know
     */
    default int highest() {
        return switch (this) {
            case Year _ -> LAST_YEAR;
            case Grade _ -> Grade.PRE_KINDERGARTEN;
            case YesNo _ -> 1;
            case Whole whole -> whole.highest();
            case Code code -> code.codes().size() - 1;
            case Student _, Org _ ->
                throw new IllegalArgumentException("a form must know its highest number, does not: " + this);
        };
    }

    /** A student's identifier: 1 to 18 letters, digits, hyphens or underscores, compared exactly. */
    record Student() implements Form {}

    /** A year of four digits: the one in which the school year ends. */
    record Year() implements Form {}

    /** An organisation code of eight digits; becomes the place of the organisation in the roster's order. */
    record Org() implements Form {}

    /** A grade: PK, K, 1 to 12 (01 to 12); becomes {@link #PRE_KINDERGARTEN}, 0, 1 to 12. */
    record Grade() implements Form {
        /** The number of pre-kindergarten. */
        public static final int PRE_KINDERGARTEN = 13;
    }

    /** 1 for yes, 0 for no. */
    record YesNo() implements Form {}

    /**
     * A whole number.
     *
     * @param lowest the least allowed, 0 or more
     * @param highest the most allowed
     */
    record Whole(int lowest, int highest) implements Form {}

    /**
     * One of several codes; becomes its place in the list.
     *
     * @param codes the codes as files write them
     */
    record Code(List<String> codes) implements Form {
        public Code {
            codes = List.copyOf(codes);
        }
    }
}
