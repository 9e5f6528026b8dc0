package commonweal.run;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.measures.MeasuresFile;
import commonweal.roster.OrgCode;
import commonweal.roster.RosterFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between what two runs had read about an organisation. */
final class InputChanges {

    private static final List<String> MEASURE_KEY = List.of("year", "group", "subject", "measure");
    private static final List<String> MEASURE_REST = List.of("value", "n", "status", "numerator");
    private static final List<String> ROSTER_REST = List.of(
            "kind", "name", "district", "grades", "school_type", "opened", "closed", "baseline_year", "horace_mann");

    private final Run before;
    private final Run after;
    private final Map<String, Map<String, String>> rosterBefore;
    private final Map<String, Map<String, String>> rosterAfter;

    InputChanges(Run before, Run after) throws IOException {
        this.before = before;
        this.after = after;
        this.rosterBefore = roster(before);
        this.rosterAfter = roster(after);
    }

    private static Map<String, Map<String, String>> roster(Run run) throws IOException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        List<String> columns = new ArrayList<>(ROSTER_REST);
        columns.add("org");
        new CsvFile(RosterFile.NAME, columns, List.of("notes"))
                .read(
                        run.read(RosterFile.NAME).orElse(new byte[0]),
                        new Faults(),
                        row -> rows.put(row.get("org"), cells(row, ROSTER_REST)));
        return rows;
    }

    private static Map<String, String> cells(CsvRow row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, row.get(column)));
        return cells;
    }

    /** The files of the inputs that differ, by name. */
    List<String> files() {
        Set<String> names = new LinkedHashSet<>(before.manifest().inputs().keySet());
        names.addAll(after.manifest().inputs().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        before.manifest().inputs().get(name),
                        after.manifest().inputs().get(name)))
                .toList();
    }

    /** Everything that differs about an organisation itself. */
    List<Cause> of(OrgCode org) throws IOException {
        List<Cause> causes = new ArrayList<>();
        addRoster(org, causes);
        addDecisions(org, causes);
        addMeasures(org, causes);
        return causes;
    }

    private void addRoster(OrgCode org, List<Cause> causes) {
        Map<String, String> was = rosterBefore.getOrDefault(org.code(), Map.of());
        Map<String, String> is = rosterAfter.getOrDefault(org.code(), Map.of());
        if (was.isEmpty() || is.isEmpty()) {
            if (!was.equals(is)) {
                causes.add(new Cause(
                        Cause.Kind.ROSTER,
                        RosterFile.NAME + ": it is in the roster of the " + (was.isEmpty() ? "second" : "first")
                                + " run only."));
            }
            return;
        }
        was.forEach((column, text) -> {
            String now = is.getOrDefault(column, "");
            if (!text.equals(now)) {
                causes.add(new Cause(
                        Cause.Kind.ROSTER, RosterFile.NAME + ", " + column + ": " + changed(text, now) + "."));
            }
        });
    }

    private void addDecisions(OrgCode org, List<Cause> causes) {
        Set<String> was = decisions(before, org);
        Set<String> is = decisions(after, org);
        was.stream()
                .filter(one -> !is.contains(one))
                .forEach(one -> causes.add(
                        new Cause(Cause.Kind.DECISION, DecisionsFile.NAME + ": no longer recorded: " + one + ".")));
        is.stream()
                .filter(one -> !was.contains(one))
                .forEach(one -> causes.add(new Cause(Cause.Kind.DECISION, DecisionsFile.NAME + ": new: " + one + ".")));
    }

    private static Set<String> decisions(Run run, OrgCode org) {
        return run.decisions().all().stream()
                .filter(decision -> decision.org().equals(org))
                .map(InputChanges::words)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(Decision decision) {
        return decision.decidedBy() + (decision.level().isEmpty() ? "" : ", " + decision.level());
    }

    private void addMeasures(OrgCode org, List<Cause> causes) throws IOException {
        Optional<byte[]> was = before.read(InputsArchive.measures(org.code()));
        Optional<byte[]> is = after.read(InputsArchive.measures(org.code()));
        if (Arrays.equals(was.orElse(new byte[0]), is.orElse(new byte[0]))) {
            return;
        }
        Map<String, String> old = measures(was);
        Map<String, String> young = measures(is);
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        for (String key : all) {
            String one = old.getOrDefault(key, "");
            String other = young.getOrDefault(key, "");
            if (!one.equals(other)) {
                causes.add(new Cause(
                        Cause.Kind.MEASURE, MeasuresFile.NAME + ", " + key + ": " + changed(one, other) + "."));
            }
        }
    }

    private static Map<String, String> measures(Optional<byte[]> file) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (file.isPresent()) {
            List<String> columns = new ArrayList<>(MEASURE_KEY);
            columns.add("org");
            columns.addAll(MEASURE_REST);
            columns.remove("numerator");
            new CsvFile(MeasuresFile.NAME, columns, List.of("numerator"))
                    .read(file.get(), new Faults(), row -> rows.put(joined(row, MEASURE_KEY), reading(row)));
        }
        return rows;
    }

    private static String joined(CsvRow row, List<String> columns) {
        return columns.stream().map(row::get).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** {@code 87.2 (n 380)}, {@code suppressed}, {@code no value}. */
    private static String reading(CsvRow row) {
        String value = row.get("value").isEmpty()
                ? row.find("status").map(status -> status.replace('_', ' ')).orElse("no value")
                : row.get("value");
        String n = row.find("n").map(count -> "n " + count).orElse("");
        String numerator = row.find("numerator").map(sum -> "numerator " + sum).orElse("");
        String rest = n.isEmpty() || numerator.isEmpty() ? n + numerator : n + ", " + numerator;
        return rest.isEmpty() ? value : value + " (" + rest + ")";
    }

    private static String changed(String was, String is) {
        if (was.isEmpty()) {
            return "new, " + is;
        }
        return is.isEmpty() ? "gone, was " + was : was + " -> " + is;
    }
}
