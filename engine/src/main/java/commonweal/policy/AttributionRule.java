package commonweal.policy;

/**
 * Whose achievement and growth count where. A student who is not counted in the school may be in its district, and one
 * who is not counted there in the state.
 *
 * @param school whether a school counts only students who were in it since October 1
 * @param district whether a district counts only students who were in it since October 1
 * @param state whether the state counts only students who were in it since October 1
 * @param participation whether participation is so limited too; otherwise it counts all who were enrolled when the tests
 *     were given
 */
public record AttributionRule(boolean school, boolean district, boolean state, boolean participation) {}
