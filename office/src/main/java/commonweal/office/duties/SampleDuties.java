package commonweal.office.duties;

import commonweal.office.clock.BusinessDate;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.duties.DutyWork.Said;
import commonweal.office.duties.Requirements.District;
import commonweal.office.duties.Requirements.Review;
import commonweal.office.duties.Requirements.School;
import commonweal.office.register.DemoPart;
import commonweal.office.register.Listed;
import commonweal.office.register.SampleDistrict;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.StandingLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Duties of the made-up district, in several states, so that the pages can be tried. */
@Component
class SampleDuties implements DemoPart {

    private static final int PLACE = 30;
    private static final int LATE = 15;
    private static final int SOON = 10;
    private static final String WHY = "Made up for the demo.";

    private final FrameworkChart chart;
    private final StandingLevels levels;
    private final DutyRows rows;
    private final DutyWork work;
    private final BusinessDate businessDate;
    private final Duties duties;

    SampleDuties(
            FrameworkChart chart,
            StandingLevels levels,
            DutyRows rows,
            DutyWork work,
            BusinessDate businessDate,
            Duties duties) {
        this.chart = chart;
        this.levels = levels;
        this.rows = rows;
        this.work = work;
        this.businessDate = businessDate;
        this.duties = duties;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        LocalDate today = businessDate.date();
        int year = levels.newest().map(Cycle::year).orElse(chart.knownUntil());
        LocalDate began = levels.newest().map(Cycle::publishedOn).orElse(today.minusMonths(1));
        rows.begin(
                new Requirements(chart, year).of(district()),
                new DutyRows.Origin(year, null, began.isBefore(today) ? began : today, DutyState.OPEN));
        List<String> made =
                SampleDistrict.organisations().stream().map(Listed::code).toList();
        for (Duty duty : duties.about(made, new Sight(false, made, List.of(-1)))) {
            switch (duty.action()) {
                case "priority_assistance_4" ->
                    work.take(duty, DutyState.DONE, evidence("Sample: the letter in which help was offered."));
                case "redesign_plan" -> {
                    work.take(duty, DutyState.IN_PROGRESS, Said.why(WHY));
                    work.setDue(duty, today.plusDays(SOON), "Sample: agreed with the district.");
                }
                case "district_plan" -> work.setDue(duty, today.minusDays(LATE), "Sample: asked for by letter.");
                case "special_education_separation" ->
                    work.take(
                            duty,
                            DutyState.WAIVED,
                            new Said(WHY, "", List.of(), "Sample: no such authority exists.", List.of()));
                default -> {
                    // stays open
                }
            }
        }
    }

    private static Said evidence(String words) {
        return new Said(WHY, words, List.of(), "", List.of());
    }

    /** The district as if results had put it where it is, with the reviews as if a determination gave them. */
    private static District district() {
        List<Review> reviews = List.of(
                new Review("over_identification_of_low_income_students", WHY),
                new Review("inordinate_separation_of_students_with_disabilities", WHY));
        List<School> schools = SampleDistrict.organisations().stream()
                .filter(Listed::isASchool)
                .map(one -> new School(one.code(), Objects.toString(one.sampleLevel(), "")))
                .toList();
        String level = SampleDistrict.organisations().stream()
                .filter(Listed::isADistrict)
                .map(one -> Objects.toString(one.sampleLevel(), ""))
                .findFirst()
                .orElse("");
        return new District(SampleDistrict.DISTRICT, level, true, reviews, schools);
    }
}
