package commonweal.office.partners;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;

/** Partners as JSON: one in a list, the reviews that are due, and what was done with one. */
final class PartnerAnswers {

    private PartnerAnswers() {}

    /** A partner as lists have it. */
    static Json.Members partner(Row row) {
        Row.Due due = row.due();
        Partner partner = row.partner();
        return Json.object()
                .with("partner", partner.id())
                .with("name", partner.name())
                .with("categories", Json.array(partner.categories(), Json::of))
                .with("state", partner.state().id())
                .with("proven", row.standing().proven())
                .with("why", row.standing().sentence())
                .with("approved_as", Json.orNull(row.approvedAs()))
                .with("findings_on_file", row.standing().findings().size())
                .with("contracts_running", row.contracts())
                .with("next_review_due", Json.orNull(due == null ? null : due.on()))
                .with("days_late", due == null ? new JsonNull() : Json.of(due.late()))
                .with("source", partner.source())
                .with("sample", partner.sample());
    }

    /** A performance review that is late or comes up soon. */
    static Json due(Row.Due due) {
        return Json.object()
                .with("partner", due.partner().id())
                .with("name", due.partner().name())
                .with("contract", due.contract().number())
                .with("org", due.contract().organisation())
                .with("due_on", due.on().toString())
                .with("days_late", due.late())
                .with("begun", due.open())
                .with("sample", due.partner().sample())
                .done();
    }

    /** A contract with the reviews that it has had; whoever may not decide one sees only those that are decided. */
    static Json contract(PartnerView.ContractView view, boolean mayDecide) {
        Contract contract = view.contract();
        Row.Due due = view.due();
        return Json.object()
                .with("contract", contract.number())
                .with("org", contract.organisation())
                .with("serves", view.serves())
                .with("what", contract.what())
                .with("starts", contract.starts().toString())
                .with("ends", contract.ends().toString())
                .with("running", view.running())
                .with("review_months", contract.reviewMonths())
                .with("review_why", contract.reviewWhy())
                .with("next_review_due", Json.orNull(due == null ? null : due.on()))
                .with("days_late", due == null ? new JsonNull() : Json.of(due.late()))
                .with(
                        "reviews",
                        Json.array(
                                view.reviews().stream()
                                        .filter(one -> mayDecide || one.review().decidedOn() != null)
                                        .toList(),
                                PartnerAnswers::review))
                .done();
    }

    private static Json review(PartnerView.ReviewView view) {
        Review review = view.review();
        Review.Decision decision = review.decision();
        return Json.object()
                .with("review", review.id())
                .with("due_on", review.dueOn().toString())
                .with("opened_on", review.openedOn().toString())
                .with("decided_on", Json.orNull(review.decidedOn()))
                .with("decided_by", Json.orNull(review.decidedBy()))
                .with("decision", Json.orNull(decision == null ? null : decision.id()))
                .with("result", review.result())
                .with("why", review.why())
                .with("ratings", Json.array(view.ratings(), PartnerAnswers::rating))
                .done();
    }

    private static Json rating(PartnerView.RatingView view) {
        return Json.object()
                .with("criterion", view.given().criterion())
                .with("criterion_title", view.criterion())
                .with("rating", view.given().rating())
                .with("rating_title", view.rating())
                .with("evidence", view.evidence())
                .done();
    }

    static Json step(Partners.StepTaken step) {
        return Json.object()
                .with("number", step.number())
                .with("state", step.state().id())
                .with("taken_on", step.takenOn().toString())
                .with("taken_by", step.takenBy())
                .with("label", Json.orNull(step.label()))
                .with("why", step.why())
                .with("dossier", step.snapshot().map(EvidenceAnswers::snapshot).orElseGet(JsonNull::new))
                .done();
    }
}
