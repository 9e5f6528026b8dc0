package commonweal.policy;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import java.util.Optional;

/** One rule-set file being read: names the file in every fault and counts those it added. */
final class Inspection {

    private final String file;
    private final Faults faults;
    private int count;

    Inspection(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    String file() {
        return file;
    }

    /** How many faults this file has had so far. */
    int count() {
        return count;
    }

    /** A fault at a key; the value is the text found there, empty if there is none to show. */
    void report(String code, int line, String key, String value, String wrong, String rule, String remedy) {
        count++;
        Place place = new Place(
                file,
                line,
                key.isEmpty() ? Optional.empty() : Optional.of(key),
                Optional.of(value).filter(text -> !text.isEmpty()));
        faults.add(Fault.error(code, place, wrong, rule, remedy));
    }

    /** Something worth knowing that stops nothing. */
    void warn(String code, int line, String key, String wrong, String rule, String remedy) {
        Place place = new Place(file, line, key.isEmpty() ? Optional.empty() : Optional.of(key), Optional.empty());
        faults.add(Fault.warning(code, place, wrong, rule, remedy));
    }
}
