package commonweal.office.duties;

import commonweal.office.access.Requires;
import commonweal.office.duties.DutyWork.Said;
import commonweal.office.evidence.Evidence;
import commonweal.office.evidence.NotAccepted;
import commonweal.office.site.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that people take with a duty, each by a form of its page. */
@Controller
class DutySteps {

    private static final int LONGEST = 4000;

    private final DutyPage page;
    private final DutySight sight;
    private final DutyWork work;
    private final DutyOwners owners;
    private final Evidence evidence;
    private final TransactionTemplate whole;

    DutySteps(
            DutyPage page,
            DutySight sight,
            DutyWork work,
            DutyOwners owners,
            Evidence evidence,
            PlatformTransactionManager transactions) {
        this.page = page;
        this.sight = sight;
        this.work = work;
        this.owners = owners;
        this.evidence = evidence;
        this.whole = new TransactionTemplate(transactions);
    }

    /** What was typed into a form, and what is wrong with it. */
    private static final class Form {

        private final Map<String, String> typed = new LinkedHashMap<>();
        private final Map<String, String> faults = new LinkedHashMap<>();

        String text(String field, @Nullable String text, String ifMissing) {
            String plain = text == null ? "" : text.strip();
            typed.put(field, plain);
            if (plain.isEmpty() && !ifMissing.isEmpty()) {
                faults.put(field, ifMissing);
            } else if (plain.length() > LONGEST) {
                faults.put(
                        field,
                        "At most " + Written.count(LONGEST) + " characters; there are " + Written.count(plain.length())
                                + ".");
            }
            return plain;
        }
    }

    @PostMapping(DutyPages.PATH + "/{id}/begin")
    @Requires(DutySight.WORK)
    String begin(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = new Form();
        String why = form.text("begin-reason", reason, "");
        return take(
                duty, DutyState.IN_PROGRESS, form, Said.why(why), model, response, next, "The duty is in progress.");
    }

    @PostMapping(DutyPages.PATH + "/{id}/done")
    @Requires(DutySight.WORK)
    String done(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable String links,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = new Form();
        String words =
                form.text("done-shown", shown, "Say what shows that it was done: a duty is not done without evidence.");
        List<String> addresses = links(form, links);
        String why = form.text("done-reason", reason, "");
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(one -> !one.isEmpty()).toList();
        if (duty.ofTheState() && !sent.isEmpty()) {
            form.faults.put("done-files", "A file is kept with a district or school; give its address instead.");
        }
        if (!form.faults.isEmpty()) {
            return again(duty, form, model, response);
        }
        try {
            return whole.execute(status -> {
                List<Long> kept = new ArrayList<>();
                for (MultipartFile one : sent) {
                    kept.add(keep(one, duty));
                }
                work.take(duty, DutyState.DONE, new Said(why, words, addresses, "", kept));
                next.addFlashAttribute("messages", List.of("The duty is done."));
                return "redirect:" + duty.href();
            });
        } catch (Refused e) {
            form.faults.put("done-files", String.valueOf(e.getMessage()));
            return again(duty, form, model, response);
        } catch (DutyWork.NotNow e) {
            form.faults.put("now", String.valueOf(e.getMessage()));
            return again(page.find(id), form, model, response);
        }
    }

