package commonweal.office.projects;

import commonweal.office.partners.Partner;
import commonweal.office.partners.Partners;
import commonweal.office.projects.Project.State;
import commonweal.office.register.DemoPart;
import commonweal.office.register.SampleDistrict;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Two made-up projects of the made-up district of a demo: a Wraparound Zone with its milestones, and one that a partner helps. */
@Component
class DemoProjects implements DemoPart {

    private static final int PLACE = 61;
    private static final String SAMPLE = "Made up for the demo.";

    private final Projects projects;
    private final Partners partners;

    DemoProjects(Projects projects, Partners partners) {
        this.projects = projects;
        this.partners = partners;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        wraparoundZone();
        turnaround();
    }

    private void wraparoundZone() {
        long zone = projects.enter(
                new Project(
                        0,
                        "wraparound_zones",
                        "Sampleton Wraparound Zone (sample)",
                        SampleDistrict.DISTRICT,
                        LocalDate.of(2012, 9, 1),
                        LocalDate.of(2014, 6, 30),
                        "Race to the Top (sample)",
                        "Made up: two schools ask every student what is needed, bring the town's services into the schools, and"
                                + " the district makes a common plan of it.",
                        null,
                        State.RUNNING,
                        List.of("climate_and_culture", "community_coalitions", "district_systems", "student_needs")),
                SAMPLE,
                LocalDate.of(2012, 9, 4));
        long first = projects.plan(zone, "Coordinators work in both schools", LocalDate.of(2012, 10, 1));
        projects.done(zone, first, LocalDate.of(2012, 9, 24), "Letters of appointment (sample)");
        long second = projects.plan(zone, "Needs of every student in grade 6 are known", LocalDate.of(2013, 1, 31));
        projects.done(zone, second, LocalDate.of(2013, 2, 20), "Summary of the survey, without names (sample)");
        projects.plan(zone, "Agreement with the town's health center", LocalDate.of(2013, 9, 15));
        projects.plan(zone, "The district's plan to go on without the grant", LocalDate.of(2014, 3, 31));
    }

    private void turnaround() {
        Long partner = partners.list().stream()
                .filter(one -> one.name().equals("Partner A, sample"))
                .map(Partner::id)
                .findFirst()
                .orElse(null);
        long project = projects.enter(
                new Project(
                        0,
                        "secondary_turnaround",
                        "Data teams in grades 6 to 8 (sample)",
                        SampleDistrict.MIDDLE_SCHOOL,
                        LocalDate.of(2012, 8, 1),
                        null,
                        "",
                        "Made up: teams of teachers look at each student's results every two weeks and change what they teach.",
                        partner,
                        State.RUNNING,
                        List.of()),
                SAMPLE,
                LocalDate.of(2012, 8, 1));
        projects.plan(project, "Second year begins with a team in every grade", LocalDate.of(2013, 11, 15));
    }
}
