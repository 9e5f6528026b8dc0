package commonweal.office.access.record;

import commonweal.office.access.Requires;
import commonweal.office.access.SignInLog;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of who came in, who tried to, and who was turned away from what. */
@Controller("signInsOnRecord")
class SignInPages {

    private static final int MOST = 200;

    private final SignInLog log;

    SignInPages(SignInLog log) {
        this.log = log;
    }

    /**
     * A line of the page.
     *
     * @param account the name of the account; a question mark if there is no such account
     * @param address where the request came from
     * @param what how it ended, or what was refused
     * @param at when, in Massachusetts
     */
    public record Line(String account, String address, String what, String at) {

        static Line of(SignInLog.Noted noted) {
            return new Line(
                    noted.account(), noted.address(), noted.what().replace('_', ' '), Shown.time(noted.happenedAt()));
        }
    }

    @GetMapping("/audit-log/sign-ins")
    @Requires("audit.view")
    String page(@RequestParam(defaultValue = "") String account, Model model) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("account", name);
        model.addAttribute("most", MOST);
        model.addAttribute("attempts", lines(log.attempts(name, MOST)));
        model.addAttribute("refusals", lines(log.refusals(name, MOST)));
        return "audit/sign-ins";
    }

    private static List<Line> lines(List<SignInLog.Noted> noted) {
        return noted.stream().map(Line::of).toList();
    }
}
