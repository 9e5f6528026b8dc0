package commonweal.office.partners;

import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.partners.Study.Direction;
import commonweal.office.partners.Study.OutcomeKind;
import commonweal.office.partners.Study.Significance;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Forms for the evidence of a partner: a finding is entered, reviewed, corrected, withdrawn. Its tier is never typed in. */
@Controller
class StudyPages {

    private static final int MOST = 10_000_000;
    private static final int MOST_PLACES = 100_000;

    private final Dossiers dossiers;
    private final PartnerView view;
    private final PartnerPolicy policy;
    private final BusinessDate businessDate;

    StudyPages(Dossiers dossiers, PartnerView view, PartnerPolicy policy, BusinessDate businessDate) {
        this.dossiers = dossiers;
        this.view = view;
        this.policy = policy;
        this.businessDate = businessDate;
    }

    @GetMapping("/partners/{id}/evidence/new")
    @Requires(PartnerView.ACTION)
    String blank(@PathVariable long id, Model model) {
        return form(view.found(id), Form.blank(), Optional.empty(), model);
    }

    @PostMapping("/partners/{id}/evidence")
    @Requires(PartnerView.ACTION)
    String enter(@PathVariable long id, Sent sent, Model model) {
        Partner partner = view.found(id);
        Form form = sent.form();
        Study study = read(form, id, 0, businessDate.date());
        form.reason();
        return sent.done(
                form,
                () -> {
                    dossiers.enter(study);
                    return new Done(
                            "The finding is on file. What it comes to is computed: see below.",
                            partner.href() + "#evidence");
                },
                () -> form(partner, form, Optional.empty(), model));
    }

    @GetMapping("/partners/{id}/evidence/{study}")
    @Requires(PartnerView.ACTION)
    String filled(@PathVariable long id, @PathVariable long study, Model model) {
        Partner partner = view.found(id);
        Study there = found(id, study);
        return form(partner, filled(there), Optional.of(there), model);
    }

    @PostMapping("/partners/{id}/evidence/{study}")
    @Requires(PartnerView.ACTION)
    String change(@PathVariable long id, @PathVariable long study, Sent sent, Model model) {
        Partner partner = view.found(id);
        Study there = found(id, study);
        Form form = sent.form();
        Study read = read(form, id, study, there.enteredOn());
        form.reason();
        return sent.done(
                form,
                () -> {
                    dossiers.change(read);
                    return new Done(
                            "The finding was changed. What it said before is in the record.",
                            partner.href() + "#evidence");
                },
                () -> form(partner, form, Optional.of(there), model));
    }

    @PostMapping("/partners/{id}/evidence/{study}/withdraw")
    @Requires(PartnerView.ACTION)
    String withdraw(@PathVariable long id, @PathVariable long study, Sent sent, Model model) {
        Partner partner = view.found(id);
        Study there = found(id, study);
        Form form = sent.form("withdraw");
        String reason = form.reason();
        return sent.done(
                form,
                () -> {
                    dossiers.withdraw(id, study, reason);
                    return new Done("The finding was withdrawn. It stays to be read.", partner.href() + "#evidence");
                },
                () -> {
                    model.addAttribute("withdrawal", form);
                    return form(partner, filled(there), Optional.of(there), model);
                });
    }

    private Study found(long partner, long study) {
        return dossiers.find(partner, study)
                .filter(one -> one.withdrawnOn() == null)
                .orElseThrow(PartnerView::notThere);
    }

    private String form(Partner partner, Form form, Optional<Study> study, Model model) {
        model.addAttribute("partner", partner)
                .addAttribute("form", form)
                .addAttribute("study", study.orElse(null))
                .addAttribute("policy", policy)
                .addAttribute("kinds", OutcomeKind.values())
                .addAttribute("directions", Direction.values())
                .addAttribute("significances", Significance.values())
                .addAttribute(
                        "practices",
                        dossiers.of(partner.id()).stream()
                                .map(Study::practice)
                                .distinct()
                                .toList())
                .addAttribute("crumbs", PartnerView.crumbs(partner));
        model.asMap().putIfAbsent("withdrawal", Form.blank("withdraw"));
        return "partners/evidence-form";
    }

