package commonweal.office.access;

/**
 * A role that somebody holds.
 *
 * @param role the role's name
 * @param organisation code of the district or school that it is held for; empty for the whole state
 */
public record HeldRole(String role, String organisation) {}
