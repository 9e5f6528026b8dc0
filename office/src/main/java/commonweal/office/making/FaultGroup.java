package commonweal.office.making;

import commonweal.faults.Fault;
import commonweal.faults.Fault.Severity;
import commonweal.faults.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Faults of one cause, told as the command tells them: a few places, what must hold, what to do.
 *
 * @param code the cause
 * @param error whether it stopped the run; otherwise it is a warning
 * @param rows how many rows it is about
 * @param places the first places, each with what is wrong there
 * @param more how many places are not told
 * @param rule what must hold; null if it differs from place to place and stands there
 * @param remedy what to do; null if it differs from place to place and stands there
 */
record FaultGroup(
        String code,
        boolean error,
        int rows,
        List<String> places,
        int more,
        @Nullable String rule,
        @Nullable String remedy) {

    private static final int PLACES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Faults by cause, those that stopped the run first. */
    static List<FaultGroup> of(Faults faults) {
        List<FaultGroup> groups = new ArrayList<>();
        faults.byCause(Severity.ERROR).values().forEach(ofOneCause -> groups.add(of(ofOneCause)));
        faults.byCause(Severity.WARNING).values().forEach(ofOneCause -> groups.add(of(ofOneCause)));
        return groups;
    }

    private static FaultGroup of(List<Fault> faults) {
        Fault first = faults.getFirst();
        boolean oneRule = same(faults.stream().map(Fault::rule));
        boolean oneRemedy = same(faults.stream().map(Fault::remedy));
        List<String> places = faults.stream()
                .limit(PLACES)
                .map(fault -> fault.place() + ": " + fault.wrong() + (oneRule ? "" : " " + fault.rule())
                        + (oneRemedy ? "" : " " + fault.remedy()))
                .toList();
        return new FaultGroup(
                first.code(),
                first.severity() == Severity.ERROR,
                Faults.rows(faults),
                places,
                faults.size() - places.size(),
                oneRule ? first.rule() : null,
                oneRemedy ? first.remedy() : null);
    }

    private static boolean same(Stream<String> texts) {
        return texts.distinct().limit(2).count() == 1;
    }

    /** As text, to be kept. */
    static String written(List<FaultGroup> groups) {
        return JSON.writeValueAsString(groups);
    }

    /** From the text that was kept. */
    static List<FaultGroup> read(@Nullable String text) {
        return text == null ? List.of() : List.of(JSON.readValue(text, FaultGroup[].class));
    }
}
