package commonweal.office.decisions;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.policy.DesignationRule;
import commonweal.roster.OrgKind;
import commonweal.run.Run;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit of the law on how many may be in the lowest levels at one time, and how many are.
 *
 * @param what whom it limits
 * @param inForce how many decisions count against it
 * @param allowed how many may
 * @param share the share that the law names, for example {@code 4%}
 * @param units of how many schools or districts
 * @param unit what these are, in words
 * @param citation where the limit comes from
 * @param status how well that is known
 * @param roundingStatus how well it is known that the share is cut to whole units
 */
public record Cap(
        String what,
        int inForce,
        int allowed,
        String share,
        int units,
        String unit,
        String citation,
        String status,
        String roundingStatus) {

    private static final int PERCENT = 2;

    /** Levels 4 and 5 together, of all schools that were open in the run's year; none if the policy has no such limit. */
    static Optional<Cap> ofSchools(Run run, Decisions.InForce inForce) {
        int schools = (int) run.roster().list(OrgKind.SCHOOL).stream()
                .filter(school -> school.openIn(run.rules().year()))
                .count();
        return run.rules().rules().find(DESIGNATION).map(clause -> {
            DesignationRule rule = clause.value();
            return new Cap(
                    "Schools in Levels 4 and 5",
                    inForce.list(DecisionKind.DESIGNATE).size(),
                    rule.schoolsAllowed(schools),
                    percent(rule.schoolCap()),
                    schools,
                    "schools",
                    clause.citation(),
                    clause.status().code(),
                    clause.statusOf("rounding").code());
        });
    }

    /** Level 5, of all districts of the run; none if the policy has no such limit. */
    static Optional<Cap> ofDistricts(Run run, Decisions.InForce inForce) {
        int districts = run.roster().list(OrgKind.DISTRICT).size();
        return run.rules().rules().find(DESIGNATION).map(clause -> {
            DesignationRule rule = clause.value();
            int holders = (int) inForce.list(DecisionKind.PLACE).stream()
                    .filter(one -> one.level().equals(Level.FIVE.code()))
                    .count();
            return new Cap(
                    "Districts in Level 5",
                    holders,
                    rule.districtsAllowed(districts),
                    percent(rule.districtCap()),
                    districts,
                    "districts",
                    clause.citation(),
                    clause.status().code(),
                    clause.statusOf("rounding").code());
        });
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + "%";
    }

    /** How many more may be decided. */
    public int room() {
        return Math.max(0, allowed - inForce);
    }
}
