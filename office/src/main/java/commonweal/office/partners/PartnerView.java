package commonweal.office.partners;

import commonweal.office.access.Caller;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.PerformanceReviews.Rating;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the page of a partner shows. */
@Component
class PartnerView {

    static final String ACTION = "partners.manage";

    private final Partners partners;
    private final Dossiers dossiers;
    private final Contracts contracts;
    private final PerformanceReviews reviews;
    private final PartnerList list;
    private final PartnerPolicy policy;
    private final NamedUnits units;
    private final Caller caller;
    private final BusinessDate businessDate;

    PartnerView(
            Partners partners,
            Dossiers dossiers,
            Contracts contracts,
            PerformanceReviews reviews,
            PartnerList list,
            PartnerPolicy policy,
            NamedUnits units,
            Caller caller,
            BusinessDate businessDate) {
        this.partners = partners;
        this.dossiers = dossiers;
        this.contracts = contracts;
        this.reviews = reviews;
        this.list = list;
        this.policy = policy;
        this.units = units;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /**
     * A contract as the page shows it.
     *
     * @param serves whom it serves, in words
     * @param href the page of whom it serves
     * @param due when its next review is due; null if none is
     * @param reviews the reviews it has had
     */
    record ContractView(
            Contract contract,
            String serves,
            String href,
            Row.@org.jspecify.annotations.Nullable Due due,
            List<ReviewView> reviews,
            boolean running) {}

    /**
     * A review as the page shows it.
     *
     * @param review the review
     * @param ratings how each criterion was rated
     */
    record ReviewView(Review review, List<RatingView> ratings) {}

    /** A rating, as it was given and in words. */
    record RatingView(Rating given, String criterion, String rating, String evidence) {}

    Partner found(long id) {
        return partners.find(id).orElseThrow(PartnerView::notThere);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static List<Crumb> crumbs() {
        return List.of(new Crumb("The state", "/"), new Crumb("Partners", "/partners"));
    }

    static List<Crumb> crumbs(Partner partner) {
        List<Crumb> crumbs = new ArrayList<>(crumbs());
        crumbs.add(new Crumb(partner.name(), partner.href()));
        return crumbs;
    }

    /** The page of a partner, with the form for its next step as somebody filled it in. */
    @Transactional(readOnly = true)
    String page(long id, Form form, Model model) {
        Partner partner = found(id);
        Row row = list.row(id).orElseThrow(PartnerView::notThere);
        model.addAttribute("row", row)
                .addAttribute("partner", partner)
                .addAttribute("crumbs", crumbs())
                .addAttribute("policy", policy)
                .addAttribute("form", form)
                .addAttribute("stateWords", policy.state(partner.state()))
                .addAttribute("steps", partners.steps(id))
                .addAttribute("withdrawn", withdrawn(id))
                .addAttribute("contracts", contractViews(partner))
                .addAttribute("mayManage", mayManage())
                .addAttribute("nextSteps", nextSteps(partner))
                .addAttribute("mayContract", contracts.against(partner).isEmpty());
        return "partners/partner";
    }

    /** Whether whoever calls may vet partners, and so sees what is not decided yet. */
    boolean mayManage() {
        return caller.may(ACTION, "");
    }

    /** The findings on a partner that were withdrawn. */
    @Transactional(readOnly = true)
    List<Study> withdrawn(long id) {
        return dossiers.of(id).stream()
                .filter(study -> !study.thereOn(businessDate.date()))
                .toList();
    }

    /** The contracts of a partner, with the reviews that each has had. */
    @Transactional(readOnly = true)
    List<ContractView> contractViews(Partner partner) {
        Map<Long, List<Rating>> ratings =
                reviews.ratings(partner.id()).stream().collect(Collectors.groupingBy(Rating::review));
        Map<Long, List<ReviewView>> had = reviews.of(partner.id()).stream()
                .map(review -> new ReviewView(
                        review,
                        ratings.getOrDefault(review.id(), List.of()).stream()
                                .map(this::inWords)
                                .toList()))
                .collect(Collectors.groupingBy(view -> view.review().contract()));
        List<Row.Due> due = list.due(partner);
        return contracts.of(partner.id()).stream()
                .map(contract -> new ContractView(
                        contract,
                        units.name(contract.organisation()),
                        units.href(contract.organisation()),
                        due.stream()
                                .filter(one -> one.contract().id() == contract.id())
                                .findFirst()
                                .orElse(null),
                        had.getOrDefault(contract.id(), List.of()),
                        !contract.ends().isBefore(businessDate.date())))
                .toList();
    }

    private RatingView inWords(Rating rating) {
        return new RatingView(
                rating,
                title(policy.reviews().criteria(), rating.criterion()),
                title(policy.reviews().ratings(), rating.rating()),
                rating.evidence());
    }

    private static String title(List<PartnerPolicy.Choice> choices, String id) {
        return choices.stream()
                .filter(one -> one.id().equals(id))
                .map(PartnerPolicy.Choice::title)
                .findFirst()
                .orElse(id);
    }

    /** The steps that an officer can choose from; an approval says as what. */
    List<Choice> nextSteps(Partner partner) {
        List<Choice> steps = new ArrayList<>();
        for (PartnerPolicy.Step step : policy.stepsFrom(partner.state(), By.OFFICER)) {
            PartnerPolicy.State to = policy.state(step.to());
            if (step.to() == VettingState.APPROVED) {
                steps.add(new Choice(
                        "approved:proven", "Approved as proven", "Only if the evidence on file shows it today."));
                steps.add(new Choice(
                        "approved:not_shown",
                        "Approved, not shown to be proven",
                        "It can be listed, and carries these words wherever it is shown."));
            } else {
                steps.add(new Choice(to.id().id(), to.title(), to.words()));
            }
        }
        return steps;
    }
}
