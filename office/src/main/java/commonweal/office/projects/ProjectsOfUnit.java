package commonweal.office.projects;

import commonweal.office.access.Caller;
import commonweal.office.partners.Contract;
import commonweal.office.partners.Contracts;
import commonweal.office.partners.Partner;
import commonweal.office.partners.Partners;
import commonweal.office.partners.Standing;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.schools.UnitPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projects of a district or school and the partners that work for it, on its page. */
@Component
class ProjectsOfUnit implements UnitPart {

    private static final int PLACE = 60;

    private final ProjectList list;
    private final Contracts contracts;
    private final Partners partners;
    private final Register register;
    private final Caller caller;

    ProjectsOfUnit(ProjectList list, Contracts contracts, Partners partners, Register register, Caller caller) {
        this.list = list;
        this.contracts = contracts;
        this.partners = partners;
        this.register = register;
        this.caller = caller;
    }

    /**
     * What the part shows.
     *
     * @param unit the district or school
     * @param projects its projects, as far as they may be seen
     * @param seesProjects whether its projects may be seen at all
     * @param agreed the partners that work for it
     * @param mayManage whether a project can be entered
     */
    public record Content(
            Listed unit, List<ProjectRow> projects, boolean seesProjects, List<Agreed> agreed, boolean mayManage) {}

    /**
     * A partner that works for it.
     *
     * @param partner the partner
     * @param standing what its dossier shows today
     * @param contract the contract
     * @param where the school that is served; empty if it is the unit itself
     */
    public record Agreed(Partner partner, Standing standing, Contract contract, String where) {}

    @Override
    public Optional<Part> of(Listed unit) {
        boolean seesProjects = caller.may(ProjectList.VIEW, unit.code());
        boolean seesPartners = caller.may("partners.view", unit.code());
        List<ProjectRow> projects = list.of(unit);
        List<Agreed> agreed = seesPartners ? agreed(unit) : List.of();
        if (!seesProjects && projects.isEmpty() && agreed.isEmpty()) {
            return Optional.empty();
        }
        boolean mayManage = caller.may(ProjectPages.MANAGE, unit.code());
        return Optional.of(new Part(
                PLACE,
                "projects-heading",
                "Projects and partners",
                "projects/parts",
                "unit",
                new Content(unit, projects, seesProjects, agreed, mayManage)));
    }

    private List<Agreed> agreed(Listed unit) {
        List<Contract> its = new ArrayList<>(contracts.serving(unit.code()));
        if (unit.isADistrict()) {
            register.schoolsOf(unit.code()).forEach(school -> its.addAll(contracts.serving(school.code())));
        }
        return its.stream()
                .flatMap(contract -> partners.find(contract.partner()).stream()
                        .map(partner -> new Agreed(
                                partner,
                                partners.standing(partner.id()),
                                contract,
                                contract.organisation().equals(unit.code())
                                        ? ""
                                        : register.find(contract.organisation())
                                                .map(Listed::name)
                                                .orElse(""))))
                .toList();
    }
}
