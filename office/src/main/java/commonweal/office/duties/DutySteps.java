package commonweal.office.duties;

import commonweal.office.access.Refused;
import commonweal.office.access.Requires;
import commonweal.office.duties.DutyWork.Said;
import commonweal.office.evidence.Evidence;
import commonweal.office.evidence.NotAccepted;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.Written;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

/** The steps that people take with a duty, each by a form of its page. */
@Controller
class DutySteps {

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

    @PostMapping(DutyPages.PATH + "/{id}/begin")
    @Requires(DutySight.WORK)
    String begin(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = sent.form("begin");
        Said said = Said.why(form.lineOrNone("reason"));
        return take(duty, DutyState.IN_PROGRESS, said, sent, form, model, "The duty is in progress.");
    }

    @PostMapping(DutyPages.PATH + "/{id}/done")
    @Requires(DutySight.WORK)
    String done(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Sent sent,
            Model model) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = sent.form("done");
        String words = form.text("shown", "Say what shows that it was done: a duty is not done without evidence.");
        List<String> addresses = links(form);
        String why = form.lineOrNone("reason");
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream().filter(one -> !one.isEmpty()).toList();
        if (duty.ofTheState() && !chosen.isEmpty()) {
            form.wrong("files", "A file is kept with a district or school; give its address instead.");
        }
        return sent.done(
                form,
                () -> {
                    whole.executeWithoutResult(status -> {
                        List<Long> kept =
                                chosen.stream().map(one -> keep(one, duty)).toList();
                        work.take(duty, DutyState.DONE, new Said(why, words, addresses, "", kept));
                    });
                    return new Done("The duty is done.", duty.href());
                },
                () -> page.show(page.find(id), form, model));
    }

    /** Keeps a file; one that is not accepted ends the transaction, so that nothing of the form is kept. */
    private long keep(MultipartFile file, Duty duty) {
        try {
            return evidence.keep(file, duty.organisation());
        } catch (NotAccepted e) {
            throw new Refused("files", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refused("files", "The file could not be read. Choose it again.");
        }
    }

    private static List<String> links(Form form) {
        List<String> all = form.textOrNone("links")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        all.stream()
                .filter(one -> !one.matches("https?://[^\\s<>\"]+"))
                .findFirst()
                .ifPresent(one -> form.wrong(
                        "links",
                        "“" + one + "” is no address of the web. One begins with https:// and has no spaces."));
        return all;
    }

    @PostMapping(DutyPages.PATH + "/{id}/waive")
    @Requires(DutySight.WAIVE)
    String waive(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), sight::mayWaive);
        Form form = sent.form("waive");
        String under =
                form.line("authority", "Name the authority, with its citation: a duty is not waived without one.");
        String why = form.line("reason", "Say why it is waived.");
        Said said = new Said(why, "", List.of(), under, List.of());
        return take(duty, DutyState.WAIVED, said, sent, form, model, "The duty is waived.");
    }

    /** Opens again what was done, or says of what is not on record that it was not done. */
    @PostMapping(DutyPages.PATH + "/{id}/open")
    @Requires(DutySight.WORK)
    String open(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), one -> sight.mayWork(one) && one.state() != DutyState.WAIVED);
        Form form = sent.form("open");
        Said said = Said.why(form.line("reason", "Say why it is open."));
        return take(duty, DutyState.OPEN, said, sent, form, model, "The duty is open.");
    }

    /** Ends a waiver: the duty is required after all. */
    @PostMapping(DutyPages.PATH + "/{id}/require")
    @Requires(DutySight.WAIVE)
    String require(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), one -> sight.mayWaive(one) && one.state() == DutyState.WAIVED);
        Form form = sent.form("require");
        Said said = Said.why(form.line("reason", "Say why it is required after all."));
        return take(duty, DutyState.OPEN, said, sent, form, model, "The duty is required, and open.");
    }

    /** Closes what somebody works on though it is no longer required. */
    @PostMapping(DutyPages.PATH + "/{id}/close")
    @Requires(DutySight.WORK)
    String close(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = sent.form("close");
        Said said = Said.why(form.line("reason", "Say why the work on it ends."));
        return take(duty, DutyState.CLOSED, said, sent, form, model, "The duty is closed.");
    }

    @PostMapping(DutyPages.PATH + "/{id}/due")
    @Requires(DutySight.WORK)
    String due(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), one -> sight.mayWorkOnAll());
        Form form = sent.form("due");
        LocalDate day = form.day("date", "Give the day that it is due.");
        String why = form.line("reason", "Say why it is due on that day.");
        if (form.fault("date") == null && day.isBefore(duty.startsOn())) {
            form.wrong("date", "The duty began on " + Written.date(duty.startsOn()) + "; it cannot be due before.");
        }
        if (!duty.holds() || !duty.state().unfinished()) {
            form.wrong("", "The duty is “" + duty.state().title() + "” now; a date changes nothing any more.");
        }
        return sent.done(
                form,
                () -> {
                    work.setDue(duty, day, why);
                    return new Done("The duty is due on " + Written.date(day) + ".", duty.href());
                },
                () -> page.show(duty, form, model));
    }

    @PostMapping(DutyPages.PATH + "/{id}/hand")
    @Requires(DutySight.WORK)
    String hand(@PathVariable long id, Sent sent, Model model) {
        Duty duty = allowed(page.find(id), sight::mayWork);
        Form form = sent.form("hand");
        String to = form.value("account");
        String why = form.line("reason", "Say why it is handed over.");
        Optional<UUID> holder = owners.holders(duty).stream()
                .map(DutyOwners.Holder::account)
                .filter(one -> one.toString().equals(to))
                .findFirst();
        if (!to.isEmpty() && holder.isEmpty()) {
            form.wrong("account", "Choose somebody from the list.");
        }
        if (!duty.holds() || !duty.state().unfinished()) {
            form.wrong("", "The duty is “" + duty.state().title() + "” now; there is nothing to hand over.");
        }
        return sent.done(
                form,
                () -> {
                    work.hand(duty, holder, why);
                    return new Done("The duty was handed over.", duty.href());
                },
                () -> page.show(duty, form, model));
    }

    private String take(Duty duty, DutyState to, Said said, Sent sent, Form form, Model model, String message) {
        return sent.done(
                form,
                () -> {
                    work.take(duty, to, said);
                    return new Done(message, duty.href());
                },
                () -> page.show(page.find(duty.id()), form, model));
    }

    private static Duty allowed(Duty duty, Predicate<Duty> may) {
        if (!may.test(duty)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return duty;
    }
}
