/** What people do with their own account. */
@NullMarked
package commonweal.office.access.own;

import org.jspecify.annotations.NullMarked;
