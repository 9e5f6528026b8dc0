package commonweal.office.decisions;

import commonweal.faults.Fault;

/**
 * Why a decision may not be recorded.
 *
 * @param code stable code, for example {@code decisions.past_the_cap}
 * @param wrong what is wrong, in words
 * @param rule what must hold, with the citation
 * @param remedy what to do
 * @param status how well the rule is known; empty where the engine's check states it
 */
public record Refusal(String code, String wrong, String rule, String remedy, String status) {

    /** By the engine's own check. */
    static Refusal of(Fault fault) {
        return new Refusal(fault.code(), fault.wrong(), fault.rule(), fault.remedy(), "");
    }

    /** By a rule of the office. */
    static Refusal of(String code, String wrong) {
        DecisionBook.Rule rule = DecisionBook.SHIPPED.refusal(code);
        return new Refusal(
                code,
                wrong,
                rule.rule() + (rule.citation().isEmpty() ? "" : " (" + rule.citation() + ".)"),
                rule.remedy(),
                rule.status().equals("confirmed") ? "" : rule.status());
    }
}
