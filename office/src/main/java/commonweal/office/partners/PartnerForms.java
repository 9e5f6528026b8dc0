package commonweal.office.partners;

import commonweal.office.access.Installation;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.PartnerPolicy.Category;
import commonweal.office.partners.Vetting.Label;
import commonweal.office.site.Choice;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
        return form(Form.blank(), Optional.empty(), model);
    }

    @PostMapping("/partners")
    @Requires(PartnerView.ACTION)
    String enter(Sent sent, Model model) {
        Form form = sent.form();
        Partner read = read(form, 0);
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    long id = partners.enter(read, VettingState.APPLIED, businessDate.date(), reason);
                    return new Done(
                            read.name() + " is in the register. It has applied; next it is screened.",
                            "/partners/" + id);
                },
                () -> form(form, Optional.empty(), model));
    }

    @GetMapping("/partners/{id}/edit")
    @Requires(PartnerView.ACTION)
    String filled(@PathVariable long id, Model model) {
        Partner partner = view.found(id);
        Form form = Form.blank()
                .with("name", partner.name())
                .with("about", partner.about())
                .with("contact", partner.contact())
                .withAll("category", partner.categories());
        return form(form, Optional.of(partner), model);
    }

    @PostMapping("/partners/{id}/edit")
    @Requires(PartnerView.ACTION)
    String change(@PathVariable long id, Sent sent, Model model) {
        Partner partner = view.found(id);
        Form form = sent.form();
        Partner read = read(form, id);
        form.reason();
        return sent.done(
                form,
                () -> {
                    partners.change(read);
                    return new Done("What is said of " + read.name() + " was changed.", partner.href());
                },
                () -> form(form, Optional.of(partner), model));
    }

    private String form(Form form, Optional<Partner> partner, Model model) {
        model.addAttribute("form", form)
                .addAttribute("policy", policy)
                .addAttribute("partner", partner.orElse(null))
                .addAttribute("demo", installation.isDemo())
                .addAttribute("crumbs", partner.map(PartnerView::crumbs).orElseGet(PartnerView::crumbs));
        return "partners/partner-form";
    }

    private Partner read(Form form, long id) {
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

    @PostMapping("/partners/{id}/steps")
    @Requires(PartnerView.ACTION)
    String step(@PathVariable long id, Sent sent, Model model) {
        Partner partner = view.found(id);
        Form form = sent.form();
        String chosen = form.value("step");
        List<Choice> possible = view.nextSteps(partner);
        Optional<Choice> step =
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
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    take(id, chosen, reason);
                    return new Done(
                            partner.name() + ": " + step.map(Choice::title).orElse("") + ".", partner.href());
                },
                () -> view.page(id, form, model));
    }

    /** Takes a step: a state, with what the partner is approved as behind a colon. */
    private void take(long id, String step, String reason) {
        String[] parts = step.split(":", 2);
        VettingState to = VettingState.valueOf(parts[0].toUpperCase(Locale.ROOT));
        Optional<Label> label =
                parts.length < 2 ? Optional.empty() : Optional.of(Label.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        partners.step(id, to, By.OFFICER, label, reason);
    }
}
