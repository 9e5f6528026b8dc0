package commonweal.office.charts;

import java.util.Locale;

/**
 * One of the three divisions of the state into districts. A town can belong to one district for its elementary schools and
 * to another, a regional one, for its middle or high school; so each division is a map of its own.
 */
public enum SchoolLayer {
    ELEMENTARY("elem", "elementary schools"),
    MIDDLE("mid", "middle schools"),
    HIGH("high", "high schools");

    private final String file;
    private final String schools;

    SchoolLayer(String file, String schools) {
        this.file = file;
        this.schools = schools;
    }

    /** The code in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words: {@code elementary schools}. */
    public String schools() {
        return schools;
    }

    String file() {
        return "ma_districts_" + file + "_2014.topo.json";
    }
}
