package commonweal.office.schools;

import commonweal.judgement.SchoolTypes;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import commonweal.policy.ClauseKey;
import commonweal.policy.RuleSet;
import commonweal.policy.SchoolTypeRule;
import commonweal.roster.OrgCode;
import commonweal.terms.SchoolType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which schools of a type stand where around the line between the lowest performing and the others. */
@Component
class Neighbours {

    /** So many schools on each side of the line. */
    private static final int EACH_SIDE = 4;

    private final Register register;
    private final Runs runs;
    private final Showing showing;

    Neighbours(Register register, Runs runs, Showing showing) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
    }

    /**
     * A school with those around the line.
     *
     * @param type what they all are
     * @param line a percentile up to this one is among the lowest performing
     * @param schools those around the line, the lowest first
     * @param schoolsOfType all schools of the type that have a percentile
     */
    public record Strip(String type, int line, List<Neighbour> schools, List<Neighbour> schoolsOfType) {

        /** How many schools of the type have a percentile. */
        public int pool() {
            return schoolsOfType.size();
        }
    }

    /**
     * A school on the strip.
     *
     * @param own whether it is the school whose page it is
     */
    public record Neighbour(String code, String name, int percentile, boolean low, boolean own) {}

    /**
     * Around a school; none if it has no percentile, its type is not known, or whoever calls may see these results of the own
     * schools alone: the others are still under embargo.
     */
    Optional<Strip> of(Listed school, Shown shown) {
        if (showing.ofAll().stream().noneMatch(all -> all.year() == shown.year())) {
            return Optional.empty();
        }
        LoadedRun run = runs.open(shown.run());
        RuleSet rules = run.run().rules();
        Optional<SchoolTypeRule> types =
                rules.rules().find(ClauseKey.SCHOOL_TYPES).map(clause -> clause.value());
        Optional<Integer> line = rules.rules()
                .find(ClauseKey.LOWEST_PERFORMING)
                .map(clause -> clause.value().schoolPercentile());
        Optional<SchoolType> type = types.flatMap(rule -> type(run, school.code(), rule));
        if (type.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        List<Neighbour> pool = new ArrayList<>();
        for (UnitResult result : runs.results(shown.run().id())) {
            Integer percentile = result.percentile();
            if (percentile != null
                    && type(run, result.organisation(), types.get()).equals(type)) {
                register.find(result.organisation())
                        .ifPresent(one -> pool.add(new Neighbour(
                                one.code(),
                                one.name(),
                                percentile,
                                percentile <= line.get(),
                                one.code().equals(school.code()))));
            }
        }
        if (pool.stream().noneMatch(Neighbour::own)) {
            return Optional.empty();
        }
        return Optional.of(new Strip(type.get().code(), line.get(), around(pool), List.copyOf(pool)));
    }

    private static Optional<SchoolType> type(LoadedRun run, String code, SchoolTypeRule rule) {
        return run.run().roster().find(new OrgCode(code)).flatMap(school -> SchoolTypes.of(school, rule));
    }

    /** The school itself, and those nearest to the line on both sides of it. */
    private static List<Neighbour> around(List<Neighbour> pool) {
        Comparator<Neighbour> byPercentile =
                Comparator.comparingInt(Neighbour::percentile).thenComparing(Neighbour::name);
        List<Neighbour> low = pool.stream()
                .filter(Neighbour::low)
                .sorted(byPercentile.reversed())
                .toList();
        List<Neighbour> others =
                pool.stream().filter(one -> !one.low()).sorted(byPercentile).toList();
        List<Neighbour> around = new ArrayList<>(low.subList(0, Math.min(EACH_SIDE, low.size())));
        around.addAll(others.subList(0, Math.min(EACH_SIDE, others.size())));
        pool.stream()
                .filter(Neighbour::own)
                .filter(own -> !around.contains(own))
                .forEach(around::add);
        return around.stream().sorted(byPercentile).toList();
    }
}
