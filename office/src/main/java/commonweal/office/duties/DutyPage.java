package commonweal.office.duties;

import commonweal.office.access.Requires;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a duty: what is owed, why, by when, what happened, and what can be done now. */
@Controller
class DutyPage {

    private final AskedDuties asked;
    private final DutySight sight;
    private final DutyLines lines;
    private final DutyHistory history;
    private final DutyOwners owners;
    private final FrameworkChart chart;

    DutyPage(
            AskedDuties asked,
            DutySight sight,
            DutyLines lines,
            DutyHistory history,
            DutyOwners owners,
            FrameworkChart chart) {
        this.asked = asked;
        this.sight = sight;
        this.lines = lines;
        this.history = history;
        this.owners = owners;
        this.chart = chart;
    }

    @GetMapping(DutyPages.PATH + "/{id}")
    @Requires(DutySight.VIEW)
    String duty(@PathVariable long id, Model model) {
        return show(find(id), Form.blank(), model);
    }

    /** The duty, if the caller may see it. */
    Duty find(long id) {
        return asked.find(id);
    }

    /**
     * The page.
     *
     * @param form the form that was sent, with what is wrong with it
     */
    String show(Duty duty, Form form, Model model) {
        boolean mayWork = sight.mayWork(duty);
        boolean maySetDue = sight.mayWorkOnAll() && duty.holds() && duty.state().unfinished();
        model.addAttribute("crumbs", crumbs(duty))
                .addAttribute("line", lines.of(duty))
                .addAttribute("chart", chart)
                .addAttribute("whyHref", whyHref(duty))
                .addAttribute("steps", history.of(duty))
                .addAttribute("form", form)
                .addAttribute("mayBegin", mayWork && DutyWork.follows(duty, DutyState.IN_PROGRESS))
                .addAttribute("mayFinish", mayWork && DutyWork.follows(duty, DutyState.DONE))
                .addAttribute("mayWaive", sight.mayWaive(duty) && DutyWork.follows(duty, DutyState.WAIVED))
                .addAttribute(
                        "mayOpen",
                        mayWork && duty.state() != DutyState.WAIVED && DutyWork.follows(duty, DutyState.OPEN))
                .addAttribute(
                        "mayRequire",
                        sight.mayWaive(duty)
                                && duty.state() == DutyState.WAIVED
                                && DutyWork.follows(duty, DutyState.OPEN))
                .addAttribute("mayClose", mayWork && DutyWork.follows(duty, DutyState.CLOSED))
                .addAttribute("maySetDue", maySetDue)
                .addAttribute("mayHand", mayWork && duty.holds() && duty.state().unfinished())
                .addAttribute(
                        "holders",
                        mayWork
                                ? owners.holders(duty).stream()
                                        .map(one -> new Choice(one.account().toString(), one.name()))
                                        .toList()
                                : List.of());
        return "duties/duty";
    }

    private static List<Crumb> crumbs(Duty duty) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("The state", "/"), new Crumb("Duties", DutyPages.PATH)));
        if (!duty.ofTheState()) {
            crumbs.add(new Crumb(duty.organisationName(), duty.unitHref()));
        }
        return crumbs;
    }

    /** Where the reason of the result is that began it; empty if none stands behind it. */
    private String whyHref(Duty duty) {
        if (duty.ofTheState() || duty.sample()) {
            return "";
        }
        boolean review = chart.get(duty.action()).on() == ChartAction.About.REVIEW;
        return duty.unitHref() + "/why?of=" + duty.year() + "&part=" + (review ? "need" : "level");
    }
}
