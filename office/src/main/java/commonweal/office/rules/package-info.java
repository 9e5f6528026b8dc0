/** The rules in force as a page to read: every clause with its value, source and status, and what changed from the year before. */
@NullMarked
package commonweal.office.rules;

import org.jspecify.annotations.NullMarked;
