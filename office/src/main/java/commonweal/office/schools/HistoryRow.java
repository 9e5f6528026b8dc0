package commonweal.office.schools;

import commonweal.office.runs.Cycle;

/**
 * A year in the history of a school or district.
 *
 * @param year the determination year
 * @param cycle its cycle
 * @param printed what is printed of it
 */
public record HistoryRow(int year, Cycle cycle, PrintedView printed) {}
