package commonweal.office.corrections;

import commonweal.faults.FaultyInput;
import commonweal.judgement.Judge;
import commonweal.judgement.LevelResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.Standings;
import commonweal.judgement.StatewideStandings;
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

    private static final int NAMED = 10;

    private final String id;
    private final Run run;
    private final FigureWords words;
    private final Organisation organisation;
    private final Optional<Organisation> district;
    private final Optional<WholeState.Kept> whole;
    private final Replay asItIs;

    private Retrial(LoadedRun loaded, Optional<WholeState.Kept> whole, FigureWords words, Organisation organisation)
            throws FaultyInput, IOException {
        this.id = loaded.facts().id();
        this.run = loaded.run();
        this.words = words;
        this.organisation = organisation;
        this.district = run.roster()
                .find(organisation.district())
                .filter(one -> one.kind() == OrgKind.DISTRICT && !one.equals(organisation));
        this.whole = whole;
        this.asItIs = whole.isPresent() ? whole.get().replay() : Replay.of(run, district.orElse(organisation));
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
     * @param whole the whole state, if percentiles are to be computed again
     * @param organisation the school or district it is about
     * @param claimed the figures to be put in place, of it or of others in its district
     */
    static Effect of(
            LoadedRun run,
            Optional<WholeState.Kept> whole,
            FigureWords words,
            Organisation organisation,
            Collection<InPlace> claimed) {
        try {
            return new Retrial(run, whole, words, organisation).judge(claimed);
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
        Measures measures = measures(replaced);
        Judge again = new Judge(run.rules(), run.roster(), measures, run.decisions(), standings(measures));
        List<OfUnit> units = new ArrayList<>();
        units.add(unit(organisation, again));
        district.ifPresent(one -> units.add(unit(one, again)));
        return new Effect(id, run.rules().id(), units, notes(claimed, again));
    }

    private Collection<Organisation> judged() {
        if (whole.isPresent()) {
            return run.roster().all();
        }
        List<Organisation> all = new ArrayList<>();
        Organisation unit = district.orElse(organisation);
        all.add(unit);
        if (unit.kind() == OrgKind.DISTRICT) {
            all.addAll(run.roster().schoolsOf(unit.code()));
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

    /** Percentiles of the whole state: computed again if all its figures are at hand, else as the run computed them. */
    private Standings standings(Measures measures) {
        if (whole.isPresent()) {
            return StatewideStandings.of(run.rules(), run.roster(), measures);
        }
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

    private List<String> notes(Collection<InPlace> claimed, Judge again) {
        List<String> notes = new ArrayList<>();
        Optional<Percentile> percentile = ResultRows.percentile(
                asItIs.judge(organisation.code()), run.rules().year());
        boolean disputed = claimed.stream().anyMatch(one -> one.key().measure() == Measure.SCHOOL_PERCENTILE);
        if (whole.isPresent()) {
            notes.add(others(again));
        } else if (percentile.isPresent() && !disputed) {
            notes.add(
                    percentile.get().given().isPresent()
                            ? "The school percentile was given with the figures: it stays what it is, whatever other"
                                    + " figures are corrected."
                            : "The school percentile was computed from the whole state and is left as it is here. A new"
                                    + " run computes it again for every school.");
        }
        decided(organisation).ifPresent(notes::add);
        district.flatMap(this::decided).ifPresent(notes::add);
        return notes;
    }

    /** A figure does not change a decision. */
    private Optional<String> decided(Organisation unit) {
        return asItIs.judge(unit.code()).level().flatMap(LevelResult::decision).isPresent()
                ? Optional.of("The level of " + unit.name() + " was decided by people. A figure does not change a"
                        + " decision; the level by computation stands beside it.")
                : Optional.empty();
    }

    /** What becomes of the others, when all are ranked again. */
    private String others(Judge again) {
        List<String> moved = new ArrayList<>();
        for (Organisation one : run.roster().all()) {
            boolean own =
                    one.equals(organisation) || district.filter(one::equals).isPresent();
            Optional<LevelResult> now = asItIs.judge(one.code()).level();
            Optional<LevelResult> then = again.judge(one.code()).level();
            if (!own
                    && now.isPresent()
                    && then.isPresent()
                    && now.get().level() != then.get().level()) {
                moved.add(one.name() + " (" + now.get().level().title() + " to "
                        + then.get().level().title() + ")");
            }
        }
        String all = "Percentiles were computed again for the whole state.";
        if (moved.isEmpty()) {
            return all + " No other school or district changes its level by it.";
        }
        return all + " Others change their level by it: "
                + String.join(", ", moved.subList(0, Math.min(NAMED, moved.size())))
                + (moved.size() > NAMED ? " and " + (moved.size() - NAMED) + " more." : ".");
    }
}
