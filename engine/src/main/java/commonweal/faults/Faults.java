package commonweal.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the faults of a run, in the order found. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Adds a fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** All faults in the order found. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** Whether any fault stops the run. */
    public boolean haveErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /** Faults of one severity by cause (their code), the most frequent cause first, each in the order found. */
    public Map<String, List<Fault>> byCause(Fault.Severity severity) {
        Map<String, List<Fault>> groups = new LinkedHashMap<>();
        for (Fault fault : found) {
            if (fault.severity() == severity) {
                groups.computeIfAbsent(fault.code(), code -> new ArrayList<>()).add(fault);
            }
        }
        Map<String, List<Fault>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -rows(entry.getValue())))
                .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
        return sorted;
    }

    /** How many rows these faults stand for. */
    public static int rows(List<Fault> faults) {
        return faults.stream().mapToInt(Fault::rows).sum();
    }

    /** Stops here if any fault is an error. */
    public void throwIfErrors() throws FaultyInput {
        if (haveErrors()) {
            throw new FaultyInput(this);
        }
    }
}
