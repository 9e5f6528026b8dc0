package commonweal.office.partners;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.site.Form;
import commonweal.office.site.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of partners, a partner, and the rules by which partners are judged. */
@Controller
class PartnerPages {

    private final PartnerList list;
    private final PartnerPolicy policy;
    private final PartnerView view;
    private final Caller caller;

    PartnerPages(PartnerList list, PartnerPolicy policy, PartnerView view, Caller caller) {
        this.list = list;
        this.policy = policy;
        this.view = view;
        this.caller = caller;
    }

    @GetMapping("/partners")
    @Requires("partners.view")
    String register(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String proven,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        PartnerList.Query query = new PartnerList.Query(category, state, proven, q);
        model.addAttribute("rows", list.rows(query))
                .addAttribute("all", list.rows().size())
                .addAttribute("due", list.due())
                .addAttribute("query", query)
                .addAttribute("policy", policy)
                .addAttribute("mayManage", caller.may(PartnerView.ACTION, ""));
        return "partners/partners";
    }

    @GetMapping(path = "/partners.csv", produces = "text/csv")
    @Requires("partners.view")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String proven,
            @RequestParam(defaultValue = "") String q) {
        return TableFile.answer(
                "partners.csv", PartnerFile.of(list.rows(new PartnerList.Query(category, state, proven, q))));
    }

    @GetMapping("/partners/rules")
    @Requires("partners.view")
    String rules(Model model) {
        model.addAttribute("policy", policy).addAttribute("crumbs", PartnerView.crumbs());
        return "partners/rules";
    }

    @GetMapping("/partners/{id}")
    @Requires("partners.view")
    String partner(@PathVariable long id, Model model) {
        return view.page(id, Form.blank(), model);
    }
}
