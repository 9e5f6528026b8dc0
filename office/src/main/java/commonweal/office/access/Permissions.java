package commonweal.office.access;

import commonweal.office.access.Action.Reach;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether somebody may do something for an organisation: the table of access, applied. */
@Component
public final class Permissions {

    private static final List<HeldRole> NOBODY = List.of(new HeldRole(Role.PUBLIC, ""));

    private final AccessTable table;
    private final Organisations organisations;

    /** By this table. */
    public Permissions(AccessTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /**
     * Whether it is allowed.
     *
     * @param held the roles of whoever asks; none for the public
     * @param action what is asked for
     * @param organisation code of the district or school it is asked for; empty if it is about none, and then a role that
     *     holds for its own organisations only may do it only if nothing of another is shown: the page must see to that
     */
    public boolean allow(Collection<HeldRole> held, String action, String organisation) {
        Action asked = table.action(action);
        return (held.isEmpty() ? NOBODY : held).stream().anyMatch(one -> allows(one, asked, organisation));
    }

    /** Whether it is allowed for every organisation. */
    public boolean allowEverywhere(Collection<HeldRole> held, String action) {
        Action asked = table.action(action);
        return (held.isEmpty() ? NOBODY : held)
                .stream().anyMatch(one -> asked.allowed().get(one.role()) == Reach.ALL);
    }

    private boolean allows(HeldRole held, Action asked, String organisation) {
        Reach reach = asked.allowed().get(held.role());
        if (reach == null) {
            return false;
        }
        return switch (reach) {
            case ALL -> true;
            case OWN -> organisation.isEmpty() || owns(held, organisation);
        };
    }

    private boolean owns(HeldRole held, String organisation) {
        return !held.organisation().isEmpty()
                && (held.organisation().equals(organisation)
                        || organisations
                                .districtOf(organisation)
                                .filter(held.organisation()::equals)
                                .isPresent());
    }
}
