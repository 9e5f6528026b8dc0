package commonweal.office.access;

import commonweal.office.audit.Acting;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in by a one-time link, with which a password is set. */
@Controller
class WelcomePages {

    private static final String ACTOR = "system:sign-in";
    private static final String PAGE = "access/welcome";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordRules passwordRules;
    private final FirstSteps firstSteps;

    WelcomePages(Accounts accounts, OneTimeLinks links, PasswordRules passwordRules, FirstSteps firstSteps) {
        this.accounts = accounts;
        this.links = links;
        this.passwordRules = passwordRules;
        this.firstSteps = firstSteps;
    }

    @GetMapping(OneTimeLinks.PATH + "{token}")
    @OpenToAll("The token in the address is the permission.")
    String welcome(@PathVariable String token, Model model) {
        describe(links.look(token), model);
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
        describe(good, model);
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

    private static void describe(Optional<OneTimeLinks.Good> good, Model model) {
        model.addAttribute("good", good.isPresent());
        model.addAttribute("first", good.isPresent() && good.get().account().isEmpty());
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
