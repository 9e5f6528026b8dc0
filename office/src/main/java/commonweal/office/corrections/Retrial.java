package commonweal.office.corrections;

import commonweal.faults.FaultyInput;
import commonweal.judgement.Judge;
import commonweal.judgement.LevelResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.Standings;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.office.corrections.Effect.LevelThere;
import commonweal.office.corrections.Effect.OfUnit;
import commonweal.office.runs.LoadedRun;
import commonweal.office.schools.Step;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.run.Replay;
import commonweal.run.Run;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a school or district, and the district of a school, once more with other figures in place. The figures, rules,
 * decisions and roster are those of a run; the code is the engine's that made it.
 */
final class Retrial {

    private final String id;
    private final Run run;
    private final FigureWords words;
    private final Organisation organisation;
    private final Optional<Organisation> district;
    private final Replay asItIs;

    private Retrial(LoadedRun loaded, FigureWords words, Organisation organisation) throws FaultyInput, IOException {
        this.id = loaded.facts().id();
        this.run = loaded.run();
        this.words = words;
        this.organisation = organisation;
        this.district = run.roster()
                .find(organisation.district())
                .filter(one -> one.kind() == OrgKind.DISTRICT && !one.equals(organisation));
        this.asItIs = Replay.of(run, district.orElse(organisation));
    }

    /**
     * A figure in place of another.
     *
     * @param org whose
     * @param key which
     * @param said what is to be said of it
     */
    record InPlace(OrgCode org, FigureKey key, Said said) {}

    /**
     * What would change.
     *
     * @param organisation the school or district it is about
     * @param claimed the figures to be put in place, of it or of others in its district
     */
    static Effect of(LoadedRun run, FigureWords words, Organisation organisation, Collection<InPlace> claimed) {
        try {
            return new Retrial(run, words, organisation).judge(claimed);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of the run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Effect judge(Collection<InPlace> claimed) {
        Map<OrgCode, Map<FigureKey, Optional<Reading>>> replaced = new HashMap<>();
        for (InPlace one : claimed) {
            replaced.computeIfAbsent(one.org(), org -> new HashMap<>())
                    .put(one.key(), one.said().reading());
        }
        Judge again = new Judge(run.rules(), run.roster(), measures(replaced), run.decisions(), standings());
        List<OfUnit> units = new ArrayList<>();
        units.add(unit(organisation, again));
        district.ifPresent(one -> units.add(unit(one, again)));
        return new Effect(id, run.rules().id(), units, notes(claimed));
    }

    private List<Organisation> judged() {
        List<Organisation> all = new ArrayList<>();
        Organisation whole = district.orElse(organisation);
        all.add(whole);
        if (whole.kind() == OrgKind.DISTRICT) {
            all.addAll(run.roster().schoolsOf(whole.code()));
        }
        return all;
    }

    private Measures measures(Map<OrgCode, Map<FigureKey, Optional<Reading>>> replaced) {
        int first = KnownFigures.first(run.rules());
        int last = run.rules().year();
        Measures.Collector collector = new Measures.Collector(first, last);
        for (Organisation one : judged()) {
            KnownFigures.copy(
                    one.code(),
                    KnownFigures.readings(asItIs.measures().of(one.code()), first, last),
                    replaced.getOrDefault(one.code(), Map.of()),
                    collector);
        }
        return collector.collected();
    }

    /** The percentiles that the run computed from the whole state, as they were. */
    private Standings standings() {
        if (!run.manifest().statewide()) {
            return Standings.NONE;
        }
        return this::standing;
    }

    private Optional<Standings.Standing> standing(
            OrgCode org, int year, Group group, Subject subject, Measure measure) {
        return asItIs.judge(org).percentiles().stream()
                .filter(one -> one.year() == year
                        && one.group() == group
                        && one.subject() == subject
                        && one.measure() == measure
                        && one.computed().isPresent())
                .findFirst()
                .map(one -> new Standings.Standing(one.computed().orElseThrow(), one.pool(), one.poolSize()));
    }

    private OfUnit unit(Organisation unit, Judge again) {
        UnitJudgement now = asItIs.judge(unit.code());
        UnitJudgement claimed = again.judge(unit.code());
        LevelResult level = claimed.level().orElseThrow();
        return new OfUnit(
                unit.code().code(),
                unit.name(),
                unit.kind().code(),
                level(now.level().orElseThrow()),
                level(level),
                ResultRows.main(now, claimed, run.rules().year()),
                ResultRows.changes(now, claimed, words),
                Step.of(level.reason()));
    }

    private static LevelThere level(LevelResult result) {
        return new LevelThere(result.level().code(), result.level().title(), result.text());
    }

    private List<String> notes(Collection<InPlace> claimed) {
        List<String> notes = new ArrayList<>();
        Optional<Percentile> percentile =
                ResultRows.percentile(asItIs.judge(organisation.code()), run.rules().year());
        boolean disputed = claimed.stream().anyMatch(one -> one.key().measure() == Measure.SCHOOL_PERCENTILE);
        if (percentile.isPresent() && !disputed) {
            notes.add(
                    percentile.get().given().isPresent()
                            ? "The school percentile was given with the figures: it stays what it is, whatever other"
                                    + " figures are corrected."
                            : "The school percentile was computed from the whole state and is left as it is here. A new"
                                    + " run computes it again for every school.");
        }
        if (asItIs.judge(organisation.code()).level().flatMap(LevelResult::decision).isPresent()) {
            notes.add("Its level was decided by people. A figure does not change a decision; the level by computation"
                    + " stands beside it.");
        }
        return notes;
    }
}
