package commonweal.office.access.own;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Requires;
import commonweal.office.access.SignedIn;
import commonweal.office.access.Tokens;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For a program: whose it is, what it may, and how long its tokens are good. Where the owner is signed in, and what the owner was
 * told, is not for programs: whoever came by a token would learn from it.
 */
@RestController
class OwnAccountApi {

    private final Accounts accounts;
    private final Tokens tokens;

    OwnAccountApi(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping(path = "/api/account", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("own_account.use")
    String account() {
        Account account =
                accounts.find(SignedIn.current().orElseThrow().account()).orElseThrow();
        return Json.object()
                .with("name", account.name())
                .with("display_name", account.displayName())
                .with("second_factor", account.secondFactor() != null)
                .with(
                        "roles",
                        Json.array(
                                accounts.rolesOf(account.id()),
                                role -> Json.object()
                                        .with("role", role.role())
                                        .with("org", role.organisation())
                                        .done()))
                .with("tokens", Json.array(tokens.of(account.id()), OwnAccountApi::token))
                .done()
                .print();
    }

    private static JsonObject token(Tokens.Token one) {
        return Json.object()
                .with("label", one.label())
                .with("good_until", one.lastDay().toString())
                .done();
    }
}
