package commonweal.office.access.accounts;

import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.Permissions;
import commonweal.office.access.Refused;
import commonweal.office.access.Requires;
import commonweal.office.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts: who has one, with which roles. What may be done with them stands in {@link AccountKeeping}. */
@Controller
class AccountPages {

    private static final int ON_A_PAGE = 100;
    private static final Asked NOTHING = new Asked("", "", "", "", "", "");

    private final AccountList list;
    private final AccountKeeping keeping;
    private final HoldableRoles roles;
    private final Accounts accounts;
    private final Permissions permissions;

    AccountPages(
            AccountList list, AccountKeeping keeping, HoldableRoles roles, Accounts accounts, Permissions permissions) {
        this.list = list;
        this.keeping = keeping;
        this.roles = roles;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    // ---- The list ---------------------------------------------------------------------------------------------------

    @GetMapping("/accounts")
    @Requires("accounts.view")
    String page(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return page(text, role, after, NOTHING, model);
    }

    @PostMapping("/accounts")
    @Requires("accounts.manage")
    String open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String organisationName,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            keeping.open(name, displayName, role, code, organisationName);
            return "redirect:" + address(name) + "?opened";
        } catch (Refused refused) {
            refuse(refused, response, model);
            return page("", "", "", new Asked(name, displayName, role, code, organisationName, reason), model);
        }
    }

    private String page(String text, String role, String after, Asked asked, Model model) {
        List<AccountList.Line> found = list.list(text, role, after, ON_A_PAGE + 1);
        List<AccountList.Line> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute("text", text);
        model.addAttribute("role", role);
        model.addAttribute("accounts", shown);
        model.addAttribute("after", found.size() > ON_A_PAGE ? shown.getLast().name() : "");
        model.addAttribute("asked", asked);
        describe(model);
        return "access/accounts";
    }

    // ---- One account ------------------------------------------------------------------------------------------------

    @GetMapping("/accounts/{name}")
    @Requires("accounts.view")
    String account(@PathVariable String name, Model model) {
        return account(name, NOTHING, model);
    }

    @PostMapping("/accounts/{name}/give")
    @Requires("accounts.manage")
    String give(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String organisationName,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Asked asked = new Asked("", "", role, code, organisationName, reason);
        return change(name, "given", asked, response, model, () -> keeping.give(name, role, code, organisationName));
    }

    @PostMapping("/accounts/{name}/end")
    @Requires("accounts.manage")
    String end(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        return change(name, "ended", NOTHING, response, model, () -> keeping.end(name, role, code));
    }

    @PostMapping("/accounts/{name}/close")
    @Requires("accounts.manage")
    String close(@PathVariable String name, HttpServletResponse response, Model model) {
        return change(name, "closed", NOTHING, response, model, () -> keeping.close(name));
    }

    @PostMapping("/accounts/{name}/second-factor")
    @Requires("accounts.manage")
    String forgetSecondFactor(@PathVariable String name, HttpServletResponse response, Model model) {
        return change(name, "forgotten", NOTHING, response, model, () -> keeping.forgetSecondFactor(name));
    }

    @PostMapping("/accounts/{name}/link")
    @Requires("accounts.manage")
    String link(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            String link = keeping.link(name);
            model.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromContextPath(request)
                            .path(link)
                            .toUriString());
        } catch (Refused refused) {
            refuse(refused, response, model);
        }
        return account(name, NOTHING, model);
    }

    private String change(
            String name, String done, Asked asked, HttpServletResponse response, Model model, Runnable change) {
        try {
            change.run();
            return "redirect:" + address(name) + "?" + done;
        } catch (Refused refused) {
            refuse(refused, response, model);
            return account(name, asked, model);
        }
    }

    private String account(String name, Asked asked, Model model) {
        AccountList.Line account = list.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("asked", asked);
        describe(model);
        return "access/account";
    }

    // ---- Both -------------------------------------------------------------------------------------------------------

    /**
     * What was typed into a form that was refused, to be shown in it again.
     *
     * @param name of the account
     * @param displayName as people say it
     * @param role name of the role
     * @param code code of the district or school
     * @param organisationName its name
     * @param reason why
     */
    record Asked(String name, String displayName, String role, String code, String organisationName, String reason) {}

    private void describe(Model model) {
        List<HeldRole> held =
                SignedIn.current().map(one -> accounts.rolesOf(one.account())).orElse(List.of());
        model.addAttribute("mayManage", permissions.allow(held, "accounts.manage", ""));
        model.addAttribute("roles", roles.list());
    }

    private static void refuse(Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("fault", refused.getMessage());
    }

    private static String address(String name) {
        return UriComponentsBuilder.fromPath("/accounts/{name}")
                .encode()
                .buildAndExpand(name.strip())
                .toUriString();
    }
}
