package commonweal.office.lists;

import commonweal.office.access.Caller;
import commonweal.office.register.GradeSpan;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.runs.UnitResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The results of many schools and districts at once, as far as they may be shown to whoever calls: all that {@link Showing}
 * gives of all, and in a year under embargo the caller's own.
 */
@Component
public class ManyResults {

    /** So many runs are kept in memory: the years of a page and those of the page before. */
    private static final int KEPT = 8;

    private final Showing showing;
    private final Runs runs;
    private final Register register;
    private final Caller caller;

    /** By run. What a run says never changes. */
    private final Map<String, Map<String, UnitResult>> read = Collections.synchronizedMap(new Recent());

    private final AtomicReference<DistrictGrades> districtGrades =
            new AtomicReference<>(new DistrictGrades(List.of(), Map.of()));

    /**
     * The grades that the schools of each district serve together. They change with the register only.
     *
     * @param register what they were taken from
     * @param spans by code of the district
     */
    private record DistrictGrades(List<Listed> register, Map<String, GradeSpan> spans) {}

    private static final class Recent extends LinkedHashMap<String, Map<String, UnitResult>> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, UnitResult>> eldest) {
            return size() > KEPT;
        }
    }

    /** Of these runs. */
    public ManyResults(Showing showing, Runs runs, Register register, Caller caller) {
        this.showing = showing;
        this.runs = runs;
        this.register = register;
        this.caller = caller;
    }

    /** The years of which anything may be shown, the newest first. */
    public List<ShownYear> years() {
        Map<Integer, ShownYear> years = new TreeMap<>(Comparator.reverseOrder());
        showing.ofAll().forEach(shown -> years.put(shown.year(), new ShownYear(shown, null)));
        own().forEach((year, owned) -> years.putIfAbsent(year, owned));
        return List.copyOf(years.values());
    }

    /** A year; without one the newest of which all may be shown, or else the newest. None if nothing of it may be shown. */
    public Optional<ShownYear> find(@Nullable Integer year) {
        List<ShownYear> years = years();
        if (year == null) {
            return years.stream()
                    .filter(shown -> !shown.ownOnly())
                    .findFirst()
                    .or(() -> years.stream().findFirst());
        }
        return years.stream().filter(shown -> shown.year() == year).findFirst();
    }

    /** The caller's own results by year. A role that is held for a district holds for its schools. */
    private Map<Integer, ShownYear> own() {
        Map<Integer, Shown> shown = new HashMap<>();
        Map<Integer, Set<String>> codes = new HashMap<>();
        for (String code : caller.own()) {
            for (Shown one : showing.of(code)) {
                shown.put(one.year(), one);
                Set<String> owned = codes.computeIfAbsent(one.year(), year -> new TreeSet<>());
                owned.add(code);
                register.schoolsOf(code).forEach(school -> owned.add(school.code()));
            }
        }
        Map<Integer, ShownYear> own = new HashMap<>();
        shown.forEach((year, one) -> own.put(year, new ShownYear(one, codes.get(year))));
        return own;
    }

    /** Every row that may be shown of a year, by code. */
    public List<UnitRow> rows(ShownYear year) {
        Map<String, GradeSpan> spans = districtGrades();
        List<UnitRow> rows = new ArrayList<>();
        results(year.shown()).forEach((code, result) -> {
            if (year.covers(code)) {
                register.find(code).ifPresent(one -> rows.add(row(one, result, year.shown(), spans)));
            }
        });
        return rows;
    }

    /** One row, of what may be shown of this school or district itself; none if it has no result in the year. */
    public Optional<UnitRow> row(Listed organisation, Shown shown) {
        return Optional.ofNullable(results(shown).get(organisation.code()))
                .map(result -> row(organisation, result, shown, districtGrades()));
    }

    private UnitRow row(Listed one, UnitResult result, Shown shown, Map<String, GradeSpan> spans) {
        return UnitRow.of(one, districtName(one), grades(one, spans), result, shown.every());
    }

    /** The newest row that may be shown of each of these schools and districts, by code, with its year. */
    public Map<String, Dated> newest(List<Listed> organisations) {
        List<ShownYear> years = years();
        Map<String, GradeSpan> spans = districtGrades();
        Map<String, Dated> newest = new HashMap<>();
        for (Listed one : organisations) {
            for (ShownYear year : years) {
                UnitResult result = results(year.shown()).get(one.code());
                if (result != null && year.covers(one.code())) {
                    newest.putIfAbsent(one.code(), new Dated(year.year(), row(one, result, year.shown(), spans)));
                }
            }
        }
        return newest;
    }

    /**
     * A row and its year.
     *
     * @param year the determination year
     * @param row the row
     */
    public record Dated(int year, UnitRow row) {}

    /** The name of a school's district; its own for a district. */
    public String districtName(Listed organisation) {
        return register.find(organisation.district()).map(Listed::name).orElse(organisation.district());
    }

    /** The grades that a school serves, or the schools of a district together; none if they are not known. */
    public Optional<GradeSpan> grades(Listed organisation) {
        return grades(organisation, districtGrades());
    }

    private static Optional<GradeSpan> grades(Listed one, Map<String, GradeSpan> spans) {
        return one.isADistrict() ? Optional.ofNullable(spans.get(one.code())) : GradeSpan.of(one.grades());
    }

    private Map<String, GradeSpan> districtGrades() {
        List<Listed> register = this.register.list();
        DistrictGrades there = districtGrades.get();
        if (there.register() != register) {
            there = new DistrictGrades(register, districtGrades(register));
            districtGrades.set(there);
        }
        return there.spans();
    }

    private static Map<String, GradeSpan> districtGrades(List<Listed> register) {
        Map<String, List<GradeSpan>> schools = new HashMap<>();
        for (Listed one : register) {
            if (one.isASchool()) {
                GradeSpan.of(one.grades())
                        .ifPresent(span -> schools.computeIfAbsent(one.district(), code -> new ArrayList<>())
                                .add(span));
            }
        }
        Map<String, GradeSpan> spans = new HashMap<>();
        schools.forEach((district, all) -> GradeSpan.together(all).ifPresent(span -> spans.put(district, span)));
        return spans;
    }

    private Map<String, UnitResult> results(Shown shown) {
        return read.computeIfAbsent(shown.run().id(), id -> {
            Map<String, UnitResult> results = new TreeMap<>();
            runs.results(id).forEach(result -> results.put(result.organisation(), result));
            return results;
        });
    }
}
