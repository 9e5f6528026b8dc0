package commonweal.office.runs;

import commonweal.faults.FaultyInput;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.run.Explained;
import commonweal.run.LevelRow;
import commonweal.run.Replay;
import commonweal.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** A run whose folder is open: it explains an organisation with the code that judged it. */
public final class LoadedRun {

    private final RunFacts facts;
    private final Run run;
    private final Map<OrgCode, LevelRow> levels;

    LoadedRun(RunFacts facts, Run run) throws FaultyInput, IOException {
        this.facts = facts;
        this.run = run;
        this.levels = LevelRow.of(run);
    }

    /** What is known of it. */
    public RunFacts facts() {
        return facts;
    }

    /** The run itself. */
    public Run run() {
        return run;
    }

    /** Everything there is to say about an organisation; none if the run does not know it. */
    public Optional<Explained> explain(String code) {
        Optional<Organisation> organisation =
                OrgCode.valid(code) ? run.roster().find(new OrgCode(code)) : Optional.empty();
        return organisation.map(this::explain);
    }

    private Explained explain(Organisation organisation) {
        try {
            return Explained.of(run, Replay.of(run, organisation), organisation, levels);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of run " + facts.id() + " was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
