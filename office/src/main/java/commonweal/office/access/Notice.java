package commonweal.office.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the owner of an account is told: a change to what lets somebody in with it, or an attempt that looks like
 * another's.
 *
 * @param id of the notice; a later one has a higher one
 * @param what happened, as the database calls it
 * @param about what a token is for; else empty
 * @param actor who did it
 * @param own whether that was the account itself
 * @param reason why, if somebody else said so
 * @param address where the request came from; empty if there was none
 * @param happenedAt when
 * @param acknowledgedAt when the owner said to have seen it; null if that is still to come
 */
public record Notice(
        long id,
        String what,
        String about,
        String actor,
        boolean own,
        String reason,
        String address,
        Instant happenedAt,
        @Nullable Instant acknowledgedAt) {

    private static final String SYSTEM = "system:";
    private static final String SIGN_IN = "system:sign-in";

    /** What happened, in words. */
    public String words() {
        return switch (what) {
            case "password_changed" -> "The password was changed";
            case "second_factor_set" -> "A second factor was set up";
            case "second_factor_renewed" -> "Another second factor took the place of the one before";
            case "second_factor_removed" -> "The second factor was taken away";
            case "identity_connected" -> "Another way in was connected";
            case "identity_ended" -> "The other way in was ended";
            case "token_made" -> "A token was made: " + about;
            case "token_revoked" -> "A token was taken back: " + about;
            case "link_made" -> "A link was made with which a new password is set";
            case "code_used_again" -> "A one-time code was given again, after it was used up";
            case "locked" -> "The account was locked for a while, after too many wrong passwords or codes";
            default -> what;
        };
    }

    /** Who did it and from where, in words. */
    public String from() {
        String by = by();
        String where = address.isEmpty() ? "" : "from " + address;
        return by + (by.isEmpty() || where.isEmpty() ? "" : ", ") + where;
    }

    private String by() {
        if (own) {
            return "by this account";
        }
        if (actor.equals(SIGN_IN)) {
            return what.equals("password_changed") ? "with a one-time link" : "";
        }
        return actor.startsWith(SYSTEM) ? "by whoever runs the office" : "by " + actor;
    }

    /** Why, where somebody else said so; else empty. */
    public String why() {
        return own || actor.startsWith(SYSTEM) ? "" : reason;
    }
}
