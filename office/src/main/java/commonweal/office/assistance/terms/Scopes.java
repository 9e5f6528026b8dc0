package commonweal.office.assistance.terms;

import commonweal.office.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Of whom whoever calls may see requests and services. */
@Component("assistanceScopes")
public final class Scopes {

    /** The action of the table of access. */
    public static final String VIEW = "assistance.view";

    private final Caller caller;

    /** Of whoever calls. */
    public Scopes(Caller caller) {
        this.caller = caller;
    }

    /** Of whom. */
    public Scope current() {
        return new Scope(
                caller.mayEverywhere(VIEW),
                caller.own().stream().filter(code -> caller.may(VIEW, code)).toList());
    }

    /** Stops here for whoever may see the own districts only: such a page is not there for them. */
    public void wholeStateOnly() {
        if (!current().everything()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
