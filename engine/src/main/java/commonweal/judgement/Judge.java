package commonweal.judgement;

import commonweal.decisions.Decisions;
import commonweal.faults.Faults;
import commonweal.measures.Measures;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.Roster;

/** Judges a state, or one organisation of it, for the year of a rule set. */
public final class Judge {

    /** Judges with these rules, these figures and these decisions. */
    public Judge(RuleSet rules, Roster roster, Measures measures, Decisions decisions, Standings standings) {}

    /**
     * Judges every organisation of the roster.
     *
     * @param faults takes the errors (a decision that may not stand) and warnings; with an error the judgement must not be
     *     used
     */
    public Judgement judge(Faults faults) {
        throw new IllegalStateException();
    }

    /** Judges one organisation of the roster: the same result as in the judgement of the whole state. */
    public UnitJudgement judge(OrgCode org) {
        throw new IllegalStateException();
    }
}
