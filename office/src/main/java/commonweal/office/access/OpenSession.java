package commonweal.office.access;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A session that somebody has, as its owner sees it. It lies in the session itself, and is among the open ones exactly as
 * long as it does.
 */
final class OpenSession implements HttpSessionBindingListener {

    private final UUID id = UUID.randomUUID();
    private final UUID account;
    private final Instant began;
    private final Map<UUID, OpenSession> open;

    private volatile Instant since;
    private volatile Instant lastSeen;
    private volatile String browser = "";
    private volatile String address = "";
    private volatile boolean complete;
    private volatile boolean ended;

    /**
     * Of somebody who has just come in.
     *
     * @param open where it is found as long as it is open
     */
    OpenSession(SignedIn signedIn, Map<UUID, OpenSession> open) {
        this.account = signedIn.account();
        this.began = signedIn.since();
        this.since = signedIn.since();
        this.lastSeen = signedIn.since();
        this.open = open;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        open.put(id, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        open.remove(id);
    }

    /** Whether this is the session of whoever has signed in like this. */
    boolean isOf(SignedIn signedIn) {
        return account.equals(signedIn.account()) && since.equals(signedIn.since());
    }

    /** A request of it came. */
    void seen(SignedIn signedIn, String fromAddress, String withBrowser) {
        lastSeen = Instant.now();
        address = fromAddress;
        browser = withBrowser;
        complete = signedIn.complete();
    }

    /** All others were ended at this moment, and this one goes on. */
    void goOn(Instant moment) {
        since = moment;
    }

    /** From now on it is good no longer. */
    void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Instant began() {
        return began;
    }

    Instant since() {
        return since;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    String browser() {
        return browser;
    }

    String address() {
        return address;
    }

    boolean complete() {
        return complete;
    }
}
