package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.judgement.DecisionReview;
import commonweal.judgement.Judge;
import commonweal.judgement.Judgement;
import commonweal.judgement.Standings;
import commonweal.judgement.StatewideStandings;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.Measures;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.run.Replay;
import commonweal.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * A district of a run and its schools, judged again as if other decisions were in force: by the engine's own code, from what
 * the run had read. No rule is stated here a second time.
 */
@Component
class JudgedAgain {

    private static final int LAST_DAY = 31;

    /** What a run computed from the whole state; it never changes. */
    private final Map<String, Standings> standings = new ConcurrentHashMap<>();

    /**
     * What came of it.
     *
     * @param errors why the decisions may not stand, all at once
     * @param inForce the decisions that count
     * @param reviews whether the conditions of these are met; only those about the district and its schools are to be used
     * @param judge judges the district and its schools
     */
    record Result(List<Fault> errors, Decisions.InForce inForce, List<DecisionReview> reviews, Judge judge) {

        UnitJudgement of(Organisation organisation) {
            return judge.judge(organisation.code());
        }

        Optional<DecisionReview> review(Decision decision) {
            return reviews.stream()
                    .filter(one -> one.decision().org().equals(decision.org())
                            && one.decision().kind() == decision.kind())
                    .findFirst();
        }
    }

    /**
     * Judges again.
     *
     * @param runId id of the run
     * @param district the district
     * @param decisions by date, those of one day in their order; one that was taken after the year of the run is looked at as
     *     if it had been taken on that year's last day
     */
    Result judge(String runId, Run run, Organisation district, List<Decision> decisions) {
        Faults faults = new Faults();
        DecisionsFile.read(DecisionCsv.of(decisions), run.roster(), faults);
        List<Decision> counting = new ArrayList<>();
        for (Decision one : decisions) {
            if (run.roster().find(one.org()).isPresent()) {
                counting.add(noLaterThan(one, LocalDate.of(run.rules().year(), Month.DECEMBER, LAST_DAY)));
            }
        }
        Decisions known = new Decisions(counting);
        Judge judge = new Judge(run.rules(), run.roster(), measures(run, district), known, standings(runId, run));
        Judgement judgement = judge.judge(faults);
        List<Fault> errors = faults.all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .toList();
        return new Result(errors, known.inForce(run.rules().year()), judgement.decisions(), judge);
    }

    private static Decision noLaterThan(Decision one, LocalDate last) {
        return one.date().isAfter(last)
                ? new Decision(
                        last,
                        one.org(),
                        one.kind(),
                        one.level(),
                        one.authority(),
                        one.citation(),
                        one.reason(),
                        one.place())
                : one;
    }

    private static Measures measures(Run run, Organisation district) {
        return replayed(() -> Replay.of(run, district).measures());
    }

    private Standings standings(String runId, Run run) {
        if (!run.manifest().statewide()) {
            return Standings.NONE;
        }
        return standings.computeIfAbsent(
                runId,
                id -> replayed(() -> StatewideStandings.of(
                        run.rules(), run.roster(), Replay.whole(run).measures())));
    }

    private interface Replayed<T> {
        T get() throws FaultyInput, IOException;
    }

    private static <T> T replayed(Replayed<T> what) {
        try {
            return what.get();
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of the run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The district that a school belongs to; of a district itself. */
    static Organisation districtOf(Run run, Organisation organisation) {
        return run.roster().find(organisation.district()).orElse(organisation);
    }

    /** An organisation of the run, by its code. */
    static Optional<Organisation> find(Run run, String code) {
        return OrgCode.valid(code) ? run.roster().find(new OrgCode(code)) : Optional.empty();
    }
}
