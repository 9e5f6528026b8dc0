/** The service log: what was done, for whom, for how many hours and by whom. */
@NullMarked
package commonweal.office.assistance.record;

import org.jspecify.annotations.NullMarked;
