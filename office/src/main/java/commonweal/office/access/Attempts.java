package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.audit.Acting;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts who tries to come in. Too many failures lock an account for a while, whether they were passwords or one-time codes;
 * too many from one address make that address wait.
 */
@Component
public class Attempts {

    private static final String ACTOR = "system:sign-in";

    private final Accounts accounts;
    private final SignInLog log;
    private final SignInRules rules;

    Attempts(Accounts accounts, SignInLog log, SignInRules rules) {
        this.accounts = accounts;
        this.log = log;
        this.rules = rules;
    }

    /** Whether an address has to wait. */
    boolean mustWait(String address) {
        return log.failuresFrom(address, Instant.now().minus(rules.addressWindow())) >= rules.mostFromAddress();
    }

    /** Whether an account is locked. */
    public static boolean locked(Account account) {
        return account.lockedUntil() != null && account.lockedUntil().isAfter(Instant.now());
    }

    /** An attempt that had nothing to do with an account's own proof. */
    void note(String account, String address, Outcome outcome) {
        log.add(account, address, outcome);
    }

    /** A proof was wrong. */
    public void failed(Account account, String address, Outcome outcome) {
        log.add(account.name(), address, outcome);
        Acting.as(
                ACTOR,
                "a failed attempt",
                () -> accounts.failed(
                        account.id(), rules.mostFailures(), Instant.now().plus(rules.lockedFor())));
    }

    /**
     * Every proof was right: what failed before is forgotten.
     *
     * @return no if the account was locked meanwhile
     */
    boolean succeeded(Account account, String address) {
        Account now = accounts.find(account.id()).orElseThrow();
        if (locked(now)) {
            log.add(account.name(), address, Outcome.LOCKED);
            return false;
        }
        Acting.as(ACTOR, "signed in", () -> accounts.succeeded(account.id()));
        log.add(account.name(), address, Outcome.SIGNED_IN);
        return true;
    }
}
