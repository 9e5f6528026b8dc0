package commonweal.office.assistance;

import commonweal.office.access.Account;
import commonweal.office.access.Accounts;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.RequestState.Side;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.DemoPart;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a demo makes up about assistance: an office, people, requests and services for the made-up district only. The offices
 * that exist, and whom one of them serves, are there already as they were published.
 */
@Component
class SampleAssistance implements DemoPart {

    private static final int PLACE = 40;
    private static final String OFFICE = "sample-region";
    private static final String WHY = "Made up for the demo.";
    private static final String DISTRICT = SampleDistrict.DISTRICT;
    private static final String MIDDLE = SampleDistrict.MIDDLE_SCHOOL;
    private static final String ELEMENTARY = SampleDistrict.ELEMENTARY_SCHOOL;
    private static final String HIGH = SampleDistrict.HIGH_SCHOOL;
    private static final int MONTHS = 13;
    private static final int WEEK = 7;

    /** Somebody who is made up: name, title, code of the kind, hours a month. */
    private record Who(String name, String title, String kind, String hours) {}

    private static final List<Who> PEOPLE = List.of(
            new Who("Regional director, sample", "Regional assistance director", "regional_director", "30"),
            new Who("Liaison 1, sample", "Liaison", "liaison", "60"),
            new Who("Leadership specialist, sample", "Support facilitator", "leadership", "40"),
            new Who("Mathematics specialist, sample", "Mathematics specialist", "mathematics", "40"),
            new Who("Literacy specialist, sample", "Literacy specialist", "literacy", "40"),
            new Who("Data specialist, sample", "Data specialist", "data", "12.5"));

    /** A request that is made up: for whom, about what, how long ago, the steps it has taken, who takes care of it. */
    private record Asked(
            String unit, String area, String need, String urgency, int daysAgo, List<String> steps, int who) {}

    private static final int NOBODY = -1;

    private static final List<Asked> REQUESTS = List.of(
            new Asked(
                    DISTRICT,
                    "leadership",
                    "Help to bring the district's improvement plan and its schools' plans together.",
                    "Before the school committee's meeting next month.",
                    120,
                    List.of("OFFERED", "ACCEPTED", "NEEDS", "AGREED_ACTIVITIES", "DELIVERY", "PROGRESS"),
                    0),
            new Asked(
                    MIDDLE,
                    "mathematics",
                    "Coaching of the mathematics teachers of grades 7 and 8.",
                    "The new units begin in January.",
                    96,
                    List.of("OFFERED", "ACCEPTED", "NEEDS", "AGREED_ACTIVITIES", "DELIVERY"),
                    3),
            new Asked(
                    MIDDLE,
                    "curriculum",
                    "Alignment of the curriculum between grades 5 and 6.",
                    "",
                    75,
                    List.of("OFFERED", "ACCEPTED", "NEEDS"),
                    2),
            new Asked(
                    ELEMENTARY,
                    "literacy",
                    "Training in guided reading for grades 1 to 3.",
                    "This fall.",
                    64,
                    List.of("OFFERED", "ACCEPTED", "NEEDS", "AGREED_ACTIVITIES"),
                    4),
            new Asked(
                    ELEMENTARY,
                    "data",
                    "A data team that meets every two weeks.",
                    "",
                    51,
                    List.of("OFFERED", "ACCEPTED"),
                    5),
            new Asked(
                    HIGH, "data", "Help to read the graduation figures by group.", "No hurry.", 48, List.of(), NOBODY),
            new Asked(
                    MIDDLE,
                    "student_support",
                    "A plan for attendance, with partners of the town.",
                    "Attendance fell in September.",
                    33,
                    List.of("OFFERED"),
                    1),
            new Asked(
                    DISTRICT,
                    "human_resources",
                    "A schedule for observing classrooms.",
                    "",
                    26,
                    List.of("OFFERED", "DECLINED"),
                    NOBODY),
            new Asked(
                    ELEMENTARY,
                    "assessment",
                    "Choosing a benchmark assessment.",
                    "Before the budget.",
                    21,
                    List.of(),
                    NOBODY),
            new Asked(HIGH, "mathematics", "Ideas for algebra in grade 9.", "", 17, List.of("OFFERED"), 3),
            new Asked(
                    MIDDLE,
                    "leadership",
                    "Coaching of the new assistant principal.",
                    "As soon as possible.",
                    9,
                    List.of(),
                    NOBODY),
            new Asked(
                    DISTRICT,
                    "finance",
                    "Help with the budget for the turnaround plan.",
                    "",
                    150,
                    List.of(
                            "OFFERED",
                            "ACCEPTED",
                            "NEEDS",
                            "AGREED_ACTIVITIES",
                            "DELIVERY",
                            "PROGRESS",
                            "REVIEW",
                            "CLOSE"),
                    0));

    /** A service that is made up: by whom, for whom, of what kind, in which hours, what was done. */
    private record Done(int who, String unit, String kind, String hours, String what) {}

