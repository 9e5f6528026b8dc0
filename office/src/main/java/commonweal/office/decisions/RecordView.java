package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.Decisions;
import commonweal.office.access.Caller;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.LoadedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The record as whoever calls may see it: filtered, counted, held against the caps and against the newest results. */
@Component
class RecordView {

    static final String VIEW = "decisions.view";

    private final DecisionRecord record;
    private final Register register;
    private final Caller caller;
    private final BusinessDate businessDate;

    RecordView(DecisionRecord record, Register register, Caller caller, BusinessDate businessDate) {
        this.record = record;
        this.register = register;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /**
     * What is asked for; empty: all.
     *
     * @param kind code of a kind of decision
     * @param year the year it was decided in
     * @param state code of how it stands
     * @param organisation code of a school, or of a district with its schools
     * @param q a part of the name of the school or district, or its code
     */
    public record Query(String kind, String year, String state, String organisation, String q) {

        private boolean holds(Standing standing, Optional<Listed> unit) {
            Recorded one = standing.decision();
            String words = q.strip().toLowerCase(Locale.ROOT);
            return (kind.isEmpty() || kind.equals(one.kind()))
                    && (year.isBlank()
                            || year.strip().equals(Integer.toString(one.date().getYear())))
                    && (state.isEmpty() || state.equals(standing.state().code()))
                    && (organisation.isEmpty()
                            || organisation.equals(one.organisation())
                            || unit.map(Listed::district)
                                    .filter(organisation::equals)
                                    .isPresent())
                    && (words.isEmpty()
                            || one.organisation().contains(words)
                            || unit.map(Listed::name)
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .filter(name -> name.contains(words))
                                    .isPresent());
        }
    }

    /** How all that the caller may see stand today, by date. */
    List<Standing> standings() {
        boolean everywhere = caller.mayEverywhere(VIEW);
        return Standing.of(record.list(), businessDate.date()).stream()
                .filter(one -> everywhere || caller.may(VIEW, one.decision().organisation()))
                .toList();
    }

    /** Those that are asked for, the newest first. */
    List<Standing> list(Query query) {
        return standings().stream()
                .filter(one -> query.holds(one, register.find(one.decision().organisation())))
                .toList()
                .reversed();
    }

    DecisionRow row(Standing standing) {
        return DecisionRow.of(standing, register);
    }

    /** A decision with how it stands, if the caller may see it. */
    Optional<Standing> find(String id) {
        return number(id)
                .flatMap(record::find)
                .filter(one -> caller.may(VIEW, one.organisation()))
                .flatMap(one -> of(one.organisation()).stream()
                        .filter(standing -> standing.decision().id() == one.id())
                        .findFirst());
    }

    /** All decisions about a school or district with how they stand, by date. */
    List<Standing> of(String organisation) {
        return Standing.of(record.of(organisation), businessDate.date());
    }

    /** The number that a text is, if it is one. */
    static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * How many of a kind are in force.
     *
     * @param title kind and level in words
     * @param kind code of the kind
     * @param count how many
     */
    public record Count(String title, String kind, int count) {}

    /** How many are in force of each kind and level. */
    static List<Count> counts(List<Standing> standings) {
        Map<String, Count> counts = new TreeMap<>();
        for (Standing one : standings) {
            if (one.inForce()) {
                Recorded decision = one.decision();
                String title = DecisionBook.SHIPPED.title(decision.kind())
                        + (decision.level().isEmpty() ? "" : ", " + Words.level(decision.level()));
                counts.merge(
                        title,
                        new Count(title, decision.kind(), 1),
                        (there, more) -> new Count(title, there.kind(), there.count() + 1));
            }
        }
        return List.copyOf(counts.values());
    }

    /** The caps, with what is in force today. */
    List<Cap> caps(LoadedRun results) {
        List<Decision> inForce = Standing.of(record.list(), businessDate.date()).stream()
                .filter(Standing::inForce)
                .map(one -> one.decision().decision())
                .toList();
        Decisions.InForce today =
                new Decisions(inForce).inForce(businessDate.date().getYear());
        List<Cap> caps = new ArrayList<>();
        Cap.ofSchools(results.run(), today).ifPresent(caps::add);
        Cap.ofDistricts(results.run(), today).ifPresent(caps::add);
        return caps;
    }

    /**
     * Where the record and results differ.
     *
     * @param year the year of the results
     * @param onlyOnRecord what counts for the year by the record, and the results were not made with
     * @param onlyInRun how many decisions the results were made with that the record does not have
     */
    public record Difference(int year, List<DecisionRow> onlyOnRecord, long onlyInRun) {

        /** Whether there is none. */
        public boolean none() {
            return onlyOnRecord.isEmpty() && onlyInRun == 0;
        }
    }

    /** Where the record and these results differ. */
    Difference difference(LoadedRun results) {
        List<Recorded> there = record.list();
        int year = results.run().rules().year();
        List<Decision> counting = RecordFile.counting(there, year);
        List<DecisionRow> onlyOnRecord = Standing.of(there, businessDate.date()).stream()
                .filter(one -> !one.decision().withdrawn()
                        && counting.contains(one.decision().decision())
                        && results.run().decisions().all().stream()
                                .noneMatch(other -> one.decision().sameAs(other)
                                        && other.level().equals(one.decision().level())))
                .map(this::row)
                .toList();
        long onlyInRun = results.run().decisions().all().stream()
                .filter(one -> !DecisionRecord.has(there, one))
                .count();
        return new Difference(year, onlyOnRecord, onlyInRun);
    }
}
