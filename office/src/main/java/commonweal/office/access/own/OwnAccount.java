package commonweal.office.access.own;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Attempts;
import commonweal.office.access.Identities;
import commonweal.office.access.OneTimeLinks;
import commonweal.office.access.PasswordRules;
import commonweal.office.access.Refused;
import commonweal.office.access.SignInLog;
import commonweal.office.access.SignedIn;
import commonweal.office.access.Tokens;
import commonweal.office.access.codes.OneTimeCodes;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change of their own account. What lets somebody in asks for the password again; that a wrong one was given is
 * written down, although the change is refused.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class OwnAccount {

    private static final int LONGEST_LABEL = 100;
    private static final int MOST_TOKENS = 20;

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final OneTimeLinks links;
    private final Tokens tokens;
    private final Identities identities;
    private final OneTimeCodes codes = new OneTimeCodes();

    OwnAccount(
            Accounts accounts,
            Attempts attempts,
            PasswordEncoder encoder,
            PasswordRules rules,
            OneTimeLinks links,
            Tokens tokens,
            Identities identities) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.rules = rules;
        this.links = links;
        this.tokens = tokens;
        this.identities = identities;
    }

    /**
     * Changes the password; every session that began before is over.
     *
     * @param address where the request comes from
     * @return since when sessions are good
     * @throws Refused if the old one is wrong, or the new one not good
     */
    public Instant changePassword(SignedIn owner, String old, String password, String again, String address) {
        prove(owner, old, address);
        if (!password.equals(again)) {
            throw new Refused("The two new passwords are not the same.");
        }
        rules.fault(password, owner.name()).ifPresent(fault -> {
            throw new Refused(fault);
        });
        links.end(owner.account());
        return accounts.setPassword(owner.account(), encoder.encode(password));
    }

    /**
     * Sets the second factor up, or another in the place of the one there is; every session that began before is over.
     *
     * @param secret of the new one
     * @param code one of its codes, which shows that it works
     * @param address where the request comes from
     * @return since when sessions are good
     * @throws Refused if the password is wrong, or the code
     */
    public Instant setSecondFactor(SignedIn owner, String password, String secret, String code, String address) {
        prove(owner, password, address);
        OptionalLong step = secret.isEmpty() ? OptionalLong.empty() : codes.step(secret, code, Instant.now());
        if (step.isEmpty()) {
            throw new Refused("The code is not good. Wait for the next one and try again.");
        }
        Instant moment = accounts.renewSecondFactor(owner.account(), secret);
        accounts.useCode(owner.account(), step.getAsLong());
        return moment;
    }

    /**
     * Makes a token for a program, to be shown once.
     *
     * @param address where the request comes from
     * @throws Refused if the password is wrong, or there is no label
     */
    public String issueToken(SignedIn owner, String password, String label, String address) {
        prove(owner, password, address);
        String stripped = label.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_LABEL) {
            throw new Refused("Say what the token is for, in at most " + LONGEST_LABEL + " characters.");
        }
        if (tokens.of(owner.account()).size() >= MOST_TOKENS) {
            throw new Refused("There are " + MOST_TOKENS + " tokens already. Take one back first.");
        }
        return tokens.issue(owner.account(), stripped, owner.secondFactor());
    }

    /**
     * Takes a token back.
     *
     * @throws Refused if the account has no such token
     */
    public void revokeToken(SignedIn owner, UUID token) {
        if (!tokens.revoke(owner.account(), token)) {
            throw new Refused("There is no such token. Maybe it was taken back already.");
        }
    }

    /**
     * Ends every session that began before.
     *
     * @return since when sessions are good
     */
    public Instant endSessions(SignedIn owner) {
        return accounts.endSessions(owner.account());
    }

    /**
     * The account is connected with the agency's own sign-in no longer.
     *
     * @param address where the request comes from
     * @throws Refused if the password is wrong; without one, nobody could come in any more
     */
    public void disconnect(SignedIn owner, String password, String address) {
        prove(owner, password, address);
        identities.end(owner.account());
    }

    /**
     * Has the owner shown once more to be the owner.
     *
     * @param address where the request comes from
     * @throws Refused if the password is wrong, or the account is locked
     */
    public void prove(SignedIn owner, String password, String address) {
        Account account = accounts.find(owner.account()).orElseThrow();
        if (Attempts.locked(account)) {
            throw new Refused("The account is locked for a while, after too many attempts. Try again later.");
        }
        if (account.passwordHash() == null || !encoder.matches(password, account.passwordHash())) {
            attempts.failed(account, address, SignInLog.Outcome.REFUSED);
            throw new Refused("This is not the password of the account.");
        }
    }
}
