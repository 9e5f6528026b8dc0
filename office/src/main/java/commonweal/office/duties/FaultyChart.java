package commonweal.office.duties;

import java.util.List;

/** A chart that cannot be used: everything that is wrong with it at once. */
public final class FaultyChart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    FaultyChart(String file, List<String> faults) {
        super(file + " cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, each with its place and what must hold. */
    public List<String> faults() {
        return faults;
    }
}
