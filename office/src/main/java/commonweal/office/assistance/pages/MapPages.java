package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.MapFile;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import commonweal.office.site.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Which office serves which district, as a list; and how the list is entered. */
@Controller("assistanceMapPages")
class MapPages {

    private static final String PATH = "/assistance/map";
    private static final String MANAGE = "assistance.manage";
    private static final int LONGEST = 500_000;

    private final Overview overview;
    private final Offices offices;
    private final MapFile file;
    private final NamedUnits units;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;
    private final Caller caller;

    MapPages(
            Overview overview,
            Offices offices,
            MapFile file,
            NamedUnits units,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate,
            Caller caller) {
        this.overview = overview;
        this.offices = offices;
        this.file = file;
        this.units = units;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @GetMapping(PATH)
    @Requires(Scopes.VIEW)
    String map(Model model) {
        scopes.wholeStateOnly();
        return page(Form.blank(), List.of(), model);
    }

    private String page(Form form, List<String> lineFaults, Model model) {
        Names now = names.names();
        model.addAttribute("form", form)
                .addAttribute("lineFaults", lineFaults)
                .addAttribute("names", now)
                .addAttribute("today", businessDate.date())
                .addAttribute("mapEmpty", overview.mapEmpty(businessDate.date()))
                .addAttribute("served", overview.served(businessDate.date(), now))
                .addAttribute("allOffices", offices.list())
                .addAttribute("noMap", terms.noMap())
                .addAttribute("mayManage", caller.mayEverywhere(MANAGE))
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/map";
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Requires(Scopes.VIEW)
    ResponseEntity<byte[]> asFile() {
        scopes.wholeStateOnly();
        Names now = names.names();
        return TableFile.answer(
                "who-serves-whom.csv",
                TableFile.ofTexts(
                        List.of(
                                "district",
                                "district_name",
                                "office",
                                "office_name",
                                "from",
                                "until",
                                "why",
                                "citation",
                                "status",
                                "sample"),
                        overview.served(businessDate.date(), now).stream()
                                .map(one -> List.of(
                                        one.district(),
                                        now.unit(one.district()),
                                        one.office(),
                                        now.office(one.office()),
                                        Objects.toString(one.servedFrom(), ""),
                                        Objects.toString(one.servedUntil(), ""),
                                        one.why(),
                                        one.citation(),
                                        one.status(),
                                        Boolean.toString(now.sample(one.district()))))
                                .toList()));
    }

    /** Leads to the page of one district, where it is entered or moved. */
    @GetMapping(PATH + "/district")
    @Requires(MANAGE)
    String district(Sent sent, Model model) {
        Form form = sent.form("find");
        Optional<Listed> district = units.district(form, "district");
        if (district.isPresent()) {
            return "redirect:/assistance/districts/" + district.get().code();
        }
        return sent.again(() -> page(form, List.of(), model));
    }

    @PostMapping(PATH)
    @Requires(MANAGE)
    String enter(
            Sent sent, @RequestParam(name = "file", required = false) @Nullable MultipartFile uploaded, Model model)
            throws IOException {
        Form form = sent.form("map");
        byte[] bytes = uploaded != null && !uploaded.isEmpty()
                ? uploaded.getBytes()
                : form.value("list").strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            form.wrong("list", "Paste the list, or choose a file.");
        } else if (bytes.length > LONGEST) {
            form.wrong("list", "The list is longer than " + Written.count(LONGEST) + " characters. Enter it in parts.");
        }
        String why = form.reason();
        if (form.faulty()) {
            return sent.again(() -> page(form, List.of(), model));
        }
        MapFile.Outcome outcome = file.enter(bytes, why);
        if (!outcome.faults().isEmpty()) {
            int many = outcome.faults().size();
            form.wrong(
                    "list",
                    "Nothing was entered. " + (many == 1 ? "One fault was" : many + " faults were") + " found.");
        }
        return sent.done(
                form,
                "list",
                () -> new Done(
                        (outcome.entered() == 1 ? "One district was" : outcome.entered() + " districts were")
                                + " entered.",
                        PATH),
                () -> page(form, outcome.faults(), model));
    }
}
