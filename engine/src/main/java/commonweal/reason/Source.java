package commonweal.reason;

/**
 * What a step of a reason rests on.
 *
 * @param clause key of the clause in the rule set
 * @param citation where the clause comes from
 * @param status how well it is known: confirmed, inferred, unverified
 */
public record Source(String clause, String citation, String status) {}
