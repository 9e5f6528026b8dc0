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

    private static final String PAST_THE_CAP = "decisions.past_the_cap";

    /**
     * By the engine's own check, about the organisation that is decided about. Of decisions that it takes to be of one day the
     * check calls those past a cap that come last by their codes; each of them is as much past it as another.
     */
    static Refusal of(Fault fault, String organisation) {
        String wrong = fault.code().equals(PAST_THE_CAP)
                ? fault.wrong().replaceFirst("[0-9]{8}", organisation)
                : fault.wrong();
        return new Refusal(fault.code(), wrong, fault.rule(), fault.remedy(), "");
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
