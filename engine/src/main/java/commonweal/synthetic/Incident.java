package commonweal.synthetic;

import commonweal.terms.Coded;
import java.util.Optional;
import java.util.function.Function;

/** The incidents that can be put into a made-up state: what really went wrong somewhere, in the last year of the files. */
public enum Incident implements Coded {
    WRONG_YEAR_TABLE("wrong-year-table", "Massachusetts 2011", WrongYearTable::new),
    MISSING_AS_ZERO("missing-as-zero", "Indiana 2014", MissingAsZero::new),
    DROPPED_GROUP("dropped-group", "Pennsylvania 2016", DroppedGroup::new),
    DUPLICATE("duplicate", "Oklahoma 2013", Duplicate::new),
    HALF_APPLIED_CLAUSE("half-applied-clause", "Florida 2012", HalfAppliedClause::new),
    RULE_CHANGE("rule-change", "Indiana 2012", RuleChange::new),
    GROWTH_ERROR("growth-error", "New York 2015", GrowthError::new),
    VENDOR_FILE("vendor-file", "South Carolina 2018", VendorFile::new),
    LEFT_OUT_PUPILS("left-out-pupils", "Ohio 2024", LeftOutPupils::new),
    WRONG_LIST("wrong-list", "California 2003", WrongList::new);

    private final String code;
    private final String happened;
    private final Function<StateOfTheYears, SeededFault> fault;

    Incident(String code, String happened, Function<StateOfTheYears, SeededFault> fault) {
        this.code = code;
        this.happened = happened;
        this.fault = fault;
    }

    /** The name by which it is asked for. */
    @Override
    public String code() {
        return code;
    }

    /** The place and the year of the real one. */
    public String happened() {
        return happened;
    }

    /** The incident with this name, if there is one. */
    public static Optional<Incident> find(String code) {
        return Coded.find(values(), code);
    }

    /** The fault, for this state. */
    SeededFault in(StateOfTheYears state) {
        return fault.apply(state);
    }
}
