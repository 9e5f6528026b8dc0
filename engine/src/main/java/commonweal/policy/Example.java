package commonweal.policy;

import commonweal.faults.Place;

/**
 * A worked example of a rule set: a published figure that its clauses must reproduce.
 *
 * @param name what it is and shows
 * @param year the year whose rules it exercises
 * @param source where the figures were printed, or that they were made up for the purpose
 * @param place where it stands in the file
 * @param shown what is given and what must come out
 */
public record Example(String name, int year, String source, Place place, ExampleCase shown) {}
