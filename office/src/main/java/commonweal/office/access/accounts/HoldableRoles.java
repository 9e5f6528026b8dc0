package commonweal.office.access.accounts;

import commonweal.office.access.AccessTable;
import commonweal.office.access.HeldRole;
import commonweal.office.access.Organisation;
import commonweal.office.access.Organisations;
import commonweal.office.access.Refused;
import commonweal.office.access.Role;
import commonweal.office.access.Role.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which role can be held for which organisation, and beside which others. */
@Component
public class HoldableRoles {

    /** Two roles that nobody holds for the same district: whoever helps a district does not judge how far it came. */
    private static final Set<String> NEVER_TOGETHER = Set.of("plan_manager", "monitor");

    private final AccessTable table;
    private final Organisations organisations;

    HoldableRoles(AccessTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /** The roles that somebody can hold, in the order of the table. */
    public List<Role> list() {
        return table.roles().stream().filter(role -> role.scope() != Scope.NONE).toList();
    }

    /**
     * A role as it was asked for.
     *
     * @param role name of the role
     * @param code code of the district or school; empty for the whole state
     * @param name its name, so that a mistyped code gives nobody another's figures
     * @throws Refused if there is no such role, or it cannot be held there
     */
    HeldRole asked(String role, String code, String name) {
        Role asked = table.role(role.strip())
                .filter(one -> one.scope() != Scope.NONE)
                .orElseThrow(() -> new Refused("Choose a role."));
        String organisation = code.strip();
        if (asked.scope() == Scope.STATE) {
            if (!organisation.isEmpty()) {
                throw new Refused(asked.title() + " is a role for the whole state. Leave the code empty, or choose"
                        + " another role.");
            }
            return new HeldRole(asked.id(), "");
        }
        String kind = asked.scope().name().toLowerCase(Locale.ROOT);
        if (organisation.isEmpty()) {
            throw new Refused(asked.title() + " is a role for one " + kind + ". Give its code of eight digits.");
        }
        Organisation found = organisations
                .organisation(organisation)
                .orElseThrow(() -> new Refused(
                        "The register has no code " + organisation + ". Look the " + kind + " up by name."));
        if (found.scope() != asked.scope()) {
            throw new Refused(asked.title() + " is a role for one " + kind + "; " + found.code() + " is " + found.name()
                    + ", a " + found.scope().name().toLowerCase(Locale.ROOT) + ".");
        }
        if (!plain(name).equals(plain(found.name()))) {
            throw new Refused("The code " + found.code() + " is " + found.name() + " in the register"
                    + (name.isBlank() ? "" : ", not " + name.strip())
                    + ". If that is meant, give this name; otherwise correct the code.");
        }
        return new HeldRole(asked.id(), found.code());
    }

    /**
     * Sees that a role can be held beside others.
     *
     * @throws Refused if it cannot
     */
    void checkBeside(HeldRole role, Collection<HeldRole> held) {
        if (held.contains(role)) {
            throw new Refused("The account holds this role already.");
        }
        boolean clash = held.stream()
                .anyMatch(other -> !other.role().equals(role.role())
                        && NEVER_TOGETHER.containsAll(Set.of(other.role(), role.role()))
                        && other.organisation().equals(role.organisation()));
        if (clash) {
            throw new Refused(
                    "A district's Plan Manager is never its accountability monitor. End the one role first, or"
                            + " give the other to somebody else.");
        }
    }

    /** The name of an organisation in the register; its code if it has none there. */
    String nameOf(String code) {
        return organisations.organisation(code).map(Organisation::name).orElse(code);
    }

    /** The title of a role; its name if the table has it no longer. */
    String titleOf(String role) {
        return table.role(role).map(Role::title).orElse(role);
    }

    /** A role by its name. */
    Optional<Role> role(String id) {
        return table.role(id);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
