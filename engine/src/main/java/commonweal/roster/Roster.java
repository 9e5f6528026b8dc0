package commonweal.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schools and districts of a state, by code. */
public final class Roster {

    private final Map<OrgCode, Organisation> byCode;
    private final Map<OrgCode, List<Organisation>> schoolsByDistrict = new HashMap<>();

    /** A roster of these; codes must differ. */
    public Roster(Collection<Organisation> organisations) {
        Map<OrgCode, Organisation> sorted = new LinkedHashMap<>();
        for (Organisation organisation : inOrder(organisations)) {
            if (sorted.put(organisation.code(), organisation) != null) {
                throw new IllegalArgumentException("the code " + organisation.code() + " must stand once");
            }
        }
        this.byCode = sorted;
        for (Organisation one : sorted.values()) {
            if (one.kind() == OrgKind.SCHOOL) {
                schoolsByDistrict
                        .computeIfAbsent(one.district(), district -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /** Most rosters are in order already, and then to sort them is to look once whether they are. */
    private static List<Organisation> inOrder(Collection<Organisation> organisations) {
        List<Organisation> sorted = new ArrayList<>(organisations);
        sorted.sort((one, other) -> one.code().compareTo(other.code()));
        return sorted;
    }

    /** The organisation with this code, if it is in the roster. */
    public Optional<Organisation> find(OrgCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All, in order of their codes. */
    public Collection<Organisation> all() {
        return byCode.values();
    }

    /** All of a kind, in order of their codes. */
    public List<Organisation> list(OrgKind kind) {
        return byCode.values().stream().filter(one -> one.kind() == kind).toList();
    }

    /** The schools of a district, in order of their codes. */
    public List<Organisation> schoolsOf(OrgCode district) {
        return List.copyOf(schoolsByDistrict.getOrDefault(district, List.of()));
    }
}
