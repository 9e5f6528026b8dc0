package commonweal.office.access.accounts;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who has an account and which roles, for programs: by name, so many at a time. */
@RestController
class AccountsApi {

    private static final int AT_A_TIME = 500;

    private final AccountList accounts;

    AccountsApi(AccountList accounts) {
        this.accounts = accounts;
    }

    @GetMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("accounts.view")
    String accounts(@RequestParam(defaultValue = "") String after) {
        return Json.object()
                .with("accounts", Json.array(accounts.list("", "", after, AT_A_TIME), AccountsApi::account))
                .done()
                .print();
    }

    @GetMapping(path = "/api/accounts/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("accounts.view")
    String account(@PathVariable String name) {
        return accounts.find(name)
                .map(AccountsApi::account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .print();
    }

    private static JsonObject account(AccountList.Line account) {
        return Json.object()
                .with("name", account.name())
                .with("display_name", account.displayName())
                .with("second_factor", account.hasSecondFactor())
                .with("locked", account.locked())
                .with("closed_on", Json.orNull(account.closedOn()))
                .with("sample", account.sample())
                .with(
                        "roles",
                        Json.array(
                                account.roles(),
                                role -> Json.object()
                                        .with("role", role.id())
                                        .with("org", role.code())
                                        .with("from", role.from().toString())
                                        .with("until", Json.orNull(role.until()))
                                        .with("current", role.current())
                                        .done()))
                .done();
    }
}
