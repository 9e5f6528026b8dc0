package commonweal.office.partners;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the district or school that somebody means by what was typed into a form: its code, or its name. */
@Component
public class ServedUnit {

    private static final int CODE = 8;
    private static final int DISTRICT_PART = 4;

    private final Register register;

    ServedUnit(Register register) {
        this.register = register;
    }

    /** The district or school; says at the field what is wrong if there is none, or more than one. */
    public Optional<Listed> read(Filled form, String field) {
        String typed = form.line(field, "Name the district or school, by its code or its name.");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.matches("[0-9]+")) {
            String code = typed.length() == DISTRICT_PART ? typed + "0".repeat(CODE - DISTRICT_PART) : typed;
            Optional<Listed> found = register.find(code).filter(one -> one.isASchool() || one.isADistrict());
            if (found.isEmpty()) {
                form.wrong(field, "No district or school has the code " + typed + ". A code has eight digits.");
            }
            return found;
        }
        List<Listed> called = register.list().stream()
                .filter(one -> one.isASchool() || one.isADistrict())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .toList();
        List<Listed> districts = called.stream().filter(Listed::isADistrict).toList();
        if (called.size() == 1 || districts.size() == 1) {
            return Optional.of(districts.size() == 1 ? districts.getFirst() : called.getFirst());
        }
        form.wrong(
                field,
                called.isEmpty()
                        ? "No district or school is called " + typed
                                + ". Its page, which the search finds, has its code."
                        : called.size() + " schools are called " + typed
                                + ". Write the code of the one that is meant.");
        return Optional.empty();
    }

    /** Its name, with its district for a school; the code alone if it is not in the register. */
    public String name(String code) {
        return register.find(code)
                .map(one -> one.isASchool()
                        ? one.name() + ", "
                                + register.find(one.district())
                                        .map(Listed::name)
                                        .orElse("")
                        : one.name())
                .orElse(code);
    }

    /** The address of its page. */
    public String href(String code) {
        return (register.find(code).filter(Listed::isASchool).isPresent() ? "/schools/" : "/districts/") + code;
    }

    /** Whether it was made up. */
    public boolean sample(String code) {
        return register.find(code).map(Listed::sample).orElse(false);
    }
}
