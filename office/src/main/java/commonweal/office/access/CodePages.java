package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.access.codes.QrPicture;
import commonweal.office.audit.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of the way in, for those who need one: the one-time code. */
@Controller
class CodePages {

    private static final String ACTOR = "system:sign-in";
    /** In the session of whoever sets the second factor up: its secret, until the first code shows that it works. */
    private static final String SECRET = "commonweal.second-factor";

    private final Accounts accounts;
    private final FirstSteps firstSteps;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Installation installation;
    private final Notices notices;
    private final OneTimeCodes codes = new OneTimeCodes();

    CodePages(
            Accounts accounts,
            FirstSteps firstSteps,
            Attempts attempts,
            Sessions sessions,
            Installation installation,
            Notices notices) {
        this.accounts = accounts;
        this.firstSteps = firstSteps;
        this.attempts = attempts;
        this.sessions = sessions;
        this.installation = installation;
        this.notices = notices;
    }

    @GetMapping(AccessCheck.CODE_PAGE)
    @OpenToAll("Asks for the second factor, of whoever has given the first.")
    String code(HttpSession session, Model model) {
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isEmpty() || signedIn.get().complete()) {
            return "redirect:/";
        }
        Account account = accounts.find(signedIn.get().account()).orElseThrow();
        @Nullable String secret = accounts.secretOf(account).orElse(null);
        if (secret == null) {
            secret = newSecret(session);
            model.addAttribute("secret", secret);
            model.addAttribute("picture", QrPicture.of(OneTimeCodes.uri(account.name(), secret)));
        }
        if (installation.isDemo()) {
            model.addAttribute("codeOfTheMoment", codes.codeNotUsed(secret, Instant.now(), account.lastCode()));
            return "access/demo-code";
        }
        return "access/code";
    }

    private static String newSecret(HttpSession session) {
        String secret = (String) session.getAttribute(SECRET);
        if (secret == null) {
            secret = OneTimeCodes.newSecret();
            session.setAttribute(SECRET, secret);
        }
        return secret;
    }

    @PostMapping(AccessCheck.CODE_PAGE)
    @OpenToAll("Takes the second factor, of whoever has given the first.")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) throws Exception {
        SignedIn signedIn = SignedIn.current().filter(one -> !one.complete()).orElse(null);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        Account account = accounts.find(signedIn.account()).orElseThrow();
        String address = request.getRemoteAddr();
        if (Attempts.locked(account) || attempts.mustWait(address)) {
            attempts.note(account.name(), address, Attempts.locked(account) ? Outcome.LOCKED : Outcome.SLOWED_DOWN);
            return "redirect:" + AccessCheck.CODE_PAGE + "?refused";
        }
        Given given = given(account, code, request.getSession());
        if (given != Given.GOOD) {
            attempts.failed(
                    account, address, given == Given.AGAIN ? Outcome.CODE_USED_AGAIN : Outcome.SECOND_FACTOR_REFUSED);
            return "redirect:" + AccessCheck.CODE_PAGE + "?refused";
        }
        if (!attempts.succeeded(account, address)) {
            return "redirect:" + AccessCheck.CODE_PAGE + "?refused";
        }
        request.getSession().removeAttribute(SECRET);
        sessions.complete(signedIn, request, response);
        return "redirect:/";
    }

    /** What a code is worth. */
    private enum Given {
        GOOD,
        WRONG,
        /** It is right, and it or a later one was used already. */
        AGAIN
    }

    /** Whether a code is right and was not used before; if it is, it is used now. If it was, its owner is told. */
    private Given given(Account account, String code, HttpSession session) throws Exception {
        boolean first = account.secondFactor() == null;
        @Nullable
        String secret = first
                ? (String) session.getAttribute(SECRET)
                : accounts.secretOf(account).orElse(null);
        if (secret == null) {
            return Given.WRONG;
        }
        OptionalLong step = codes.step(secret, code, Instant.now());
        if (step.isEmpty()) {
            return Given.WRONG;
        }
        boolean used = Acting.as(
                ACTOR, "one-time code", () -> firstSteps.useCode(account.id(), first ? secret : "", step.getAsLong()));
        if (!used && !first) {
            Acting.as(ACTOR, "one-time code", () -> notices.codeUsedAgain(account.id()));
        }
        return used ? Given.GOOD : first ? Given.WRONG : Given.AGAIN;
    }
}
