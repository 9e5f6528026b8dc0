package commonweal.synthetic;

import commonweal.records.Form;
import commonweal.records.RecordKind;
import java.util.List;
import java.util.Set;

/** The codes that record files use, as places in the lists of {@link RecordKind}. */
final class RecordCodes {

    static final List<String> RACES = codes(RecordKind.ENROLLMENT, "race");
    static final List<String> LEVELS = codes(RecordKind.RESULTS, "level");
    static final List<String> SUBJECTS = codes(RecordKind.RESULTS, "subject");
    static final int NONE = Form.MISSING;

    static final int ELA = code(RecordKind.RESULTS, "subject", "ela");
    static final int MATH = code(RecordKind.RESULTS, "subject", "math");
    static final int SCIENCE = code(RecordKind.RESULTS, "subject", "science");

    static final int TESTED = code(RecordKind.RESULTS, "participation", "tested");
    static final int ABSENT = code(RecordKind.RESULTS, "participation", "absent");
    static final int EXCUSED = code(RecordKind.RESULTS, "participation", "medically_excused");
    static final int ACCESS_ONLY = code(RecordKind.RESULTS, "participation", "access_only");

    static final int MCAS = code(RecordKind.RESULTS, "test", "mcas");
    static final int ALTERNATE = code(RecordKind.RESULTS, "test", "alternate");

    static final int SAME_SCHOOL = code(RecordKind.RESULTS, "since_october", "school");
    static final int SAME_DISTRICT = code(RecordKind.RESULTS, "since_october", "district");
    static final int SAME_STATE = code(RecordKind.RESULTS, "since_october", "state");
    static final int NOWHERE = code(RecordKind.RESULTS, "since_october", "none");

    static final int WARNING_FAILING = level("warning_failing");

    static final int GRADUATED = outcome("graduated");
    static final int STILL_ENROLLED = outcome("enrolled");
    static final int CERTIFICATE = outcome("certificate");
    static final int DROPPED_OUT = outcome("dropped_out");
    static final int EXCLUDED = outcome("excluded");

    static final int EXIT_DROPPED_OUT = code(RecordKind.EXITS, "exit", "dropped_out");
    static final int EXIT_REENGAGED = code(RecordKind.EXITS, "exit", "reengaged");

    private RecordCodes() {}

    /** The codes of a column. */
    static List<String> codes(RecordKind kind, String column) {
        if (kind.columns().get(kind.index(column)).form() instanceof Form.Code form) {
            return form.codes();
        }
        throw new IllegalStateException(column + " of " + kind.stem() + " must have codes");
    }

    /** The place of a code among those of its column. */
    static int code(RecordKind kind, String column, String code) {
        int place = codes(kind, column).indexOf(code);
        if (place < 0) {
            throw new IllegalStateException(column + " of " + kind.stem() + " must have the code " + code);
        }
        return place;
    }

    static int level(String code) {
        return code(RecordKind.RESULTS, "level", code);
    }

    static int race(String code) {
        return code(RecordKind.ENROLLMENT, "race", code);
    }

    private static int outcome(String code) {
        return code(RecordKind.COHORTS, "after_4_years", code);
    }

    /** The header of a kind of file without some of its columns. */
    static List<String> header(RecordKind kind, Set<String> without) {
        return kind.columns().stream()
                .map(column -> column.name())
                .filter(name -> !without.contains(name))
                .toList();
    }
}
