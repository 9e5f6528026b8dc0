package commonweal.office.partners;

import commonweal.office.access.Requires;
import commonweal.office.partners.PerformanceReviews.Rating;
import commonweal.office.partners.Review.Decision;
import commonweal.office.register.Listed;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms for the contracts of a partner and the reviews of what it does under them. */
@Controller
class ContractPages {

    private final Contracts contracts;
    private final PerformanceReviews reviews;
    private final PartnerView view;
    private final PartnerPolicy policy;
    private final NamedUnits units;

    ContractPages(
            Contracts contracts, PerformanceReviews reviews, PartnerView view, PartnerPolicy policy, NamedUnits units) {
        this.contracts = contracts;
        this.reviews = reviews;
        this.view = view;
        this.policy = policy;
        this.units = units;
    }

    // ---- Contracts --------------------------------------------------------------------------------------------------

    @GetMapping("/partners/{id}/contracts/new")
    @Requires(PartnerView.ACTION)
    String blank(@PathVariable long id, @RequestParam(defaultValue = "") String organisation, Model model) {
        return form(view.found(id), Form.blank().with("organisation", organisation), model);
    }

    @PostMapping("/partners/{id}/contracts")
    @Requires(PartnerView.ACTION)
    String enter(@PathVariable long id, Sent sent, Model model) {
        Partner partner = view.found(id);
        Form form = sent.form();
        Contract contract = read(form, partner);
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    contracts.enter(contract, reason);
                    return new Done(
                            "Contract " + contract.number()
                                    + " is entered. Its first performance review has a due date.",
                            partner.href() + "#contracts");
                },
                () -> form(partner, form, model));
    }

    private String form(Partner partner, Form form, Model model) {
        model.addAttribute("partner", partner)
                .addAttribute("form", form)
                .addAttribute("policy", policy)
                .addAttribute("crumbs", PartnerView.crumbs(partner));
        contracts
                .against(partner)
                .filter(reason -> !form.against().contains(reason))
                .ifPresent(reason -> form.wrong("", reason));
        return "partners/contract-form";
    }

    private Contract read(Form form, Partner partner) {
        String number = form.line("number", "Write the number of the contract.");
        if (contracts.taken(number)) {
            form.wrong("number", "There is a contract with this number already.");
        }
        Optional<Listed> unit = units.find(form, "organisation");
        if (unit.isPresent() && unit.get().sample() != partner.sample()) {
            form.wrong(
                    "organisation",
                    partner.sample()
                            ? "The partner was made up: it can serve a made-up district or school only."
                            : "The district or school was made up: only a made-up partner can serve it.");
        }
        String what = form.text("what", "Say what was agreed.");
        LocalDate starts = form.day("starts", "Write the first day.");
        LocalDate ends = form.day("ends", "Write the last day.");
        if (form.fault("starts") == null && form.fault("ends") == null && !ends.isAfter(starts)) {
            form.wrong("ends", "The last day must be after the first.");
        }
        int months = form.count(
                "months",
                1,
                policy.reviews().interval().mostMonths(),
                "Write after how many months the work is reviewed.");
        String why = form.line("months_why", "Say why after so many months: no rule gives a number.");
        return new Contract(
                0, partner.id(), number, unit.map(Listed::code).orElse(""), what, starts, ends, months, why);
    }

    // ---- Performance reviews ----------------------------------------------------------------------------------------

    @PostMapping("/partners/{id}/contracts/{contract}/reviews")
    @Requires(PartnerView.ACTION)
    String open(@PathVariable long id, @PathVariable long contract, Sent sent, Model model) {
        Partner partner = view.found(id);
        Contract found = contracts.find(id, contract).orElseThrow(PartnerView::notThere);
        Form form = sent.form();
        return sent.done(
                form,
                () -> {
                    long review = reviews.open(id, found, "Performance review of contract " + found.number());
                    return new Done("The review is begun.", partner.href() + "/reviews/" + review);
                },
                () -> view.page(id, form, model));
    }

    @GetMapping("/partners/{id}/reviews/{review}")
    @Requires(PartnerView.ACTION)
    String review(@PathVariable long id, @PathVariable long review, Model model) {
        return reviewForm(view.found(id), found(id, review), Form.blank(), model);
    }

    @PostMapping("/partners/{id}/reviews/{review}")
    @Requires(PartnerView.ACTION)
    String decide(@PathVariable long id, @PathVariable long review, Sent sent, Model model) {
        Partner partner = view.found(id);
        Review there = found(id, review);
        Contract contract = reviews.contractOf(id, there).orElseThrow(PartnerView::notThere);
        Form form = sent.form();
        List<Rating> ratings = ratings(form, there);
        String result = form.text("result", "Say what was found.");
        List<String> decisions = List.of("continue", "renewed", "removed");
        Decision decision = Decision.valueOf(
                form.choice("decision", decisions, "Choose what was decided.").toUpperCase(Locale.ROOT));
        LocalDate ends = ends(form, contract, decision);
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    reviews.decide(id, there, decision, result, reason, ends, ratings);
                    return new Done(
                            "The review of contract " + contract.number() + " is decided: " + decision.title() + ".",
                            partner.href() + "#contracts");
                },
                () -> reviewForm(partner, there, form, model));
    }

    private static @Nullable LocalDate ends(Form form, Contract contract, Decision decision) {
        Optional<LocalDate> ends = form.dayOrNone("ends");
        boolean chosen = form.fault("decision") == null;
        if (chosen && decision == Decision.RENEWED) {
            if (ends.isEmpty()) {
                form.wrong("ends", "Say until when the contract is renewed.");
            } else if (!ends.get().isAfter(contract.ends())) {
                form.wrong("ends", "A renewed contract must end after " + contract.ends() + ".");
            }
        }
        if (chosen && decision == Decision.REMOVED) {
            ends.filter(day -> day.isAfter(contract.ends()) || !day.isAfter(contract.starts()))
                    .ifPresent(day -> form.wrong(
                            "ends",
                            "The contract can end between its first and its last day, " + contract.ends() + "."));
        }
        if (chosen && decision == Decision.CONTINUE && ends.isPresent()) {
            form.wrong("ends", "A contract that runs on keeps its last day. Leave this empty, or choose Renewed.");
        }
        return ends.orElse(null);
    }

    private List<Rating> ratings(Form form, Review review) {
        List<String> possible = policy.reviews().ratings().stream()
                .map(PartnerPolicy.Choice::id)
                .toList();
        List<Rating> ratings = new ArrayList<>();
        for (PartnerPolicy.Choice criterion : policy.reviews().criteria()) {
            String field = "rating_" + criterion.id();
            String rating = form.choice(field, possible, "Choose a rating.");
            String evidence = form.lineOrNone("evidence_" + criterion.id());
            if (evidence.isEmpty() && !rating.equals("not_known")) {
                form.wrong("evidence_" + criterion.id(), "Say what shows it.");
            }
            ratings.add(new Rating(review.id(), criterion.id(), rating, evidence));
        }
        return ratings;
    }

    private Review found(long partner, long review) {
        return reviews.of(partner).stream()
                .filter(one -> one.id() == review && one.decidedOn() == null)
                .findFirst()
                .orElseThrow(PartnerView::notThere);
    }

    private String reviewForm(Partner partner, Review review, Form form, Model model) {
        Contract contract = reviews.contractOf(partner.id(), review).orElseThrow(PartnerView::notThere);
        model.addAttribute("partner", partner)
                .addAttribute("review", review)
                .addAttribute("contract", contract)
                .addAttribute("serves", units.name(contract.organisation()))
                .addAttribute("servesHref", units.href(contract.organisation()))
                .addAttribute("form", form)
                .addAttribute("policy", policy)
                .addAttribute("decisions", Decision.values())
                .addAttribute("crumbs", PartnerView.crumbs(partner));
        return "partners/review-form";
    }
}
