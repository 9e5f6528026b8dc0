package commonweal.policy;

/**
 * Whether a recorded decision can hold a unit harmless in a year.
 *
 * @param inForce whether the year has it
 * @param participationHeld whether low participation is held harmless too
 */
public record HoldHarmlessRule(boolean inForce, boolean participationHeld) {}
