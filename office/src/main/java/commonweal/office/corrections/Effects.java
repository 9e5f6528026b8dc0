package commonweal.office.corrections;

import commonweal.office.audit.Acting;
import commonweal.office.corrections.Retrial.InPlace;
import commonweal.office.database.Rows;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The effect that claims would have on the run in review. That of a filing on a run is found once and kept. */
@Component
public class Effects {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Runs runs;
    private final Cycles cycles;
    private final Filings filings;
    private final FigureWords words;
    private final WholeState states;
    private final TransactionTemplate whole;

    /** On the runs of these cycles. */
    public Effects(
            JdbcClient database,
            Runs runs,
            Cycles cycles,
            Filings filings,
            FigureWords words,
            WholeState states,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.runs = runs;
        this.cycles = cycles;
        this.filings = filings;
        this.words = words;
        this.states = states;
        this.whole = new TransactionTemplate(transactions);
    }

    /**
     * What a list shows of an effect.
     *
     * @param filing number of the filing
     * @param changesLevel whether a level would change
     * @param changes how many results would change
     * @param levelNow the level in force, in words
     * @param levelClaimed the level with the claimed figures
     */
    public record Short(long filing, boolean changesLevel, int changes, String levelNow, String levelClaimed) {

        /** In a few words. */
        public String words() {
            if (!levelNow.equals(levelClaimed)) {
                return levelNow + " \u2192 " + levelClaimed;
            }
            if (changesLevel) {
                return "the district's level";
            }
            return changes == 0 ? "nothing" : "no level";
        }
    }

    /** The run that is in review, or was when the year became final. */
    RunFacts run(int year) {
        return runs.find(cycles.find(year).map(Cycle::run).orElseThrow()).orElseThrow();
    }

    /** The effect of claims about a school or district on a run. */
    Effect of(RunFacts run, String organisation, Collection<Claim> claims) {
        LoadedRun loaded = runs.open(run);
        Optional<Organisation> unit = loaded.run().roster().find(new OrgCode(organisation));
        return unit.map(one -> Retrial.of(
                        loaded,
                        states.of(loaded),
                        words,
                        one,
                        claims.stream()
                                .map(claim -> new InPlace(one.code(), claim.key(), claim.claimed()))
                                .toList()))
                .orElseGet(() -> new Effect(run.id(), run.policy(), List.of(), List.of()));
    }

    /** The effect of a filing on a run; found now if it was not before. */
    Effect of(Filing filing, RunFacts run) {
        Optional<String> kept = database.sql(
                        "select found from corrections.effect where filing = :filing and run = :run")
                .param("filing", filing.number())
                .param("run", run.id())
                .query(String.class)
                .optional();
        return kept.map(Effects::read).orElseGet(() -> find(filing, run));
    }

    private Effect find(Filing filing, RunFacts run) {
        Effect effect = of(run, filing.organisation(), filings.claims(filing.number()));
        // Nobody decides anything here: the office writes down what follows from a run and a filing.
        Acting.as(
                "system:effects",
                "",
                () -> whole.executeWithoutResult(status -> database.sql("""
                            insert into corrections.effect
                                   (filing, run, changes_level, changes, level_now, level_claimed, found)
                            values (:filing, :run, :changesLevel, :changes, :levelNow, :levelClaimed, :found)
                            on conflict do nothing
                            """)
                        .param("filing", filing.number())
                        .param("run", run.id())
                        .param("changesLevel", effect.changesLevel())
                        .param("changes", effect.changes())
                        .param("levelNow", effect.levelNow())
                        .param("levelClaimed", effect.levelClaimed())
                        .param("found", written(effect))
                        .update()));
        return effect;
    }

    /** What a list shows of the effects of these filings, each on the run of its year. */
    Map<Long, Short> ofAll(Collection<Filing> all) {
        Map<Long, Short> found = new HashMap<>();
        for (int year : all.stream().map(Filing::year).collect(Collectors.toCollection(TreeSet::new))) {
            RunFacts run = run(year);
            List<Filing> ofYear = all.stream().filter(one -> one.year() == year).toList();
            kept(run).forEach(one -> found.put(one.filing(), one));
            for (Filing filing : ofYear) {
                if (!found.containsKey(filing.number())) {
                    Effect effect = of(filing, run);
                    found.put(filing.number(), shortly(filing, effect));
                }
            }
        }
        return found;
    }

    private static Short shortly(Filing filing, Effect effect) {
        return new Short(
                filing.number(), effect.changesLevel(), effect.changes(), effect.levelNow(), effect.levelClaimed());
    }

    private List<Short> kept(RunFacts run) {
        return Rows.of(database.sql("""
                        select filing, changes_level, changes, level_now, level_claimed
                        from corrections.effect
                        where run = :run
                        """).param("run", run.id()).query(Short.class));
    }

    /**
     * What these claims would do together with what was accepted in the same district before and is not in the run yet.
     *
     * @return a sentence; none if nothing else is waiting there
     */
    Optional<String> together(RunFacts run, String organisation, Collection<Claim> claims, long except) {
        LoadedRun loaded = runs.open(run);
        Organisation unit =
                loaded.run().roster().find(new OrgCode(organisation)).orElse(null);
        if (unit == null) {
            return Optional.empty();
        }
        List<InPlace> all = new ArrayList<>();
        Set<Long> waiting = new TreeSet<>();
        for (Filings.Accepted accepted : filings.accepted(run.year())) {
            Optional<Organisation> whose = loaded.run().roster().find(new OrgCode(accepted.organisation()));
            boolean near = whose.filter(one ->
                            one.code().equals(unit.code()) || one.district().equals(unit.district()))
                    .isPresent();
            if (near
                    && accepted.filing() != except
                    && !KnownFigures.of(loaded.run(), whose.orElseThrow())
                            .said(accepted.key())
                            .same(accepted.said())) {
                all.add(new InPlace(whose.orElseThrow().code(), accepted.key(), accepted.said()));
                waiting.add(accepted.filing());
            }
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        claims.forEach(claim -> all.add(new InPlace(unit.code(), claim.key(), claim.claimed())));
        String numbers = waiting.stream().map(number -> "No. " + number).collect(Collectors.joining(", "));
        return Optional.of("Accepted before and not in this run yet: " + numbers + ". Together with it: "
                + Retrial.of(loaded, states.of(loaded), words, unit, all).sentence());
    }

    /** As text, to be kept. */
    static String written(Effect effect) {
        return JSON.writeValueAsString(effect);
    }

    /** From the text that was kept. */
    static Effect read(String text) {
        return JSON.readValue(text, Effect.class);
    }
}
