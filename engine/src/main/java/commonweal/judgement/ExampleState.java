package commonweal.judgement;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.faults.Place;
import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.SchoolType;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One school with the figures of a worked example: the smallest state that can be judged. */
final class ExampleState {

    private static final OrgCode SCHOOL = new OrgCode("00000001");
    private static final OrgCode DISTRICT = new OrgCode("00000000");
    /** Enough for every minimum. */
    private static final int MANY = 100_000;
    /** Annual indexes and rates of this many years before the first year of the rules may be given. */
    private static final int EARLIER = 10;

    private final RuleSet rules;
    private final Measures.Collector figures;
    private final List<Decision> decisions = new ArrayList<>();
    private Optional<Integer> baselineYear = Optional.empty();

    ExampleState(RuleSet rules) {
        this.rules = rules;
        this.figures = new Measures.Collector(rules.firstYear() - EARLIER, rules.year());
    }

    ExampleState baselineYear(int year) {
        this.baselineYear = Optional.of(year);
        return this;
    }

    /** A figure of a large group. */
    ExampleState figure(int year, Group group, Subject subject, Measure measure, BigDecimal value) {
        return figure(year, group, subject, measure, value, MANY);
    }

    ExampleState figure(int year, Group group, Subject subject, Measure measure, BigDecimal value, int n) {
        figures.add(SCHOOL, year, group, subject, measure, Reading.of(value, n));
        return this;
    }

    /** A figure that may not be known; if it is not, nothing is added. */
    ExampleState figure(int year, Group group, Subject subject, Measure measure, Optional<BigDecimal> value) {
        value.ifPresent(known -> figure(year, group, subject, measure, known));
        return this;
    }

    /** A result taken as given, if there is one. */
    ExampleState given(Group group, Measure measure, Optional<Integer> value) {
        value.ifPresent(known -> figures.add(
                SCHOOL, rules.year(), group, Subject.NONE, measure, Reading.given(BigDecimal.valueOf(known))));
        return this;
    }

    ExampleState decided(DecisionKind kind, String level) {
        decisions.add(new Decision(
                LocalDate.of(rules.year(), 7, 1),
                SCHOOL,
                kind,
                level,
                Authority.COMMISSIONER,
                "worked example",
                "",
                Place.file("worked example")));
        return this;
    }

    UnitJudgement judge() {
        return judging().judge(SCHOOL);
    }

    Unit unit() {
        return judging().unit(SCHOOL);
    }

    private Judge judging() {
        Organisation district = organisation(DISTRICT, OrgKind.DISTRICT, Optional.empty());
        Organisation school = organisation(SCHOOL, OrgKind.SCHOOL, Optional.of(SchoolType.MIDDLE_HIGH_OR_K12));
        return new Judge(
                rules,
                new Roster(List.of(district, school)),
                figures.collected(),
                new Decisions(decisions),
                Standings.NONE);
    }

    private Organisation organisation(OrgCode code, OrgKind kind, Optional<SchoolType> type) {
        return new Organisation(
                code,
                kind,
                "Example",
                DISTRICT,
                Optional.empty(),
                type,
                Optional.empty(),
                Optional.empty(),
                baselineYear,
                Optional.empty(),
                "");
    }
}
