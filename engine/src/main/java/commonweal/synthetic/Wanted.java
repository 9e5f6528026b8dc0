package commonweal.synthetic;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.policy.RuleSets;
import commonweal.terms.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a request means, and whether it can be met. */
final class Wanted {

    /** From this year on economic disadvantage stands in place of low income. */
    static final int FIRST_YEAR_OF_DISADVANTAGE = 2015;

    /** So many years before the last enter a cumulative index. */
    static final int YEARS_BEFORE = 3;

    private static final String MASSACHUSETTS = "massachusetts";
    private static final int FEWEST_STUDENTS = 1_000;
    private static final int MOST_STUDENTS = 8_000_000;
    private static final int MOST_YEARS = 10;
    /** Of the students of a year, so many are enrolled in the spring: some have left, some not yet come. */
    private static final double IN_SPRING = 0.9955;

    private Wanted() {}

    /** Checks a request. */
    static void check(Request request, Faults faults) {
        if (!request.like().equals(MASSACHUSETTS)) {
            fault(
                    faults,
                    "call.unknown_state",
                    "--like",
                    "There is no state \"" + request.like() + "\" to be like.",
                    "What is really known of one state is shipped with the program: " + MASSACHUSETTS + ".",
                    "Write --like " + MASSACHUSETTS + ".");
            return;
        }
        between(faults, "call.students", "--students", request.students(), FEWEST_STUDENTS, MOST_STUDENTS);
        between(faults, "call.years", "--years", request.years(), 1, MOST_YEARS);
        if (!RuleSets.shipped().contains(policy(request))) {
            fault(
                    faults,
                    "call.bad_year",
                    "--last-year",
                    "No policy of " + MASSACHUSETTS + " is of the year " + request.lastYear() + ".",
                    "The last year must be one that can be judged: " + String.join(", ", RuleSets.shipped()) + ".",
                    "Name one of these years, or leave the option out for 2012.");
        }
        for (String name : request.faults()) {
            if (Incident.find(name).isEmpty()) {
                fault(
                        faults,
                        "call.unknown_fault",
                        "--faults",
                        "There is no fault \"" + name + "\".",
                        "The faults are " + names() + ".",
                        "Correct the name; several stand with commas between.");
            }
        }
    }

    private static void between(Faults faults, String code, String option, int value, int least, int most) {
        if (value < least || value > most) {
            fault(
                    faults,
                    code,
                    option,
                    option + " is " + value + ".",
                    "It must lie between " + least + " and " + most + ".",
                    "Give a number between these.");
        }
    }

    private static void fault(Faults faults, String code, String option, String wrong, String rule, String remedy) {
        faults.add(Fault.error(code, Place.file(option), wrong, rule, remedy));
    }

    private static String names() {
        return Arrays.stream(Incident.values()).map(Coded::code).collect(Collectors.joining(", "));
    }

    /** The policy of the last year. */
    static String policy(Request request) {
        return request.like() + "/" + request.lastYear();
    }

    /** The incidents to put in, always in the same order. */
    static List<Incident> incidents(Request request) {
        return Arrays.stream(Incident.values())
                .filter(incident -> request.faults().contains(incident.code()))
                .toList();
    }

    /** How many students stand for one real pupil. */
    static double size(Request request, SchoolsOfTheState schools) {
        return request.students() / (schools.pupilsIn(Conversions.testedGrades()) * IN_SPRING);
    }
}
