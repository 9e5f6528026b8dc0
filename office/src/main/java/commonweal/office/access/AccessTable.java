package commonweal.office.access;

import commonweal.office.access.Action.Reach;
import commonweal.office.access.Role.Scope;
import commonweal.office.shipped.ShippedFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every role, every action, and who may do what how far: {@code access.yaml}, read whole when the office starts. */
public final class AccessTable {

    private static final String FILE = "access.yaml";

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /** The file as it is written. */
    private record Written(List<Role> roles, List<Action> actions) {}

    private AccessTable(Written written) {
        for (Role role : written.roles()) {
            if (roles.put(role.id(), role) != null) {
                throw new IllegalStateException("access.yaml: the role " + role.id() + " is there twice");
            }
        }
        for (Action action : written.actions()) {
            Set<String> unknown = new HashSet<>(action.allowed().keySet());
            unknown.removeAll(roles.keySet());
            if (!unknown.isEmpty()) {
                throw new IllegalStateException(
                        "access.yaml: the action " + action.id() + " allows roles that are not there: " + unknown);
            }
            if (actions.put(action.id(), action) != null) {
                throw new IllegalStateException("access.yaml: the action " + action.id() + " is there twice");
            }
            action.allowed().forEach((role, reach) -> checkReach(action, roles.get(role), reach));
        }
    }

    private static void checkReach(Action action, @Nullable Role role, Reach reach) {
        boolean somewhere = role != null && (role.scope() == Scope.DISTRICT || role.scope() == Scope.SCHOOL);
        if (reach == Reach.OWN && role != null && !somewhere) {
            throw new IllegalStateException("access.yaml: the action " + action.id() + " allows the role " + role.id()
                    + " its own organisation, and it has none");
        }
    }

    /** The table that comes with the program. */
    public static AccessTable shipped() {
        return new AccessTable(ShippedFile.read(AccessTable.class, FILE, Written.class));
    }

    /** Whether one of these roles asks for a one-time code. */
    public boolean asksForSecondFactor(Collection<HeldRole> held) {
        return held.stream().flatMap(one -> role(one.role()).stream()).anyMatch(Role::secondFactor);
    }

    /** The roles, in the order of the file. */
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /** The actions, in the order of the file. */
    public List<Action> actions() {
        return List.copyOf(actions.values());
    }

    /** A role by its name. */
    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id.toLowerCase(Locale.ROOT)));
    }

    /**
     * An action by its name.
     *
     * @throws IllegalArgumentException if there is none: what asks for it would be refused to everybody
     */
    public Action action(String id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("access.yaml has no action " + id);
        }
        return action;
    }
}