    /** A file that is not accepted: ends the transaction, so that nothing of the form is kept. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private long keep(MultipartFile file, Duty duty) {
        try {
            return evidence.keep(file, duty.organisation());
        } catch (NotAccepted e) {
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refused("The file could not be read. Choose it again.");
        }
    }

    private static List<String> links(Form form, @Nullable String links) {
        List<String> all = form.text("done-links", links, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        all.stream()
                .filter(one -> !one.matches("https?://[^\\s<>\"]+"))
                .findFirst()
                .ifPresent(one -> form.faults.put(
                        "done-links",
                        "“" + one + "” is no address of the web. One begins with https:// and has no spaces."));
        return all;
    }

    @PostMapping(DutyPages.PATH + "/{id}/waive")
    @Requires(DutySight.WAIVE)
    String waive(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), sight::mayWaive);
        Form form = new Form();
        String under = form.text(
                "waive-authority",
                authority,
                "Name the authority, with its citation: a duty is not waived without one.");
        String why = form.text("waive-reason", reason, "Say why it is waived.");
        return take(
                duty,
                DutyState.WAIVED,
                form,
                new Said(why, "", List.of(), under, List.of()),
                model,
                response,
                next,
                "The duty is waived.");
    }

    /** Opens again what was done, or says of what is not on record that it was not done. */
    @PostMapping(DutyPages.PATH + "/{id}/open")
    @Requires(DutySight.WORK)
    String open(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), one -> sight.mayWork(one) && one.state() != DutyState.WAIVED);
        Form form = new Form();
        String why = form.text("open-reason", reason, "Say why it is open.");
        return take(duty, DutyState.OPEN, form, Said.why(why), model, response, next, "The duty is open.");
    }

    /** Ends a waiver: the duty is required after all. */
    @PostMapping(DutyPages.PATH + "/{id}/require")
    @Requires(DutySight.WAIVE)
    String require(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), one -> sight.mayWaive(one) && one.state() == DutyState.WAIVED);
        Form form = new Form();
        String why = form.text("require-reason", reason, "Say why it is required after all.");
        return take(
                duty, DutyState.OPEN, form, Said.why(why), model, response, next, "The duty is required, and open.");
    }

    /** Closes what somebody works on though it is no longer required. */
    @PostMapping(DutyPages.PATH + "/{id}/close")
    @Requires(DutySight.WORK)
    String close(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = new Form();
        String why = form.text("close-reason", reason, "Say why the work on it ends.");
        return take(duty, DutyState.CLOSED, form, Said.why(why), model, response, next, "The duty is closed.");
    }

    @PostMapping(DutyPages.PATH + "/{id}/due")
    @Requires(DutySight.WORK)
    String due(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), one -> sight.mayWorkOnAll());
        Form form = new Form();
        Optional<LocalDate> day = day(form.text("due-date", due, "Give the day that it is due."), form);
        String why = form.text("due-reason", reason, "Say why it is due on that day.");
        day.filter(one -> one.isBefore(duty.startsOn()))
                .ifPresent(one -> form.faults.put(
                        "due-date",
                        "The duty began on " + Written.date(duty.startsOn()) + "; it cannot be due before."));
        if (!duty.holds() || !duty.state().unfinished()) {
            form.faults.put("now", "The duty is “" + duty.state().title() + "” now; a date changes nothing any more.");
        }
        if (!form.faults.isEmpty() || day.isEmpty()) {
            return again(duty, form, model, response);
        }
        work.setDue(duty, day.get(), why);
        next.addFlashAttribute("messages", List.of("The duty is due on " + Written.date(day.get()) + "."));
        return "redirect:" + duty.href();
    }

    private static Optional<LocalDate> day(String text, Form form) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            form.faults.put("due-date", "“" + text + "” is no day. Write year, month and day, such as 2013-11-30.");
            return Optional.empty();
        }
    }

    @PostMapping(DutyPages.PATH + "/{id}/hand")
    @Requires(DutySight.WORK)
    String hand(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = new Form();
        String to = form.text("hand-account", account, "");
        String why = form.text("hand-reason", reason, "Say why it is handed over.");
        Optional<UUID> holder = owners.holders(duty).stream()
                .map(DutyOwners.Holder::account)
                .filter(one -> one.toString().equals(to))
                .findFirst();
        if (!to.isEmpty() && holder.isEmpty()) {
            form.faults.put("hand-account", "Choose somebody from the list.");
        }
        if (!duty.holds() || !duty.state().unfinished()) {
            form.faults.put("now", "The duty is “" + duty.state().title() + "” now; there is nothing to hand over.");
        }
        if (!form.faults.isEmpty()) {
            return again(duty, form, model, response);
        }
        work.hand(duty, holder, why);
        next.addFlashAttribute("messages", List.of("The duty was handed over."));
        return "redirect:" + duty.href();
    }

    private String take(
            Duty duty,
            DutyState to,
            Form form,
            Said said,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            String message) {
        if (form.faults.isEmpty()) {
            try {
                work.take(duty, to, said);
                next.addFlashAttribute("messages", List.of(message));
                return "redirect:" + duty.href();
            } catch (DutyWork.NotNow e) {
                form.faults.put("now", String.valueOf(e.getMessage()));
            }
        }
        return again(page.find(duty.id()), form, model, response);
    }

    /** The page again, with what was typed and what is wrong. */
    private String again(Duty duty, Form form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page.show(duty, form.typed, form.faults, model);
    }

    private static Duty allowed(Duty duty, Function<Duty, Boolean> may) {
        if (!may.apply(duty)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return duty;
    }
}
