package commonweal.office.partners;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of partners for programs. The members are named as the columns of the file. */
@RestController
class PartnerApi {

    private final PartnerList list;
    private final Partners partners;

    PartnerApi(PartnerList list, Partners partners) {
        this.list = list;
        this.partners = partners;
    }

    @GetMapping(path = "/api/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("partners.view")
    String all(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String proven,
            @RequestParam(defaultValue = "") String q) {
        return Json.object()
                .with(
                        "partners",
                        Json.array(
                                list.rows(new PartnerList.Query(category, state, proven, q)),
                                row -> partner(row).done()))
                .done()
                .print();
    }

    @GetMapping(path = "/api/partners/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("partners.view")
    String one(@PathVariable long id) {
        Row row = list.row(id).orElseThrow(PartnerView::notThere);
        return partner(row)
                .with("findings", Json.array(row.standing().findings(), PartnerApi::finding))
                .with("missing", Json.array(row.standing().missing(), Json::of))
                .with("steps", Json.array(partners.steps(id), PartnerApi::step))
                .done()
                .print();
    }

    private static Json.Members partner(Row row) {
        Row.Due due = row.due();
        return Json.object()
                .with("partner", row.partner().id())
                .with("name", row.partner().name())
                .with("categories", Json.array(row.partner().categories(), Json::of))
                .with("state", row.partner().state().id())
                .with("proven", row.standing().proven())
                .with("why", row.standing().sentence())
                .with("approved_as", text(row.approvedAs()))
                .with("contracts_running", row.contracts())
                .with("next_review_due", text(due == null ? null : due.on()))
                .with("days_late", due == null ? new Json.JsonNull() : Json.of(due.late()))
                .with("source", row.partner().source())
                .with("sample", row.partner().sample());
    }

    private static Json finding(Finding finding) {
        Study study = finding.study();
        EvidencePolicy.Tier tier = finding.tier();
        List<String> tests =
                finding.tests().stream().map(test -> test.reason().sentence()).toList();
        return Json.object()
                .with("citation", study.citation())
                .with("practice", study.practice())
                .with("design", study.design())
                .with("outcome_kind", study.outcomeKind().id())
                .with("outcome", study.outcome())
                .with("direction", study.direction().id())
                .with("significance", study.significance().id())
                .with("reviewed_on", text(study.reviewedOn()))
                .with("expires_on", text(study.expiresOn()))
                .with("tier", tier == null ? new Json.JsonNull() : Json.of(tier.number()))
                .with("proves", finding.proves())
                .with("tests", Json.array(tests, Json::of))
                .done();
    }

    private static Json step(Partners.StepTaken step) {
        return Json.object()
                .with("number", step.number())
                .with("state", step.state().id())
                .with("taken_on", step.takenOn().toString())
                .with("label", text(step.label()))
                .with("why", step.why())
                .done();
    }

    private static Json text(@Nullable Object value) {
        return value == null ? new Json.JsonNull() : Json.of(value.toString());
    }
}
