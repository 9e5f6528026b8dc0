package commonweal.synthetic;

/**
 * Students who come into the files together.
 *
 * @param kindergarten the year in which they were, or would have been, in kindergarten
 * @param year the year they come in
 * @param school the school, by its index
 * @param newcomers whether they are new in the state
 * @param firstKey the key of the first; the others follow
 * @param count how many
 */
record Entry(int kindergarten, int year, int school, boolean newcomers, long firstKey, int count) {}
