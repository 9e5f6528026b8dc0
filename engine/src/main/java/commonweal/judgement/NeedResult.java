package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.Optional;

/**
 * Special-education determination of need of a district: what its level gives, and beside it what was decided.
 *
 * @param level the district's level in force
 * @param byLevel the category its level gives, if it has one
 * @param override the category a decision names, if there is one, even when it does not count
 * @param category the category in force: the more serious of the two
 * @param decision the decision behind the override
 * @param reason the reason tree
 */
public record NeedResult(
        Level level,
        Optional<Need> byLevel,
        Optional<Need> override,
        Optional<Need> category,
        Optional<Decision> decision,
        Reason reason) {}
