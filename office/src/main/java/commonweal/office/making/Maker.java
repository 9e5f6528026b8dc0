package commonweal.office.making;

import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.WholeFolder;
import commonweal.office.audit.Acting;
import commonweal.office.corrections.Filings;
import commonweal.office.corrections.Filings.Accepted;
import commonweal.office.making.Making.State;
import commonweal.office.runs.Inbox;
import commonweal.office.runs.RecordedDecisions;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.RunsFolder;
import commonweal.policy.RuleSets;
import commonweal.roster.OrgCode;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Manifest;
import commonweal.run.Run;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes runs, one at a time, in a thread of its own: while it works nobody waits for it. It writes into a folder of its own
 * beside those of the runs; what comes of it is loaded whole, or nothing is.
 */
@Component
class Maker {

    private static final Logger LOG = LoggerFactory.getLogger(Maker.class);
    private static final int SECONDS_TO_END = 20;

    private final Makings makings;
    private final Runs runs;
    private final Filings filings;
    private final Inbox inbox;
    private final Path workshop;
    private final ObjectProvider<RecordedDecisions> recorded;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("making").daemon().factory());
    private final Map<Long, Progress> underway = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Maker(
            Makings makings,
            Runs runs,
            Filings filings,
            Inbox inbox,
            RunsFolder folder,
            ObjectProvider<RecordedDecisions> recorded) {
        this.makings = makings;
        this.runs = runs;
        this.filings = filings;
        this.inbox = inbox;
        this.workshop = folder.path().resolveSibling("making");
        this.recorded = recorded;
    }

    /** What was being made when the office ended did not come to its end: that is said, and what is left of it is removed. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() throws IOException {
        if (makings.list().stream().anyMatch(Making::running)) {
            Acting.as("system:serve", "the office ended while it was being made", makings::cutOff);
        }
        WholeFolder.remove(workshop);
    }

    /**
     * Begins to make a run, for whoever acts.
     *
     * @return the number of the making
     * @throws Makings.NotNow if another is being made
     */
    long start(Makings.Order order) {
        long number = makings.begin(order);
        Progress progress = new Progress();
        underway.put(number, progress);
        String account = Acting.current().map(Acting.Actor::name).orElse("");
        worker.execute(() -> Acting.as(account, order.why(), () -> make(number, order, progress)));
        return number;
    }

    /** How far it has come; none if it is not being made. */
    Optional<Progress> progress(long number) {
        return Optional.ofNullable(underway.get(number));
    }

    /** Stops it at its next step. */
    void stop(long number) {
        progress(number).ifPresent(Progress::stop);
    }

    private void make(long number, Makings.Order order, Progress progress) {
        Path work = workshop.resolve(Long.toString(number));
        try {
            Files.createDirectories(work);
            Path made = work.resolve("run");
            Determination.Outcome outcome = Determination.make(request(number, order, work, made), progress);
            progress.begin("Loading it");
            RunFacts facts = runs.load(made);
            makings.end(number, State.DONE, facts.id(), faults(outcome.warnings()));
        } catch (Progress.Stopped e) {
            makings.end(number, closing ? State.CUT_OFF : State.STOPPED, null, null);
        } catch (FaultyInput e) {
            makings.end(number, State.FAILED, null, faults(e.faults()));
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("The run could not be made", e);
            makings.end(number, State.FAILED, null, null);
        } finally {
            underway.remove(number);
            tidy(work);
        }
    }

    private static @Nullable String faults(Faults faults) {
        return faults.all().isEmpty() ? null : FaultGroup.written(FaultGroup.of(faults));
    }

    private static void tidy(Path work) {
        try {
            WholeFolder.remove(work);
        } catch (IOException e) {
            LOG.warn("What is left of a run that was made could not be removed: {}", work);
        }
    }

    // ---- What it is made of -----------------------------------------------------------------------------------------

    private Determination.Request request(long number, Makings.Order order, Path work, Path made) throws IOException {
        String base = order.base();
        if (base == null) {
            return new Determination.Request(order.policy(), ofFolder(number, order), made, order.statewide(), false);
        }
        Run run = runs.open(runs.find(base).orElseThrow()).run();
        RunInputs inputs = RunInputs.of(run.folder());
        // Of a school that the run does not have nothing can be put in place.
        List<Accepted> corrections = filings.accepted(order.year()).stream()
                .filter(one ->
                        run.roster().find(new OrgCode(one.organisation())).isPresent())
                .toList();
        Map<String, byte[]> files = inputs.files(corrections);
        makings.madeOf(number, decisions(order.year(), files, "run"), corrections);
        return new Determination.Request(
                policy(run, inputs, work), InputFiles.of(files), made, order.statewide(), false);
    }

    /** The recorded decisions of the office take the place of those that were there. */
    private String decisions(int year, Map<String, byte[]> files, String otherwise) {
        RecordedDecisions record = recorded.getIfAvailable();
        if (record != null) {
            files.put(DecisionsFile.NAME, record.csv(year));
            return "office";
        }
        return files.containsKey(DecisionsFile.NAME) ? otherwise : "nowhere";
    }

    /** The very rules of the run: the shipped ones if they are the same, else those that lie in its folder. */
    private static String policy(Run run, RunInputs inputs, Path work) throws IOException {
        String id = run.rules().id();
        boolean shipped = RuleSets.shipped().contains(id)
                && RuleSets.load(id, new Faults())
                        .filter(rules -> Manifest.Policy.of(rules)
                                .hash()
                                .equals(run.manifest().policy().hash()))
                        .isPresent();
        if (shipped) {
            return id;
        }
        Path folder = Files.createDirectories(work.resolve("policy"));
        for (Map.Entry<String, byte[]> file : inputs.policies().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder.resolve(id.substring(id.lastIndexOf('/') + 1) + ".yaml").toString();
    }

    /** The files of a folder of the inbox; the decisions recorded in the office where it has none of its own. */
    private InputFiles ofFolder(long number, Makings.Order order) throws IOException {
        String name = Optional.ofNullable(order.folder()).orElseThrow();
        Path folder = inbox.find(name).orElseThrow(() -> new IOException("the folder " + name + " is gone"));
        InputFiles files = InputFiles.in(folder);
        boolean own = Files.exists(folder.resolve(DecisionsFile.NAME));
        RecordedDecisions record = recorded.getIfAvailable();
        if (own || record == null) {
            makings.madeOf(number, own ? "folder" : "nowhere", List.of());
            return files;
        }
        makings.madeOf(number, "office", List.of());
        Map<String, byte[]> office = new HashMap<>();
        office.put(DecisionsFile.NAME, record.csv(order.year()));
        return new InputFiles() {
            @Override
            public boolean isThere(Faults faults) {
                return files.isThere(faults);
            }

            @Override
            public Optional<byte[]> find(String file, Faults faults) {
                return Optional.ofNullable(office.get(file)).or(() -> files.find(file, faults));
            }
        };
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        underway.values().forEach(Progress::stop);
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
