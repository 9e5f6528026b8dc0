package commonweal.office.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in by name and password. The form itself is taken by the filters before the pages. */
@Controller
class SignInPages {

    private final IdentityProvider provider;

    SignInPages(IdentityProvider provider) {
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @OpenToAll("The way in.")
    String signIn(Model model) {
        if (provider.exists()) {
            model.addAttribute("provider", provider.name());
            model.addAttribute("providerHref", IdentityProvider.GO);
        }
        return "access/sign-in";
    }

    @GetMapping("/sign-in/done")
    @OpenToAll("Sends on whoever has just signed in.")
    String done() {
        return SignedIn.current()
                .map(signedIn -> signedIn.complete() ? "redirect:/" : "redirect:" + AccessCheck.CODE_PAGE)
                .orElse("redirect:/sign-in");
    }
}
