package commonweal.run;

import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.WholeFolder;
import commonweal.measures.MeasuresFile;
import commonweal.roster.RosterFile;
import commonweal.run.Measurement.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole chain from student rows to levels: measures are made, counted a second time, and judged as if they had come in
 * a file; the run carries them as what it had read, and names the snapshot of the rows behind them.
 */
public final class RecordsDetermination {

    private RecordsDetermination() {}

    /**
     * Measures and judges, with the percentiles of the whole state.
     *
     * @throws FaultyInput with every fault found, and then no run was made
     * @throws IOException if something could not be read or written
     */
    public static Determination.Outcome make(Measurement.Request request, Path out, boolean replace, Stages stages)
            throws FaultyInput, IOException {
        Faults faults = new Faults();
        WholeFolder.check(out, Run.REPLACEABLE, faults);
        faults.throwIfErrors();
        List<List<String>> given = MeasuringRun.given(request);
        Measured measured = Measurement.make(request, stages);
        Map<String, byte[]> files = new HashMap<>();
        files.put(RosterFile.NAME, measured.rosterBytes());
        files.put(MeasuresFile.NAME, MeasuringRun.readByPolicy(measured, given));
        Path decisions = request.records().resolve(DecisionsFile.NAME);
        if (Files.isRegularFile(decisions)) {
            files.put(DecisionsFile.NAME, Files.readAllBytes(decisions));
        }
        return Determination.make(
                new Determination.Request(
                        request.policy(), InputFiles.of(files), out, true, replace, Optional.of(measured)),
                stages);
    }
}
