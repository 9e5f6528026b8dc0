package commonweal.office.corrections;

import commonweal.faults.FaultyInput;
import commonweal.judgement.PolicyYears;
import commonweal.measures.Measures;
import commonweal.measures.OrgMeasures;
import commonweal.measures.Reading;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.run.Replay;
import commonweal.run.Run;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that a run has of a school or district, and the years it could have some of. */
final class KnownFigures {

    private final PolicyYears years;
    private final int first;
    private final SortedMap<FigureKey, Reading> readings;

    private KnownFigures(RuleSet rules, OrgMeasures measures) {
        this.years = new PolicyYears(rules);
        this.first = first(rules);
        this.readings = readings(measures, first, years.last());
    }

    /** Of this school or district in this run. */
    static KnownFigures of(Run run, Organisation organisation) {
        try {
            return new KnownFigures(
                    run.rules(), Replay.of(run, organisation).measures().of(organisation.code()));
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of the run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first year that any rule looks at. */
    static int first(RuleSet rules) {
        PolicyYears years = new PolicyYears(rules);
        return Arrays.stream(Measure.values()).mapToInt(years::first).min().orElse(years.last());
    }

    /** Everything that is said of an organisation, by what is measured, subject and group. */
    static SortedMap<FigureKey, Reading> readings(OrgMeasures measures, int first, int last) {
        SortedMap<FigureKey, Reading> readings = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            if (!measures.has(measure)) {
                continue;
            }
            for (int year = first; year <= last; year++) {
                for (Group group : Group.values()) {
                    for (Subject subject : Subject.values()) {
                        FigureKey key = new FigureKey(year, group, subject, measure);
                        measures.find(year, group, subject, measure).ifPresent(reading -> readings.put(key, reading));
                    }
                }
            }
        }
        return readings;
    }

    /** The same table with some figures of an organisation replaced, added or taken out. */
    static void copy(
            OrgCode org,
            SortedMap<FigureKey, Reading> readings,
            Map<FigureKey, Optional<Reading>> replaced,
            Measures.Collector to) {
        SortedMap<FigureKey, Reading> all = new TreeMap<>(readings);
        replaced.forEach(
                (key, reading) -> reading.ifPresentOrElse(there -> all.put(key, there), () -> all.remove(key)));
        all.forEach((key, reading) -> to.add(org, key.year(), key.group(), key.subject(), key.measure(), reading));
    }

    /** All of them. */
    SortedMap<FigureKey, Reading> all() {
        return readings;
    }

    /** What the run says of one. */
    Said said(FigureKey key) {
        return Said.of(Optional.ofNullable(readings.get(key)));
    }

    /** The first year of any figure. */
    int firstYear() {
        return first;
    }

    /** The last year of any figure, that of the determination. */
    int lastYear() {
        return years.last();
    }
}
