package commonweal.office.charts;

import commonweal.terms.Coded;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the three divisions of the state into districts. A town can belong to one district for its elementary schools and
 * to another, a regional one, for its middle or high school; so each division is a map of its own.
 */
public enum SchoolLayer implements Coded {
    ELEMENTARY("elem", "elementary schools"),
    MIDDLE("mid", "middle schools"),
    HIGH("high", "high schools");

    private final String file;
    private final String schools;

    SchoolLayer(String file, String schools) {
        this.file = file;
        this.schools = schools;
    }

    /** The code in addresses and files: {@code elementary}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words: {@code elementary schools}. */
    public String schools() {
        return schools;
    }

    /** The layer with this code, if there is one. */
    public static Optional<SchoolLayer> find(String code) {
        return Coded.find(values(), code);
    }

    String file() {
        return "ma_districts_" + file + "_2014.topo.json";
    }
}
