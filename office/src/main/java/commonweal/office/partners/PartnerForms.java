package commonweal.office.partners;

import commonweal.office.access.Installation;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.PartnerPolicy.Category;
import commonweal.office.partners.Vetting.Label;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms for entering a partner, for changing what is said of it, and for the next step of its vetting. */
@Controller
class PartnerForms {

    private final Partners partners;
    private final PartnerView view;
    private final PartnerPolicy policy;
    private final Installation installation;
    private final BusinessDate businessDate;

    PartnerForms(
            Partners partners,
            PartnerView view,
            PartnerPolicy policy,
            Installation installation,
            BusinessDate businessDate) {
        this.partners = partners;
        this.view = view;
        this.policy = policy;
        this.installation = installation;
        this.businessDate = businessDate;
    }

    @GetMapping("/partners/new")
    @Requires(PartnerView.ACTION)
    String blank(Model model) {
        return form(Filled.with(Map.of()), Optional.empty(), model);
    }

    @PostMapping("/partners")
    @Requires(PartnerView.ACTION)
    String enter(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Filled form = new Filled(typed);
        Partner read = read(form, 0);
        String reason = reason(form);
        if (!form.good()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, Optional.empty(), model);
        }
        long id = partners.enter(read, VettingState.APPLIED, businessDate.date(), reason);
        next.addFlashAttribute(
                "messages", List.of(read.name() + " is in the register. It has applied; next it is screened."));
        return "redirect:/partners/" + id;
    }

    @GetMapping("/partners/{id}/edit")
    @Requires(PartnerView.ACTION)
    String filled(@PathVariable long id, Model model) {
        Partner partner = view.found(id);
        Filled form = Filled.with(
                        Map.of("name", partner.name(), "about", partner.about(), "contact", partner.contact()))
                .and("category", partner.categories());
        return form(form, Optional.of(partner), model);
    }

    @PostMapping("/partners/{id}/edit")
    @Requires(PartnerView.ACTION)
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Partner partner = view.found(id);
        Filled form = new Filled(typed);
        Partner read = read(form, id);
        reason(form);
        if (!form.good()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, Optional.of(partner), model);
        }
        partners.change(read);
        next.addFlashAttribute("messages", List.of("What is said of " + read.name() + " was changed."));
        return "redirect:" + partner.href();
    }

    private String form(Filled form, Optional<Partner> partner, Model model) {
        model.addAttribute("form", form)
                .addAttribute("policy", policy)
                .addAttribute("partner", partner.orElse(null))
                .addAttribute("demo", installation.isDemo())
                .addAttribute("crumbs", partner.map(PartnerView::crumbs).orElseGet(PartnerView::crumbs));
        return "partners/partner-form";
    }

    private Partner read(Filled form, long id) {
        String name = form.line("name", "Write the name of the organization.");
        if (partners.named(name).filter(other -> other.id() != id).isPresent()) {
            form.wrong("name", "A partner of this name is in the register already.");
        }
        return new Partner(
                id,
                name,
                form.text("about", "Say what it does."),
                form.lineOrNone("contact"),
                "",
                VettingState.APPLIED,
                installation.isDemo(),
                businessDate.date(),
                form.choices(
                        "category",
                        policy.categories().categories().stream()
                                .map(Category::id)
                                .toList()));
    }

    /** The reason that is kept in the record of what was done. */
    static String reason(Filled form) {
        return form.line("reason", "Say why. It is kept with what you do.");
    }

    @PostMapping("/partners/{id}/steps")
    @Requires(PartnerView.ACTION)
    String step(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Partner partner = view.found(id);
        Filled form = new Filled(typed);
        String chosen = form.value("step");
        List<PartnerView.NextStep> possible = view.nextSteps(partner);
        Optional<PartnerView.NextStep> step =
                possible.stream().filter(one -> one.id().equals(chosen)).findFirst();
        if (step.isEmpty()) {
            form.wrong(
                    "step",
                    chosen.isEmpty()
                            ? "Choose the step."
                            : "That step does not follow on \""
                                    + policy.state(partner.state()).title()
                                    + "\". Maybe somebody else has just taken one: look at the steps above.");
        }
        String reason = reason(form);
        if (form.good()) {
            try {
                String[] parts = chosen.split(":", 2);
                VettingState to = VettingState.valueOf(parts[0].toUpperCase(Locale.ROOT));
                Optional<Label> label = parts.length < 2
                        ? Optional.empty()
                        : Optional.of(Label.valueOf(parts[1].toUpperCase(Locale.ROOT)));
                partners.step(id, to, By.OFFICER, label, reason);
                next.addFlashAttribute(
                        "messages",
                        List.of(partner.name() + ": "
                                + step.map(PartnerView.NextStep::label).orElse("") + "."));
                return "redirect:" + partner.href();
            } catch (NotMet e) {
                model.addAttribute("against", e.reasons());
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return view.page(id, form, model);
    }
}
