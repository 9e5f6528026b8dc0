package commonweal.run;

import commonweal.faults.FaultyInput;
import commonweal.judgement.Deciders.Decider;
import commonweal.roster.OrgCode;
import commonweal.run.ResultChange.Kind;
import commonweal.run.ResultChange.Result;
import commonweal.run.TableBlocks.Block;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds every result that differs between the tables of two runs. */
final class ChangedResults {

    /**
     * A table whose results are compared.
     *
     * @param table the table
     * @param byYear whether results of several years stand in it
     * @param key the columns that tell which result a row holds, besides the organisation
     * @param kinds the results
     */
    private record Compared(OutputTable table, boolean byYear, List<String> key, List<Kind> kinds) {}

    private static final List<Compared> TABLES = List.of(
            new Compared(
                    OutputTables.LEVELS,
                    false,
                    List.of(),
                    List.of(Kind.LEVEL, Kind.PRINTED_REASON, Kind.COMPUTED_LEVEL, Kind.DECIDED_BY)),
            new Compared(OutputTables.SPECIAL_EDUCATION, false, List.of(), List.of(Kind.SPECIAL_EDUCATION)),
            new Compared(OutputTables.REVIEWS, false, List.of("review", "group"), List.of(Kind.REVIEW)),
            new Compared(
                    OutputTables.PPI,
                    true,
                    List.of("year", "group"),
                    List.of(Kind.CUMULATIVE_INDEX, Kind.ANNUAL_INDEX)),
            new Compared(
                    OutputTables.POINTS,
                    true,
                    List.of("year", "group", "indicator"),
                    List.of(Kind.POINTS, Kind.TARGET, Kind.GOAL)),
            new Compared(
                    OutputTables.PERCENTILES,
                    true,
                    List.of("year", "group", "subject", "measure"),
                    List.of(Kind.PERCENTILE)));

    private static final Set<String> SETTLED_WITHOUT_DECISION =
            Arrays.stream(Decider.values()).map(Decider::code).collect(Collectors.toSet());

    private final SortedMap<OrgCode, List<ResultChange>> changes = new TreeMap<>();

    private ChangedResults() {}

    /** The changes of each organisation that has any, in order of kinds. */
    static SortedMap<OrgCode, List<ResultChange>> between(Run before, Run after) throws FaultyInput, IOException {
        ChangedResults changed = new ChangedResults();
        for (Compared table : TABLES) {
            if (!sameContent(table.table(), before, after)) {
                changed.compare(table, before, after);
            }
        }
        Comparator<ResultChange> order =
                Comparator.comparing(change -> change.result().kind());
        changed.changes.values().forEach(list -> list.sort(order));
        return changed.changes;
    }

    private static boolean sameContent(OutputTable table, Run before, Run after) {
        Optional<Manifest.Content> stated =
                Optional.ofNullable(before.manifest().outputs().get(table.name()));
        return stated.isPresent()
                && stated.equals(Optional.ofNullable(after.manifest().outputs().get(table.name())));
    }

    private void compare(Compared table, Run before, Run after) throws FaultyInput, IOException {
        try (TableBlocks old = new TableBlocks(before.unchanged(table.table()), table.byYear());
                TableBlocks young = new TableBlocks(after.unchanged(table.table()), table.byYear())) {
            Optional<Block> one = old.next();
            Optional<Block> other = young.next();
            while (one.isPresent() || other.isPresent()) {
                int order = one.isEmpty()
                        ? 1
                        : other.isEmpty()
                                ? -1
                                : one.get().order().compareTo(other.get().order());
                compare(table, order <= 0 ? one : Optional.empty(), order >= 0 ? other : Optional.empty());
                one = order <= 0 ? old.next() : one;
                other = order >= 0 ? young.next() : other;
            }
        }
    }

    private void compare(Compared table, Optional<Block> before, Optional<Block> after) {
        String org = before.or(() -> after).orElseThrow().org();
        Map<Result, String> old = before.map(block -> results(table, block)).orElse(Map.of());
        Map<Result, String> young = after.map(block -> results(table, block)).orElse(Map.of());
        Set<Result> all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        for (Result result : all) {
            String was = old.getOrDefault(result, "");
            String is = young.getOrDefault(result, "");
            if (!was.equals(is)) {
                changes.computeIfAbsent(new OrgCode(org), code -> new ArrayList<>())
                        .add(new ResultChange(result, was, is));
            }
        }
    }

    private static Map<Result, String> results(Compared table, Block block) {
        Map<Result, String> results = new LinkedHashMap<>();
        for (NamedCsvRecord row : block.rows()) {
            List<String> where = table.key().stream().map(row::getField).toList();
            for (Kind kind : table.kinds()) {
                results.put(new Result(kind, where), value(kind, row));
            }
        }
        return results;
    }

    /** Whether numbers or a given trigger settled a level is told beside it; a result of its own is only a decision. */
    private static String value(Kind kind, NamedCsvRecord row) {
        String text = row.getField(kind.column());
        return kind == Kind.DECIDED_BY && SETTLED_WITHOUT_DECISION.contains(text) ? "" : text;
    }
}
