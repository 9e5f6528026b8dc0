package commonweal.judgement;

import static commonweal.policy.ClauseKey.WORDING;

import commonweal.policy.Clause;
import commonweal.policy.Wording;
import commonweal.policy.YearRules;
import java.util.Optional;

/** The printed wording of a reason code in a year. */
final class Words {

    private Words() {}

    /** The printed text; empty where the year prints none, or where the rule set states no wording. */
    static String of(YearRules rules, String code) {
        // insufficient.too_small prints as insufficient
        String printed = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        return rules.find(WORDING)
                .map(clause -> clause.value().texts().getOrDefault(printed, ""))
                .orElse("");
    }

    /** How early the code prints among those that hold: the smaller the earlier. */
    static int precedence(YearRules rules, String code) {
        Optional<Clause<Wording>> clause = rules.find(WORDING);
        int place = clause.map(wording -> wording.value().order().indexOf(code)).orElse(-1);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
