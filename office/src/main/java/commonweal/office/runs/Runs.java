package commonweal.office.runs;

import commonweal.faults.FaultyInput;
import commonweal.files.WholeFolder;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.roster.Organisation;
import commonweal.run.ManifestFile;
import commonweal.run.Replay;
import commonweal.run.Run;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The runs that the office was given: their folders, and what of them pages search and count. */
@Repository
@Transactional
public class Runs {

    private static final String COLUMNS =
            "id, year, policy, policy_hash, engine, synthetic, statewide, schools, districts, loaded_at";

    private final JdbcClient database;
    private final Register register;
    private final RunsFolder folder;
    private final Map<String, LoadedRun> open = new ConcurrentHashMap<>();
    private final Map<String, SortedMap<String, UnitResult>> results = new ConcurrentHashMap<>();

    /** In this database and folder. */
    public Runs(JdbcClient database, Register register, RunsFolder folder) {
        this.database = database;
        this.register = register;
        this.folder = folder;
    }

    /**
     * Loads a run: copies its folder, and into the database what pages need. Loading the same run again changes nothing.
     *
     * @param from the folder that {@code determine} made
     * @throws FaultyInput if it is not the folder of a run, or was changed since
     */
    public RunFacts load(Path from) throws FaultyInput, IOException {
        try (Run run = Run.open(from)) {
            run.checkOutputs();
            String id = hash(from.resolve(ManifestFile.NAME));
            Optional<RunFacts> there = find(id);
            if (there.isPresent()) {
                return there.get();
            }
            keep(from, id);
            register.add(run.roster().all().stream().map(Runs::listed).toList());
            database.sql("""
                            insert into runs.run (id, year, policy, policy_hash, engine, synthetic, statewide, schools,
                                                  districts)
                            values (:id, :year, :policy, :policyHash, :engine, :synthetic, :statewide, :schools,
                                    :districts)
                            """)
                    .param("id", id)
                    .param("year", run.rules().year())
                    .param("policy", run.rules().id())
                    .param("policyHash", run.manifest().policy().hash())
                    .param("engine", run.manifest().engine())
                    .param("synthetic", run.manifest().synthetic())
                    .param("statewide", run.manifest().statewide())
                    .param("schools", run.manifest().schools().total())
                    .param("districts", run.manifest().districts().total())
                    .update();
            new UnitResults(database).add(id, UnitResults.of(run, Replay.whole(run)));
            return find(id).orElseThrow();
        }
    }

    /** Copies the folder whole, or not at all; a folder that is there already is the same. */
    private void keep(Path from, String id) throws IOException {
        Path to = folder.path().resolve(id);
        if (Files.isDirectory(to)) {
            return;
        }
        Files.createDirectories(folder.path());
        try (WholeFolder copy = WholeFolder.begin(to);
                Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.path().resolve(file.getFileName().toString()));
            }
            copy.complete();
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Listed listed(Organisation one) {
        return new Listed(
                one.code().code(),
                one.kind().code(),
                one.name(),
                one.district().code(),
                one.grades().map(Object::toString).orElse(null),
                one.opened().orElse(null),
                one.closed().orElse(null),
                one.horaceMann().orElse(null),
                false,
                null);
    }

    /** A run by its id. */
    @Transactional(readOnly = true)
    public Optional<RunFacts> find(String id) {
        return database.sql("select " + COLUMNS + " from runs.run where id = :id")
                .param("id", id)
                .query(RunFacts.class)
                .optional();
    }

    /** All runs, the newest first. */
    @Transactional(readOnly = true)
    public List<RunFacts> list() {
        return Rows.of(database.sql("select " + COLUMNS + " from runs.run order by loaded_at desc, id")
                .query(RunFacts.class));
    }

    /** What a run says of every school and district, by code. It never changes, so it is read once. */
    @Transactional(readOnly = true)
    public List<UnitResult> results(String run) {
        return List.copyOf(byCode(run).values());
    }

    /** What a run says of a school or district. */
    @Transactional(readOnly = true)
    public Optional<UnitResult> result(String run, String organisation) {
        return Optional.ofNullable(byCode(run).get(organisation));
    }

    private SortedMap<String, UnitResult> byCode(String run) {
        SortedMap<String, UnitResult> there = results.get(run);
        if (there == null) {
            there = new TreeMap<>();
            for (UnitResult result : new UnitResults(database).of(run)) {
                there.put(result.organisation(), result);
            }
            if (!there.isEmpty()) {
                results.put(run, there);
            }
        }
        return there;
    }

    /**
     * A run with its folder open, for reasons.
     *
     * @throws IllegalStateException if its folder was changed or is gone
     */
    public LoadedRun open(RunFacts facts) {
        return open.computeIfAbsent(facts.id(), id -> {
            try {
                return new LoadedRun(facts, Run.open(folder.path().resolve(id)));
            } catch (FaultyInput e) {
                throw new IllegalStateException("the folder of run " + id + " was changed or is gone", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PreDestroy
    void close() throws IOException {
        for (LoadedRun one : open.values()) {
            one.run().close();
        }
    }
}
