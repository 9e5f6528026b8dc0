package commonweal.office.rules;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.policy.Clause;
import commonweal.policy.ClauseLine;
import commonweal.policy.ClauseWords;
import commonweal.policy.RuleSet;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The rules in force, or another rule set that comes with the program, for programs. */
@RestController
class RulesApi {

    private final RuleBook book;

    RulesApi(RuleBook book) {
        this.book = book;
    }

    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String rules(@RequestParam(defaultValue = "") String policy) {
        Optional<RuleSet> inForce = book.inForce();
        RuleSet rules = (policy.isEmpty() ? inForce : book.shipped(policy))
                .or(() -> inForce.filter(one -> one.id().equals(policy)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Json.object()
                .with("policy", rules.id())
                .with("year", rules.year())
                .with(
                        "in_force",
                        inForce.map(RuleSet::id).filter(rules.id()::equals).isPresent())
                .with("shipped", Json.array(RuleBook.shipped(), Json::of))
                .with("clauses", Json.array(rules.rules().clauses(), RulesApi::clause))
                .done()
                .print();
    }

    private static JsonObject clause(Clause<?> clause) {
        return Json.object()
                .with("key", clause.key())
                .with("title", clause.title())
                .with("years", clause.years().toString())
                .with("status", clause.status().code())
                .with("citation", clause.citation())
                .with("stated_in", clause.statedIn())
                .with("value", Json.array(ClauseWords.lines(clause), RulesApi::line))
                .done();
    }

    private static JsonObject line(ClauseLine line) {
        return Json.object()
                .with("label", line.label())
                .with("text", line.text())
                .with("status", line.status().code())
                .done();
    }
}
