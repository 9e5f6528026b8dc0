package commonweal.office.runs;

import commonweal.faults.FaultyInput;
import commonweal.judgement.IndexResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.UnitJudgement;
import commonweal.office.database.Rows;
import commonweal.roster.OrgCode;
import commonweal.run.LevelRow;
import commonweal.run.Replay;
import commonweal.run.Run;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Need;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code runs.unit_result}. */
final class UnitResults {

    private final JdbcClient database;

    UnitResults(JdbcClient database) {
        this.database = database;
    }

    /** Made of a run: the level as its table has it, everything else as the same code judges it again. */
    static List<UnitResult> of(Run run, Replay replay) throws FaultyInput, IOException {
        List<UnitResult> results = new ArrayList<>();
        for (Map.Entry<OrgCode, LevelRow> entry : LevelRow.of(run).entrySet()) {
            results.add(of(
                    entry.getValue(), replay.judge(entry.getKey()), run.rules().year()));
        }
        return results;
    }

    private static UnitResult of(LevelRow row, UnitJudgement unit, int year) {
        return new UnitResult(
                row.org().code(),
                row.level().code(),
                row.code(),
                row.reason(),
                row.computed().code(),
                row.decidedBy(),
                percentile(unit, year).orElse(null),
                index(unit, year, Group.ALL).orElse(null),
                index(unit, year, Group.HIGH_NEEDS).orElse(null),
                unit.need().flatMap(NeedResult::category).map(Need::code).orElse(null));
    }

    private static Optional<Integer> percentile(UnitJudgement unit, int year) {
        return unit.percentiles().stream()
                .filter(one ->
                        one.year() == year && one.group() == Group.ALL && one.measure() == Measure.SCHOOL_PERCENTILE)
                .findFirst()
                .flatMap(Percentile::inUse);
    }

    private static Optional<BigDecimal> index(UnitJudgement unit, int year, Group group) {
        return unit.indexes().stream()
                .filter(one -> one.year() == year && one.group() == group)
                .findFirst()
                .flatMap(IndexResult::cumulative);
    }

    void add(String run, List<UnitResult> results) {
        for (UnitResult result : results) {
            database.sql("""
                            insert into runs.unit_result
                                   (run, organisation, level, reason_code, reason, computed_level, decided_by,
                                    percentile, index_all, index_high_needs, need)
                            values (:run, :organisation, :level, :reasonCode, :reason, :computedLevel, :decidedBy,
                                    :percentile, :indexAll, :indexHighNeeds, :need)
                            """)
                    .param("run", run)
                    .param("organisation", result.organisation())
                    .param("level", result.level())
                    .param("reasonCode", result.reasonCode())
                    .param("reason", result.reason())
                    .param("computedLevel", result.computedLevel())
                    .param("decidedBy", result.decidedBy())
                    .param("percentile", result.percentile())
                    .param("indexAll", result.indexAll())
                    .param("indexHighNeeds", result.indexHighNeeds())
                    .param("need", result.need())
                    .update();
        }
    }

    List<UnitResult> of(String run) {
        return Rows.of(database.sql("""
                        select organisation, level, reason_code, reason, computed_level, decided_by, percentile,
                               index_all, index_high_needs, need
                        from runs.unit_result
                        where run = :run
                        order by organisation
                        """).param("run", run).query(UnitResult.class));
    }
}
