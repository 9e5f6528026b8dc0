package commonweal.office.access.own;

import commonweal.office.access.Notices;
import commonweal.office.access.OpenSessions;
import commonweal.office.access.Requires;
import commonweal.office.access.SignInLog;
import commonweal.office.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people do with their own sessions and with what they were told. */
@Controller
class OwnSessionPages {

    private final OpenSessions sessions;
    private final Notices notices;
    private final SignInLog log;

    OwnSessionPages(OpenSessions sessions, Notices notices, SignInLog log) {
        this.sessions = sessions;
        this.notices = notices;
        this.log = log;
    }

    @PostMapping("/account/sessions/{session}/end")
    @Requires("own_account.use")
    String end(@PathVariable String session, HttpServletRequest request) {
        SignedIn owner = SignedIn.current().orElseThrow();
        if (!sessions.end(owner.account(), session)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        log.add(owner.name(), request.getRemoteAddr(), SignInLog.Outcome.SESSION_ENDED);
        return "redirect:/account?session";
    }

    @PostMapping("/account/notices")
    @Requires("own_account.use")
    String acknowledge(@RequestParam(defaultValue = "0") long upTo) {
        notices.acknowledge(SignedIn.current().orElseThrow().account(), upTo);
        return "redirect:/account?seen";
    }
}
