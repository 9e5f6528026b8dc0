package commonweal.office.assistance.terms;

import java.util.List;

/**
 * Of whom somebody may see requests and services: of everybody, or of the own districts and schools.
 *
 * @param everything whether of everybody
 * @param own codes of the own districts and schools; a district's holds for its schools
 */
public record Scope(boolean everything, List<String> own) {

    /** Everybody's: for what the program itself asks. */
    public static final Scope EVERYTHING = new Scope(true, List.of());

    public Scope {
        own = List.copyOf(own);
    }

    /** The codes with commas between, as statements take them. */
    public String codes() {
        return String.join(",", own);
    }

    /** Whether it holds for a district or school. */
    public boolean holds(String organisation, String district) {
        return everything || own.contains(organisation) || own.contains(district);
    }
}
