package commonweal.office.partners;

import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.PartnerPolicy.Published;
import commonweal.office.partners.Study.Direction;
import commonweal.office.partners.Study.OutcomeKind;
import commonweal.office.partners.Study.Significance;
import commonweal.office.partners.Vetting.Label;
import commonweal.office.register.DemoPart;
import commonweal.office.register.SampleDistrict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Partners for a demo: three that were made up, and what was printed about real ones, of which nothing else is said. The dates
 * lie before the day a demo stands still on.
 */
@Component
class DemoPartners implements DemoPart {

    private static final int PLACE = 60;
    private static final int A_YEAR = 12;
    private static final String SAMPLE = "Made up for the demo.";
    private static final String OFFICE = "Turnaround office, sample reviewer";

    private final Partners partners;
    private final Dossiers dossiers;
    private final Contracts contracts;
    private final PartnerPolicy policy;

    DemoPartners(Partners partners, Dossiers dossiers, Contracts contracts, PartnerPolicy policy) {
        this.partners = partners;
        this.dossiers = dossiers;
        this.contracts = contracts;
        this.policy = policy;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        policy.categories().published().forEach(this::published);
        proven();
        adultsOnly();
        enter(
                "Partner C, sample",
                "A made-up organization that offers longer school days. It has applied; nothing is on file yet.",
                "maximizing_learning_time",
                LocalDate.of(2013, 9, 30));
    }

    private void published(Published one) {
        String source = one.words() + " " + one.citation() + ".";
        partners.enter(
                new Partner(
                        0,
                        one.name(),
                        "A Priority Partner for Turnaround, named in " + one.named() + ".",
                        "",
                        source,
                        VettingState.PUBLISHED,
                        false,
                        LocalDate.EPOCH,
                        List.of()),
                VettingState.PUBLISHED,
                LocalDate.of(2013, 10, 1),
                "Entered from what was published; nothing else is known here.");
    }

    private long enter(String name, String about, String category, LocalDate on) {
        return partners.enter(
                new Partner(
                        0, name, about, "Main office (sample)", "", VettingState.APPLIED, true, on, List.of(category)),
                VettingState.APPLIED,
                on,
                SAMPLE);
    }

    private void proven() {
        long partner = enter(
                "Partner A, sample",
                "A made-up organization that trains teams of teachers to use data on each student.",
                "effective_use_of_data",
                LocalDate.of(2012, 2, 6));
        dossiers.enter(new Study(
                0,
                partner,
                "Sample study 1 (made up), 2011",
                "",
                "Data teams",
                "quasi_experiment",
                OutcomeKind.STUDENT,
                "State test in mathematics, grades 6 to 8",
                Direction.BETTER,
                Significance.SIGNIFICANT,
                new BigDecimal("0.18"),
                "standard deviations",
                2140,
                "Made-up middle schools of small cities",
                4,
                0,
                OFFICE,
                LocalDate.of(2012, 3, 12),
                LocalDate.of(2015, 3, 12),
                "Well matched comparison schools. A second year of results would make it stronger.",
                LocalDate.of(2012, 2, 20),
                null,
                ""));
        step(partner, VettingState.SCREENED, null, "The application is complete.", LocalDate.of(2012, 2, 13));
        step(
                partner,
                VettingState.REVIEWED,
                null,
                "Record, context and conditions were looked at.",
                LocalDate.of(2012, 3, 19));
        step(
                partner,
                VettingState.APPROVED,
                Label.PROVEN,
                "One quasi-experiment with gains of students.",
                LocalDate.of(2012, 4, 2));
        step(partner, VettingState.LISTED, null, "Put on the list.", LocalDate.of(2012, 4, 16));
        contracts.enter(
                new Contract(
                        0,
                        partner,
                        "SAMPLE-2012-01",
                        SampleDistrict.MIDDLE_SCHOOL,
                        "Sets up data teams in grades 6 to 8 and trains their leaders; results in mathematics are to rise.",
                        LocalDate.of(2012, 8, 1),
                        LocalDate.of(2014, 6, 30),
                        A_YEAR,
                        "Once a year, when results of the spring are known (sample)."),
                "Picked by the sample school for its turnaround plan.",
                LocalDate.of(2012, 7, 9));
    }

    private void adultsOnly() {
        long partner = enter(
                "Partner B, sample",
                "A made-up organization that trains staff in responding to students' social and emotional needs.",
                "social_emotional_health",
                LocalDate.of(2013, 1, 14));
        dossiers.enter(new Study(
                0,
                partner,
                "Sample study 2 (made up), 2012",
                "",
                "Staff training in social and emotional needs",
                "experiment",
                OutcomeKind.STAFF,
                "Teachers' confidence, survey",
                Direction.BETTER,
                Significance.SIGNIFICANT,
                new BigDecimal("0.41"),
                "standard deviations",
                312,
                "Made-up elementary schools",
                6,
                1,
                OFFICE,
                LocalDate.of(2013, 2, 25),
                LocalDate.of(2016, 2, 25),
                "A careful experiment that asked teachers only.",
                LocalDate.of(2013, 1, 21),
                null,
                ""));
        step(partner, VettingState.SCREENED, null, "The application is complete.", LocalDate.of(2013, 1, 28));
        step(
                partner,
                VettingState.REVIEWED,
                null,
                "Record, context and conditions were looked at.",
                LocalDate.of(2013, 3, 4));
        step(
                partner,
                VettingState.REJECTED,
                null,
                "The only evidence on file is of staff. It may apply again with results of students.",
                LocalDate.of(2013, 3, 18));
    }

    private void step(long partner, VettingState to, @Nullable Label label, String why, LocalDate on) {
        partners.step(partner, to, By.OFFICER, Optional.ofNullable(label), why, on);
    }
}
