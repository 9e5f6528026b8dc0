package commonweal.office;

import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.SignedIn;
import commonweal.office.audit.Acting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request of a test as somebody who holds a role and has signed in. */
public final class SignInAs {

    private SignInAs() {}

    /** As somebody who holds a role for the whole state. */
    public static RequestPostProcessor role(Accounts accounts, String role) {
        return role(accounts, role, "");
    }

    /** As somebody who holds a role for a district or school. */
    public static RequestPostProcessor role(Accounts accounts, String role, String organisation) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn(accounts, role, organisation), null, List.of()));
    }

    /** Somebody who holds a role for a district or school, or with an empty code for the whole state. */
    public static SignedIn signedIn(Accounts accounts, String role, String organisation) {
        String name = "test-" + role.replace('_', '-') + organisation;
        return new SignedIn(
                account(accounts, name, new HeldRole(role, organisation)), name, role, true, true, true, Instant.now());
    }

    private static UUID account(Accounts accounts, String name, HeldRole role) {
        return accounts.find(name).map(found -> found.id()).orElseGet(() -> {
            try {
                return Acting.as("system:test", "for the tests", () -> {
                    UUID account = accounts.open(name, name, true);
                    accounts.give(account, role);
                    return account;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
