package commonweal.office.partners;

import commonweal.files.Json;
import commonweal.office.access.Requires;
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
    private final PartnerView view;

    PartnerApi(PartnerList list, Partners partners, PartnerView view) {
        this.list = list;
        this.partners = partners;
        this.view = view;
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
                                row -> PartnerAnswers.partner(row).done()))
                .with("reviews_due", Json.array(list.due(), PartnerAnswers::due))
                .done()
                .print();
    }

    @GetMapping(path = "/api/partners/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("partners.view")
    String one(@PathVariable long id) {
        Row row = list.row(id).orElseThrow(PartnerView::notThere);
        boolean mayManage = view.mayManage();
        return PartnerAnswers.partner(row)
                .with("about", row.partner().about())
                .with("contact", row.partner().contact())
                .with("findings", Json.array(row.standing().findings(), EvidenceAnswers::finding))
                .with("missing", Json.array(row.standing().missing(), Json::of))
                .with("withdrawn", Json.array(view.withdrawn(id), EvidenceAnswers::withdrawn))
                .with(
                        "contracts",
                        Json.array(view.contractViews(row.partner()), one -> PartnerAnswers.contract(one, mayManage)))
                .with("steps", Json.array(partners.steps(id), PartnerAnswers::step))
                .done()
                .print();
    }
}
