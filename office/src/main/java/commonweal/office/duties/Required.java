package commonweal.office.duties;

/**
 * What results require of somebody.
 *
 * @param action the action of the chart
 * @param organisation code of the district or school it is about; empty for the whole state
 * @param level code of the level by which it is required; empty for the whole state
 * @param detail what the determination says about it; empty if nothing
 */
record Required(ChartAction action, String organisation, String level, String detail) {

    /** By what a duty is known again from year to year. */
    String key() {
        return key(action.id(), organisation);
    }

    static String key(String action, String organisation) {
        return action + " " + organisation;
    }
}
