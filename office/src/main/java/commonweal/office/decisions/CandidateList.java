package commonweal.office.decisions;

import commonweal.decisions.DecisionKind;
import commonweal.faults.Faults;
import commonweal.files.ContentHash;
import commonweal.files.CsvFile;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.LoadedRun;
import commonweal.terms.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of candidates that a run wrote, with what the record says about each school today. */
@Component
class CandidateList {

    private static final String FILE = "candidates.csv";
    private static final List<String> COLUMNS =
            List.of("year", "rank", "org", "school_percentile", "margin", "cumulative_ppi", "level", "designated");
    private static final String ALL = "all";

    private final RecordView view;
    private final Register register;

    /** What a run listed; it never changes. */
    private final Map<String, List<Listing>> listed = new ConcurrentHashMap<>();

    CandidateList(RecordView view, Register register) {
        this.view = view;
        this.register = register;
    }

    /** A row of the run's list. */
    private record Listing(
            String rank,
            String org,
            String percentile,
            String margin,
            String index,
            String level,
            boolean designated) {}

    /**
     * A school of the list.
     *
     * @param rank 1 for the lowest achieving; of equals the one that improved least comes first
     * @param code its code
     * @param name its name
     * @param district its district's name
     * @param percentile its school percentile
     * @param margin how many percentiles below the line
     * @param index its cumulative index, all students; empty if it has none
     * @param level code of its level in the results
     * @param levelTitle the same in words
     * @param decision number of the designation in force by the record; null if the record has none
     * @param designated the level it was designated to, by the record or by a decision that the run came with and that the record takes
     *     once the results are final; empty if by neither
     */
    public record Row(
            String rank,
            String code,
            String name,
            String district,
            String percentile,
            String margin,
            String index,
            String level,
            String levelTitle,
            @Nullable Long decision,
            String designated) {}

    /** Without those that are designated already, unless all are asked for. */
    static List<Row> shown(List<Row> all, String show) {
        return show.equals(ALL)
                ? all
                : all.stream().filter(row -> row.designated().isEmpty()).toList();
    }

    /** The schools of the list as they stand today, the lowest achieving first. */
    List<Row> rows(LoadedRun results) {
        Map<String, Recorded> designated = new HashMap<>();
        view.standings().stream()
                .filter(one -> one.inForce() && one.decision().kind().equals(DecisionKind.DESIGNATE.code()))
                .forEach(one -> designated.put(one.decision().organisation(), one.decision()));
        return listed.computeIfAbsent(results.facts().id(), id -> read(results)).stream()
                .map(one -> row(one, designated.get(one.org())))
                .toList();
    }

    private Row row(Listing one, @Nullable Recorded designation) {
        String levelTitle = Level.find(one.level()).map(Level::title).orElse(one.level());
        String asListed = one.designated() ? levelTitle : "";
        return new Row(
                one.rank(),
                one.org(),
                register.find(one.org()).map(Listed::name).orElse(one.org()),
                register.districtOf(one.org())
                        .flatMap(register::find)
                        .map(Listed::name)
                        .orElse(""),
                one.percentile(),
                one.margin(),
                one.index(),
                one.level(),
                levelTitle,
                designation == null ? null : designation.id(),
                designation == null ? asListed : Words.level(designation.level()));
    }

    /** The table that the run wrote, as it wrote it. */
    private static List<Listing> read(LoadedRun results) {
        try {
            byte[] bytes = Files.readAllBytes(results.run().folder().resolve(FILE));
            var stated = results.run().manifest().outputs().get(FILE);
            if (stated == null || !stated.hash().equals(ContentHash.of(bytes))) {
                throw new IllegalStateException(
                        FILE + " of run " + results.facts().id() + " was changed");
            }
            List<Listing> rows = new ArrayList<>();
            new CsvFile(FILE, COLUMNS, List.of())
                    .read(
                            bytes,
                            new Faults(),
                            row -> rows.add(new Listing(
                                    row.get("rank"),
                                    row.get("org"),
                                    row.get("school_percentile"),
                                    row.get("margin"),
                                    row.get("cumulative_ppi"),
                                    row.get("level"),
                                    row.get("designated").equals("yes"))));
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
