package commonweal.office.assistance;

import commonweal.office.ExampleRuns;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.audit.Acting;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;

/** The published lists of 2012 and the made-up district, and short ways to do things as somebody. */
@TestComponent
final class ExampleAssistance {

    static final String LAWRENCE = "01490000";
    static final String RANDOLPH = "02440000";
    static final String BROCKTON = "00440000";
    static final String GILL_MONTAGUE = "06740000";
    static final String SALEM = "02580000";
    static final String SOUTHBRIDGE = "02770000";

    private final Register register;
    private final People people;

    ExampleAssistance(Runs runs, Cycles cycles, Register register, People people) {
        ExampleRuns.published2012(runs, cycles);
        this.register = register;
        this.people = people;
        acting(() -> {
            register.add(SampleDistrict.organisations());
            return true;
        });
    }

    Listed unit(String code) {
        return register.find(code).orElseThrow();
    }

    /** Somebody of an office, with so many hours a month from July 2013 on. */
    Person person(String name, String office, String hours) {
        return acting(() -> people.find(people.add(
                        office,
                        name,
                        "Liaison",
                        "liaison",
                        null,
                        day("2013-07-01"),
                        new BigDecimal(hours),
                        false,
                        "for the tests"))
                .orElseThrow());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static <T> T acting(Callable<T> what) {
        try {
            return Acting.as("system:test", "for the tests", what);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void act(Runnable what) {
        Acting.as("system:test", "for the tests", what);
    }
}
