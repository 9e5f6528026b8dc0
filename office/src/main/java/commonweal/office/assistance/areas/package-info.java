/** The offices, and which of them serves which district from when until when. */
@NullMarked
package commonweal.office.assistance.areas;

import org.jspecify.annotations.NullMarked;
