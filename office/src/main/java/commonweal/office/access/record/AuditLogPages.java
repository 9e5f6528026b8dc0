package commonweal.office.access.record;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.access.Requires;
import commonweal.office.audit.AuditEntry;
import commonweal.office.audit.AuditLog;
import commonweal.office.audit.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The record of what was done: a page to search it, and the same as a file. */
@Controller
class AuditLogPages {

    private static final int ON_A_PAGE = 50;

    private final AuditLog log;
    private final Accounts accounts;
    private final LastCheck lastCheck;

    AuditLogPages(AuditLog log, Accounts accounts, LastCheck lastCheck) {
        this.log = log;
        this.accounts = accounts;
        this.lastCheck = lastCheck;
    }

    /** What is asked for in the address, for the page and for the file. */
    @ModelAttribute("question")
    Question question(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        return new Question(text, actor, subject, organisation, from, until);
    }

    @GetMapping("/audit-log")
    @Requires("audit.view")
    String page(
            @ModelAttribute("question") Question question,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AuditEntry> found = log.list(question, before, ON_A_PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<String, String> names = accounts.list().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Account::name));
        model.addAttribute("check", lastCheck.get());
        model.addAttribute("subjects", log.subjects());
        model.addAttribute(
                "entries", shown.stream().map(one -> new Shown(one, names)).toList());
        model.addAttribute("csv", address("/audit-log.csv", question, null));
        model.addAttribute("newest", before == Long.MAX_VALUE ? null : address("/audit-log", question, null));
        model.addAttribute(
                "older",
                found.size() > ON_A_PAGE
                        ? address("/audit-log", question, shown.getLast().number())
                        : null);
        return "audit/log";
    }

    @GetMapping("/audit-log.csv")
    @Requires("audit.view")
    void file(@ModelAttribute("question") Question question, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
        try (AuditTable table = new AuditTable(response.getOutputStream())) {
            log.each(question, table::add);
        }
    }

    private static String address(String path, Question question, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "text", question.text());
        add(address, "actor", question.actor());
        add(address, "subject", question.subject());
        add(address, "organisation", question.organisation());
        add(address, "from", question.from());
        add(address, "until", question.until());
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
