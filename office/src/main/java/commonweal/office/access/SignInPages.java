package commonweal.office.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in by name and password. The form itself is taken by the filters before the pages. */
@Controller
class SignInPages {

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
}
