package commonweal.terms;

import java.util.Optional;

/** Special-education determination of need and technical assistance or intervention, mildest first. */
public enum Need implements Coded {
    MEETS_REQUIREMENTS("MR", "Meets Requirements"),
    AT_RISK("MRAR", "Meets Requirements - At Risk"),
    TECHNICAL_ASSISTANCE("NTA", "Needs Technical Assistance"),
    INTERVENTION("NI", "Needs Intervention"),
    SUBSTANTIAL_INTERVENTION("NSI", "Needs Substantial Intervention");

    private final String code;
    private final String title;

    Need(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    /** The category in words. */
    public String title() {
        return title;
    }

    /** The category with this code, if there is one. */
    public static Optional<Need> find(String code) {
        return Coded.find(values(), code);
    }
}
