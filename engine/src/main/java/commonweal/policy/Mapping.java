package commonweal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a mapping in a rule-set file. What is asked for is known; what was never asked for is a fault. */
final class Mapping {

    private final Entry owner;
    private final Map<String, Entry> entries;
    private final boolean broken;
    private final Set<String> known = new TreeSet<>();

    /**
     * The keys of an entry.
     *
     * @param broken whether a fault has been told already, so that missing keys are not worth another
     */
    Mapping(Entry owner, Map<String, Entry> entries, boolean broken) {
        this.owner = owner;
        this.entries = entries;
        this.broken = broken;
    }

    Entry owner() {
        return owner;
    }

    /** The value of a key that may be left out. */
    Optional<Entry> find(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there; a fault of this code if it is not. */
    Entry need(String key, String code, String rule, String remedy) {
        Optional<Entry> found = find(key);
        if (found.isEmpty() && !broken) {
            String where = owner.path().isEmpty() ? "The file" : owner.path();
            owner.inspection().report(code, owner.line(), path(key), "", where + " has no " + key + ".", rule, remedy);
        }
        return found.orElseGet(() -> Entry.missing(owner.inspection(), path(key), owner.line()));
    }

    /** The value of a key that must be there. */
    Entry need(String key) {
        return need(
                key, "policy.missing_key", "The key " + key + " must be there.", "Add " + key + ": with its value.");
    }

    /** All keys, known or not, with their values. */
    Map<String, Entry> all() {
        known.addAll(entries.keySet());
        return entries;
    }

    /** Tells every key that was never asked for. */
    void done() {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                List<String> unused = new ArrayList<>(known);
                unused.removeAll(entries.keySet());
                owner.inspection()
                        .report(
                                "policy.unknown_key",
                                entry.getValue().line(),
                                entry.getValue().path(),
                                "",
                                "The key " + entry.getKey() + " is not known here.",
                                "The keys here are " + String.join(", ", known) + ".",
                                Nearest.remedy(entry.getKey(), unused, "Delete it, or use one of these."));
            }
        }
    }

    private String path(String key) {
        return owner.path().isEmpty() ? key : owner.path() + "." + key;
    }
}
