package commonweal.office.access.accounts;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.Installation;
import commonweal.office.access.OneTimeLinks;
import commonweal.office.access.Refused;
import commonweal.office.access.Tokens;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. Every rule is checked here, in the transaction that makes the change: there is a
 * reason, the role can be held there, nobody gives a role to themselves, and an administrator remains.
 */
@Service
@Transactional
public class AccountKeeping {

    private static final HeldRole ADMINISTRATOR = new HeldRole("administrator", "");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private final Accounts accounts;
    private final HoldableRoles roles;
    private final OneTimeLinks links;
    private final Tokens tokens;
    private final Installation installation;
    private final BusinessDate businessDate;
    private final JdbcClient database;

    AccountKeeping(
            Accounts accounts,
            HoldableRoles roles,
            OneTimeLinks links,
            Tokens tokens,
            Installation installation,
            BusinessDate businessDate,
            JdbcClient database) {
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.tokens = tokens;
        this.installation = installation;
        this.businessDate = businessDate;
        this.database = database;
    }

    /**
     * Opens an account with its first role. It has no password yet; a one-time link sets it.
     *
     * @throws Refused if the name cannot be had, or the role not be held there
     */
    public void open(String name, String displayName, String role, String code, String organisationName) {
        needReason();
        if (!Accounts.mayBeCalled(name)) {
            throw new Refused(
                    "The name of an account begins with a letter or digit and has letters, digits and . _ @ + -"
                            + " only, at most 100.");
        }
        String shown = displayName.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
            throw new Refused("Give the name that people say, of at most " + LONGEST_DISPLAY_NAME + " characters.");
        }
        HeldRole held = roles.asked(role, code, organisationName);
        if (accounts.find(name).isPresent()) {
            throw new Refused("There is an account of this name already; a name is used once, even if it was closed.");
        }
        accounts.give(accounts.open(name, shown, installation.isDemo()), held);
    }

    /**
     * Gives a role, from the business date on.
     *
     * @throws Refused if it cannot be held there, or by this account
     */
    public void give(String name, String role, String code, String organisationName) {
        needReason();
        Account account = open(name);
        if (account.name().equals(actor())) {
            throw new Refused("Nobody gives a role to themselves. Ask another administrator.");
        }
        HeldRole asked = roles.asked(role, code, organisationName);
        roles.checkBeside(asked, accounts.rolesOf(account.id()));
        accounts.give(account.id(), asked);
    }

    /**
     * Ends a role.
     *
     * @throws Refused if the account does not hold it, or no administrator would remain
     */
    public void end(String name, String role, String code) {
        needReason();
        Account account = open(name);
        HeldRole ended = new HeldRole(role.strip(), code.strip());
        if (!accounts.rolesOf(account.id()).contains(ended)) {
            throw new Refused("The account does not hold this role. Maybe somebody else has just ended it.");
        }
        accounts.end(account.id(), ended);
        if (ended.equals(ADMINISTRATOR)) {
            needAdministrator();
        }
    }

    /**
     * Closes an account on the business date: nobody comes in with it any more, nor does a program.
     *
     * @throws Refused if no administrator would remain
     */
    public void close(String name) {
        needReason();
        Account account = open(name);
        boolean administers = accounts.rolesOf(account.id()).contains(ADMINISTRATOR);
        accounts.close(account.id(), businessDate.date());
        accounts.endSessions(account.id());
        tokens.revokeAll(account.id());
        links.end(account.id());
        if (administers) {
            needAdministrator();
        }
    }

    /** Makes a link with which the owner of an account sets its password, to be shown once. */
    public String link(String name) {
        needReason();
        return links.forPassword(open(name).id());
    }

    /**
     * Takes the second factor of an account away, for somebody who lost the telephone: the next time, a new one is set up.
     *
     * @throws Refused if it has none
     */
    public void forgetSecondFactor(String name) {
        needReason();
        Account account = open(name);
        if (account.secondFactor() == null) {
            throw new Refused("The account has no second factor.");
        }
        if (account.name().equals(actor())) {
            throw new Refused("Your own second factor is renewed on the page of your own account.");
        }
        accounts.forgetSecondFactor(account.id());
    }

    private Account open(String name) {
        Account account = accounts.find(name).orElseThrow(() -> new Refused("There is no account of this name."));
        if (account.closedOn() != null && !account.closedOn().isAfter(businessDate.date())) {
            throw new Refused("The account is closed, and stays so. Open another, if one is needed.");
        }
        return account;
    }

    private static String actor() {
        return Acting.current().map(Acting.Actor::name).orElse("");
    }

    private static void needReason() {
        if (Acting.current().map(Acting.Actor::reason).orElse("").isBlank()) {
            throw new Refused("Say why: the record keeps the reason.");
        }
    }

    /**
     * An administrator must remain who can come in: an account without a password helps nobody. This is asked after the
     * change was written: the record lets one transaction write at a time, so that of two that end each other's role at the
     * same moment the second sees what the first did.
     */
    private void needAdministrator() {
        int left = database.sql("""
                        select count(distinct account.id)
                        from access.held_role join access.account on account.id = held_role.account
                        where role = :administrator and password_hash is not null
                          and held_from <= :today and (held_until is null or held_until >= :today)
                          and (closed_on is null or closed_on > :today)
                        """)
                .param("administrator", ADMINISTRATOR.role())
                .param("today", businessDate.date())
                .query(Integer.class)
                .single();
        if (left == 0) {
            throw new Refused(
                    "This is the last administrator who can come in. Make another first, who has set a password.");
        }
    }
}
