package commonweal.synthetic;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.CsvWriter;
import commonweal.files.WholeFolder;
import commonweal.policy.ClauseKey;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.records.RecordKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a state and writes its files, whole or not at all. */
public final class GeneratedState {

    private static final String STATE_ROW = "00000000,state,Massachusetts,00000000,,,,,,,\n";

    private final Request request;
    private final LikeFile like = LikeFile.MASSACHUSETTS;
    private final RuleSet policy;
    private final StateOfTheYears state;
    private final List<Incident> incidents;
    private final List<SeededFault> faults;
    private final Path folder;
    private final List<Generated.Written> written = new ArrayList<>();

    private GeneratedState(Request request, RuleSet policy, Path folder) {
        this.request = request;
        this.policy = policy;
        this.folder = folder;
        Years years = new Years(request.lastYear() - request.years() + 1, request.lastYear());
        state = new StateOfTheYears(years, new SchoolsOfTheState(like.roster(), like.figures()), request.seed());
        incidents = Wanted.incidents(request);
        faults = incidents.stream().map(incident -> incident.in(state)).toList();
    }

    /**
     * Makes a state.
     *
     * @param out the folder to make
     * @param replace whether a made-up state that is there already may be replaced
     * @param threads how many students are made at once; it changes no byte
     * @throws FaultyInput if the request cannot be met
     */
    public static Generated write(Request request, Path out, boolean replace, int threads, Progress progress)
            throws FaultyInput, IOException {
        Faults faults = new Faults();
        Wanted.check(request, faults);
        WholeFolder.check(out, new SyntheticMark.Replaceable(replace), faults);
        faults.throwIfErrors();
        progress.at("Reading what is known", 0, 0);
        RuleSet policy = RuleSets.load(Wanted.policy(request), faults).orElseThrow(() -> new FaultyInput(faults));
        try (WholeFolder folder = WholeFolder.begin(out)) {
            GeneratedState made = new GeneratedState(request, policy, folder.path());
            Generated all = made.write(threads, progress);
            folder.complete();
            return all;
        }
    }

    private Generated write(int threads, Progress progress) throws IOException {
        bytes("roster.csv", roster());
        bytes("decisions.csv", like.bytes("decisions.csv"));
        boolean disadvantaged = request.lastYear() >= Wanted.FIRST_YEAR_OF_DISADVANTAGE;
        boolean lowIncome = state.years().first() < Wanted.FIRST_YEAR_OF_DISADVANTAGE;
        RecordRows.Form form = new RecordRows.Form(
                Cells.bytes(state.schools().all().stream()
                        .map(school -> school.code.code())
                        .toList()),
                request.layout() == Layout.FLAT,
                lowIncome,
                disadvantaged);
        try (StudentFiles files = new StudentFiles(folder, form)) {
            new ManyStudents(state, () -> new RecordRows(form, faults), threads)
                    .write(Entries.list(state, Wanted.size(request, state.schools())), files, progress);
            written.addAll(files.complete());
        }
        rows(
                RecordKind.CONVERSIONS.stem() + ".csv",
                RecordCodes.header(RecordKind.CONVERSIONS, Set.of()),
                state.conversions().rows(state.years()));
        // The years up to the policy's first, its baseline, have no points that records could give.
        int lastGiven = Math.min(request.lastYear() - 1, policy.firstYear());
        rows(
                "given.csv",
                GivenIndexes.HEADER,
                new GivenIndexes(
                                state,
                                like,
                                policy.rules().get(ClauseKey.MINIMUM_SIZE).value())
                        .rows(request.lastYear() - Wanted.YEARS_BEFORE, lastGiven));
        bytes(SyntheticMark.NAME, SyntheticMark.of(request, incidents, faults).getBytes(StandardCharsets.UTF_8));
        return new Generated(request, written, incidents);
    }

    /** The real roster with a row for the state. */
    private byte[] roster() {
        String text = new String(like.bytes("roster.csv"), StandardCharsets.UTF_8);
        int header = text.indexOf('\n') + 1;
        return (text.substring(0, header) + STATE_ROW + text.substring(header)).getBytes(StandardCharsets.UTF_8);
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
        written.add(new Generated.Written(name, name.endsWith(".csv") ? lines - 1 : 0, bytes.length));
    }

    private void rows(String name, List<String> header, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                CsvWriter writer = new CsvWriter(out, header)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        written.add(new Generated.Written(name, rows.size(), Files.size(file)));
    }
}
