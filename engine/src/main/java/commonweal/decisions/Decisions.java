package commonweal.decisions;

import commonweal.roster.OrgCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All recorded decisions, in order of their dates; those of one day in the order of the file. */
public final class Decisions {

    private final List<Decision> inOrder;

    /** These decisions, given in the order of the file. */
    public Decisions(List<Decision> decisions) {
        List<Decision> sorted = new ArrayList<>(decisions);
        sorted.sort(Comparator.comparing(Decision::date));
        this.inOrder = List.copyOf(sorted);
    }

    /** All, oldest first. */
    public List<Decision> all() {
        return inOrder;
    }

    /** The decisions that count for a year: dated on or before its 31 December and not ended by a later exit. */
    public InForce inForce(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Map<OrgCode, List<Decision>> byOrg = new TreeMap<>();
        for (Decision decision : inOrder) {
            if (decision.date().isAfter(last)) {
                continue;
            }
            if (decision.kind() == DecisionKind.EXIT) {
                byOrg.remove(decision.org());
            } else {
                byOrg.computeIfAbsent(decision.org(), org -> new ArrayList<>()).add(decision);
            }
        }
        return new InForce(byOrg);
    }

    /** The decisions that count for a year. */
    public static final class InForce {

        private final Map<OrgCode, List<Decision>> byOrg;

        private InForce(Map<OrgCode, List<Decision>> byOrg) {
            this.byOrg = byOrg;
        }

        /** The newest decision of a kind about an organisation: a later one takes the place of an earlier one. */
        public Optional<Decision> find(OrgCode org, DecisionKind kind) {
            return byOrg.getOrDefault(org, List.of()).stream()
                    .filter(decision -> decision.kind() == kind)
                    .reduce((earlier, later) -> later);
        }

        /** The newest decision of a kind about every organisation that has one, by code. */
        public List<Decision> list(DecisionKind kind) {
            return byOrg.keySet().stream()
                    .flatMap(org -> find(org, kind).stream())
                    .toList();
        }

        /** Every decision in force, the superseded ones left out, by code and kind. */
        public List<Decision> all() {
            List<Decision> all = new ArrayList<>();
            for (OrgCode org : byOrg.keySet()) {
                for (DecisionKind kind : DecisionKind.values()) {
                    find(org, kind).ifPresent(all::add);
                }
            }
            return all;
        }
    }
}
