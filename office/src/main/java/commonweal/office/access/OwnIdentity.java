package commonweal.office.access;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the owner of an account has to do with the agency's own sign-in. */
@Component
public class OwnIdentity {

    private final IdentityProvider provider;
    private final Identities identities;

    OwnIdentity(IdentityProvider provider, Identities identities) {
        this.provider = provider;
        this.identities = identities;
    }

    /** What people call the agency's own sign-in; none if there is none. */
    public Optional<String> provider() {
        return Optional.of(provider).filter(IdentityProvider::exists).map(IdentityProvider::name);
    }

    /** Whether the account is connected with it. */
    public boolean connected(UUID account) {
        return identities.connected(account);
    }

    /** The owner has shown to be so: coming back from the agency's sign-in connects the account. Returns where to go. */
    public String connect(HttpSession session, UUID account) {
        ProviderSignIn.connect(session, account, "");
        return IdentityProvider.GO;
    }
}
