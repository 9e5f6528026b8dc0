package commonweal.office.assistance.names;

import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.assistance.terms.Term;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Register;
import commonweal.office.site.Choice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives a page the names of this module, and what can be chosen in its forms. */
@Component("assistanceNameBook")
public class NameBook {

    private final Offices offices;
    private final People people;
    private final Register register;
    private final SupportTerms terms;
    private final BusinessDate businessDate;

    NameBook(Offices offices, People people, Register register, SupportTerms terms, BusinessDate businessDate) {
        this.offices = offices;
        this.people = people;
        this.register = register;
        this.terms = terms;
        this.businessDate = businessDate;
    }

    /** The names of now. */
    public Names names() {
        return new Names(offices.list(), people.list(), register, terms);
    }

    /** The offices that are open today. */
    public List<Choice> openOffices() {
        return offices.list().stream()
                .filter(one -> one.openOn(businessDate.date()))
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    /** All offices. */
    public List<Choice> offices() {
        return offices.list().stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    /** Whoever serves today, with their office. */
    public List<Choice> peopleServing() {
        Map<String, Office> byId = offices.list().stream().collect(Collectors.toMap(Office::id, Function.identity()));
        return people.list().stream()
                .filter(one -> one.on(businessDate.date()))
                .map(one -> choice(one, byId))
                .toList();
    }

    /** Everybody who ever served, with their office. */
    public List<Choice> people() {
        Map<String, Office> byId = offices.list().stream().collect(Collectors.toMap(Office::id, Function.identity()));
        return people.list().stream().map(one -> choice(one, byId)).toList();
    }

    private static Choice choice(Person person, Map<String, Office> byId) {
        Office office = byId.get(person.office());
        return new Choice(
                Long.toString(person.id()),
                person.name() + " (" + (office == null ? person.office() : office.name()) + ")");
    }

    /** Terms as choices. */
    public static List<Choice> choices(List<Term> terms) {
        return terms.stream().map(one -> new Choice(one.code(), one.title())).toList();
    }
}
