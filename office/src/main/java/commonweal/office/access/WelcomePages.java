package commonweal.office.access;

import commonweal.office.audit.Acting;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
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

/** The way in by a one-time link, with which a password is set. */
@Controller
class WelcomePages {

    private static final String ACTOR = "system:sign-in";
    private static final String PAGE = "access/welcome";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordRules passwordRules;
    private final FirstSteps firstSteps;
    private final IdentityProvider provider;

    WelcomePages(
            Accounts accounts,
            OneTimeLinks links,
            PasswordRules passwordRules,
            FirstSteps firstSteps,
            IdentityProvider provider) {
        this.accounts = accounts;
        this.links = links;
        this.passwordRules = passwordRules;
        this.firstSteps = firstSteps;
        this.provider = provider;
    }

    @GetMapping(OneTimeLinks.PATH + "{token}")
    @OpenToAll("The token in the address is the permission.")
    String welcome(@PathVariable String token, Model model) {
        describe(token, links.look(token), model);
        return PAGE;
    }

    @PostMapping(OneTimeLinks.PATH + "{token}")
    @OpenToAll("The token in the address is the permission.")
    String welcome(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam String password,
            @RequestParam String again,
            Model model)
            throws Exception {
        Optional<OneTimeLinks.Good> good = links.look(token);
        describe(token, good, model);
        if (good.isEmpty()) {
            return PAGE;
        }
        Optional<UUID> account = good.get().account();
        Optional<String> fault = fault(account, name, password, again);
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return PAGE;
        }
        boolean done = Acting.as(
                ACTOR,
                "one-time link",
                () -> account.isPresent()
                        ? firstSteps.setPassword(token, account.get(), password)
                        : firstSteps.openAdministrator(token, name, displayName, password));
        return done ? "redirect:/sign-in?set" : "redirect:" + OneTimeLinks.PATH + token;
    }

    /** How good the password is that is being typed; nothing of it is kept, and without a good link nothing is said. */
    @PostMapping(path = OneTimeLinks.PATH + "{token}/strength", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll("The token in the address is the permission.")
    @ResponseBody
    PasswordRules.Look strength(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        OneTimeLinks.Good good = links.look(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return passwordRules.look(
                password,
                good.account().flatMap(accounts::find).map(Account::name).orElse(name));
    }

    @GetMapping(OneTimeLinks.PATH + "{token}/provider")
    @OpenToAll("The token in the address is the permission.")
    String connect(@PathVariable String token, HttpSession session) {
        Optional<UUID> account = links.look(token).flatMap(OneTimeLinks.Good::account);
        if (account.isEmpty() || !provider.exists()) {
            return "redirect:" + OneTimeLinks.PATH + token;
        }
        ProviderSignIn.connect(session, account.get(), token);
        return "redirect:" + IdentityProvider.GO;
    }

    private void describe(String token, Optional<OneTimeLinks.Good> good, Model model) {
        model.addAttribute("good", good.isPresent());
        model.addAttribute("strengthHref", OneTimeLinks.PATH + token + "/strength");
        model.addAttribute("first", good.isPresent() && good.get().account().isEmpty());
        if (provider.exists() && good.flatMap(OneTimeLinks.Good::account).isPresent()) {
            model.addAttribute("provider", provider.name());
            model.addAttribute("providerHref", OneTimeLinks.PATH + token + "/provider");
        }
    }

    private Optional<String> fault(Optional<UUID> account, String name, String password, String again) {
        if (account.isEmpty() && !Accounts.mayBeCalled(name)) {
            return Optional.of("The name of the account must have letters, digits and . _ @ + - only.");
        }
        if (account.isEmpty() && accounts.find(name).isPresent()) {
            return Optional.of("There is an account of this name already. Choose another.");
        }
        if (!password.equals(again)) {
            return Optional.of("The two passwords are not the same.");
        }
        String accountName = account.flatMap(accounts::find).map(Account::name).orElse(name);
        return passwordRules.fault(password, accountName);
    }
}
