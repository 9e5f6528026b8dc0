package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** The places of the columns of a row of results, and the numbers of its codes (in the order of {@link RecordKind}). */
final class ResultColumns {

    static final int YEAR = RecordKind.RESULTS.index("year");
    static final int SCHOOL = RecordKind.RESULTS.index("school");
    static final int GRADE = RecordKind.RESULTS.index("grade");
    static final int SUBJECT = RecordKind.RESULTS.index("subject");
    static final int PARTICIPATION = RecordKind.RESULTS.index("participation");
    static final int TEST = RecordKind.RESULTS.index("test");
    static final int DISCIPLINE = RecordKind.RESULTS.index("discipline");
    static final int RAW = RecordKind.RESULTS.index("raw");
    static final int SCALED = RecordKind.RESULTS.index("scaled");
    static final int LEVEL = RecordKind.RESULTS.index("level");
    static final int SGP = RecordKind.RESULTS.index("sgp");
    static final int CPI_POINTS = RecordKind.RESULTS.index("cpi_points");
    static final int SINCE_OCTOBER = RecordKind.RESULTS.index("since_october");

    /** Codes of participation. */
    static final int TESTED = 0;

    static final int ACCESS_ONLY = 3;

    /** Codes of the test; a missing one is MCAS. */
    static final int MCAS = 0;

    static final int ALTERNATE = 1;
    static final int OTHER = 2;

    /** Codes of subjects. */
    static final int ELA = 0;

    static final int SCIENCE = 2;

    /** The first code of a level of the alternate assessment; those before are of the state's own test. */
    static final int FIRST_ALTERNATE_LEVEL = 4;

    /** Codes of since_october. */
    static final int IN_SCHOOL = 0;

    private ResultColumns() {}
}
