package commonweal.office.assistance.pages;

import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.Capacity;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.QueueStep;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Runs;
import commonweal.office.runs.StandingLevels;
import commonweal.office.runs.UnitResult;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The offices at a glance, and who is served by none. */
@Component("assistanceOverview")
class Overview {

    private final Offices offices;
    private final Servings servings;
    private final People people;
    private final Loads loads;
    private final Requests requests;
    private final StandingLevels levels;
    private final Runs runs;
    private final Register register;
    private final SupportTerms terms;

    Overview(
            Offices offices,
            Servings servings,
            People people,
            Loads loads,
            Requests requests,
            StandingLevels levels,
            Runs runs,
            Register register,
            SupportTerms terms) {
        this.offices = offices;
        this.servings = servings;
        this.people = people;
        this.loads = loads;
        this.requests = requests;
        this.levels = levels;
        this.runs = runs;
        this.register = register;
        this.terms = terms;
    }

    /**
     * An office at a glance.
     *
     * @param office the office
     * @param open whether it is open today
     * @param districts codes of the districts it serves
     * @param people how many serve in it
     * @param withoutCapacity how many of them have no capacity entered
     * @param load hours of the month against capacity
     * @param requests how many open requests its districts have
     */
    public record Row(
            Office office,
            boolean open,
            List<String> districts,
            long people,
            long withoutCapacity,
            Load load,
            long requests) {}

    /** How each office stands. */
    List<Row> rows(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        List<Serving> served = servings.on(today);
        List<Person> serving =
                people.list().stream().filter(one -> one.on(today)).toList();
        Set<Long> known = people.capacities().stream()
                .filter(one -> one.in(month))
                .map(Capacity::person)
                .collect(Collectors.toSet());
        Map<String, Load> byOffice = loads.ofOffices(month);
        List<Request> open = requests.open(Scope.EVERYTHING);
        List<Row> rows = new ArrayList<>();
        for (Office office : offices.list()) {
            List<String> districts = served.stream()
                    .filter(one -> one.office().equals(office.id()))
                    .map(Serving::district)
                    .toList();
            List<Person> own = serving.stream()
                    .filter(one -> one.office().equals(office.id()))
                    .toList();
            rows.add(new Row(
                    office,
                    office.openOn(today),
                    districts,
                    own.size(),
                    own.stream().filter(one -> !known.contains(one.id())).count(),
                    byOffice.getOrDefault(office.id(), new Load(month, BigDecimal.ZERO, null)),
                    open.stream()
                            .filter(one -> districts.contains(one.district()))
                            .count()));
        }
        return rows;
    }

    /** Which office serves which district, by their names. */
    List<Serving> served(LocalDate today, Names names) {
        return servings.on(today).stream()
                .sorted(Comparator.comparing((Serving one) -> names.office(one.office()))
                        .thenComparing(one -> names.unit(one.district())))
                .toList();
    }

    /** Whether no district is entered for any office but the one whose districts were published. */
    boolean mapEmpty(LocalDate today) {
        Set<String> madeUp =
                offices.list().stream().filter(Office::sample).map(Office::id).collect(Collectors.toSet());
        return servings.on(today).stream()
                .map(Serving::office)
                .allMatch(office -> office.equals(terms.served().office()) || madeUp.contains(office));
    }

    /** How many open requests there are of districts that no office serves. */
    long withoutOffice(LocalDate today) {
        Set<String> served = servings.on(today).stream().map(Serving::district).collect(Collectors.toSet());
        return requests.open(Scope.EVERYTHING).stream()
                .filter(one -> !served.contains(one.district()))
                .count();
    }

    /**
     * Districts of a level, and which of them no office is entered for.
     *
     * @param level the level
     * @param districts how many districts are in it
     * @param unserved codes of those that no office serves, by name
     */
    public record LevelRow(Level level, int districts, List<String> unserved) {}

    /** The levels that must be served first, the gravest first; empty if no results are published. */
    List<LevelRow> unmet(LocalDate today) {
        List<String> levelCodes = terms.queue().stream()
                .filter(step -> step.kind() == QueueStep.Kind.DISTRICT_LEVEL)
                .flatMap(step -> step.order().stream())
                .toList();
        Optional<Cycle> cycle = levels.newest();
        if (cycle.isEmpty()) {
            return List.of();
        }
        Set<String> served = servings.on(today).stream().map(Serving::district).collect(Collectors.toSet());
        List<UnitResult> districts = runs.results(cycle.get().run()).stream()
                .filter(one -> register.find(one.organisation())
                        .filter(unit -> unit.isADistrict())
                        .isPresent())
                .toList();
        return Arrays.stream(Level.values())
                .filter(level -> levelCodes.contains(level.code()))
                .sorted(Comparator.comparingInt(level -> levelCodes.indexOf(level.code())))
                .map(level -> {
                    List<String> of = districts.stream()
                            .filter(one -> one.level().equals(level.code()))
                            .map(UnitResult::organisation)
                            .toList();
                    return new LevelRow(
                            level,
                            of.size(),
                            of.stream()
                                    .filter(code -> !served.contains(code))
                                    .sorted(Comparator.comparing(this::name))
                                    .toList());
                })
                .toList();
    }

    private String name(String code) {
        return register.find(code).map(one -> one.name()).orElse(code);
    }
}
