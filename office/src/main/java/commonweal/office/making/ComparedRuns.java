package commonweal.office.making;

import commonweal.files.CsvWriter;
import commonweal.files.Json;
import commonweal.run.Cause;
import commonweal.run.ResultChange.Kind;
import commonweal.run.RunDifference;
import commonweal.run.RunDifference.Attributed;
import commonweal.run.RunDifference.Changed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The difference between two runs as a page and a file show it. */
final class ComparedRuns {

    private final RunDifference difference;
    private final ResultWords words;
    private final Map<String, Set<Long>> corrections;

    /**
     * This difference.
     *
     * @param corrections by organisation, the numbers of the corrections that are in the second run and not in the first
     */
    ComparedRuns(RunDifference difference, ResultWords words, Map<String, Set<Long>> corrections) {
        this.difference = difference;
        this.words = words;
        this.corrections = corrections;
    }

    /** The difference itself. */
    RunDifference difference() {
        return difference;
    }

    /** A count of a page. */
    record Count(String what, int count) {}

    /**
     * A school or district with what changed.
     *
     * @param code its code
     * @param name its name
     * @param level whether its level changed
     * @param changes the results that changed
     * @param causes why
     * @param corrections the numbers of the corrections that were put in place
     */
    record Row(
            String code,
            String name,
            boolean level,
            List<Change> changes,
            List<String> causes,
            Collection<Long> corrections) {

        /** Its page. */
        public String href() {
            return (code.endsWith("0000") ? "/districts/" : "/schools/") + code;
        }
    }

    /** A result that changed, and by what. */
    record Change(String what, String before, String after, String by) {}

    /** How many went from which level to which. */
    List<Count> moves() {
        List<Count> counts = new ArrayList<>();
        difference.levels().forEach((move, count) -> counts.add(new Count(ResultWords.move(move), count)));
        return counts;
    }

    /** How many results of each kind changed. */
    List<Count> kinds() {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        all().forEach(one -> byKind.merge(one.change().result().kind(), 1, Integer::sum));
        List<Count> counts = new ArrayList<>();
        byKind.forEach((kind, count) -> counts.add(new Count(ResultWords.kind(kind), count)));
        return counts;
    }

    /** How many results were changed by what. */
    List<Count> attributions() {
        Map<String, Integer> byWords = new TreeMap<>();
        all().forEach(one -> byWords.merge(one.attribution().words(), 1, Integer::sum));
        List<Count> counts = new ArrayList<>();
        byWords.forEach((what, count) -> counts.add(new Count(what, count)));
        return counts;
    }

    private List<Attributed> all() {
        return difference.changed().stream()
                .flatMap(one -> one.changes().stream())
                .toList();
    }

    /** Every school and district with a changed result: those whose level changed first, then by code. */
    List<Row> rows(boolean levelsOnly) {
        return difference.changed().stream()
                .map(this::row)
                .filter(row -> !levelsOnly || row.level())
                .sorted(Comparator.comparing((Row row) -> !row.level()).thenComparing(Row::code))
                .toList();
    }

    private Row row(Changed one) {
        String code = one.org().code();
        return new Row(
                code,
                one.name(),
                one.changes().stream()
                        .anyMatch(change -> change.change().result().kind() == Kind.LEVEL),
                one.changes().stream().map(this::change).toList(),
                one.causes().stream().map(Cause::sentence).toList(),
                corrections.getOrDefault(code, Set.of()));
    }

    private Change change(Attributed one) {
        return new Change(
                words.of(one.change().result()),
                words.before(one.change()),
                words.after(one.change()),
                one.attribution().words());
    }

    /** For programs: every school and district with a changed result, by code. */
    Json json() {
        return Json.array(difference.changed(), this::json);
    }

    private Json json(Changed one) {
        return Json.object()
                .with("org", one.org().code())
                .with("name", one.name())
                .with("changes", Json.array(one.changes(), ComparedRuns::json))
                .with("causes", Json.array(one.causes(), cause -> Json.of(cause.sentence())))
                .with(
                        "corrections",
                        Json.array(corrections.getOrDefault(one.org().code(), Set.of()), Json::of))
                .done();
    }

    private static Json json(Attributed one) {
        return Json.object()
                .with("result", one.change().result().kind().code())
                .with("where", where(one))
                .with("before", one.change().before())
                .with("after", one.change().after())
                .with("changed_by", one.attribution().words())
                .done();
    }

    private static String where(Attributed one) {
        return String.join(" ", one.change().result().where()).strip();
    }

    /** As CSV, a row for each changed result. */
    byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes,
                List.of("org", "name", "result", "where", "before", "after", "changed_by", "causes", "corrections"))) {
            for (Changed one : difference.changed()) {
                for (Attributed attributed : one.changes()) {
                    csv.row(cells(one, attributed));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<String> cells(Changed one, Attributed attributed) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("org", one.org().code());
        cells.put("name", one.name());
        cells.put("result", attributed.change().result().kind().code());
        cells.put("where", where(attributed));
        cells.put("before", attributed.change().before());
        cells.put("after", attributed.change().after());
        cells.put("changed_by", attributed.attribution().words());
        cells.put("causes", one.causes().stream().map(Cause::sentence).collect(Collectors.joining(" ")));
        cells.put(
                "corrections",
                corrections.getOrDefault(one.org().code(), Set.of()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
        return cells.values().stream().map(CsvWriter::guarded).toList();
    }
}
