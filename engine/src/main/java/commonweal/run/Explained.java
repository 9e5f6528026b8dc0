package commonweal.run;

import commonweal.faults.FaultyInput;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.OrgMeasures;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything there is to say about one organisation of a run.
 *
 * @param run the run
 * @param organisation which
 * @param unit its judgement, made again
 * @param measures the figures it was judged by
 * @param row its row of the run's levels; none for the state
 * @param distances how far it is from the next level
 * @param leastEarned its core indicators of the year, the fewest points first within each deciding group
 */
public record Explained(
        Run run,
        Organisation organisation,
        UnitJudgement unit,
        OrgMeasures measures,
        Optional<LevelRow> row,
        List<Distance> distances,
        List<IndicatorResult> leastEarned) {

    /**
     * Explains an organisation of a run.
     *
     * @param replay of this run, with the organisation, and the schools of a district
     */
    public static Explained of(Run run, Replay replay, Organisation organisation) throws FaultyInput, IOException {
        return of(run, replay, organisation, LevelRow.of(run));
    }

    /** The same, for whoever has the rows of the run's levels at hand. */
    public static Explained of(Run run, Replay replay, Organisation organisation, Map<OrgCode, LevelRow> rows) {
        UnitJudgement unit = replay.judge(organisation.code());
        OrgMeasures measures = replay.measures().of(organisation.code());
        List<Distance> distances = new ArrayList<>(Distances.of(run.rules(), unit, measures));
        if (organisation.kind() == OrgKind.DISTRICT) {
            List<LevelRow> schools = run.roster().schoolsOf(organisation.code()).stream()
                    .flatMap(school -> Optional.ofNullable(rows.get(school.code())).stream())
                    .toList();
            Distances.ofSchools(run.roster(), unit, schools).ifPresent(distances::add);
        }
        return new Explained(
                run,
                organisation,
                unit,
                measures,
                Optional.ofNullable(rows.get(organisation.code())),
                distances,
                LeastEarned.of(run.rules(), unit));
    }

    /** What a reader should know if the engine judges otherwise today than when the run was made. */
    public Optional<String> drift() {
        boolean same = unit.level()
                .map(level -> level.level().code() + level.text())
                .equals(row.map(stored -> stored.level().code() + stored.reason()));
        if (same) {
            return Optional.empty();
        }
        return Optional.of("The run was made by engine " + run.manifest().engine() + " and this is engine "
                + EngineVersion.text() + ": the levels differ. The run says "
                + row.map(stored -> stored.level().title() + ", " + stored.reason())
                        .orElse("nothing")
                + ". Explain it with the engine that made it, or make the run again.");
    }
}
