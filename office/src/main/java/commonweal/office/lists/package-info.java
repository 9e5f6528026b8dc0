/**
 * Pages over many schools and districts: search, lists with filters, comparison side by side, districts like one another.
 * What may be shown to whom is asked of the runs, never of their tables.
 */
@NullMarked
package commonweal.office.lists;

import org.jspecify.annotations.NullMarked;
