package commonweal.office.assistance.terms;

import commonweal.office.lists.Search;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the district or school that somebody means who typed its name or code into a form. */
@Component("assistanceNamedUnits")
public final class NamedUnits {

    private static final int OFFERED = 5;

    private final Search search;
    private final Register register;

    /** In this register. */
    public NamedUnits(Search search, Register register) {
        this.search = search;
        this.register = register;
    }

    /** The district or school in a field; if none or several are meant, that is a fault that says so. */
    public Optional<Listed> find(Asked asked, String field) {
        return find(asked, field, false);
    }

    /** The district in a field. */
    public Optional<Listed> district(Asked asked, String field) {
        return find(asked, field, true);
    }

    private Optional<Listed> find(Asked asked, String field, boolean districts) {
        String typed = asked.need(
                field,
                districts ? "Say which district, by name or code." : "Say which district or school, by name or code.");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Listed> byCode = search.byCode(typed).filter(one -> !districts || one.isADistrict());
        if (byCode.isPresent()) {
            return byCode;
        }
        List<Listed> hits = search.find(typed).hits().stream()
                .filter(one -> !districts || one.isADistrict())
                .toList();
        List<Listed> called =
                hits.stream().filter(one -> one.name().equalsIgnoreCase(typed)).toList();
        if (called.size() == 1) {
            return Optional.of(called.getFirst());
        }
        if (hits.size() == 1) {
            return Optional.of(hits.getFirst());
        }
        asked.wrong(field, hits.isEmpty() ? none(typed, districts) : several(typed, called.isEmpty() ? hits : called));
        return Optional.empty();
    }

    private static String none(String typed, boolean districts) {
        return "No " + (districts ? "district" : "district or school") + " is called \"" + typed
                + "\". Try a part of the name, or the code of eight digits.";
    }

    private String several(String typed, List<Listed> hits) {
        return "\"" + typed + "\" can be several: "
                + hits.stream()
                        .limit(OFFERED)
                        .map(one -> one.name()
                                + (one.isASchool()
                                        ? " in "
                                                + register.find(one.district())
                                                        .map(Listed::name)
                                                        .orElse(one.district())
                                        : ", the district")
                                + " (" + one.code() + ")")
                        .collect(Collectors.joining("; "))
                + (hits.size() > OFFERED ? "; and " + (hits.size() - OFFERED) + " more" : "") + ". Type the code.";
    }
}
