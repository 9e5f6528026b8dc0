package commonweal.office.access;

import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.audit.Acting;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Accounts for tests, in two made-up districts with one school each. Every account has a name of its own, so that tests that
 * share an office do not get in each other's way.
 */
@TestComponent
public final class SampleAccounts {

    /** A district, and a school of it. */
    public static final String DISTRICT = "99010000";

    public static final String SCHOOL = "99010005";

    /** Another district, and a school of it. */
    public static final String OTHER_DISTRICT = "99020000";

    public static final String OTHER_SCHOOL = "99020005";

    /** The password of every account that has one. */
    public static final String PASSWORD = "seven green lanterns";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AccessTable table;

    SampleAccounts(Accounts accounts, PasswordEncoder encoder, AccessTable table, Register register) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.table = table;
        Acting.as(
                "system:test",
                "",
                () -> register.add(List.of(
                        district(DISTRICT, "Northfield Sample"),
                        school(SCHOOL, "Northfield Sample Elementary", DISTRICT),
                        district(OTHER_DISTRICT, "Southfield Sample"),
                        school(OTHER_SCHOOL, "Southfield Sample Elementary", OTHER_DISTRICT))));
    }

    private static Listed district(String code, String name) {
        return new Listed(code, "district", name, code, null, null, null, null, true, null);
    }

    private static Listed school(String code, String name, String district) {
        return new Listed(code, "school", name, district, null, null, null, null, true, null);
    }

    /** Opens an account with {@link #PASSWORD} that holds a role at its place, and returns its name. */
    public String holding(String role) {
        String name = name(role);
        Acting.as("system:test", "", () -> {
            UUID account = accounts.open(name, "Sample", true);
            accounts.give(account, new HeldRole(role, placeOf(role)));
            accounts.setPassword(account, encoder.encode(PASSWORD));
        });
        return name;
    }

    /** A name that no other account has. */
    public static String name(String beginning) {
        return beginning.replace('_', '-') + "-" + NEXT.incrementAndGet();
    }

    /** Where the sample accounts hold a role: the first district, its school, or the whole state. */
    public String placeOf(String role) {
        return switch (table.role(role).orElseThrow().scope()) {
            case DISTRICT -> DISTRICT;
            case SCHOOL -> SCHOOL;
            case STATE, NONE -> "";
        };
    }

    /** An account as it stands in the database. */
    public Account account(String name) {
        return accounts.find(name).orElseThrow();
    }

    /** Gives an account a second factor, and returns its secret. */
    public String giveSecondFactor(String name) {
        String secret = OneTimeCodes.newSecret();
        Acting.as("system:test", "", () -> {
            accounts.setFirstSecondFactor(account(name).id(), secret);
        });
        return secret;
    }

    /** The secret of an account's one-time codes. */
    public String secret(String name) {
        return accounts.secretOf(account(name)).orElseThrow();
    }

    /** Signed in as this account since now, with everything given that its roles ask for. */
    public RequestPostProcessor as(String name) {
        Account account = account(name);
        boolean code = table.asksForSecondFactor(accounts.rolesOf(account.id()));
        return as(new SignedIn(account.id(), name, account.displayName(), true, true, code, Instant.now()));
    }

    /** Signed in like this. */
    public static RequestPostProcessor as(SignedIn signedIn) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    /** From this address of the network. */
    public static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
