/** How offices, people, districts and terms are called on the pages of this module. */
@NullMarked
package commonweal.office.assistance.names;

import org.jspecify.annotations.NullMarked;