    private static final List<Done> SERVICES = List.of(
            new Done(5, ELEMENTARY, "data_use", "3", "Data team: questions for the fall results."),
            new Done(3, MIDDLE, "coaching", "4.5", "Classroom visits in grade 7 and a talk with each teacher."),
            new Done(1, DISTRICT, "coordination", "2", "Meeting with the superintendent's team."),
            new Done(4, ELEMENTARY, "training", "6", "Day of training: guided reading."),
            new Done(2, MIDDLE, "coaching", "2.25", "Coaching of the leadership team."),
            new Done(5, MIDDLE, "data_use", "5.5", "Setting up the common assessment report."),
            new Done(0, DISTRICT, "self_assessment", "3.5", "Self-assessment against the district standards."),
            new Done(5, ELEMENTARY, "facilitating", "4.75", "Leading the data meeting of grade 4."),
            new Done(3, MIDDLE, "modeling", "3", "Model lesson on proportions."),
            new Done(1, DISTRICT, "travel", "1.25", "Travel to the district and back."));

    private static final int ROUNDS = 4;
    private static final int DAYS_BETWEEN = 3;

    private final Offices offices;
    private final Servings servings;
    private final People people;
    private final Assignments assignments;
    private final Requests requests;
    private final ServiceLog log;
    private final Register register;
    private final Accounts accounts;
    private final BusinessDate businessDate;

    SampleAssistance(
            Offices offices,
            Servings servings,
            People people,
            Assignments assignments,
            Requests requests,
            ServiceLog log,
            Register register,
            Accounts accounts,
            BusinessDate businessDate) {
        this.offices = offices;
        this.servings = servings;
        this.people = people;
        this.assignments = assignments;
        this.requests = requests;
        this.log = log;
        this.register = register;
        this.accounts = accounts;
        this.businessDate = businessDate;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void add() {
        LocalDate began = businessDate.date().minusMonths(MONTHS).withDayOfMonth(1);
        offices.add(new Office(
                OFFICE,
                "regional",
                "Sample region (sample)",
                "There is no such region. It was made up for the demo.",
                WHY,
                Offices.ENTERED,
                null,
                null,
                true));
        servings.enter(DISTRICT, OFFICE, began, null, WHY);
        List<Person> team = team(began);
        List<Long> asked = ask(team);
        serve(team, asked);
    }

    private List<Person> team(LocalDate began) {
        List<Person> team = new ArrayList<>();
        for (Who who : PEOPLE) {
            @Nullable
            UUID account = who.kind().equals("liaison")
                    ? accounts.find("program-officer").map(Account::id).orElse(null)
                    : null;
            long id = people.add(
                    OFFICE,
                    who.name(),
                    who.title(),
                    who.kind(),
                    account,
                    began,
                    new BigDecimal(who.hours()),
                    true,
                    WHY);
            Person person = people.find(id).orElseThrow();
            assignments.add(person, unit(DISTRICT), began, WHY);
            team.add(person);
        }
        return team;
    }

    /** Enters the requests with their steps, one step a week; returns their numbers. */
    private List<Long> ask(List<Person> team) {
        LocalDate today = businessDate.date();
        Set<String> ofDistrict = Set.of("ACCEPTED", "DECLINED");
        List<Long> numbers = new ArrayList<>();
        for (Asked one : REQUESTS) {
            LocalDate on = today.minusDays(one.daysAgo());
            long id = requests.ask(unit(one.unit()), one.area(), one.need(), one.urgency(), on, WHY);
            for (String step : one.steps()) {
                on = on.plusDays(WEEK).isAfter(today) ? today : on.plusDays(WEEK);
                requests.step(id, step, ofDistrict.contains(step) ? Side.DISTRICT : Side.DEPARTMENT, on, WHY);
            }
            if (one.who() != NOBODY) {
                requests.give(id, team.get(one.who()), today);
            }
            numbers.add(id);
        }
        return numbers;
    }

    private void serve(List<Person> team, List<Long> asked) {
        LocalDate day = businessDate.date().plusDays(1);
        for (int round = 0; round < ROUNDS; round++) {
            for (Done done : SERVICES) {
                day = workday(day.minusDays(round == 0 ? 1 : DAYS_BETWEEN));
                log.enter(
                        day,
                        team.get(done.who()),
                        unit(done.unit()),
                        request(done, asked),
                        done.kind(),
                        done.what(),
                        new BigDecimal(done.hours()));
            }
        }
        long wrong = log.enter(
                day,
                team.getFirst(),
                unit(DISTRICT),
                null,
                "coordination",
                "Meeting that did not take place.",
                BigDecimal.TWO);
        log.strike(wrong, "Made up for the demo: the meeting was put off.");
    }

    /** The request that a service belongs to, if somebody is at work on one for the same district or school. */
    private @Nullable Request request(Done done, List<Long> asked) {
        for (int i = 0; i < REQUESTS.size(); i++) {
            Asked one = REQUESTS.get(i);
            if (one.who() == done.who()
                    && one.unit().equals(done.unit())
                    && one.steps().contains("DELIVERY")) {
                return requests.find(asked.get(i)).filter(requests::open).orElse(null);
            }
        }
        return null;
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.minusDays(1);
        }
        return workday;
    }

    private Listed unit(String code) {
        return register.find(code).orElseThrow();
    }
}
