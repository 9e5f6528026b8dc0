package commonweal.judgement;

import static commonweal.policy.ClauseKey.AUTHORITY;
import static commonweal.policy.ClauseKey.DESIGNATION;
import static commonweal.policy.ClauseKey.HOLD_HARMLESS;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.policy.AuthorityRule.Powers;
import commonweal.policy.Clause;
import commonweal.policy.DesignationRule;
import commonweal.policy.RuleSet;
import commonweal.policy.YearRules;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether recorded decisions may stand: who may decide what about whom, Horace Mann charter schools, and the caps on
 * Levels 4 and 5. Whether a unit is eligible is not judged here: a decision stands whatever the figures do.
 */
final class DecisionCheck {

    private final RuleSet rules;
    private final Roster roster;
    private final Decisions decisions;
    private final Faults faults;

    private DecisionCheck(RuleSet rules, Roster roster, Decisions decisions, Faults faults) {
        this.rules = rules;
        this.roster = roster;
        this.decisions = decisions;
        this.faults = faults;
    }

    static void check(RuleSet rules, Roster roster, Decisions decisions, Faults faults) {
        DecisionCheck check = new DecisionCheck(rules, roster, decisions, faults);
        decisions.all().forEach(check::powers);
        Decisions.InForce inForce = decisions.inForce(rules.year());
        rules.rules().find(DESIGNATION).ifPresent(clause -> {
            inForce.list(DecisionKind.DESIGNATE).forEach(check::horaceMann);
            check.schoolCap(clause, inForce);
            check.districtCap(clause, inForce);
        });
        inForce.list(DecisionKind.HOLD_HARMLESS).forEach(check::holdHarmless);
    }

    private void powers(Decision decision) {
        Optional<Clause<commonweal.policy.AuthorityRule>> clause = rules.rules().find(AUTHORITY);
        Powers powers = clause.map(
                        known -> known.value().byDecision().get(decision.kind().code()))
                .orElse(null);
        if (powers == null) {
            return;
        }
        String what = "\"" + decision.kind().code() + "\"";
        String citation = clause.orElseThrow().citation();
        OrgKind kind = roster.find(decision.org()).map(Organisation::kind).orElse(OrgKind.STATE);
        if (!powers.on().contains(kind.code())) {
            error(
                    "decisions.wrong_kind_of_organisation",
                    decision,
                    "The decision " + what + " is about the " + kind.code() + " " + decision.org() + ".",
                    "It can concern only a " + String.join(" or a ", powers.on()) + " (" + citation + ").",
                    "Correct the organisation or the decision.");
        }
        if (!powers.authorities().contains(decision.authority().code())) {
            error(
                    "decisions.wrong_authority",
                    decision,
                    "The decision " + what + " about " + decision.org() + " was taken by the "
                            + decision.authority().code() + ".",
                    "It belongs to the " + String.join(" or the ", powers.authorities()) + " (" + citation + ").",
                    "Correct the authority or the decision.");
        }
        if (!powers.levels().contains(decision.level())) {
            error(
                    "decisions.wrong_level",
                    decision,
                    "The decision " + what + " about " + decision.org() + " names the level \"" + decision.level()
                            + "\".",
                    "It can name "
                            + powers.levels().stream()
                                    .map(level -> level.isEmpty() ? "(empty)" : level)
                                    .collect(Collectors.joining(", "))
                            + " (" + citation + ").",
                    "Correct the level.");
        }
    }

    private void horaceMann(Decision decision) {
        boolean horaceMann =
                roster.find(decision.org()).flatMap(Organisation::horaceMann).orElse(false);
        if (horaceMann) {
            error(
                    "decisions.horace_mann",
                    decision,
                    "The school " + decision.org() + " is designated, and is a Horace Mann charter school.",
                    "A Horace Mann charter school cannot be designated (M.G.L. c.69 s.1J).",
                    "Correct the roster or remove the designation.");
        }
    }

    private void schoolCap(Clause<DesignationRule> clause, Decisions.InForce inForce) {
        int schools = (int) roster.list(OrgKind.SCHOOL).stream()
                .filter(school -> school.openIn(rules.year()))
                .count();
        overrun(
                inForce.list(DecisionKind.DESIGNATE),
                clause.value().schoolsAllowed(schools),
                "Levels 4 and 5 together may hold at most "
                        + clause.value()
                                .schoolCap()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "% of "
                        + schools + " schools",
                clause);
    }

    private void districtCap(Clause<DesignationRule> clause, Decisions.InForce inForce) {
        int districts = roster.list(OrgKind.DISTRICT).size();
        List<Decision> levelFive = inForce.list(DecisionKind.PLACE).stream()
                .filter(decision -> decision.level().equals(Level.FIVE.code()))
                .toList();
        overrun(
                levelFive,
                clause.value().districtsAllowed(districts),
                "Level 5 may hold at most "
                        + clause.value()
                                .districtCap()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "% of " + districts + " districts",
                clause);
    }

    /** Every decision past the cap, in the order of their dates. */
    private void overrun(List<Decision> holders, int allowed, String cap, Clause<?> clause) {
        holders.stream()
                .sorted(Comparator.comparing(Decision::date).thenComparing(Decision::org))
                .skip(allowed)
                .forEach(decision -> error(
                        "decisions.past_the_cap",
                        decision,
                        "The decision about " + decision.org() + " is one of " + holders.size() + " in force; "
                                + allowed + " are allowed.",
                        cap + ", which is " + allowed + " (" + clause.citation() + ").",
                        "Record the exits that have happened, or correct the decisions."));
    }

    private void holdHarmless(Decision decision) {
        YearRules now = rules.rules();
        boolean known =
                now.find(HOLD_HARMLESS).map(clause -> clause.value().inForce()).orElse(false);
        if (!known) {
            faults.add(Fault.warning(
                    "decisions.hold_harmless_not_in_force",
                    place(decision),
                    "The decision holds " + decision.org() + " harmless.",
                    "The framework of " + rules.year() + " does not hold anyone harmless; the decision has no effect.",
                    "Remove it, or use the policy of its year."));
        }
    }

    private static Place place(Decision decision) {
        return decision.place();
    }

    private void error(String code, Decision decision, String wrong, String rule, String remedy) {
        faults.add(Fault.error(code, place(decision), wrong, rule, remedy));
    }
}
