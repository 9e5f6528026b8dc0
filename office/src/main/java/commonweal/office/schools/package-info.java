/** The pages of the state, a district, a school, and of the reason behind each of their figures. */
@NullMarked
package commonweal.office.schools;

import org.jspecify.annotations.NullMarked;
