package commonweal.office.partners;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How partners are judged, for programs: categories, tests and tiers of evidence, steps of vetting, reviews. */
@RestController
class PartnerRulesApi {

    private final PartnerPolicy policy;

    PartnerRulesApi(PartnerPolicy policy) {
        this.policy = policy;
    }

    @GetMapping(path = "/api/partners/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("partners.view")
    String rules() {
        return Json.object()
                .with("evidence", evidence())
                .with("categories", categories())
                .with("vetting", vetting())
                .with("reviews", reviews())
                .done()
                .print();
    }

    private Json evidence() {
        EvidencePolicy evidence = policy.evidence();
        EvidencePolicy.Requirement asked = evidence.requirement();
        return Json.object()
                .with(
                        "requirement",
                        known(
                                Json.object().with("title", asked.title()).with("words", asked.words()),
                                asked.citation(),
                                asked.status()))
                .with(
                        "tests",
                        Json.array(
                                evidence.rules().entrySet(),
                                rule -> known(
                                        Json.object()
                                                .with("rule", rule.getKey())
                                                .with("words", rule.getValue().words()),
                                        rule.getValue().citation(),
                                        rule.getValue().status())))
                .with("tiers", Json.array(evidence.tiers(), PartnerRulesApi::tier))
                .with("designs", Json.array(evidence.designs(), PartnerRulesApi::design))
                .done();
    }

    private static Json tier(EvidencePolicy.Tier tier) {
        return known(
                Json.object()
                        .with("tier", tier.number())
                        .with("title", tier.title())
                        .with("words", tier.words())
                        .with("accepted", tier.accepted())
                        .with("places_at_least", tier.placesAtLeast())
                        .with("needs_effect", tier.needsEffect()),
                tier.citation(),
                tier.status());
    }

    private static Json design(EvidencePolicy.Design design) {
        Integer tier = design.tier();
        return Json.object()
                .with("design", design.id())
                .with("title", design.title())
                .with("best_tier", Json.orNull(tier))
                .done();
    }

    private Json categories() {
        PartnerPolicy.Categories categories = policy.categories();
        return Json.object()
                .with(
                        "known",
                        Json.array(
                                categories.categories(),
                                one -> known(
                                        Json.object().with("category", one.id()).with("title", one.title()),
                                        one.citation(),
                                        one.status())))
                .with(
                        "not_known",
                        Json.array(
                                categories.notKnown(),
                                one -> Json.object()
                                        .with("title", one.title())
                                        .with("words", one.words())
                                        .with("status", one.status())
                                        .done()))
                .done();
    }

    private Json vetting() {
        PartnerPolicy.Vetting vetting = policy.vetting();
        return known(
                Json.object()
                        .with(
                                "states",
                                Json.array(
                                        vetting.states(),
                                        one -> Json.object()
                                                .with("state", one.id().id())
                                                .with("title", one.title())
                                                .with("words", one.words())
                                                .done()))
                        .with(
                                "steps",
                                Json.array(
                                        vetting.steps(),
                                        one -> Json.object()
                                                .with("from", one.from().id())
                                                .with("to", one.to().id())
                                                .with("by", one.by().name().toLowerCase(Locale.ROOT))
                                                .with("decision", one.decision())
                                                .with("words", Json.orNull(one.words()))
                                                .with("status", one.status())
                                                .done())),
                vetting.citation(),
                vetting.status());
    }

    private Json reviews() {
        PartnerPolicy.Reviews reviews = policy.reviews();
        return known(
                Json.object()
                        .with(
                                "interval",
                                Json.object()
                                        .with("words", reviews.interval().words())
                                        .with("status", reviews.interval().status())
                                        .with("most_months", reviews.interval().mostMonths())
                                        .done())
                        .with("shown_days_before", reviews.shownDaysBefore())
                        .with("criteria_words", reviews.criteriaWords())
                        .with("criteria_status", reviews.criteriaStatus())
                        .with("criteria", Json.array(reviews.criteria(), one -> choice("criterion", one)))
                        .with("ratings", Json.array(reviews.ratings(), one -> choice("rating", one))),
                reviews.citation(),
                reviews.status());
    }

    private static Json choice(String name, PartnerPolicy.Choice one) {
        return Json.object().with(name, one.id()).with("title", one.title()).done();
    }

    private static Json known(Json.Members members, String citation, String status) {
        return members.with("citation", citation).with("status", status).done();
    }
}
