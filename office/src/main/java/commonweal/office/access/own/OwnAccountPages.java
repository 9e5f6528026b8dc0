package commonweal.office.access.own;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Installation;
import commonweal.office.access.Notices;
import commonweal.office.access.OpenSessions;
import commonweal.office.access.OwnIdentity;
import commonweal.office.access.PasswordRules;
import commonweal.office.access.Refused;
import commonweal.office.access.Requires;
import commonweal.office.access.Sessions;
import commonweal.office.access.SignedIn;
import commonweal.office.access.Tokens;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.access.codes.QrPicture;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page of one's own account: password, second factor, tokens for programs, sessions, what was told. */
@Controller
class OwnAccountPages {

    /** In the session of whoever renews the second factor: the new secret, until a code shows that it works. */
    private static final String SECRET = "commonweal.new-second-factor";

    private static final int MOST_NOTICES = 20;

    private final OwnAccount own;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Installation installation;
    private final OwnIdentity identity;
    private final PasswordRules rules;
    private final OpenSessions open;
    private final Notices notices;
    private final OneTimeCodes codes = new OneTimeCodes();

    OwnAccountPages(
            OwnAccount own,
            Accounts accounts,
            Tokens tokens,
            Sessions sessions,
            Installation installation,
            OwnIdentity identity,
            PasswordRules rules,
            OpenSessions open,
            Notices notices) {
        this.own = own;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.installation = installation;
        this.identity = identity;
        this.rules = rules;
        this.open = open;
        this.notices = notices;
    }

    @GetMapping("/account")
    @Requires("own_account.use")
    String page(HttpServletRequest request, Model model) {
        Account account = accounts.find(owner().account()).orElseThrow();
        model.addAttribute("name", account.name());
        model.addAttribute("hasSecondFactor", account.secondFactor() != null);
        model.addAttribute("tokens", tokens.of(account.id()));
        model.addAttribute("sessions", open.of(account.id(), request));
        model.addAttribute("notices", notices.last(account.id(), MOST_NOTICES));
        identity.provider().ifPresent(name -> {
            model.addAttribute("provider", name);
            model.addAttribute("connected", identity.connected(account.id()));
        });
        return "access/own-account";
    }

    @PostMapping("/account/password")
    @Requires("own_account.use")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            SignedIn owner = owner();
            Instant moment = own.changePassword(owner, old, password, again, request.getRemoteAddr());
            sessions.goOn(owner, owner.secondFactor(), moment, request, response);
            return "redirect:/account?password";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return page(request, model);
        }
    }

    /** How good the password is that is being typed; nothing of it is kept. */
    @PostMapping(path = "/account/password/strength", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("own_account.use")
    @ResponseBody
    PasswordRules.Look strength(@RequestParam(defaultValue = "") String password) {
        return rules.look(password, owner().name());
    }

    @PostMapping("/account/sessions")
    @Requires("own_account.use")
    String endOtherSessions(HttpServletRequest request, HttpServletResponse response) {
        SignedIn owner = owner();
        sessions.goOn(owner, owner.secondFactor(), own.endSessions(owner), request, response);
        return "redirect:/account?sessions";
    }

    // ---- The agency's own sign-in -----------------------------------------------------------------------------------

    @PostMapping("/account/provider")
    @Requires("own_account.use")
    String connect(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (identity.provider().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            own.prove(owner(), password, request.getRemoteAddr());
            // A link and no redirect: a page may send its forms to the office only, and so not on to somewhere else.
            model.addAttribute("provider", identity.provider().orElseThrow());
            model.addAttribute("href", identity.connect(request.getSession(), owner().account()));
            return "access/provider";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return page(request, model);
        }
    }

    @PostMapping("/account/provider/end")
    @Requires("own_account.use")
    String disconnect(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            own.disconnect(owner(), password, request.getRemoteAddr());
            return "redirect:/account?disconnected";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return page(request, model);
        }
    }

    // ---- The second factor ------------------------------------------------------------------------------------------

    @GetMapping("/account/second-factor")
    @Requires("own_account.use")
    String secondFactor(HttpSession session, Model model) {
        String secret = (String) session.getAttribute(SECRET);
        if (secret == null) {
            secret = OneTimeCodes.newSecret();
            session.setAttribute(SECRET, secret);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("picture", QrPicture.of(OneTimeCodes.uri(owner().name(), secret)));
        if (installation.isDemo()) {
            model.addAttribute("codeOfTheMoment", codes.code(secret, Instant.now()));
        }
        return "access/second-factor";
    }

    @PostMapping("/account/second-factor")
    @Requires("own_account.use")
    String secondFactor(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HttpSession session = request.getSession();
        String secret = (String) session.getAttribute(SECRET);
        try {
            SignedIn owner = owner();
            Instant moment =
                    own.setSecondFactor(owner, password, secret == null ? "" : secret, code, request.getRemoteAddr());
            session.removeAttribute(SECRET);
            sessions.goOn(owner, true, moment, request, response);
            return "redirect:/account?second-factor";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return secondFactor(session, model);
        }
    }

    // ---- Tokens -----------------------------------------------------------------------------------------------------

    @PostMapping("/account/tokens")
    @Requires("own_account.use")
    String issueToken(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("token", own.issueToken(owner(), password, label, request.getRemoteAddr()));
        } catch (Refused refused) {
            refuse(refused, response, model);
        }
        return page(request, model);
    }

    @PostMapping("/account/tokens/{token}/revoke")
    @Requires("own_account.use")
    String revokeToken(
            @PathVariable UUID token, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            own.revokeToken(owner(), token);
            return "redirect:/account?revoked";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return page(request, model);
        }
    }

    private static SignedIn owner() {
        return SignedIn.current().orElseThrow();
    }

    private static void refuse(Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("fault", refused.getMessage());
    }
}
