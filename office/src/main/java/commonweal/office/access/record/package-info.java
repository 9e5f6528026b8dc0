/** The pages on which the record of what was done is searched. */
@NullMarked
package commonweal.office.access.record;

import org.jspecify.annotations.NullMarked;
