package commonweal.office.assistance.names;

import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.terms.RequestState;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How things are called on one page: read once for it. */
public final class Names {

    private final Map<String, Office> offices = new HashMap<>();
    private final Map<Long, Person> people = new HashMap<>();
    private final Register register;
    private final SupportTerms terms;

    Names(List<Office> offices, List<Person> people, Register register, SupportTerms terms) {
        offices.forEach(one -> this.offices.put(one.id(), one));
        people.forEach(one -> this.people.put(one.id(), one));
        this.register = register;
        this.terms = terms;
    }

    /** Name of an office. */
    public String office(String id) {
        Office office = offices.get(id);
        return office == null ? id : office.name();
    }

    /** The kind of an office, in words. */
    public String officeKind(String kind) {
        return SupportTerms.title(terms.officeKinds(), kind);
    }

    /** Name of somebody; empty for nobody. */
    public String person(@Nullable Long id) {
        Person person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    /** Name of a district or school. */
    public String unit(String code) {
        return register.find(code).map(Listed::name).orElse("Not in the register (" + code + ")");
    }

    /** Name of a district or school, with its district if it is a school. */
    public String unitWithDistrict(String code) {
        return register.find(code)
                .map(one -> one.isASchool() ? one.name() + ", " + unit(one.district()) : one.name())
                .orElseGet(() -> unit(code));
    }

    /** The page of a district or school; empty if it is not in the register. */
    public String page(String code) {
        return register.find(code)
                .map(one -> (one.isASchool() ? "/schools/" : "/districts/") + one.code())
                .orElse("");
    }

    /** Whether a district or school was made up. */
    public boolean sample(String code) {
        return register.find(code).map(Listed::sample).orElse(false);
    }

    /** What a request is about. */
    public String area(String code) {
        return SupportTerms.title(terms.areas(), code);
    }

    /** A kind of service. */
    public String service(String code) {
        return SupportTerms.title(terms.services(), code);
    }

    /** What somebody is there for. */
    public String specialist(String code) {
        return SupportTerms.title(terms.specialists(), code);
    }

    /** A state of a request. */
    public String state(String code) {
        return terms.state(code).map(RequestState::title).orElse(code);
    }
}
