package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.audit.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in: name and password, the one-time code, and the one-time link with which a password is set. */
@Controller
class SignInPages {

    private static final String ACTOR = "system:sign-in";
    /** In the session of whoever sets the second factor up: its secret, until the first code shows that it works. */
    private static final String SECRET = "commonweal.second-factor";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordRules passwordRules;
    private final FirstSteps firstSteps;
    private final SignInLog log;
    private final SignInRules rules;
    private final OneTimeCodes codes = new OneTimeCodes();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInPages(
            Accounts accounts,
            OneTimeLinks links,
            PasswordRules passwordRules,
            FirstSteps firstSteps,
            SignInLog log,
            SignInRules rules) {
        this.accounts = accounts;
        this.links = links;
        this.passwordRules = passwordRules;
        this.firstSteps = firstSteps;
        this.log = log;
        this.rules = rules;
    }

    @GetMapping("/sign-in")
    @OpenToAll("The way in.")
    String signIn() {
        return "access/sign-in";
    }

    @GetMapping("/sign-in/done")
    @OpenToAll("Sends on whoever has just signed in.")
    String done() {
        return SignedIn.current()
                .map(signedIn -> signedIn.complete() ? "redirect:/" : "redirect:" + AccessCheck.CODE_PAGE)
                .orElse("redirect:/sign-in");
    }

    // ---- The one-time code ------------------------------------------------------------------------------------------

    @GetMapping(AccessCheck.CODE_PAGE)
    @OpenToAll("Asks for the second factor, of whoever has given the first.")
    String code(HttpSession session, Model model) {
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isEmpty() || signedIn.get().complete()) {
            return "redirect:/";
        }
        Account account = accounts.find(signedIn.get().name()).orElseThrow();
        if (account.secondFactor() == null) {
            String secret = (String) session.getAttribute(SECRET);
            if (secret == null) {
                secret = OneTimeCodes.newSecret();
                session.setAttribute(SECRET, secret);
            }
            model.addAttribute("secret", secret);
            model.addAttribute("picture", QrPicture.of(OneTimeCodes.uri(account.name(), secret)));
        }
        return "access/code";
    }

    @PostMapping(AccessCheck.CODE_PAGE)
    @OpenToAll("Takes the second factor, of whoever has given the first.")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        SignedIn signedIn = SignedIn.current().filter(one -> !one.complete()).orElse(null);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        Account account = accounts.find(signedIn.name()).orElseThrow();
        boolean first = account.secondFactor() == null;
        @Nullable String secret = first ? (String) request.getSession().getAttribute(SECRET) : account.secondFactor();
        OptionalLong step = secret == null ? OptionalLong.empty() : codes.step(secret, code, Instant.now());
        boolean slow = log.failuresFrom(request.getRemoteAddr(), Instant.now().minus(rules.addressWindow()))
                >= rules.mostFromAddress();
        boolean good = false;
        if (secret != null && step.isPresent() && !slow) {
            good = as("one-time code", () -> firstSteps.useCode(account.id(), first ? secret : "", step.getAsLong()));
        }
        if (!good) {
            log.add(signedIn.name(), request.getRemoteAddr(), Outcome.SECOND_FACTOR_REFUSED);
            return "redirect:" + AccessCheck.CODE_PAGE + "?refused";
        }
        request.getSession().removeAttribute(SECRET);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn.completed(), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }

    // ---- One-time links ---------------------------------------------------------------------------------------------

    @GetMapping(OneTimeLinks.PATH + "{token}")
    @OpenToAll("The token in the address is the permission.")
    String welcome(@PathVariable String token, Model model) {
        Optional<OneTimeLinks.Good> good = links.look(token);
        model.addAttribute("good", good.isPresent());
        model.addAttribute("first", good.isPresent() && good.get().account().isEmpty());
        return "access/welcome";
    }

    @PostMapping(OneTimeLinks.PATH + "{token}")
    @OpenToAll("The token in the address is the permission.")
    String welcome(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        Optional<OneTimeLinks.Good> good = links.look(token);
        boolean first = good.isPresent() && good.get().account().isEmpty();
        model.addAttribute("good", good.isPresent());
        model.addAttribute("first", first);
        Optional<Account> account = good.flatMap(OneTimeLinks.Good::account)
                .flatMap(id -> accounts.list().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        String accountName = account.map(Account::name).orElse(name);
        Optional<String> fault = first && !name.matches("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}")
                ? Optional.of("The name of the account must have letters, digits and . _ @ + - only.")
                : !password.equals(again)
                        ? Optional.of("The two passwords are not the same.")
                        : passwordRules.fault(password, accountName);
        if (good.isEmpty() || fault.isPresent()) {
            fault.ifPresent(wrong -> model.addAttribute("fault", wrong));
            return "access/welcome";
        }
        boolean done = as(
                "one-time link",
                () -> account.isPresent()
                        ? firstSteps.setPassword(token, account.get().id(), password)
                        : firstSteps.openAdministrator(token, name, displayName, password));
        return done ? "redirect:/sign-in?set" : "redirect:" + OneTimeLinks.PATH + token;
    }

    private static boolean as(String reason, Callable<Boolean> what) {
        try {
            return Acting.as(ACTOR, reason, what);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
