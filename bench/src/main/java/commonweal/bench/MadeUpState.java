package commonweal.bench;

import commonweal.decisions.Decisions;
import commonweal.faults.Faults;
import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.roster.Grades;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A state made up for measuring: 2,000 schools in 200 districts, 13 groups, three subjects, and the years 2011 to 2015 of
 * which four are judged. Every school's figures wander by chance from a fixed seed; no real school is meant.
 */
final class MadeUpState {

    static final int SCHOOLS = 2000;
    private static final int SCHOOLS_A_DISTRICT = 10;
    private static final int FIRST_YEAR = 2011;
    private static final int LAST_YEAR = 2015;

    private final Random random = new Random(7);
    private final Measures.Collector collector = new Measures.Collector(FIRST_YEAR - 3, LAST_YEAR);

    final RuleSet rules;
    final Roster roster;
    final Measures measures;
    final Decisions decisions = new Decisions(List.of());

    MadeUpState() {
        Faults faults = new Faults();
        rules = RuleSets.load("massachusetts/" + LAST_YEAR, faults)
                .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            int district = i / SCHOOLS_A_DISTRICT + 1;
            OrgCode districtCode = new OrgCode("%04d0000".formatted(district));
            if (i % SCHOOLS_A_DISTRICT == 0) {
                organisations.add(organisation(districtCode, districtCode, OrgKind.DISTRICT));
            }
            OrgCode school = new OrgCode("%04d%04d".formatted(district, i % SCHOOLS_A_DISTRICT + 1));
            organisations.add(organisation(school, districtCode, OrgKind.SCHOOL));
            addFigures(school);
        }
        roster = new Roster(organisations);
        measures = collector.collected();
    }

    private static Organisation organisation(OrgCode code, OrgCode district, OrgKind kind) {
        return new Organisation(
                code,
                kind,
                "Made-up " + code,
                district,
                kind == OrgKind.SCHOOL ? Grades.parse("06,07,08") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                "");
    }

    private void addFigures(OrgCode school) {
        for (Group group : Group.values()) {
            for (Subject subject : List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE)) {
                int cpi = random.nextInt(500, 1000);
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    int n = random.nextInt(25, 400);
                    cpi = Math.clamp(cpi + random.nextInt(-25, 30), 0, 1000);
                    add(school, year, group, subject, Measure.CPI, cpi, n);
                    add(school, year, group, subject, Measure.WARNING_FAILING, random.nextInt(0, 400), n);
                    add(school, year, group, subject, Measure.ADVANCED, random.nextInt(0, 400), n);
                    add(school, year, group, subject, Measure.PARTICIPATION, random.nextInt(930, 1000), n);
                    if (subject != Subject.SCIENCE) {
                        add(school, year, group, subject, Measure.MEDIAN_SGP, 5 * random.nextInt(50, 150), n);
                    }
                }
            }
        }
    }

    private void add(OrgCode school, int year, Group group, Subject subject, Measure measure, int tenths, int n) {
        collector.add(school, year, group, subject, measure, Reading.of(BigDecimal.valueOf(tenths, 1), n));
    }
}
