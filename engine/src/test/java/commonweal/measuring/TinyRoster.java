package commonweal.measuring;

import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state of two districts: A with the schools A1 and A2, B with B1. */
public final class TinyRoster {

    private static final Map<String, String> CODES = Map.of(
            "state", "00000000",
            "A", "00010000",
            "A1", "00010001",
            "A2", "00010002",
            "B", "00020000",
            "B1", "00020001");

    private TinyRoster() {}

    /** The code of an organisation by its short name, or the code itself. */
    public static String code(String name) {
        return CODES.getOrDefault(name, name);
    }

    /** The roster. */
    public static Roster roster() {
        return new Roster(List.of(
                organisation("state", OrgKind.STATE, "state"),
                organisation("A", OrgKind.DISTRICT, "A"),
                organisation("A1", OrgKind.SCHOOL, "A"),
                organisation("A2", OrgKind.SCHOOL, "A"),
                organisation("B", OrgKind.DISTRICT, "B"),
                organisation("B1", OrgKind.SCHOOL, "B")));
    }

    private static Organisation organisation(String name, OrgKind kind, String district) {
        return new Organisation(
                new OrgCode(code(name)),
                kind,
                name,
                new OrgCode(code(district)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
