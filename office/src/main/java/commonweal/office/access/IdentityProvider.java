package commonweal.office.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The agency's own sign-in, which speaks OpenID Connect; set by {@code COMMONWEAL_OIDC_ISSUER}, {@code
 * COMMONWEAL_OIDC_CLIENTID}, {@code COMMONWEAL_OIDC_CLIENTSECRET} and {@code COMMONWEAL_OIDC_NAME}.
 *
 * @param issuer its address, under which it describes itself; null if there is none
 * @param clientId what the office is called there
 * @param clientSecret what the office shows there
 * @param name what people call it
 */
@ConfigurationProperties("commonweal.oidc")
record IdentityProvider(
        @Nullable String issuer,
        @DefaultValue("commonweal") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("the agency's sign-in") String name) {

    /** Where somebody is sent on to it. */
    static final String GO = "/sign-in/provider/agency";

    /** Before the name under which it is registered. */
    static final String GO_BASE = "/sign-in/provider";

    /** Where it sends somebody back. */
    static final String BACK = "/sign-in/back";

    private static final String REGISTRATION = "agency";

    /** Whether there is one. */
    boolean exists() {
        return issuer != null && !issuer.isBlank();
    }

    /** How it is to be reached. It is asked when somebody first comes by it, so that the office starts without it. */
    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcIssuerLocation(Objects.requireNonNull(issuer))
                .registrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientName(name)
                .scope(List.of("openid"))
                .redirectUri("{baseUrl}" + BACK)
                .build();
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "identity provider " + issuer;
    }
}
