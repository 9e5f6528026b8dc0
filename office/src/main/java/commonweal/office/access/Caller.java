package commonweal.office.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever calls, and what that one may do: for pages that show more to some than to others. */
@Component
public class Caller {

    private final Accounts accounts;
    private final Permissions permissions;

    /** By these permissions. */
    public Caller(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    private List<HeldRole> held() {
        return SignedIn.current()
                .map(signedIn -> accounts.rolesOf(signedIn.account()))
                .orElse(List.of());
    }

    /** Whether it may be done for this organisation. */
    public boolean may(String action, String organisation) {
        return permissions.allow(held(), action, organisation);
    }

    /** Whether it may be done for every organisation. */
    public boolean mayEverywhere(String action) {
        return permissions.allowEverywhere(held(), action);
    }

    /** The districts and schools for which the caller holds a role; empty for whoever serves the whole state. */
    public List<String> own() {
        return held().stream()
                .map(HeldRole::organisation)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
