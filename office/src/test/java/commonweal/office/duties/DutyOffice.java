package commonweal.office.duties;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What tests of duties in pages share: an office with the results of 2012, and who asks. */
abstract class DutyOffice {

    static final String RANDOLPH = "02440000";
    static final String BOSTON = "00350000";

    @Autowired
    MockMvc web;

    @Autowired
    Runs runs;

    @Autowired
    Cycles cycles;

    @Autowired
    Accounts accounts;

    @Autowired
    Duties duties;

    @Autowired
    Register register;

    @BeforeEach
    void results() {
        ExampleRuns.published2012(runs, cycles);
    }

    Duty one(String action, String organisation) {
        return duties.about(List.of(organisation), new Sight(true, List.of("-"), List.of(-1))).stream()
                .filter(duty -> duty.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    Duty plan() {
        return one("district_plan", RANDOLPH);
    }

    RequestPostProcessor officer() {
        return SignInAs.role(accounts, "program_officer");
    }

    RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", RANDOLPH);
    }

    RequestPostProcessor commissioner() {
        return SignInAs.role(accounts, "commissioner");
    }

    String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
