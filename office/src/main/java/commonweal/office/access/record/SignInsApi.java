package commonweal.office.access.record;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.office.access.SignInLog;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who came in, who tried to, and who was turned away from what, for programs: the newest first. */
@RestController
class SignInsApi {

    private static final int AT_A_TIME = 500;

    private final SignInLog log;

    SignInsApi(SignInLog log) {
        this.log = log;
    }

    @GetMapping(path = "/api/audit-log/sign-ins", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("audit.view")
    String signIns(@RequestParam(defaultValue = "") String account) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return Json.object()
                .with("attempts", Json.array(log.attempts(name, AT_A_TIME), one -> noted("outcome", one)))
                .with("refusals", Json.array(log.refusals(name, AT_A_TIME), one -> noted("refused", one)))
                .done()
                .print();
    }

    private static JsonObject noted(String what, SignInLog.Noted one) {
        return Json.object()
                .with("happened_at", one.happenedAt().toString())
                .with("account", one.account())
                .with("address", one.address())
                .with(what, one.what())
                .done();
    }
}