    private Study read(Form form, long partner, long study, LocalDate entered) {
        String citation = form.text("citation", "Cite the study: authors, year, title, where it appeared.");
        String link = form.linkOrNone("link");
        String practice = form.line("practice", "Say what was studied.");
        String design = form.choice(
                "design",
                policy.evidence().designs().stream()
                        .map(EvidencePolicy.Design::id)
                        .toList(),
                "Choose the design.");
        OutcomeKind kind = OutcomeKind.valueOf(upper(form.choice(
                "kind", ids(Stream.of(OutcomeKind.values()).map(OutcomeKind::id)), "Say whose outcome it is.")));
        String outcome = form.line("outcome", "Name the outcome that was measured.");
        Direction direction = Direction.valueOf(upper(form.choice(
                "direction",
                ids(Stream.of(Direction.values()).map(Direction::id)),
                "Say which way the outcome went.")));
        Significance significance = Significance.valueOf(upper(form.choice(
                "significance",
                ids(Stream.of(Significance.values()).map(Significance::id)),
                "Say whether the effect is significant.")));
        BigDecimal effect = form.numberOrNone("effect").orElse(null);
        String unit = form.lineOrNone("unit");
        if (effect != null && unit.isEmpty()) {
            form.wrong("unit", "Say what the number is counted in, such as standard deviations or percentage points.");
        }
        if (effect != null && effect.signum() == 0 && (direction == Direction.BETTER || direction == Direction.WORSE)) {
            form.wrong("effect", "An effect of 0 is neither better nor worse.");
        }
        if (direction == Direction.NOT_KNOWN && significance == Significance.SIGNIFICANT) {
            form.wrong("significance", "An effect whose direction is not known cannot be significant.");
        }
        Integer sample = form.countOrNone("sample", 1, MOST).orElse(null);
        Integer sites = form.countOrNone("sites", 1, MOST_PLACES).orElse(null);
        Integer repetitions = form.countOrNone("repetitions", 0, MOST_PLACES).orElse(null);
        Reviewed reviewed = reviewed(form);
        return new Study(
                study,
                partner,
                citation,
                link,
                practice,
                design,
                kind,
                outcome,
                direction,
                significance,
                effect,
                unit,
                sample,
                form.lineOrNone("setting"),
                sites,
                repetitions,
                reviewed.role(),
                reviewed.on(),
                reviewed.until(),
                form.textOrNone("opinion"),
                entered,
                null,
                "");
    }

    private record Reviewed(
            String role, @Nullable LocalDate on, @Nullable LocalDate until) {}

    /** Who reviewed it, when, and until when it counts: all three or none. */
    private Reviewed reviewed(Form form) {
        String role = form.lineOrNone("reviewer");
        LocalDate on = form.dayOrNone("reviewed").orElse(null);
        LocalDate until = form.dayOrNone("expires").orElse(null);
        boolean none = role.isEmpty()
                && form.value("reviewed").isBlank()
                && form.value("expires").isBlank();
        if (!none) {
            if (role.isEmpty()) {
                form.wrong("reviewer", "Say who reviewed it, by function; or leave all three of the review empty.");
            }
            if (on == null) {
                form.wrong("reviewed", "Say when it was reviewed.");
            } else if (on.isAfter(businessDate.date())) {
                form.wrong("reviewed", "The review cannot be after today.");
            }
            if (until == null) {
                form.wrong("expires", "Say until when it counts.");
            } else if (on != null && !until.isAfter(on)) {
                form.wrong("expires", "The last day must be after the review.");
            }
        }
        return new Reviewed(role, on, until);
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.toList();
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static Form filled(Study study) {
        return Form.blank()
                .with("citation", study.citation())
                .with("link", study.link())
                .with("practice", study.practice())
                .with("design", study.design())
                .with("kind", study.outcomeKind().id())
                .with("outcome", study.outcome())
                .with("direction", study.direction().id())
                .with("significance", study.significance().id())
                .with("effect", study.effect() == null ? "" : study.effect().toPlainString())
                .with("unit", study.effectUnit())
                .with("sample", study.sampleSize())
                .with("setting", study.setting())
                .with("sites", study.sites())
                .with("repetitions", study.repetitions())
                .with("reviewer", study.reviewerRole())
                .with("reviewed", study.reviewedOn())
                .with("expires", study.expiresOn())
                .with("opinion", study.opinion());
    }
}
