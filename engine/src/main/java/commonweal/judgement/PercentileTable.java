package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;

import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All percentiles of a unit, given and computed, side by side. */
final class PercentileTable {

    private static final List<Measure> BY_SUBJECT =
            List.of(Measure.CPI_PERCENTILE, Measure.CPI_PERCENTILE_ALL_STUDENTS);
    private static final List<Measure> WHOLE = List.of(Measure.SCHOOL_PERCENTILE, Measure.SUBGROUP_PERCENTILE);

    private PercentileTable() {}

    static List<Percentile> of(Unit unit) {
        if (unit.standings() == Standings.NONE
                && Stream.concat(BY_SUBJECT.stream(), WHOLE.stream()).noneMatch(unit.measures()::has)) {
            return List.of();
        }
        List<Percentile> rows = new ArrayList<>();
        for (int year = unit.rules().firstYear(); year <= unit.year(); year++) {
            if (!unit.in(year).states(GROUPS)) {
                continue;
            }
            for (Group group : unit.in(year).get(GROUPS).value().judged()) {
                for (Subject subject : Subject.values()) {
                    for (Measure measure : subject == Subject.NONE ? WHOLE : BY_SUBJECT) {
                        row(unit, year, group, subject, measure).ifPresent(rows::add);
                    }
                }
            }
        }
        return rows;
    }

    private static Optional<Percentile> row(Unit unit, int year, Group group, Subject subject, Measure measure) {
        Optional<Integer> given = unit.given(year, group, subject, measure).map(value -> value.intValueExact());
        Optional<Standings.Standing> computed =
                unit.standings().find(unit.organisation().code(), year, group, subject, measure);
        if (given.isEmpty() && computed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Percentile(
                year,
                group,
                subject,
                measure,
                given,
                computed.map(Standings.Standing::percentile),
                computed.map(Standings.Standing::pool).orElse(""),
                computed.map(Standings.Standing::poolSize).orElse(0)));
    }
}
