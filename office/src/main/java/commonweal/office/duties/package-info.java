/** What the framework requires of the state and of districts by their level: begun, kept account of, and ended. */
@NullMarked
package commonweal.office.duties;

import org.jspecify.annotations.NullMarked;
