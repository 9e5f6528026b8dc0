package commonweal.office.duties;

import commonweal.office.access.Accounts;
import commonweal.office.access.Caller;
import commonweal.office.access.HeldRole;
import commonweal.office.access.SignedIn;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which duties whoever calls may see, and which of them one may work on. What results under embargo began or ended is hidden
 * from whoever may not see these results: to them a duty is still as it was before.
 */
@Component
class DutySight {

    static final String VIEW = "duties.view";
    static final String WORK = "duties.work";
    static final String WAIVE = "duties.waive";
    private static final String UNDER_EMBARGO = "embargoed.view";

    /** A code that no organisation has: for a list that must not be empty. */
    private static final String NOWHERE = "-";

    /** A year that no results are of, likewise. */
    private static final int NEVER = -1;

    private final Caller caller;
    private final Accounts accounts;
    private final Register register;
    private final Cycles cycles;
    private final DutyOwners owners;

    DutySight(Caller caller, Accounts accounts, Register register, Cycles cycles, DutyOwners owners) {
        this.caller = caller;
        this.accounts = accounts;
        this.register = register;
        this.cycles = cycles;
        this.owners = owners;
    }

    /**
     * What may be seen.
     *
     * @param everything whether of every organisation and of the whole state
     * @param organisations codes of those of which it may, if not of every; never empty
     * @param hiddenYears years of results that may not be seen; never empty
     */
    record Sight(boolean everything, List<String> organisations, List<Integer> hiddenYears) {}

    /** What the caller may see at all. */
    Sight all() {
        boolean everything = caller.mayEverywhere(VIEW);
        Set<String> own = new TreeSet<>(Set.of(NOWHERE));
        if (!everything) {
            for (String code : caller.own()) {
                own.add(code);
                register.schoolsOf(code).stream().map(Listed::code).forEach(own::add);
            }
            own.removeIf(code -> !code.equals(NOWHERE) && !caller.may(VIEW, code));
        }
        return new Sight(everything, List.copyOf(own), hiddenYears());
    }

    /** What the caller may see of these organisations. */
    Sight of(List<String> organisations) {
        Set<String> seen = new TreeSet<>(Set.of(NOWHERE));
        organisations.stream().filter(code -> caller.may(VIEW, code)).forEach(seen::add);
        return new Sight(false, List.copyOf(seen), hiddenYears());
    }

    /** Whoever sees duties of its own organisations only sees their results under embargo too; others see all or none. */
    private List<Integer> hiddenYears() {
        boolean sees = caller.mayEverywhere(UNDER_EMBARGO)
                || caller.own().stream().anyMatch(code -> caller.may(UNDER_EMBARGO, code))
                        && !caller.mayEverywhere(VIEW);
        Set<Integer> hidden = sees
                ? Set.of()
                : cycles.list().stream()
                        .filter(Cycle::embargoed)
                        .map(Cycle::year)
                        .collect(Collectors.toSet());
        return hidden.isEmpty() ? List.of(NEVER) : List.copyOf(hidden);
    }

    /** Whether the caller may see duties about an organisation; of the whole state if the code is empty. */
    boolean maySee(String organisation) {
        return organisation.isEmpty() ? caller.mayEverywhere(VIEW) : caller.may(VIEW, organisation);
    }

    /** Whether the caller may take a duty up and finish it: the Department any, a district or school what is its own to do. */
    boolean mayWork(Duty duty) {
        return mayWorkOnAll()
                || !duty.ofTheState() && owners.ofADistrict(duty.ownerRole()) && caller.may(WORK, duty.organisation());
    }

    /** Whether the caller works for the Department: sets dates, too. */
    boolean mayWorkOnAll() {
        return caller.mayEverywhere(WORK);
    }

    /** Whether the caller works on the duties of some district or school. */
    boolean mayWorkOnOwn() {
        return caller.own().stream().anyMatch(code -> caller.may(WORK, code));
    }

    /** Whether the caller may waive a duty. */
    boolean mayWaive(Duty duty) {
        return duty.ofTheState() ? caller.mayEverywhere(WAIVE) : caller.may(WAIVE, duty.organisation());
    }

    /** The roles that the caller holds. */
    Set<String> roles() {
        return SignedIn.current().stream()
                .flatMap(one -> accounts.rolesOf(one.account()).stream())
                .map(HeldRole::role)
                .collect(Collectors.toSet());
    }
}
