package commonweal.office.site;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.Search;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the district or school that somebody means who typed its name or code into a form; and says how one is called. */
@Component
public class NamedUnits {

    private static final int OFFERED = 5;

    private final Search search;
    private final Register register;

    /** In this register. */
    public NamedUnits(Search search, Register register) {
        this.search = search;
        this.register = register;
    }

    /** The district or school in a field; if none or several are meant, that is a fault that says so. */
    public Optional<Listed> find(Form form, String field) {
        return find(form, field, false);
    }

    /** The district in a field. */
    public Optional<Listed> district(Form form, String field) {
        return find(form, field, true);
    }

    /** The district that these words mean, such as a code in an address; none if that is not sure. */
    public Optional<Listed> meant(String words) {
        return words.isBlank() ? Optional.empty() : district(Form.blank().with("words", words), "words");
    }

    private Optional<Listed> find(Form form, String field, boolean districts) {
        String typed = form.line(
                field,
                districts ? "Say which district, by name or code." : "Say which district or school, by name or code.");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Listed> byCode = search.byCode(typed).filter(one -> !districts || one.isADistrict());
        if (byCode.isPresent()) {
            return byCode;
        }
        if (typed.matches("[0-9]+")) {
            form.wrong(field, none(districts) + " has the code " + typed + ". A code has eight digits.");
            return Optional.empty();
        }
        Search.Found found = search.find(typed);
        List<Listed> hits = found.hits().stream()
                .filter(one -> !districts || one.isADistrict())
                .toList();
        Optional<Listed> meant = meant(typed, hits, found.bySlip());
        if (meant.isEmpty()) {
            form.wrong(field, question(typed, hits, found.bySlip(), districts));
        }
        return meant;
    }

    /** The one that is called so, a district before its schools; or the only one that the words fit. */
    private static Optional<Listed> meant(String typed, List<Listed> hits, boolean bySlip) {
        List<Listed> called = called(typed, hits);
        List<Listed> districts = called.stream().filter(Listed::isADistrict).toList();
        for (List<Listed> some : List.of(called, districts, bySlip ? List.<Listed>of() : hits)) {
            if (some.size() == 1) {
                return Optional.of(some.getFirst());
            }
        }
        return Optional.empty();
    }

    private static List<Listed> called(String typed, List<Listed> hits) {
        return hits.stream().filter(one -> one.name().equalsIgnoreCase(typed)).toList();
    }

    private static String none(boolean districts) {
        return "No " + (districts ? "district" : "district or school");
    }

    private String question(String typed, List<Listed> hits, boolean bySlip, boolean districts) {
        if (hits.isEmpty()) {
            return none(districts) + " is called \"" + typed
                    + "\". Try a part of the name, or the code of eight digits.";
        }
        List<Listed> called = called(typed, hits);
        List<Listed> offered = called.isEmpty() ? hits : called;
        return (bySlip
                        ? none(districts) + " is called \"" + typed + "\". Called nearly so: "
                        : "\"" + typed + "\" can be several: ")
                + offered.stream()
                        .limit(OFFERED)
                        .map(one -> one.name() + (one.isASchool() ? " in " + town(one) : ", the district") + " ("
                                + one.code() + ")")
                        .collect(Collectors.joining("; "))
                + (offered.size() > OFFERED ? "; and " + (offered.size() - OFFERED) + " more" : "")
                + ". Type the code.";
    }

    private String town(Listed school) {
        return register.find(school.district()).map(Listed::name).orElse(school.district());
    }

    // ---- How one is called ------------------------------------------------------------------------------------------

    /** Its name, with its district for a school; the code alone if it is not in the register. */
    public String name(String code) {
        return register.find(code)
                .map(one -> one.isASchool() ? one.name() + ", " + town(one) : one.name())
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
