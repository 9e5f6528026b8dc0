package commonweal.office.corrections;

import commonweal.office.access.Caller;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of what was filed, what whoever calls may see: people of districts and schools only what is about their own. */
@Component
class VisibleFilings {

    private static final String ACTION = "corrections.view";

    private final Filings filings;
    private final Register register;
    private final Caller caller;

    VisibleFilings(Filings filings, Register register, Caller caller) {
        this.filings = filings;
        this.register = register;
        this.caller = caller;
    }

    /** All of them, the oldest first. */
    List<Filing> list() {
        if (caller.mayEverywhere(ACTION)) {
            return filings.list();
        }
        Set<String> own = new HashSet<>();
        for (String code : caller.own()) {
            if (caller.may(ACTION, code)) {
                own.add(code);
                register.schoolsOf(code).stream().map(Listed::code).forEach(own::add);
            }
        }
        return filings.list().stream()
                .filter(filing -> own.contains(filing.organisation()))
                .toList();
    }

    /** One by its number; none if there is none, or it is about another's school or district. */
    Optional<Filing> find(long number) {
        return filings.find(number).filter(filing -> caller.may(ACTION, filing.organisation()));
    }

    /** Those about a school or district, and of a district those about its schools; none if they may not be seen. */
    List<Filing> about(Listed unit) {
        if (!caller.may(ACTION, unit.code())) {
            return List.of();
        }
        return list().stream()
                .filter(filing -> filing.organisation().equals(unit.code())
                        || register.find(filing.organisation())
                                .filter(one -> one.district().equals(unit.code()))
                                .isPresent())
                .toList();
    }
}
